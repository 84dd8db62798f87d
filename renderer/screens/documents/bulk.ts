import type { BulkDone, BulkWhat } from "../../../shared/contract/bulk.ts";
import { disclosureWords } from "../../words/documents.ts";
import { eventWords } from "../../words/status.ts";
import { count } from "../../words/words.ts";

/** What was done to many, in one sentence. */
export function bulkSaid({ changed, left }: BulkDone, { act }: { readonly act: BulkWhat }): string {
  const rest = left.length > 0 ? `，${count(left.length)}份没有动` : "";
  return `${didWords(act, count(changed))}${rest}`;
}
function didWords(act: BulkWhat, n: string): string {
  switch (act.what) {
    case "disclose":
      return `已将${n}份的公开属性改为${disclosureWords[act.disclosure]}`;
    case "topic":
      return act.topic === null ? `已去掉${n}份的主题分类` : `已将${n}份归入“${act.topic}”`;
    case "withdraw":
      return `已撤出${n}份`;
    case "event":
      return `已登记${n}份${eventWords[act.event.kind]}`;
    case "confirm":
      return act.of === "fields" ? `已确认${n}份的字段` : `已接受${n}份的建议`;
  }
}
