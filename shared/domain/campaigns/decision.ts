import { inWords, type Day } from "../days.ts";
import { hanNumber } from "../docNumber.ts";
import type { Paper, PaperTable } from "../paper.ts";
import { isShown, tally, verdicts, verdictWords, type CleanUpDocument, type Plan, type Verdict } from "../campaigns.ts";
import { annexesOf, listTable, resultLists, type AnnexCut, type ResultList } from "./annexes.ts";

/** The act that ends a clean-up, as it is being written. The lists are not in it: they always follow the conclusions. */
export interface Decision {
  readonly title: string;
  readonly docNumber: string | null;
  readonly day: Day | null;
  /** The text between title and signature, a paragraph a line. */
  readonly body: string;
  readonly cut: AnnexCut;
}

const does: Readonly<Record<Verdict, string>> = {
  continue: "继续执行",
  extend: "有效期延长至目录所列日期",
  amend: "由起草单位按目录所列期限完成修改；修改公布前继续执行",
  repeal: "自本决定施行之日起废止",
  lapse: "自本决定施行之日起失效",
};

/** A first text out of what was concluded, its counts those of the lists. A person writes on from here. */
export function proposeDecision(plan: Plan, documents: readonly CleanUpDocument[], cut: AnnexCut): Decision {
  const counts = tally(documents);
  const hidden = documents.filter((d) => !isShown(d)).length;
  const lists = resultLists(documents, cut, plan.organ);
  const used = verdicts.filter((v) => counts[v] > 0);
  const paragraphs = [
    `根据规范性文件清理的有关规定，${plan.organ}对截至${inWords(plan.cutoff)}现行有效的规范性文件进行了清理。现将清理结果决定如下：`,
    `一、本次清理共${counts.total}件，其中${used.map((v) => `${verdictWords[v]}${counts[v]}件`).join("，")}。${hidden > 0 ? `不公开的${hidden}件只计数，不列名，按规定另行通知。` : ""}`,
    ...used.map((v, i) => `${"二三四五六"[i]}、${verdictWords[v]}的${counts[v]}件（${annexNames(lists, v)}），${does[v]}。`),
    ...(plan.lapseOn && counts.amend > 0 ? [`列入修改目录、逾期未修改公布的，自${inWords(plan.lapseOn)}起宣布失效。`] : []),
    ...(plan.catchAll ? [`凡属本次清理范围而未列入以上目录的规范性文件，自本决定施行之日起一律废止。`] : []),
    "本决定自公布之日起施行。",
  ];
  return { title: `${plan.organ}关于公布${plan.name}结果的决定`, docNumber: null, day: null, body: paragraphs.join("\n"), cut };
}
const annexNames = (lists: readonly ResultList[], verdict: Verdict) =>
  `附件${lists
    .filter((l) => l.verdict === verdict)
    .map((l) => l.number)
    .join("、")}`;

/** The decision as a paper, with its lists as annexes. */
export function decisionPaper(plan: Plan, decision: Decision, documents: readonly CleanUpDocument[]): Paper {
  return {
    title: decision.title,
    docNumber: decision.docNumber,
    addressee: null,
    blocks: paragraphsOf(decision).map((text) => ({ kind: "paragraph", text })),
    signature: plan.organ,
    day: decision.day,
    annexes: annexesOf(resultLists(documents, decision.cut, plan.organ)),
  };
}
const paragraphsOf = ({ body }: Decision) =>
  body
    .split("\n")
    .map((l) => l.trim())
    .filter(Boolean);

/** The decision as plain text, lists and all: what the library keeps of it, the gazette prints and the website shows. */
export function decisionText(plan: Plan, decision: Decision, documents: readonly CleanUpDocument[]): string {
  const lists = resultLists(documents, decision.cut, plan.organ);
  return [
    decision.title,
    ...(decision.docNumber ? [decision.docNumber] : []),
    "",
    ...paragraphsOf(decision),
    "",
    ...lists.map((l, i) => `${i === 0 ? "附件：" : "　　　"}${l.number}.${l.title}`),
    "",
    plan.organ,
    ...(decision.day ? [inWords(decision.day)] : []),
    ...lists.flatMap((list) => ["", `附件${list.number}`, list.title, ...linesOf(listTable(list))]),
    "",
  ].join("\n");
}
const linesOf = ({ columns, rows }: PaperTable): string[] => [
  columns.map((c) => c.title).join("\t"),
  ...rows.map((r) => r.map((c) => c.replace(/\s+/g, " ")).join("\t")),
];

/** A count in the text that is not the count of the rows. */
export interface WrongCount {
  readonly words: string;
  readonly said: number;
  readonly counted: number;
}
const number = "(\\d{1,5}|[一二三四五六七八九十百千]{1,7})\\s*[件份部项]";
const value = (text: string) => (/^\d/.test(text) ? Number(text) : hanNumber(text));
const named: readonly (readonly [Verdict | "total" | "hidden", RegExp])[] = [
  ["hidden", /不公开|涉密|不列名/u],
  ["continue", /继续有效|保留/u],
  ["extend", /延长/u],
  ["amend", /修改|修订/u],
  ["repeal", /废止/u],
  ["lapse", /失效/u],
  ["total", /共|合计|总计/u],
];

/** Holds every count the text gives against the rows: each stretch between marks that names one class and one number. */
export function wrongCounts(body: string, documents: readonly CleanUpDocument[]): WrongCount[] {
  const counts = { ...tally(documents), hidden: documents.filter((d) => !isShown(d)).length };
  return body.split(/[，。；、：:,;（）()\n]/u).flatMap((stretch) => {
    const numbers = [...stretch.matchAll(new RegExp(number, "gu"))];
    const of = named.filter(([, pattern]) => pattern.test(stretch)).map(([name]) => name);
    const [name] = of.length === 2 && of[1] === "total" ? [of[0]!] : of.length === 1 ? of : [];
    if (numbers.length !== 1 || name === undefined) return [];
    const said = value(numbers[0]![1]!);
    return said === counts[name] ? [] : [{ words: stretch.trim(), said, counted: counts[name] }];
  });
}
