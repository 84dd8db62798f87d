import type { Day } from "../../shared/domain/days.ts";
import type { Headline } from "../../shared/domain/status.ts";
import { parseQuery, spellings, type Term } from "../../shared/search/query.ts";
import { decodeShard, keysOf, lists, standing, type ListName, type ShardEntry } from "../../shared/search/shards.ts";
import { headlineAt } from "../../shared/site/headlines.ts";
import {
  chunk,
  meets,
  soughtDocument,
  soughtPage,
  type DocumentRow,
  type PageText,
  type SearchManifest,
  type StatusRow,
} from "../../shared/site/search.ts";

/** Fetches one file of the search by its name, unpacked. */
export interface Loader {
  manifest(): Promise<SearchManifest>;
  shard(name: string, generation: string): Promise<Uint8Array>;
  table(name: string, generation: string): Promise<unknown>;
}
export interface Wanted {
  readonly query: string;
  readonly today: Day;
  readonly documents: boolean;
  readonly pages: boolean;
  /** Only documents with one of these headlines; none is any. */
  readonly headlines: readonly Headline[];
}
export interface DocumentHit {
  readonly row: DocumentRow;
  readonly headline: Headline;
  readonly day: string;
  readonly text: string;
}
export interface PageHit {
  readonly number: number;
  readonly label: string;
  readonly seq: number;
  readonly state: string;
  readonly text: string;
}
/** What a query may find: how many candidates, and the hits among them, checked against the text, best first. */
export interface Answer {
  readonly terms: readonly Term[];
  readonly documents: { readonly candidates: number; readonly hits: () => AsyncGenerator<DocumentHit> };
  readonly pages: { readonly candidates: number; readonly hits: () => AsyncGenerator<PageHit> };
}
interface Index {
  readonly manifest: SearchManifest;
  readonly load: Loader;
}

/** Answers a query from the sharded index. Only what the query needs is loaded. */
export async function search(load: Loader, wanted: Wanted): Promise<Answer> {
  const terms = parseQuery(wanted.query);
  const asked = terms.filter((t) => !t.exclude);
  const index: Index = { manifest: await load.manifest(), load };
  const entries = await entriesOf(index, asked);
  const none = { candidates: 0, async *hits() {} };
  return {
    terms,
    documents: wanted.documents && asked.length ? await documents(index, terms, entries, wanted) : none,
    pages: wanted.pages && asked.length && !wanted.headlines.length ? pages(index, terms, entries) : none,
  };
}

type Entries = ReadonlyMap<number, ShardEntry>;

/** The index entries of every key the terms need; shards come in parallel, each once. */
async function entriesOf({ manifest, load }: Index, terms: readonly Term[]): Promise<Entries> {
  const keys = [...new Set(terms.flatMap(spellings).flatMap(keysOf))];
  const shardOf = (key: number) => {
    let [low, high] = [0, manifest.shards.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (manifest.shards[middle]! <= key) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  };
  const wanted = [...new Set(keys.map(shardOf))].filter((n) => n >= 0);
  const loaded = await Promise.all(wanted.map(async (n) => decodeShard(await load.shard(`s/${n}`, manifest.generation))));
  const entries = new Map<number, ShardEntry>();
  for (const shard of loaded) {
    for (const key of keys) {
      const entry = shard.get(key);
      if (entry) entries.set(key, entry);
    }
  }
  return entries;
}

/** One byte for each number of a list: 1 where all these terms may stand. */
function field(entries: Entries, terms: readonly Term[], list: ListName, universe: number): Uint8Array {
  const at = lists.indexOf(list);
  const all = new Uint8Array(universe).fill(1);
  for (const term of terms) {
    const any = new Uint8Array(universe);
    for (const spelling of spellings(term)) {
      const whole = new Uint8Array(universe).fill(1);
      for (const key of keysOf(spelling)) {
        const entry = entries.get(key);
        if (entry) both(whole, standing(entry.lists[at]!, universe));
        else whole.fill(0);
      }
      for (let n = 0; n < universe; n++) any[n]! |= whole[n]!;
    }
    both(all, any);
  }
  return all;
}
function both(field: Uint8Array, other: Uint8Array): void {
  for (let n = 0; n < field.length; n++) field[n]! &= other[n]!;
}

async function documents(
  { manifest, load }: Index,
  terms: readonly Term[],
  entries: Entries,
  wanted: Wanted,
): Promise<Answer["documents"]> {
  const { generation, documents: universe } = manifest;
  const asked = terms.filter((t) => !t.exclude);
  const head = field(
    entries,
    asked.filter((t) => t.field),
    "head",
    universe,
  );
  const whole = field(
    entries,
    asked.filter((t) => !t.field),
    "document",
    universe,
  );
  const named = field(entries, asked, "head", universe);
  const status = (await load.table("status", generation)) as StatusRow[];
  const candidates = status
    .filter(([n]) => head[n] && whole[n])
    .map(([n, day, spans]) => ({ n, day, headline: headlineAt(spans, wanted.today) }))
    .filter((c) => !wanted.headlines.length || wanted.headlines.includes(c.headline))
    .sort((a, b) => named[b.n]! - named[a.n]! || (a.day < b.day ? 1 : a.day > b.day ? -1 : b.n - a.n));
  const read = async ({ n, day, headline }: (typeof candidates)[number]): Promise<DocumentHit | null> => {
    const [rows, text] = (await Promise.all([load.table(`m/${Math.floor(n / chunk)}`, generation), load.table(`d/${n}`, generation)])) as [
      DocumentRow[],
      string,
    ];
    const row = rows.find((r) => r[0] === n)!;
    return meets(terms, soughtDocument(row, text)) ? { row, headline, day, text } : null;
  };
  return { candidates: candidates.length, hits: () => ahead(candidates, read) };
}

function pages({ manifest, load }: Index, terms: readonly Term[], entries: Entries): Answer["pages"] {
  const asked = terms.filter((t) => !t.exclude);
  const may = asked.some((t) => t.field) ? new Uint8Array(manifest.pages) : field(entries, asked, "page", manifest.pages);
  const candidates: { n: number; label: string; seq: number }[] = [];
  for (const { label, runs } of manifest.issues) {
    for (const [first, seq, count] of runs) {
      for (let i = 0; i < count; i++) if (may[first + i]) candidates.push({ n: first + i, label, seq: seq + i });
    }
  }
  const read = async ({ n, label, seq }: (typeof candidates)[number]): Promise<PageHit | null> => {
    const text = (await load.table(`p/${n}`, manifest.generation)) as PageText;
    return meets(terms, soughtPage(text)) ? { number: n, label, seq, state: text[2], text: `${text[0]}\n${text[1]}` } : null;
  };
  return { candidates: candidates.length, hits: () => ahead(candidates, read) };
}

/** The hits among candidates, in order, reading a few ahead. */
async function* ahead<C, H>(candidates: readonly C[], read: (candidate: C) => Promise<H | null>): AsyncGenerator<H> {
  const waiting: Promise<H | null>[] = [];
  let next = 0;
  while (next < candidates.length || waiting.length) {
    while (waiting.length < 10 && next < candidates.length) waiting.push(read(candidates[next++]!));
    const hit = await waiting.shift()!;
    if (hit) yield hit;
  }
}
