import type { Correction } from "./corrections.ts";
import type { Span } from "./documents.ts";
import { markChanges, type Piece } from "./marking.ts";
import { unitsOf } from "./provisions.ts";
import type { Heading } from "./structure.ts";

/** How one 条 of a text fares in another. `renumbered`: the same words under another number; `moved`: at another place. */
export const comparedAs = ["same", "changed", "added", "removed", "renumbered", "moved"] as const;
export type ComparedAs = (typeof comparedAs)[number];

/** One 条, heading or stretch without one, on one side. */
export interface Side {
  /** 第三条, 第一章 总则, 一、; empty for what stands without a heading. */
  readonly label: string;
  readonly span: Span;
}
export interface ComparedRow {
  readonly as: ComparedAs;
  readonly before: Side | null;
  readonly after: Side | null;
  /** Its words without the label, changes marked. */
  readonly pieces: readonly Piece[];
}
export interface Comparison {
  readonly rows: readonly ComparedRow[];
  readonly counts: Readonly<Record<ComparedAs, number>>;
}

interface Part extends Side {
  readonly kind: Heading["kind"] | null;
  readonly words: string;
  readonly grams: ReadonlyMap<string, number>;
  readonly size: number;
}

/** Alike enough to be the same 条 changed: half of all pairs of characters in common; less where the number is the same. */
const alike = 0.5;
const alikeUnderOneNumber = 0.2;

/**
 * Two texts compared 条 by 条, in the order in which both can be read. A 条 is followed by its words, not its number; what was put elsewhere is told
 * as moved. Texts without 条 are compared by 一、（一）, the rest by what stands between.
 */
export function compareTexts(before: string, after: string, corrections: readonly Correction[] = []): Comparison {
  const [a, b] = [partsOf(before, corrections), partsOf(after, corrections)];
  const pairs = align(a, b);
  const [restA, restB] = [new Set(a), new Set(b)];
  for (const [x, y] of pairs) {
    restA.delete(x);
    restB.delete(y);
  }
  const moved = new Map<Part, Part>();
  for (const x of restA) {
    const y = [...restB].find((one) => one.kind === x.kind && x.size > 8 && similarity(x, one) >= 0.8);
    if (!y) continue;
    moved.set(y, x);
    restA.delete(x);
    restB.delete(y);
  }
  const rows: ComparedRow[] = [];
  const partner = new Map(pairs.map(([x, y]) => [y, x]));
  const gone = a.filter((x) => restA.has(x));
  const order = new Map(a.map((x, i) => [x, i]));
  const leave = (until: number) => {
    while (gone[0] && order.get(gone[0])! < until) rows.push(row(gone.shift()!, null, "removed"));
  };
  for (const y of b) {
    const x = partner.get(y);
    if (x) leave(order.get(x)!);
    const from = x ?? moved.get(y) ?? null;
    rows.push(row(from, y, x ? null : from ? "moved" : "added"));
  }
  leave(Infinity);
  const counts = Object.fromEntries(comparedAs.map((as) => [as, rows.filter((r) => r.as === as).length])) as Comparison["counts"];
  return { rows, counts };
}

function row(before: Part | null, after: Part | null, as: ComparedAs | null): ComparedRow {
  const same = before?.words === after?.words;
  const pieces = same
    ? [{ kind: "same" as const, text: after!.words }]
    : markChanges(before?.words ?? "", after?.words ?? "").filter((p) => p.text);
  const side = (p: Part | null): Side | null => p && { label: p.label, span: p.span };
  return {
    as: as ?? (!same ? "changed" : before!.label === after!.label ? "same" : "renumbered"),
    before: side(before),
    after: side(after),
    pieces,
  };
}

function partsOf(text: string, corrections: readonly Correction[]): Part[] {
  return unitsOf(text, corrections).flatMap(({ heading, span }) => {
    const whole = text.slice(span.start, span.end);
    const raw = heading?.label ? whole.slice(whole.indexOf(heading.label) + heading.label.length) : whole;
    const words = raw.split("\n").map((l) => l.replace(/^[#\s\u3000]+|[\s\u3000]+$/gu, "")).filter(Boolean).join("\n"); // prettier-ignore
    if (!words && !heading) return [];
    const grams = new Map<string, number>();
    for (let i = 0; i < words.length - 1; i++) grams.set(words.slice(i, i + 2), (grams.get(words.slice(i, i + 2)) ?? 0) + 1);
    const kept = { start: span.start + (whole.length - whole.trimStart().length), end: span.start + whole.trimEnd().length };
    return [{ kind: heading?.kind ?? null, label: heading?.label ?? "", span: kept, words, grams, size: Math.max(words.length - 1, 1) }];
  });
}

/** Dice's measure over pairs of neighbouring characters, 0 to 1. */
function similarity(a: Part, b: Part): number {
  if (a.words === b.words) return 1;
  let common = 0;
  for (const [gram, n] of a.grams) common += Math.min(n, b.grams.get(gram) ?? 0);
  return (2 * common) / (a.size + b.size);
}

/** The pairing that keeps the order of both sides and has the most in common. */
function align(a: readonly Part[], b: readonly Part[]): [Part, Part][] {
  const weight = a.map((x) => b.map((y) => weigh(x, y)));
  const best = Array.from({ length: a.length + 1 }, () => new Float64Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const w = weight[i]![j]!;
      best[i]![j] = Math.max(best[i + 1]![j]!, best[i]![j + 1]!, w > 0 ? w + best[i + 1]![j + 1]! : 0);
    }
  }
  const pairs: [Part, Part][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const w = weight[i]![j]!;
    if (w > 0 && Math.abs(best[i]![j]! - (w + best[i + 1]![j + 1]!)) < 1e-9) pairs.push([a[i++]!, b[j++]!]);
    else if (best[i + 1]![j]! >= best[i]![j + 1]!) i++;
    else j++;
  }
  return pairs;
}

function weigh(a: Part, b: Part): number {
  if (a.kind !== b.kind) return 0;
  const s = similarity(a, b);
  const sameLabel = a.label === b.label;
  // Subtle: what stands without a heading (above the first 条, below the last) pairs by place alone.
  if (a.kind === null) return Math.max(s, 0.01);
  return s >= (sameLabel ? alikeUnderOneNumber : alike) ? s + (sameLabel ? 0.05 : 0) : 0;
}
