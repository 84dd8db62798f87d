import type { CitedDocument, CitedSentence, Citing } from "../../../shared/contract/citations.ts";
import type { Day } from "../../../shared/domain/days.ts";
import { cite } from "../../../shared/domain/title.ts";

/** May one rely on it? `good`: in force as printed; `look`: in force, but look; `bad`: not in force; `unknown`: not here, or several. */
export type Verdict = "good" | "look" | "bad" | "unknown";
export function verdictOf({ headline, doubt }: CitedDocument): Verdict {
  if (headline === null) return "unknown";
  if (headline === "现行有效") return doubt ? "look" : "good";
  return headline === "已被修改" || headline === "部分废止" ? "look" : "bad";
}
/** In the order in which a drafter must look: first what does not hold. */
export const order: readonly Verdict[] = ["bad", "look", "unknown", "good"];
const verdictWords: Readonly<Record<Verdict, string>> = { bad: "不再有效", look: "须核对", unknown: "未收录", good: "现行有效" };

/** `引用6份：1份不再有效，2份须核对，1份未收录`. */
export function summaryOf(cited: readonly CitedDocument[]): string {
  const parts = order.flatMap((v) => {
    const n = cited.filter((c) => verdictOf(c) === v).length;
    return n ? [`${n}份${verdictWords[v]}`] : [];
  });
  return `引用${cited.length}份：${parts.join("，")}`;
}

/** What holds of it, in words: 已废止，自2023-05-01，据…. */
export function stateOf({ state, headline, since, validUntil, by, doubt, candidates }: CitedDocument): string {
  if (state === "absent") return "库里没有这份文件";
  if (state === "several") return `库里有${candidates.length}份符合，须指明是哪一份`;
  const until = headline === "现行有效" && validUntil ? `有效期至${validUntil}` : null;
  const rests = headline !== "现行有效" && by ? `据${cite(by.title, by.docNumber)}` : null;
  return [headline, headline !== "现行有效" && since ? `自${since}` : null, rests, until, doubt].filter(Boolean).join("，");
}
/** One line of the result, as copied. */
export const lineOf = (c: CitedDocument): string => `${cite(c.title, c.docNumber)}：${stateOf(c)}`;

export const sheetOf = (cited: readonly CitedDocument[], on: Day) => ({
  title: "草稿引用检查",
  about: `${on}的效力。${summaryOf(cited)}`,
  columns: ["序号", "引用的文件", "效力", "草稿里的句子"],
  rows: cited.map((c, i) => [String(i + 1), cite(c.title, c.docNumber), stateOf(c), c.places.map((p) => p.sentence).join("\n")]),
});
export const citingSheet = (named: string, { on, holding, citing }: Citing) => ({
  title: "废止前影响分析",
  about: `引用${named}的文件共${citing.length}份，其中${holding}份在${on}有效`,
  columns: ["序号", "文件", "发文机关", "效力", "引用的句子"],
  rows: citing.map((c, i) => [
    String(i + 1),
    cite(c.title, c.docNumber),
    c.issuers.join("、"),
    c.headline,
    c.places.map((p) => `${under(p)}${p.sentence}`).join("\n"),
  ]),
});

/** Where a sentence stands, unless it says so itself. */
export const under = ({ under: heading, sentence }: CitedSentence): string =>
  heading && !sentence.startsWith(heading) ? `${heading}　` : "";
