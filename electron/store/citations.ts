import type { CitationCheck, CitedDocument, CitedSentence, Citing, CitingDocument } from "../../shared/contract/citations.ts";
import type { DocumentRef } from "../../shared/contract/common.ts";
import { citedIn, type Cited } from "../../shared/domain/citations.ts";
import type { Day } from "../../shared/domain/days.ts";
import { mentionKeys, nameKeys } from "../../shared/domain/names.ts";
import { headline, holds } from "../../shared/domain/status.ts";
import { headings, type Heading } from "../../shared/domain/structure.ts";
import { canonical } from "../../shared/search/canonical.ts";
import type { Context } from "./context.ts";
import type { DocumentRecord, Documents } from "./documents.ts";
import type { DocumentViews } from "./documentViews.ts";
import type { FoundStore } from "./found.ts";
import type { Readings } from "./readings.ts";

/** Who cites whom: what a draft cites, and who here cites a document. The search index says where to look; the texts decide. */
export function citations({ today }: Context, documents: Documents, readings: Readings, found: FoundStore, views: DocumentViews) {
  /** Whom a name means: by 文号 first, by title where nobody has the number or it settles a number two share. */
  function meant({ title, docNumber }: Cited): { ids: string[]; doubt: string | null } {
    const keys = mentionKeys({ title, docNumber });
    const byNumber = documents.byKey(keys.number);
    const byTitle = documents.byKey(keys.title).filter((id) => byNumber.length === 0 || byNumber.includes(id));
    const ids = byNumber.length === 1 ? byNumber : byTitle.length > 0 ? byTitle : byNumber;
    const [only] = ids;
    if (ids.length !== 1 || !only) return { ids, doubt: null };
    const { fields } = documents.get(only);
    if (keys.number && byNumber.length === 0) {
      return { ids, doubt: fields.docNumber ? `标题相符，库中文件的文号是${fields.docNumber}` : "标题相符，库中文件没有文号" };
    }
    const named = keys.title === null || nameKeys(fields).includes(keys.title);
    return { ids, doubt: named ? null : `文号相符，库中文件的标题是《${fields.title ?? "未读出"}》` };
  }

  function cited(one: Cited, outline: readonly Heading[], on: Day): CitedDocument {
    const { ids, doubt } = meant(one);
    const places = one.places.map((p) => ({ ...p, under: underOf(outline, p.start) }));
    const none = { document: null, candidates: [], headline: null, since: null, validUntil: null, by: null, doubt: null };
    const { title, docNumber } = one;
    if (ids.length === 0) return { title, docNumber, state: "absent", ...none, places };
    if (ids.length > 1)
      return { title, docNumber, state: "several", ...none, candidates: ids.flatMap((id) => documents.ref(id) ?? []), places };
    const id = ids[0]!;
    const status = views.statusOf(id, on);
    const ref = documents.ref(id) as DocumentRef;
    return {
      title,
      docNumber,
      state: "here",
      document: { ...ref, id },
      candidates: [],
      headline: headline(status),
      since: status.since,
      validUntil: status.validUntil,
      by: views.basisRef(status.basis),
      doubt,
      places,
    };
  }

  /** Documents whose words hold one of the names of this one, itself left out. */
  function candidates(record: DocumentRecord): DocumentRecord[] {
    const phrases = [record.fields.docNumber, ...nameKeys(record.fields).flatMap((k) => (k.startsWith("t:") ? [k.slice(2)] : []))]
      .map((name) => canonical(name ?? ""))
      .filter((phrase) => phrase.length >= 3);
    const ids = new Set(phrases.flatMap((phrase) => found.holding(phrase)));
    ids.delete(record.id);
    return [...ids].flatMap((id) => documents.find(id) ?? []).filter((d) => d.listed);
  }

  function of({ id, on }: { id: string; on: Day | null }): Citing {
    const day = on ?? today();
    const record = documents.get(id);
    const keys = new Set(nameKeys(record.fields));
    const number = mentionKeys(record.fields).number;
    const means = (c: Cited) => {
      const said = mentionKeys(c);
      if (said.number && number) return said.number === number;
      return said.title !== null && keys.has(said.title);
    };
    const citing = candidates(record).flatMap((other): { one: CitingDocument; holds: boolean; day: string }[] => {
      const text = readings.text(other.heldHash);
      const places = citedIn(text)
        .filter(means)
        .flatMap((c) => c.places);
      if (places.length === 0) return [];
      const status = views.statusOf(other.id, day);
      const outline = readings.of(other.heldHash).headings;
      return [
        {
          one: {
            id: other.id,
            title: other.fields.title,
            docNumber: other.fields.docNumber,
            issuers: other.fields.issuers,
            headline: headline(status),
            places: places.map((p): CitedSentence => ({ ...p, under: underOf(outline, p.start) })),
          },
          holds: holds(status.force),
          day: other.fields.signedOn ?? other.fields.publishedOn ?? "",
        },
      ];
    });
    citing.sort((a, b) => Number(b.holds) - Number(a.holds) || (a.day < b.day ? 1 : -1));
    return {
      on: day,
      holding: citing.filter((c) => c.holds).length,
      citing: citing.map(({ one }) => one),
    };
  }

  return {
    of,
    check({ text, on }: { text: string; on: Day | null }): CitationCheck {
      const day = on ?? today();
      const outline = headings(text);
      return { on: day, cited: citedIn(text).map((one) => cited(one, outline, day)) };
    },
  };
}
export type Citations = ReturnType<typeof citations>;

/** The last heading before a place, as people name it: 第三条, 一、总体要求. */
function underOf(outline: readonly Heading[], at: number): string | null {
  const heading = outline.findLast((h) => h.span.start <= at);
  return heading ? heading.label || heading.words : null;
}
