import type { Part, Spot } from "../articles.ts";

/** An article under a person's hand. */
export interface Drafted {
  readonly title: string;
  readonly parts: readonly Part[];
}
/** How many lines each page of the issue has, in order. */
export type Counts = readonly { readonly seq: number; readonly lines: number }[];

/** True where a line stands before another. */
export const before = (a: Spot, b: Spot): boolean => a.seq < b.seq || (a.seq === b.seq && a.line < b.line);
const within = (spot: Spot, { from, to }: Part) => !before(spot, from) && !before(to, spot);

/** The line before one, on the page before where it is the first; null at the very beginning. */
export function spotBefore({ seq, line }: Spot, counts: Counts): Spot | null {
  if (line > 0) return { seq, line: line - 1 };
  const page = counts.findLast((c) => c.seq < seq && c.lines > 0);
  return page ? { seq: page.seq, line: page.lines - 1 } : null;
}
/** The line after one, on the next page with lines where it is the last; null at the very end. */
export function spotAfter({ seq, line }: Spot, counts: Counts): Spot | null {
  if (line + 1 < (counts.find((c) => c.seq === seq)?.lines ?? 0)) return { seq, line: line + 1 };
  const page = counts.find((c) => c.seq > seq && c.lines > 0);
  return page ? { seq: page.seq, line: 0 } : null;
}

/** Which article a line belongs to; -1 for none. */
export const ownerOf = (drafts: readonly Drafted[], spot: Spot): number => drafts.findIndex((d) => d.parts.some((p) => within(spot, p)));

/** Takes these lines away from every article. */
function without<D extends Drafted>(draft: D, { from, to }: Part, counts: Counts): D {
  const parts = draft.parts.flatMap((part): Part[] => {
    if (before(part.to, from) || before(to, part.from)) return [part];
    const [head, tail] = [spotBefore(from, counts), spotAfter(to, counts)];
    return [
      ...(before(part.from, from) && head ? [{ from: part.from, to: head }] : []),
      ...(before(to, part.to) && tail ? [{ from: tail, to: part.to }] : []),
    ];
  });
  return { ...draft, parts };
}

/** Lets an article begin at a line: lines it gains are taken from others, lines it leaves go to the article before. */
export function beginAt<D extends Drafted>(drafts: readonly D[], at: number, spot: Spot, counts: Counts): D[] {
  const [first, ...rest] = drafts[at]!.parts;
  if (!first)
    return drafts.map((d, i) => (i === at ? { ...d, parts: [{ from: spot, to: spot }] } : without(d, { from: spot, to: spot }, counts)));
  if (before(first.to, spot)) return [...drafts];
  if (before(spot, first.from)) {
    const gained = { from: spot, to: first.to };
    return drafts.map((d, i) => (i === at ? { ...d, parts: [gained, ...rest] } : without(d, gained, counts)));
  }
  const edge = spotBefore(first.from, counts);
  const neighbour = edge ? ownerOf(drafts, edge) : -1;
  const last = spotBefore(spot, counts);
  return drafts.map((d, i) => {
    if (i === at) return { ...d, parts: [{ from: spot, to: first.to }, ...rest] };
    if (i !== neighbour || !last) return d;
    return { ...d, parts: d.parts.map((p) => (within(edge!, p) ? { from: p.from, to: last } : p)) };
  });
}

/** Lets an article end with a line: what comes after is nobody's; lines it gains are taken from others. */
export function endAt<D extends Drafted>(drafts: readonly D[], at: number, spot: Spot, counts: Counts): D[] {
  const { parts } = drafts[at]!;
  const kept = parts.filter((p) => !before(spot, p.from));
  const last = kept.at(-1);
  if (!last) return [...drafts];
  const grown = { from: last.from, to: spot };
  return drafts.map((d, i) => (i === at ? { ...d, parts: [...kept.slice(0, -1), grown] } : without(d, grown, counts)));
}

/** A new article from a line to the end of the stretch the line stands in, or to the next article where it stands in none. */
export function newAt<D extends Drafted>(drafts: readonly D[], spot: Spot, made: (parts: readonly Part[]) => D, counts: Counts): D[] {
  const owner = ownerOf(drafts, spot);
  const part = drafts[owner]?.parts.find((p) => within(spot, p));
  const end = part ? part.to : endOfGap(drafts, spot, counts);
  const taken = { from: spot, to: end };
  const rest = drafts.map((d) => without(d, taken, counts));
  const place = rest.findIndex((d) => d.parts[0] && before(spot, d.parts[0].from));
  return rest
    .toSpliced(place < 0 ? rest.length : place, 0, made([taken]))
    .filter((d) => d.parts.length > 0 || drafts.some((o) => o.title === d.title && o.parts.length === 0));
}
function endOfGap(drafts: readonly Drafted[], spot: Spot, counts: Counts): Spot {
  let at = spot;
  for (let next = spotAfter(at, counts); next && next.seq === spot.seq && ownerOf(drafts, next) < 0; next = spotAfter(at, counts))
    at = next;
  return at;
}

/** Adds an article's lines to the one before it, joining stretches that touch. */
export function joinBack<D extends Drafted>(drafts: readonly D[], at: number, counts: Counts): D[] {
  const [into, gone] = [drafts[at - 1], drafts[at]];
  if (!into || !gone) return [...drafts];
  const parts = [...into.parts];
  for (const part of gone.parts) {
    const last = parts.at(-1);
    const next = last ? spotAfter(last.to, counts) : null;
    if (last && next && next.seq === part.from.seq && next.line === part.from.line)
      parts[parts.length - 1] = { from: last.from, to: part.to };
    else parts.push(part);
  }
  return drafts.map((d, i) => (i === at - 1 ? { ...d, parts } : d)).filter((_, i) => i !== at);
}
