import type { Found } from "../../../shared/contract/search.ts";
import { printSheet } from "../../parts/print.ts";
import { pageStateWords } from "../../words/pages.ts";

/** Prints the results that are in the list. */
export function printFound(found: Found): void {
  printSheet({
    title: `检索“${found.query}”的结果`,
    about: `共${found.total}处，${found.on}的效力`,
    columns: ["序号", "出处", "发文字号", "状态", "摘录"],
    rows: found.hits.map((h, i) => [
      String(i + 1),
      h.kind === "document" ? (h.title ?? "") : `${h.issueLabel}第${h.seq}页`,
      h.docNumber ?? "",
      h.headline ?? (h.state ? pageStateWords[h.state] : ""),
      h.excerpt.text,
    ]),
  });
}
