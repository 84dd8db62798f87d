import type { Headline } from "../status.ts";
import { cite } from "../title.ts";
import { inWords, type Day } from "../days.ts";
import type { Sheet } from "../sheets.ts";

/** What already published pages must say: only what a decision or its time took out of force. */
export const markedHeadlines = ["已废止", "已失效", "已撤销"] as const satisfies readonly Headline[];
export type MarkedHeadline = (typeof markedHeadlines)[number];
export const mustBeMarked = (headline: Headline): headline is MarkedHeadline => markedHeadlines.some((h) => h === headline);

export interface MarkingInput {
  readonly title: string;
  readonly docNumber: string | null;
  readonly headline: MarkedHeadline;
  readonly since: Day | null;
  readonly by: { readonly title: string | null; readonly docNumber: string | null } | null;
}
/** The title a page must carry: 【已废止】示例区人民政府关于…. A mark it has already is replaced, never doubled. */
export const markedTitle = ({ title, headline }: Pick<MarkingInput, "title" | "headline">): string =>
  `【${headline}】${title.replace(/^(?:【(?:已)?(?:废止|失效|撤销)】\s*)+/u, "")}`;

/** What to say above the text, in one sentence. */
export function markingText({ headline, since, by }: MarkingInput): string {
  const act = by ? cite(by.title, by.docNumber) : "";
  const did = { 已废止: "废止", 已失效: "失效", 已撤销: "撤销" }[headline];
  const when = since ? `自${inWords(since)}起` : "";
  return `本文件${when}${act ? `依据${act}` : ""}${did}。本页保留原文供查阅。`;
}

const escape = (text: string) =>
  text.replace(/[&<>"']/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" })[c]!);
/** The same as a block to paste into a page: no script, no address, no style sheet; the mark is said in words and not by colour alone. */
export const markingHtml = (input: MarkingInput): string =>
  `<div role="note" style="border:2px solid #b3261e;padding:12px 16px;margin:0 0 16px;line-height:1.8"><strong>${escape(input.headline)}</strong>　${escape(markingText(input))}</div>`;

/** One page to be marked, as the list shows and exports it. */
export interface Marking extends MarkingInput {
  readonly documentId: string;
  readonly address: string | null;
  readonly marked: { readonly on: Day; readonly by: string } | null;
}

/** The list as a sheet for whoever has the website's system. */
export const markingSheet = (rows: readonly Marking[]): Sheet => ({
  name: "标注清单",
  columns: [
    { title: "序号", width: 6 },
    { title: "网页地址", width: 40 },
    { title: "原标题", width: 44 },
    { title: "新标题", width: 48 },
    { title: "发文字号", width: 22 },
    { title: "标注文字", width: 56 },
    { title: "粘贴代码", width: 40 },
    { title: "标注日期", width: 12 },
    { title: "标注人", width: 12 },
  ],
  rows: rows.map((r, i) => [
    i + 1,
    r.address,
    r.title,
    markedTitle(r),
    r.docNumber,
    markingText(r),
    markingHtml(r),
    r.marked?.on ?? null,
    r.marked?.by ?? null,
  ]),
});
