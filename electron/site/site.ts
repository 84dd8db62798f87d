import { inOrder, statusOn, headline, type EventKind, type Headline, type LegalStatus } from "../../shared/domain/status.ts";
import type { Day } from "../../shared/domain/days.ts";
import { issueLabel } from "../../shared/domain/issues.ts";
import { bannerOn, type Banner } from "../../shared/site/banner.ts";
import { spansOf } from "../../shared/site/headlines.ts";
import { lawOf, type SiteEvent } from "../../shared/site/timeline.ts";
import type { Signing } from "../../shared/site/signing.ts";
import { names } from "./names.ts";
import { printOf } from "./prints.ts";
import type { DocumentFacts, PageFacts, SiteDocument, SiteIssue, SiteRef, SiteSource } from "./source.ts";

/** A document as other pages show it: no more than its print covers. */
export interface Listed {
  readonly document: Pick<DocumentFacts, "id" | "number" | "fields" | "topic" | "webAddress" | "changedOn">;
  readonly path: string;
  readonly title: string;
  /** The day it is listed under: 成文, else 公布, else 施行. */
  readonly day: Day | null;
  readonly events: readonly SiteEvent[];
  readonly spans: string;
  readonly status: LegalStatus;
  readonly headline: Headline;
  readonly banner: Banner;
  /** Fingerprint of all this. */
  readonly print: string;
}
/** A document as its own page shows it; its words are read when it is written. */
export interface Entry extends Listed {
  readonly document: DocumentFacts;
  /** Fingerprint of all its facts and of its words. */
  readonly whole: string;
}
/** The same with its words at hand. */
export interface Worded extends Entry {
  readonly document: SiteDocument;
}
/** One document changing another. */
export interface Effect {
  readonly kind: EventKind;
  readonly target: Listed;
}
/** What stands on every page. */
export interface Frame {
  readonly source: Pick<SiteSource, "siteName" | "look" | "standardText">;
}
/** What the page of one thing may know of others: those it names, and no more, so that the fingerprint of its inputs can cover them. */
export interface Around extends Frame {
  readonly byId: ReadonlyMap<string, Listed>;
  readonly issueById: ReadonlyMap<string, IssueName>;
  /** What each document did to others, oldest target first. */
  readonly effects: ReadonlyMap<string, readonly Effect[]>;
}
export type IssueName = Pick<SiteIssue, "id" | "gazette" | "year" | "no">;
/** An issue without the words on its pages. */
export type IssueFacts = Omit<SiteIssue, "pages"> & {
  readonly pages: readonly Pick<PageFacts, "number" | "seq" | "width" | "height" | "state">[];
};
/** What pages that list things may know: whatever `print` covers. */
export interface Listing extends Frame {
  readonly source: Pick<SiteSource, "siteName" | "look" | "standardText" | "cleanUps" | "today">;
  /** Newest first. */
  readonly documents: readonly Listed[];
  readonly byId: ReadonlyMap<string, Listed>;
  /** Newest first. */
  readonly issues: readonly IssueFacts[];
  /** Fingerprint of the key that signs, and by which algorithm. */
  readonly key: string;
  readonly signing: Signing;
}
export interface Site extends Listing {
  readonly source: SiteSource;
  readonly documents: readonly Entry[];
  readonly byId: ReadonlyMap<string, Entry>;
  readonly issues: readonly SiteIssue[];
  readonly issueById: ReadonlyMap<string, SiteIssue>;
  readonly effects: ReadonlyMap<string, readonly Effect[]>;
}

/** Reads a source once: statuses for its day, addresses, order. The same source gives the same site. */
export function siteOf(source: SiteSource, key: string, signing: Signing): Site {
  const numbers = new Map(source.documents.map((d) => [d.id, d.number]));
  const documents = source.documents.map((d) => entryOf(d, source.today, numbers)).sort(newest);
  const issues = [...source.issues].sort((a, b) => b.year - a.year || compare(order(b), order(a)) || compare(a.id, b.id));
  return {
    source,
    documents,
    byId: new Map(documents.map((e) => [e.document.id, e])),
    effects: effectsOf(documents),
    issues,
    issueById: new Map(issues.map((i) => [i.id, i])),
    key,
    signing,
  };
}
function effectsOf(documents: readonly Entry[]): Map<string, Effect[]> {
  const effects = new Map<string, Effect[]>();
  for (const target of documents.toReversed()) {
    for (const { by, kind } of target.document.timeline) {
      if (!by?.id || by.id === target.document.id) continue;
      const done = effects.get(by.id);
      if (done) done.push({ kind, target });
      else effects.set(by.id, [{ kind, target }]);
    }
  }
  return effects;
}
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const newest = (a: Entry, b: Entry) => compare(b.day ?? "", a.day ?? "") || b.document.number - a.document.number;
const order = (issue: SiteIssue) => issue.no.replace(/\d+/g, (n) => n.padStart(6, "0"));

function entryOf(document: DocumentFacts, today: Day, numbers: ReadonlyMap<string, number>): Entry {
  const path = names.document(document.number);
  const counted = new Map(document.timeline.map((e) => [e.id, e]));
  const events = inOrder(document.timeline).map((e): SiteEvent => {
    const by = counted.get(e.id)!.by;
    const number = by?.id ? numbers.get(by.id) : undefined;
    const act = by && {
      title: by.title,
      docNumber: by.docNumber,
      article: e.basis?.article ?? null,
      href: number === undefined ? null : `${number}.html`,
    };
    return { kind: e.kind as SiteEvent["kind"], on: e.on, until: e.until, part: e.part, act };
  });
  const law = lawOf(events);
  const status = statusOn(law, today);
  const { id, number, fields, topic, webAddress, changedOn, ...own } = document;
  const listed = {
    path,
    title: fields.title ?? fields.docNumber ?? untitled,
    day: fields.signedOn ?? fields.publishedOn ?? fields.effectiveOn,
    events,
    spans: spansOf(law),
    status,
    headline: headline(status),
    banner: bannerOn(events, today),
  };
  const print = printOf(listed, id, number, fields, topic, webAddress, changedOn);
  return { document, ...listed, print, whole: printOf(print, factsOf(own)) };
}
/** Subtle: named one by one, since a source may hand over more than the facts, such as the words. */
const factsOf = ({ textHash, structure, timeline, relations, interpretations, issued, inIssues }: OwnFacts) => [
  textHash,
  structure,
  timeline.map(({ id, kind, on, by }) => [id, kind, on, by]),
  relations,
  interpretations,
  issued && [issued.hash, issued.heldFrom],
  inIssues,
];
type OwnFacts = Omit<DocumentFacts, keyof Listed["document"]>;

const untitled = "（没有标题）";

/** A document named elsewhere, with its page if it has one here. */
export const refOf = ({ byId }: Pick<Around, "byId">, ref: SiteRef): Listed | undefined => (ref.id ? byId.get(ref.id) : undefined);
export const issueName = (issue: IssueName): string => `《${issue.gazette}》${issueLabel(issue)}`;
