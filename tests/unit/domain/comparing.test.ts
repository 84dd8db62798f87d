import { expect, test } from "vitest";
import { compareTexts } from "../../../shared/domain/comparing.ts";
import { markChanges } from "../../../shared/domain/marking.ts";

const old = `示例区城市绿化管理办法
第一章　总则
第一条　为了加强城市绿化管理，制定本办法。
第二条　本办法适用于本区行政区域内城市绿化的规划、建设、保护和管理。
第三条　区住房城乡建设局是城市绿化主管部门，履行下列职责：
（一）编制规划；
（二）监督检查。
第四条　任何单位都有保护绿地的义务。
第五条　本办法自2015年1月1日起施行，有效期五年。
`;
const fresh = `示例区城市绿化管理办法
第一章　总则
第一条　为了加强城市绿化管理，制定本办法。
第二条　本办法适用于本区行政区域内城市绿化的规划、建设、保护和管理。
第三条　区综合行政执法局是城市绿化主管部门，履行下列职责：
（一）编制规划；
（二）监督检查。
第四条　不得擅自占用城市绿地，确需占用的应当经批准并限期归还。
第五条　任何单位都有保护绿地的义务。
第六条　本办法自2020年1月1日起施行，有效期五年。
`;
const told = (a: string, b: string) =>
  compareTexts(a, b)
    .rows.filter((r) => r.as !== "same")
    .map((r) => [r.as, r.before?.label ?? "", r.after?.label ?? ""]);

test("条 are told as changed, added, removed and renumbered, and the rest is the same", () => {
  expect(told(old, fresh)).toEqual([
    ["changed", "第三条", "第三条"],
    ["added", "", "第四条"],
    ["renumbered", "第四条", "第五条"],
    ["changed", "第五条", "第六条"],
  ]);
  expect(told(fresh, old).map(([as]) => as)).toEqual(["changed", "removed", "renumbered", "changed"]);
  expect(told(old, old)).toEqual([]);
});

test("A 条 put elsewhere with its words is moved", () => {
  const moved = old.replace("第四条　任何单位都有保护绿地的义务。\n", "").replace("第二条", "第二条　任何单位都有保护绿地的义务。\n第三条");
  expect(told(old, moved)).toContainEqual(["moved", "第四条", "第二条"]);
});

test("一、 and the lines above and below are compared too", () => {
  const plan = "示例方案\n各镇：\n一、目标。到2025年完成。\n二、保障措施\n加强领导。\n";
  expect(told(plan, plan.replace("2025", "2026").replace("各镇：", "各镇人民政府："))).toEqual([
    ["changed", "", ""],
    ["changed", "一、", "一、"],
  ]);
});

test("Each side of a comparison can be put together again from its pieces", () => {
  const { rows } = compareTexts(old, fresh);
  const third = rows.find((r) => r.before?.label === "第三条")!;
  const join = (not: string) => third.pieces.filter((p) => p.kind !== not).map((p) => p.text).join(""); // prettier-ignore
  expect(join("added")).toContain("区住房城乡建设局是");
  expect(join("removed")).toContain("区综合行政执法局是");
  expect(old.slice(third.before!.span.start, third.before!.span.end)).toMatch(/^第三条/u);
});

test("Characters are marked by the shortest way, without islands of one or two characters", () => {
  expect(markChanges("向区水利局申请", "向区水务局申请")).toEqual([
    { kind: "same", text: "向区水" },
    { kind: "removed", text: "利" },
    { kind: "added", text: "务" },
    { kind: "same", text: "局申请" },
  ]);
  expect(markChanges("甲一乙", "丙一丁").map((p) => p.kind)).toEqual(["removed", "added"]);
  expect(markChanges("", "甲")).toEqual([{ kind: "added", text: "甲" }]);
});

test("Whatever two texts are, the pieces give both back", () => {
  const letters = "甲乙丙丁，。";
  let seed = 7;
  const random = (n: number) => (seed = (seed * 48271) % 2147483647) % n;
  for (let i = 0; i < 300; i++) {
    const [a, b] = [0, 1].map(() => Array.from({ length: random(40) }, () => letters[random(letters.length)]).join("")) as [string, string];
    const pieces = markChanges(a, b);
    expect(pieces.filter((p) => p.kind !== "added").map((p) => p.text).join("")).toBe(a); // prettier-ignore
    expect(pieces.filter((p) => p.kind !== "removed").map((p) => p.text).join("")).toBe(b); // prettier-ignore
  }
});
