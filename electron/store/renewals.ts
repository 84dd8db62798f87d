import type { Done } from "../../shared/contract/common.ts";
import type { Renewal } from "../../shared/contract/articles.ts";
import { renewed } from "../../shared/domain/articles/renewing.ts";
import { markChanges } from "../../shared/domain/marking.ts";
import { canonicalText } from "../../shared/domain/text.ts";
import { cite } from "../../shared/domain/title.ts";
import { Refusal } from "../../shared/refusal.ts";
import type { Act, Acts } from "./acts.ts";
import type { ArticleViews } from "./articleViews.ts";
import type { Context } from "./context.ts";
import type { Decisions } from "./decisions.ts";
import type { Documents } from "./documents.ts";
import { editOf, type Issues, type ItemRecord } from "./issues.ts";
import type { Pages } from "./pages.ts";
import type { Readings } from "./readings.ts";
import type { TextActs } from "./textActs.ts";
import type { StoredVersion, TextVersions } from "./textVersions.ts";

/** Documents made from articles whose pages were corrected since: the new text is offered, and taken by a person as one more version. */
export function renewals(
  ctx: Context,
  acts: Acts,
  issues: Issues,
  pages: Pages,
  views: ArticleViews,
  documents: Documents,
  versions: TextVersions,
  readings: Readings,
  texts: TextActs,
  decisions: Decisions,
) {
  /** What an item offers its document; null where its pages say nothing new. */
  function offered(item: ItemRecord, documentId: string): { version: StoredVersion; fresh: string; text: string } | null {
    const fresh = canonicalText(views.textOf(item));
    if (!views.isNews(item, fresh)) return null;
    const version = versions.of(documentId).findLast((v) => v.eventId === null)!;
    const current = readings.text(version.hash);
    const text = canonicalText(renewed(readings.text(item.made!), current, fresh));
    return text === current ? null : { version, fresh, text };
  }
  function renewal({ documentId }: { documentId: string }): Renewal | null {
    for (const item of issues.about(documentId)) {
      const found = offered(item, documentId);
      if (!found) continue;
      const pieces = markChanges(readings.text(found.version.hash), found.text);
      return { itemId: item.id, issueId: item.issueId, issueLabel: issues.get(item.issueId).label, text: found.text, pieces };
    }
    return null;
  }
  function about(item: ItemRecord, input: unknown, words: string, body: (act: Act) => void): Done {
    const { title, docNumber } = documents.get(item.documentId!).fields;
    const done = acts.run({ verb: "articles/renew", input, words: `${words}：${cite(title ?? item.title, docNumber)}` }, (act) => {
      body(act);
      for (const id of [item.issueId, item.documentId!]) act.touch(id);
      return { act: act.id };
    });
    for (const change of ["issues", "documents"] as const) ctx.changed(change);
    return done;
  }
  /** Takes the offered text, as it was seen, for the text as issued; or says that it is not wanted. */
  function renew({ itemId, text, take }: { itemId: string; text: string; take: boolean }): Done {
    const item = issues.item(itemId);
    const found = item.documentId === null ? null : offered(item, item.documentId);
    if (!found || found.text !== text) throw new Refusal("conflict", "公报页的文字又有了变动，请重新打开再看。");
    const { version, fresh } = found;
    if (!take)
      return about(item, { itemId, take }, "不采用校对后的文字", (act) =>
        decisions.add(itemId, "refused", { is: readings.keep(fresh) }, act.id),
      );
    return about(item, { itemId, take }, "采用校对后的文字", (act) => {
      const original = pages.find(item.parts![0]!.from.page)!.originalHash;
      texts.replace(version, text, original, act);
      decisions.add(itemId, "item", { is: { ...editOf(item), made: readings.keep(fresh) } }, act.id);
    });
  }
  return { renewal, renew };
}
