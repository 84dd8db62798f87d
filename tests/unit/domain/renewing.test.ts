import { expect, test } from "vitest";
import { forwardBy, renewed } from "../../../shared/domain/articles/renewing.ts";
import { markChanges } from "../../../shared/domain/marking.ts";

test("What the pages changed is changed in the document, and what was tidied there stays", () => {
  const made = "标题\n第一段,甲\n第二段王百元\n";
  const tidied = "标题\n第一段，甲\n第二段王百元\n";
  expect(renewed(made, tidied, "标题\n第一段,甲\n第二段五百元\n")).toBe("标题\n第一段，甲\n第二段五百元\n");
  expect(renewed(made, tidied, "标题\n第一段,甲\n新的一段\n第二段五百元\n")).toBe("标题\n第一段,甲\n新的一段\n第二段五百元\n");
});

test("A place of the earlier text is found in the later", () => {
  const forward = forwardBy(markChanges("甲乙丙丁戊", "甲子丑寅丁戊"));
  expect([0, 3, 4].map(forward)).toEqual([0, 4, 5]);
});
