import type { Day } from "../../shared/domain/days.ts";
import type { Headline } from "../../shared/domain/status.ts";
import { approximate, parseQuery, spellings, type Term } from "../../shared/search/query.ts";
import { headlineAt } from "../../shared/site/headlines.ts";
import { meets, soughtDocument, soughtPage, type DocumentRow, type DocumentText, type PageText } from "../../shared/site/search.ts";
import { documentCandidates, pageCandidates, type PageCandidate } from "./candidates.ts";
import { canBeMisread, mayNearlyStand, nearWords } from "./near.ts";
import { mayStand, type Index, type Loader } from "./segments.ts";

export interface Wanted {
  readonly query: string;
  readonly today: Day;
  readonly documents: boolean;
  readonly pages: boolean;
  /** Only documents with one of these headlines, and of one of these issuers; none is any. Pages have neither. */
  readonly headlines: readonly Headline[];
  readonly issuers: readonly string[];
  /** Only documents and issues from one year to another; null is open. */
  readonly years: readonly [from: number | null, to: number | null];
}
export interface DocumentHit {
  readonly row: DocumentRow;
  readonly headline: Headline;
  readonly text: string;
}
export interface PageHit {
  readonly number: number;
  readonly label: string;
  readonly seq: number;
  readonly state: string;
  readonly text: string;
  /** The words as they stand there, where they are not those of the query. */
  readonly words: readonly string[] | null;
}
/** The hits of one kind, checked against the text, best first; how many there are becomes surer the more are read. */
export interface Group<H> {
  /** How many there are; `exact` where every candidate is read or is a hit by the index alone, as words of one or two characters are. */
  readonly count: () => { readonly number: number; readonly exact: boolean };
  /** How many candidates are not read yet. */
  readonly rest: () => number;
  readonly hits: () => AsyncGenerator<H>;
}
/** Hits shown at a time; so many are read ahead, and no more. */
export const step = 10;
/** What a query finds; beyond it, what it finds with look-alikes and on pages with characters misread, null where that cannot be. */
export interface Answer extends Groups {
  readonly terms: readonly Term[];
  readonly near: (() => Promise<Groups & { readonly terms: readonly Term[] }>) | null;
}
interface Groups {
  readonly documents: Group<DocumentHit>;
  readonly pages: Group<PageHit>;
}

/** Answers a query from the sharded index. Only what the query needs is loaded. */
export async function search(load: Loader, wanted: Wanted): Promise<Answer> {
  const terms = parseQuery(wanted.query);
  const index: Index = { manifest: await load.manifest(), load, open: new Map() };
  const alike = approximate(terms);
  const misread = index.manifest.issues.length > 0 && canBeMisread(terms);
  const near = async () => ({ terms: alike ?? terms, ...(await groups(index, alike ?? terms, terms, wanted)) });
  return { terms, ...(await groups(index, terms, null, wanted)), near: alike || misread ? near : null };
}

/** What these terms find; where there are others, what they find nearly beyond what those find. */
async function groups(index: Index, terms: readonly Term[], but: readonly Term[] | null, wanted: Wanted): Promise<Groups> {
  const asked = terms.some((t) => !t.exclude);
  const none = group<never, never>([], (n) => n);
  const [documents, pages] = await Promise.all([
    wanted.documents && asked ? documentHits(index, terms, but, wanted) : none,
    wanted.pages && asked && !wanted.headlines.length && !wanted.issuers.length ? pageHits(index, terms, but, wanted) : none,
  ]);
  return { documents, pages };
}

async function documentHits(
  index: Index,
  terms: readonly Term[],
  but: readonly Term[] | null,
  wanted: Wanted,
): Promise<Group<DocumentHit>> {
  const { load, manifest } = index;
  const candidates = await documentCandidates(index, terms, wanted);
  const read = async (candidate: (typeof candidates)[number]): Promise<DocumentHit | null> => {
    const [row, text] = (await load.table(`d/${candidate.number}`, manifest.generation)) as DocumentText;
    const form = soughtDocument(row, text);
    if (!meets(terms, form) || (but && meets(but, form))) return null;
    return { row, headline: headlineAt(row[6], wanted.today), text };
  };
  const certain = !but && terms.every((t) => !t.exclude && t.field === null && spellings(t).every((s) => s.length <= 2));
  return group(candidates, read, certain);
}

async function pageHits(index: Index, terms: readonly Term[], but: readonly Term[] | null, wanted: Wanted): Promise<Group<PageHit>> {
  const candidates = await pageCandidates(index, terms, wanted.years, but ? mayNearlyStand : mayStand);
  const read = async ({ number, label, seq }: PageCandidate): Promise<PageHit | null> => {
    const text = (await index.load.table(`p/${number}`, index.manifest.generation)) as PageText;
    const words = but && nearWords(text, but, terms);
    if (but ? !words : !meets(terms, soughtPage(text))) return null;
    return { number, label, seq, state: text[2], text: `${text[0]}\n${text[1]}`, words };
  };
  return group(candidates, read);
}

/** The hits among candidates, in order. Read ahead as far as the hits now shown need, and further where many candidates prove false. */
function group<C, H>(candidates: readonly C[], read: (candidate: C) => Promise<H | null>, certain = false): Group<H> {
  const waiting: Promise<H | null>[] = [];
  let [next, hits, misses] = [0, 0, 0];
  async function* each(): AsyncGenerator<H> {
    while (next < candidates.length || waiting.length) {
      const wanted = Math.min(step * 2, step - (hits % step) + misses);
      while (waiting.length < wanted && next < candidates.length) waiting.push(read(candidates[next++]!));
      const hit = await waiting.shift()!;
      if (hit) {
        hits++;
        yield hit;
      } else misses++;
    }
  }
  const rest = () => candidates.length - next + waiting.length;
  const count = () => {
    if (certain || rest() === 0) return { number: certain ? candidates.length : hits, exact: true };
    // As many of the others are hits, as far as is known, as of those that are read.
    return { number: hits + Math.round((rest() * hits) / Math.max(1, hits + misses)), exact: false };
  };
  return { count, rest, hits: each };
}
