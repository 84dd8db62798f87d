import { inOrder, statusOn, headline, type EventKind, type Headline, type LegalStatus } from "../../shared/domain/status.ts";
import type { Day } from "../../shared/domain/days.ts";
import { issueLabel } from "../../shared/domain/issues.ts";
import { bannerOn, type Banner } from "../../shared/site/banner.ts";
import { spansOf } from "../../shared/site/headlines.ts";
import { lawOf, type SiteEvent } from "../../shared/site/timeline.ts";
import type { Signing } from "../../shared/site/signing.ts";
import { names } from "./names.ts";
import type { SiteDocument, SiteIssue, SiteRef, SiteSource } from "./source.ts";

/** A document with what every page that names it needs. */
export interface Entry {
  readonly document: SiteDocument;
  readonly path: string;
  readonly title: string;
  /** The day it is listed under: 成文, else 公布, else 施行. */
  readonly day: Day | null;
  readonly events: readonly SiteEvent[];
  readonly spans: string;
  readonly status: LegalStatus;
  readonly headline: Headline;
  readonly banner: Banner;
}
/** One document changing another. */
export interface Effect {
  readonly kind: EventKind;
  readonly target: Entry;
}
export interface Site {
  readonly source: SiteSource;
  /** Newest first. */
  readonly documents: readonly Entry[];
  readonly byId: ReadonlyMap<string, Entry>;
  /** What each document did to others, oldest target first. */
  readonly effects: ReadonlyMap<string, readonly Effect[]>;
  /** Newest first. */
  readonly issues: readonly SiteIssue[];
  readonly issueById: ReadonlyMap<string, SiteIssue>;
  /** Fingerprint of the key that signs, and by which algorithm. */
  readonly key: string;
  readonly signing: Signing;
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
      if (by?.id && by.id !== target.document.id) effects.set(by.id, [...(effects.get(by.id) ?? []), { kind, target }]);
    }
  }
  return effects;
}
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const newest = (a: Entry, b: Entry) => compare(b.day ?? "", a.day ?? "") || b.document.number - a.document.number;
const order = (issue: SiteIssue) => issue.no.replace(/\d+/g, (n) => n.padStart(6, "0"));

function entryOf(document: SiteDocument, today: Day, numbers: ReadonlyMap<string, number>): Entry {
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
  const { fields } = document;
  return {
    document,
    path,
    title: fields.title ?? fields.docNumber ?? untitled,
    day: fields.signedOn ?? fields.publishedOn ?? fields.effectiveOn,
    events,
    spans: spansOf(law),
    status,
    headline: headline(status),
    banner: bannerOn(events, today),
  };
}

const untitled = "（没有标题）";

/** A document named elsewhere, with its page if it has one here. */
export const refOf = (site: Site, ref: SiteRef): Entry | undefined => (ref.id ? site.byId.get(ref.id) : undefined);
export const issueName = (issue: SiteIssue): string => `《${issue.gazette}》${issueLabel(issue)}`;
