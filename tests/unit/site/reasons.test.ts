import { beforeAll, expect, test } from "vitest";
import { exportSite } from "../../../electron/site/export.ts";
import { about, reasons } from "../../../renderer/site/missing.ts";
import { builtAssets } from "./built.ts";
import { district } from "./district.ts";
import { wanted } from "./finding.ts";
import { freshFolder, options } from "./fixture.ts";
import { fileLoader } from "./loader.ts";
import type { Wanted } from "../../../renderer/site/engine.ts";

let load: ReturnType<typeof fileLoader>;
beforeAll(async () => {
  await builtAssets();
  const out = await freshFolder();
  await exportSite(district(), out, options);
  load = fileLoader(out);
});
/** The sentences, with what leads on as 〔words→query〕. */
const why = async (query: string, more: Partial<Wanted> = {}, filtered = false) =>
  (await reasons(load, wanted(query, more), filtered)).map((pieces) =>
    pieces.map(({ words, query: to }) => (to === undefined ? words : `[${words}→${to}]`)).join(""),
  );

test("A 文号 that is not there is answered with the nearest ones, each leading to itself", async () => {
  const [first] = await why("示政规〔2024〕4号");
  expect(first).toContain("没有这个文号，相近的有[示政规〔2024〕3号→文号:示政规〔2024〕3号]");
  expect(await why("某委发〔1950〕999号")).toContain("没有这个文号，也没有相近的。");
});

test("Of several words the one that stands nowhere is named, and the query without it offered", async () => {
  const said = await why("门前三包 鲸鱼");
  expect(said).toContain("“鲸鱼”在哪里都没有出现，可以换一种说法。");
  expect(said).toContain("可以[去掉“鲸鱼”→门前三包]。");
});

test("Of one long word the longest beginning and the longest end that stand somewhere are offered", async () => {
  expect((await why("门前三包鲸鱼"))[0]).toBe("可以[只找“门前三包”→门前三包]。");
  expect((await why("鲸鱼门前三包责任"))[0]).toBe("可以[只找“门前三包责任”→门前三包责任]。");
});

test("What only the filters keep away is said so, with how many there are without them", async () => {
  const [first, ...more] = await why("门前三包", { years: [1901, 1902] }, true);
  expect(first).toMatch(/^筛选挡住了它们。\[不筛选，有\d+条→门前三包\]。$/);
  expect(more.join("")).not.toContain("可以");
});

test("There is always a next thing to try, and pages not read yet are told", async () => {
  const said = await why("鲸");
  expect(said.length).toBeGreaterThan(0);
  const waiting = district()
    .issues.flatMap((i) => i.pages)
    .filter((p) => p.state === "waiting" || p.state === "failed").length;
  expect(said.some((s) => s.startsWith(`还有${waiting}页公报未识别`))).toBe(waiting > 0);
});

test("A count that is not sure is told in two figures", () => {
  const told = (number: number) => about({ number, exact: false });
  expect([told(7), told(38), told(129), told(2146)]).toEqual(["约7", "约38", "约130", "约2100"]);
  expect(about({ number: 2146, exact: true })).toBe("2146");
});
