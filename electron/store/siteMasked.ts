import type { MaskedNumber, Subject } from "../../shared/contract/rehearsal.ts";
import type { Box } from "../../shared/domain/pages.ts";
import type { Withheld } from "../../shared/site/watch.ts";
import type { Documents } from "./documents.ts";
import type { Issues } from "./issues.ts";
import type { Masks } from "./masks.ts";
import type { Pages } from "./pages.ts";
import type { Readings } from "./readings.ts";

/** What goes out masked, told for a person and for whoever paints pictures or brings an older export back. */
export function siteMasked(documents: Documents, readings: Readings, issues: Issues, pages: Pages, masks: Masks) {
  /** What has masked numbers, with its texts as they are in the archive. */
  const maskedTexts = () =>
    masks.subjects().flatMap((id): { subject: Subject; title: string; texts: string[] }[] => {
      const record = documents.find(id);
      if (record) {
        const title = record.fields.title ?? record.fields.docNumber ?? "无标题文件";
        return [{ subject: { kind: "document", id }, title, texts: [readings.text(record.heldHash), readings.text(record.textHash)] }];
      }
      const page = pages.find(id);
      if (!page?.listed) return [];
      const { issueId, seq } = page;
      const subject: Subject = { kind: "page", id, place: { issueId, seq } };
      return [{ subject, title: `${issues.get(issueId).label}第${seq}页`, texts: [page.text ?? ""] }];
    });
  return {
    masked: (): MaskedNumber[] => maskedTexts().flatMap(({ subject, title, texts }) => masks.told(subject, title, texts)),
    /** The same as strings that must not be met in what is brought back. */
    maskedWords: (): Withheld[] =>
      maskedTexts().flatMap(({ subject, texts }) => masks.digits(subject.id, texts).map((text) => ({ words: "一个已遮盖的号码", text }))),
    /** What of the picture of a page is covered. */
    covered: (pageId: string): Box[] => masks.covered(pageId, pages.read(pages.get(pageId)).lines),
  };
}
