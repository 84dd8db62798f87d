import type { DocumentRef } from "../../shared/contract/common.ts";
import type { Day } from "../../shared/domain/days.ts";
import { inOrder } from "../../shared/domain/status.ts";
import { canonical } from "../../shared/search/canonical.ts";
import { Refusal } from "../../shared/refusal.ts";
import type { SiteDocument, SiteIssue, SiteSource } from "../site/source.ts";
import type { Context } from "./context.ts";
import { pagesWords, type DocumentViews } from "./documentViews.ts";
import type { DocumentRecord, Documents } from "./documents.ts";
import type { Events } from "./events.ts";
import type { Issues } from "./issues.ts";
import type { Pages } from "./pages.ts";
import { noText, type Readings } from "./readings.ts";

/** Selects what may go out: only what is 主动公开, and beside it never the name of what is not. */
export function siteSource(
  { db, today }: Context,
  documents: Documents,
  views: DocumentViews,
  readings: Readings,
  events: Events,
  issues: Issues,
  pages: Pages,
) {
  const isOpen = (id: string | null): boolean => id !== null && documents.find(id)?.disclosure === "open";
  /** A document known only from a register is no secret, but has no page: it is named without being linked. */
  const linked = <R extends DocumentRef>(ref: R | null): R | null =>
    ref?.id && documents.find(ref.id)?.textHash === noText ? { ...ref, id: null } : ref;

  function document(record: DocumentRecord): SiteDocument {
    const timeline = inOrder(events.of(record.id)).map((event) => {
      // Subtle: asked of the document itself, not of how it is shown; one that was withdrawn is still not public.
      const named = event.basis !== null && (event.basis.id === null || isOpen(event.basis.id));
      return { ...event, recordedBy: "", basis: named ? event.basis : null, by: named ? linked(views.basisRef(event.basis)) : null };
    });
    const view = views.get(record.id, null);
    return {
      id: record.id,
      number: record.number,
      fields: record.fields,
      text: view.text.body,
      textHash: view.text.hash,
      headings: view.headings,
      timeline,
      relations: view.relations
        .filter((r) => r.other.id === null || isOpen(r.other.id))
        .map(({ words, other, note }) => ({ words, other: linked(other)!, note })),
      inIssues: view.inIssues.map(({ issueId, pages: on }) => ({ issueId, pages: on })),
      changedOn: changedOn(timeline, record),
    };
  }
  /** The day the document last changed in law, as far as recorded: what its page is dated by. */
  const changedOn = (timeline: readonly { on: Day }[], { fields }: DocumentRecord): Day | null =>
    timeline.findLast((e) => e.on <= today())?.on ?? fields.publishedOn ?? fields.signedOn;

  const issue = (id: string): SiteIssue => {
    const { gazette, year, no, publishedOn } = issues.get(id);
    return {
      id,
      gazette,
      year,
      no,
      publishedOn,
      pages: pages.of(id).map((p) => ({
        id: p.id,
        number: p.number,
        seq: p.seq,
        width: p.width,
        height: p.height,
        state: p.state,
        lines: pages.read(p).lines,
        text: p.text ?? "",
      })),
      items: issues
        .items(id)
        .filter((i) => i.documentId === null || isOpen(i.documentId))
        .map(({ title, column, documentId, fromPage, toPage }) => ({
          title,
          column,
          documentId: documentId !== null && documents.find(documentId)?.textHash === noText ? null : documentId,
          fromPage,
          toPage,
        })),
    };
  };

  /** Every document that is not public, also those taken out of the lists. */
  const closed = db.prepare<[], string>("SELECT id FROM documents WHERE disclosure <> 'open' ORDER BY number").pluck();

  /** The scan of a page shows what is printed on it: pages that carry a document that is not public stop the export, by name. */
  function refuseShownPages(): void {
    for (const { id, label } of issues.list()) {
      for (const { documentId, fromPage, toPage } of issues.items(id)) {
        if (documentId === null || isOpen(documentId)) continue;
        const last = toPage ?? fromPage;
        const shown = pages.of(id).filter((p) => fromPage === null || (p.seq >= fromPage && p.seq <= last!));
        if (shown.length === 0) continue;
        const where = fromPage === null ? "" : pagesWords(fromPage, toPage)!.replace(/^/, "第");
        throw new Refusal(
          "conflict",
          `${label}${where}登载着一份不公开的文件，网站没有写出。请撤下这些页，或改正文件的公开属性，再写出。`,
          { issue: label, from: fromPage, to: toPage },
        );
      }
    }
  }

  return {
    /** Everything that may go out, with `image` to fetch page images by id. */
    select(siteName: string, image: SiteSource["image"]): SiteSource {
      refuseShownPages();
      const all = documents.all();
      return {
        siteName,
        today: today(),
        documents: all.filter((d) => d.disclosure === "open" && d.textHash !== noText).map(document),
        issues: issues.list().map((i) => issue(i.id)),
        image,
        withheld: closed
          .all()
          .map((id) => documents.find(id)!)
          .flatMap((d) => [
            { words: "一份未公开文件的标题", text: d.fields.title ?? "" },
            { words: "一份未公开文件的文号", text: d.fields.docNumber ?? "" },
          ])
          // A title of a word or two, such as 通知, stands everywhere and names nothing.
          .filter((w) => canonical(w.text).length >= 6),
      };
    },
    counts: () => {
      const all = documents.all();
      const held = all.filter((d) => d.disclosure !== "open").length;
      const bare = all.filter((d) => d.disclosure === "open" && d.textHash === noText).length;
      const listed = issues.list();
      return {
        documents: all.length - held - bare,
        held,
        issues: listed.length,
        pages: listed.reduce((n, i) => n + pages.of(i.id).length, 0),
      };
    },
  };
}
