import { expect, test } from "vitest";
import { safeName } from "../../../shared/domain/fileNames.ts";

test("A file name keeps its words and ending, and loses what no system takes", () => {
  expect(safeName("示例区：到期提醒（2026年）.docx")).toBe("示例区：到期提醒（2026年）.docx");
  expect(safeName('a/b\\c:d*e?"f<g>h|i\u0000\u202e.pdf')).toBe("a／b＼c：d＊e？”f〈g〉h｜i.pdf");
  expect(safeName("../../etc/passwd")).not.toMatch(/[/\\]|^\./);
  expect(safeName("CON.docx")).toBe("文件CON.docx");
  expect(safeName(".docx")).toBe("docx");
  expect(safeName("")).toBe("文件");
  expect([...safeName(`${"长".repeat(200)}.xlsx`)].length).toBe(85);
});
