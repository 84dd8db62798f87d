import type { ArticleDraft, Articles, GridRow } from "../../shared/contract/articles.ts";
import { bareTitle, splitIssue, type Part, type ScannedPage, type Spot } from "../../shared/domain/articles.ts";
import { articleText } from "../../shared/domain/articles/text.ts";
import { overlap } from "../../shared/domain/carrying.ts";
import { folioFaults } from "../../shared/domain/folios.ts";
import { gridOf } from "../../shared/domain/issueGrid.ts";
import { mentionKeys } from "../../shared/domain/names.ts";
import { canonicalText } from "../../shared/domain/text.ts";
import { read } from "../../shared/domain/reading.ts";
import type { Decisions } from "./decisions.ts";
import type { Documents } from "./documents.ts";
import type { Anchor, ItemRecord, Issues } from "./issues.ts";
import type { Pages } from "./pages.ts";
import { hashOf } from "./readings.ts";

/** The articles of issues as screens see them: what is kept, what is proposed, what is missing. */
export function articleViews(issues: Issues, pages: Pages, documents: Documents, decisions: Decisions) {
  type Scanned = ScannedPage & { readonly id: string };
  const scanned = (issueId: string, wanted: (seq: number) => boolean = () => true): Scanned[] =>
    pages
      .of(issueId)
      .filter(({ seq }) => wanted(seq))
      .map((page) => ({ id: page.id, seq: page.seq, height: page.height, lines: pages.read(page).lines }));

  /** The line on which the print of an anchor stands now; null where its page is gone. */
  function spotOf({ page, box }: Anchor, all: readonly Scanned[]): Spot | null {
    const own = all.find((p) => p.id === page);
    if (!own || own.lines.length === 0) return null;
    const near = own.lines.map((l) => overlap(l.box, box) * 10_000 - Math.abs(l.box[1] - box[1]) - Math.abs(l.box[0] - box[0]) / 10);
    return { seq: own.seq, line: near.indexOf(Math.max(...near)) };
  }
  /** The lines of an item as they are numbered now. */
  function partsOf(item: ItemRecord, all: readonly Scanned[] = scanned(item.issueId)): Part[] {
    return (item.parts ?? []).flatMap(({ from, to }) => {
      const [start, end] = [spotOf(from, all), spotOf(to, all)];
      return start && end ? [{ from: start, to: end }] : [];
    });
  }
  /** The text of an item out of its lines as corrected. Only the pages it stands on are read. */
  function textOf(item: ItemRecord): string {
    const seqOf = ({ page }: Anchor) => pages.find(page)?.seq ?? 0;
    const spans = (item.parts ?? []).map(({ from, to }) => [seqOf(from), seqOf(to)] as const);
    const own = scanned(item.issueId, (seq) => spans.some(([first, last]) => seq >= first && seq <= last));
    return articleText(own, partsOf(item, own));
  }
  /** True where an item's text, canonical, is another than its document was made of, and nobody refused it. */
  const isNews = (item: ItemRecord, text: string): boolean => {
    const hash = item.made === null ? null : hashOf(text);
    return hash !== null && hash !== item.made && decisions.of(item.id).get("refused")?.value !== hash;
  };

  function told(
    draft: Pick<ArticleDraft, "id" | "title" | "column" | "parts" | "by">,
    number: string | null,
    item: ItemRecord | null,
    all: readonly Scanned[],
  ): ArticleDraft {
    const documentId = item?.documentId ?? null;
    const text = articleText(all, draft.parts);
    const { fields } = read(text);
    const docNumber = number ?? fields.docNumber;
    const keys = mentionKeys({ title: draft.title, docNumber });
    const [byNumber, byTitle] = [documents.byKey(keys.number), documents.byKey(keys.title)];
    const candidate =
      documentId ?? (byNumber.length === 1 ? byNumber[0]! : byNumber.length === 0 && byTitle.length === 1 ? byTitle[0]! : null);
    return {
      ...draft,
      docNumber,
      issuer: fields.issuers[0] ?? null,
      signedOn: fields.signedOn,
      document: candidate === null ? null : documents.ref(candidate),
      linked: documentId !== null,
      news: item !== null && isNews(item, canonicalText(text)),
    };
  }

  function get({ issueId, again }: { issueId: string; again: boolean }): Articles {
    issues.get(issueId);
    const all = scanned(issueId);
    const items = issues.items(issueId);
    const split = splitIssue(all);
    const folios = pages.of(issueId).map(({ seq, folio }, i) => ({ seq, folio, lines: all[i]!.lines.length }));
    const faults = folioFaults(folios.map((f) => f.folio));
    const kept = !again && items.some((i) => i.parts !== null);
    const drafts = kept ? items.map((i) => told({ ...i, parts: partsOf(i, all), by: "kept" }, null, i, all)) : proposed(split, items, all);
    return {
      drafts,
      entries: split.entries,
      folios,
      missingFolios: faults.flatMap((f) => f.missing),
      notes: [...split.loose, ...faults.map((f) => f.why)],
      kept,
    };
  }
  /** What is found on the pages, as the items that are there already where they are the same; then what is only in the contents. */
  function proposed(split: ReturnType<typeof splitIssue>, items: readonly ItemRecord[], all: readonly Scanned[]): ArticleDraft[] {
    const free = [...items];
    const adopt = (title: string): ItemRecord | null => {
      const at = free.findIndex((i) => bareTitle(i.title) === bareTitle(title) || bareTitle(title).endsWith(bareTitle(i.title)));
      return at < 0 ? null : free.splice(at, 1)[0]!;
    };
    const drafts = split.articles.map((found) => {
      const item = adopt(found.title);
      return told({ ...found, id: item?.id ?? null, column: item?.column ?? found.column }, found.docNumber, item, all);
    });
    const absent = split.unfound.map(({ title, column }) => {
      const item = adopt(title);
      return told({ id: item?.id ?? null, title, column, parts: [], by: "contents" }, null, item, all);
    });
    return [...drafts, ...absent, ...free.map((i) => told({ ...i, parts: partsOf(i, all), by: "kept" }, null, i, all))];
  }

  function grid(): { gazette: string; rows: GridRow[] }[] {
    const known = issues.list();
    const folios = pages.folios();
    return [...new Set(known.map((i) => i.gazette))].map((gazette) => ({
      gazette,
      rows: gridOf(known.filter((i) => i.gazette === gazette)).map(({ year, cells }) => ({
        year,
        cells: cells.map(({ no, issue, sure }) => {
          const own = issue ? (folios.get(issue.id) ?? []) : [];
          const items = issue ? issues.items(issue.id) : [];
          return {
            issueId: issue?.id ?? null,
            no,
            sure,
            pages: own.length,
            items: items.length,
            missingFolios: folioFaults(own).flatMap((f) => f.missing),
            unfound: own.length > 0 ? items.filter((i) => i.fromPage === null).length : 0,
          };
        }),
      })),
    }));
  }
  return { get, grid, textOf, isNews, scanned };
}
export type ArticleViews = ReturnType<typeof articleViews>;
