import type { Term } from "../../shared/search/query.ts";
import { lists } from "../../shared/search/shards.ts";
import { headlineAt } from "../../shared/site/headlines.ts";
import { chunk, type DocumentRow, type Listed, type Segment } from "../../shared/site/search.ts";
import type { Wanted } from "./engine.ts";
import { entriesOf, mayStand, type Index } from "./segments.ts";

export interface DocumentCandidate {
  readonly segment: Segment;
  /** Its number in the segment, and its permanent one. */
  readonly local: number;
  readonly number: number;
  /** True where the words stand in its title, number or issuer. */
  readonly named: boolean;
}
export type Filters = Pick<Wanted, "today" | "headlines" | "issuers" | "years">;
export const within = (year: number, [from, to]: Wanted["years"]): boolean =>
  (from === null || year >= from) && (to === null || year <= to);

/** The documents in which all terms may stand: those named so first, then the newest. */
export async function documentCandidates(index: Index, terms: readonly Term[], filters: Filters): Promise<DocumentCandidate[]> {
  const { load, manifest } = index;
  const { base, delta, generation } = manifest;
  const asked = terms.filter((t) => !t.exclude);
  const of = async (segment: Segment): Promise<DocumentCandidate[]> => {
    const filtered = filters.headlines.length || filters.issuers.length || filters.years.some((y) => y !== null);
    const [entries, steps, listed] = await Promise.all([
      entriesOf(index, segment, asked),
      load.table(`${segment.name}/n`, generation) as Promise<number[]>,
      filtered ? (load.table(`${segment.name}/f`, generation) as Promise<Listed>) : null,
    ]);
    const may = (of: readonly Term[], list: "head" | "document") => mayStand(entries, of, lists.indexOf(list), segment.documents);
    const head = may(asked.filter((t) => t.field), "head"); // prettier-ignore
    const whole = may(asked.filter((t) => !t.field), "document"); // prettier-ignore
    const named = may(asked, "head");
    const passes = listed ? filter(listed, filters) : () => true;
    let number = 0;
    const numbers = steps.map((step) => (number += step));
    return numbers.flatMap((n, local) =>
      head[local] && whole[local] && passes(local) ? [{ segment, local, number: n, named: named[local] === 1 }] : [],
    );
  };
  const [old, fresh] = await Promise.all([of(base), delta ? of(delta) : []]);
  const instead = new Set(delta?.instead);
  const after = (c: DocumentCandidate) => delta!.after[c.local]!;
  const all: DocumentCandidate[] = [];
  let next = 0;
  for (const candidate of old) {
    while (next < fresh.length && after(fresh[next]!) <= candidate.local) all.push(fresh[next++]!);
    if (!instead.has(candidate.local)) all.push(candidate);
  }
  all.push(...fresh.slice(next));
  return [...all.filter((c) => c.named), ...all.filter((c) => !c.named)];
}

/** Tells of a segment's documents whether they pass the filters, on the reader's day. */
function filter({ issuers, rows }: Listed, { today, headlines, issuers: chosen, years }: Filters): (local: number) => boolean {
  const places = chosen.map((issuer) => issuers.indexOf(issuer));
  return (local) => {
    const [year, spans, of] = rows[local]!;
    if (headlines.length && !headlines.includes(headlineAt(spans, today))) return false;
    return within(year, years) && (!chosen.length || of.some((place) => places.includes(place)));
  };
}

/** The row of a candidate. */
export async function rowOf(
  { manifest, load }: Index,
  { segment, local }: Pick<DocumentCandidate, "segment" | "local">,
): Promise<DocumentRow> {
  const rows = (await load.table(`${segment.name}/m/${Math.floor(local / chunk)}`, manifest.generation)) as DocumentRow[];
  return rows[local % chunk]!;
}

export interface PageCandidate {
  readonly number: number;
  readonly label: string;
  readonly seq: number;
}

/**
 * The pages on which all terms may stand, in the order of issues; a term held to a field stands on none. `stand` tells it from the entries, where
 * terms may also stand in another way.
 */
export async function pageCandidates(
  index: Index,
  terms: readonly Term[],
  years: Wanted["years"],
  stand = mayStand,
): Promise<PageCandidate[]> {
  const asked = terms.filter((t) => !t.exclude);
  if (asked.some((t) => t.field)) return [];
  const { manifest } = index;
  const segments = manifest.delta ? [manifest.base, manifest.delta] : [manifest.base];
  const entries = await Promise.all(segments.map((segment) => entriesOf(index, segment, asked)));
  const may = new Set<number>();
  // The delta comes last: what it numbers counts there and not in the base.
  for (const [i, segment] of segments.entries()) {
    const universe = segment.pages.reduce((sum, [, count]) => sum + count, 0);
    const stands = stand(entries[i]!, asked, lists.indexOf("page"), universe);
    let local = 0;
    for (const [first, count] of segment.pages) {
      for (let n = first; n < first + count; n++) {
        if (stands[local++]) may.add(n);
        else may.delete(n);
      }
    }
  }
  return manifest.issues
    .filter(({ year }) => within(year, years))
    .flatMap(({ label, runs }) =>
      runs.flatMap(([first, seq, count]) => Array.from({ length: count }, (_, i) => ({ number: first + i, label, seq: seq + i }))),
    )
    .filter(({ number }) => may.has(number));
}
