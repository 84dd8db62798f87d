import { describe, expect, test } from "vitest";
import { annexesOf, listTable, resultLists } from "../../../shared/domain/campaigns/annexes.ts";
import { checksOf, mayConclude } from "../../../shared/domain/campaigns/checks.ts";
import { decisionPaper, decisionText, proposeDecision, wrongCounts } from "../../../shared/domain/campaigns/decision.ts";
import { effectOf, whyNot } from "../../../shared/domain/campaigns/effects.ts";
import { agreementOf } from "../../../shared/domain/campaigns/opinions.ts";
import { frozen, impliedTimeline, isOwn } from "../../../shared/domain/campaigns/scope.ts";
import { fallsUnder, wholeScope } from "../../../shared/domain/campaigns/standing.ts";
import { noFields } from "../../../shared/domain/documents.ts";
import { tally } from "../../../shared/domain/campaigns.ts";
import { concluded, document, plan, results } from "./campaignDocuments.ts";

describe("Real results of offices come out as they were published", () => {
  test("136 = 91 + 44 + 1, in three lists", () => {
    const documents = results({ continue: 91, lapse: 44, amend: 1 });
    expect(tally(documents)).toMatchObject({ continue: 91, lapse: 44, amend: 1, total: 136 });
    const lists = resultLists(documents, "verdict", plan.organ);
    expect(lists.map((l) => [l.number, l.verdict, l.shown.length])).toEqual([[1, "continue", 91], [2, "amend", 1], [3, "lapse", 44]]); // prettier-ignore
    const decision = proposeDecision(plan, documents, "verdict");
    expect(decision.body).toContain("共136件，其中继续有效91件，修改1件，宣布失效44件");
    expect(wrongCounts(decision.body, documents)).toEqual([]);
  });

  test("152 = 52 + 100", () => {
    const documents = results({ continue: 52, lapse: 100 });
    expect(resultLists(documents, "verdict", plan.organ).map((l) => l.shown.length)).toEqual([52, 100]);
    expect(wrongCounts("本次清理共152件，其中继续有效52件，宣布失效100件。", documents)).toEqual([]);
  });

  test("14 kept, 2 to be amended, 5 repealed, 3 extended", () => {
    const documents = results({ continue: 14, amend: 2, repeal: 5, extend: 3 });
    expect(resultLists(documents, "verdict", plan.organ).map((l) => `${l.verdict}${l.shown.length}`)).toEqual([
      "continue14",
      "extend3",
      "amend2",
      "repeal5",
    ]);
  });

  test("26, 6, 7 and 5 in seven annexes, the government's and the departments' apart", () => {
    const documents = [
      ...results({ continue: 16, amend: 4, repeal: 4, lapse: 5 }),
      ...results({ continue: 10, amend: 2, repeal: 3 }, { maker: "department", issuers: ["示例区民政局"] }),
    ];
    expect(tally(documents)).toMatchObject({ continue: 26, amend: 6, repeal: 7, lapse: 5, total: 44 });
    const lists = resultLists(documents, "maker", plan.organ);
    expect(lists.map((l) => l.number)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(lists[0]!.title).toBe("示例市示例区人民政府继续有效的规范性文件目录");
    expect(lists[4]!.title).toBe("示例市示例区政府部门继续有效的规范性文件目录");
    const decision = proposeDecision(plan, documents, "maker");
    expect(decision.body).toContain("继续有效的26件（附件1、5）");
    expect(wrongCounts(decision.body, documents)).toEqual([]);
    expect(decisionPaper(plan, decision, documents).annexes).toHaveLength(7);
  });

  test("489 lapse, 107 of them not public: counted, and named nowhere", () => {
    const documents = [...results({ lapse: 382 }), ...results({ lapse: 107 }, { disclosure: "closed", title: "不公开的办法" })];
    const decision = proposeDecision(plan, documents, "verdict");
    expect(decision.body).toContain("共489件");
    expect(decision.body).toContain("不公开的107件只计数");
    expect(wrongCounts(decision.body, documents)).toEqual([]);
    const [annex] = annexesOf(resultLists(documents, "verdict", plan.organ));
    expect(annex!.blocks[0]).toMatchObject({ text: "共489件，其中107件不列名，按规定另行通知。" });
    expect(annex!.blocks[1]).toMatchObject({ kind: "table" });
    expect(JSON.stringify(annex)).not.toContain("不公开的办法");
    expect(decisionText(plan, decision, documents)).not.toContain("不公开的办法");
  });
});

test("A count in the text that is not the count of the rows is named", () => {
  const documents = results({ continue: 91, lapse: 44, amend: 1 });
  expect(wrongCounts("本次清理共136件，其中继续有效90件，宣布失效四十四件，修改1件。", documents)).toEqual([
    { words: "其中继续有效90件", said: 90, counted: 91 },
  ]);
});

test("The checks name what is undecided, in conflict, without reason, late, and what may not be decided on", () => {
  const opinion = { words: "", until: null, reason: "", note: "" };
  const documents = [
    ...results({ continue: 2 }),
    document(),
    document({ opinions: [{ ...opinion, department: "甲局", verdict: "amend" }, { ...opinion, department: "乙局", verdict: "repeal" }] }), // prettier-ignore
    document({ conclusion: { ...concluded("repeal"), reason: "" } }),
    document({ conclusion: { ...concluded("extend"), until: null } }),
  ];
  const checks = checksOf({ documents, organ: plan.organ, decision: null, late: ["乙局"], over: [] });
  expect(checks.filter((c) => c.state === "open").map((c) => c.words)).toEqual([
    "2份未定",
    "1份意见冲突",
    "1份缺理由或依据",
    "1份缺期限",
    "1个单位逾期未报",
  ]);
  expect(checks.find((c) => c.code === "sum")!.words).toBe("4 + 2 = 6，与范围一致");
  expect(mayConclude(checks)).toBe(false);
  const done = results({ continue: 2, repeal: 1 });
  expect(mayConclude(checksOf({ documents: done, organ: plan.organ, decision: null, late: ["乙局"], over: [] }))).toBe(true);
});

test("A document's departments agree, conflict, leave blank, or are still to answer", () => {
  const say = (department: string, verdict: "repeal" | "amend" | null) => ({
    department,
    verdict,
    words: "",
    until: null,
    reason: "",
    note: "",
  });
  const departments = ["甲局", "乙局"];
  expect(agreementOf({ departments, opinions: [] })).toBe("waiting");
  expect(agreementOf({ departments, opinions: [say("甲局", "repeal")] })).toBe("waiting");
  expect(agreementOf({ departments, opinions: [say("甲局", "repeal"), say("乙局", "repeal")] })).toBe("agreed");
  expect(agreementOf({ departments, opinions: [say("甲局", "repeal"), say("乙局", "amend")] })).toBe("conflict");
  expect(agreementOf({ departments, opinions: [say("甲局", "repeal"), say("乙局", null)] })).toBe("blank");
});

const fields = { ...noFields, title: "甲办法", issuers: ["示例市示例区人民政府"], signedOn: "2020-03-01", effectiveOn: "2020-04-01" };
const candidate = (id: string, over: Partial<typeof fields> & { validUntil?: string } = {}) => {
  const all = { ...fields, ...over };
  return { id, fields: all, timeline: impliedTimeline(id, all), departments: [], normative: true };
};

test("The list is what was in force on the cut-off day, of the own place, with what was taken in or left out by hand", () => {
  const all = [
    candidate("in"),
    candidate("ended", { validUntil: "2025-06-30" }),
    candidate("later", { signedOn: "2026-02-01", effectiveOn: "2026-03-01" }),
    candidate("upper", { issuers: ["示例省人民政府"] }),
    candidate("out"),
    { ...candidate("plan"), normative: false },
  ];
  const scope = { ...wholeScope, outside: [{ id: "out", reason: "工作要点" }], inside: [{ id: "ended", reason: "正在报批" }] };
  expect(frozen(all, { ...plan, scope }).map((c) => c.id)).toEqual(["in", "ended"]);
  expect(frozen(all, { ...plan, scope: { ...wholeScope, years: [2019] } })).toEqual([]);
  expect(isOwn("示例市示例区人民政府", ["示例区教育局"])).toBe(true);
  expect(isOwn("示例市示例区人民政府", ["国务院办公厅"])).toBe(false);
});

test("A document that turns up later falls under a closed clean-up, unless it was named, ended, or is younger", () => {
  const rule = {
    name: "《决定》",
    source: { id: null, title: null, docNumber: null },
    scope: wholeScope,
    organ: plan.organ,
    cutoff: "2025-12-31",
    on: "2026-07-01",
    effect: "repealed" as const,
    named: ["named"],
  };
  expect(fallsUnder(rule, candidate("late"))).toBe(true);
  expect(fallsUnder(rule, candidate("named"))).toBe(false);
  expect(fallsUnder(rule, candidate("ended", { validUntil: "2026-03-31" }))).toBe(false);
  expect(fallsUnder(rule, candidate("young", { signedOn: "2026-02-01", effectiveOn: "2026-02-01" }))).toBe(false);
});

test("A conclusion is an event on the day of the decision; an amendment is a duty; what ran out meanwhile is kept, not extended", () => {
  const { timeline } = candidate("d", { validUntil: "2026-05-31" });
  expect(effectOf(concluded("amend"), timeline, "2026-07-01")).toBeNull();
  expect(effectOf(concluded("repeal"), timeline, "2026-05-01")).toMatchObject({ kind: "repealed" });
  expect(effectOf(concluded("extend"), timeline, "2026-05-01")).toMatchObject({ kind: "extended", until: "2027-12-31" });
  expect(effectOf(concluded("extend"), timeline, "2026-07-01")).toMatchObject({ kind: "continued", until: "2027-12-31" });
  expect(whyNot(concluded("extend"), timeline, "2026-07-01")).toBeNull();
  expect(whyNot(concluded("repeal"), timeline, "2026-07-01")).toMatch(/已失效/);
});

test("A list stands in the order in which its documents were made, without a column that says nothing", () => {
  const made = [12, 3, 101].map((n) => document({ docNumber: `示政发〔2020〕${n}号`, conclusion: concluded("continue") }));
  const [list] = resultLists([...made, document({ signedOn: "2019-01-01", conclusion: concluded("continue") })], "verdict", plan.organ);
  expect(list!.shown.map((d) => d.signedOn)[0]).toBe("2019-01-01");
  expect(list!.shown.slice(1).map((d) => d.docNumber)).toEqual([3, 12, 101].map((n) => `示政发〔2020〕${n}号`));
  expect(listTable(list!).columns.map((c) => c.title)).toEqual(["序号", "文件名称", "发文字号"]);
});
