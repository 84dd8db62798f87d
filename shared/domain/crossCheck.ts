import type { Box, Line, Word } from "./pages.ts";

/** A place in a line's text (`end` outside) where the other engine reads something else, with what it reads there. */
export interface Differing {
  readonly start: number;
  readonly end: number;
  readonly other: string;
}

/**
 * Two engines' readings of one page compared character by character: for each line that counts, where the other differs.
 * Lines meet where their print lies. Widths, quotation marks and dashes are alike; blanks and stray marks are passed over.
 */
export function differences(lines: readonly Line[], other: readonly Line[]): Differing[][] {
  const characters = other.flatMap(({ words }) => words);
  const perLine = lines.map((): Word[] => []);
  for (const word of characters) {
    const inside = lines.findIndex(({ box }) => holds(box, word.box, 0));
    // A character that only the other read at a line's end lies beside the line.
    const at = inside >= 0 ? inside : lines.findIndex(({ box }) => holds(box, word.box, box[3] * 1.2));
    if (at >= 0) perLine[at]!.push(word);
  }
  return lines.map(({ text }, i) => {
    const beside = perLine[i]!.sort((a, b) => a.box[0] - b.box[0]);
    // Subtle: where the other engine found no line at all there is nothing to compare with, and every character would be marked.
    return beside.length === 0 ? [] : between(text, beside.map((word) => word.text).join(""));
  });
}

/** The line with the other engine's reading in these places. */
export function takenOver(text: string, places: readonly Differing[]): string {
  const last = [...places].sort((a, b) => b.start - a.start);
  return last.reduce((so, { start, end, other }) => so.slice(0, start) + other + so.slice(end), text);
}

const holds = ([x, y, w, h]: Box, [left, top, width, height]: Box, around: number): boolean => {
  const [middle, centre] = [left + width / 2, top + height / 2];
  return middle >= x - around && middle <= x + w + around && centre >= y && centre <= y + h;
};

interface Character {
  /** As compared. */
  readonly alike: string;
  readonly text: string;
  readonly at: number;
}
const charactersOf = (text: string): Character[] => {
  const found: Character[] = [];
  let at = 0;
  for (const c of text) {
    if (c.trim() !== "") found.push({ alike: folded(c), text: c, at });
    at += c.length;
  }
  return found;
};
const folded = (c: string) =>
  c
    .normalize("NFKC")
    .replace(/[“”‘’'`]/gu, '"')
    .replace(/[—–―─]/gu, "-")
    .replace(/[•．]/gu, "·");
const isLetter = (text: string) => /[\p{Script=Han}〇\p{L}\p{N}]/u.test(text);

/** Where two readings of one line differ. */
function between(text: string, other: string): Differing[] {
  const [a, b] = [charactersOf(text), charactersOf(other)];
  const found: Differing[] = [];
  for (const [i, k, j, l] of edits(a, b)) {
    const theirs = b
      .slice(j, l)
      .map((c) => c.text)
      .join("");
    const ours = a
      .slice(i, k)
      .map((c) => c.text)
      .join("");
    if (!isLetter(ours) && !isLetter(theirs) && (ours === "" || theirs === "")) continue;
    // A character only the other read is shown with the one before it (the one after, at the start of a line).
    const [from, to] = i < k ? [i, k] : i > 0 ? [i - 1, i] : [0, Math.min(1, a.length)];
    const [first, last] = [a[from], a[to - 1]];
    if (!first || !last) continue;
    const whole = i < k ? theirs : i > 0 ? first.text + theirs : theirs + first.text;
    found.push({ start: first.at, end: last.at + last.text.length, other: whole });
  }
  return found;
}

/** The stretches [from, to) of both that must change to make one the other; the fewest changes, neighbouring ones together. */
function edits(a: readonly Character[], b: readonly Character[]): [number, number, number, number][] {
  const across = b.length + 1;
  const costs = new Uint16Array((a.length + 1) * across);
  for (let i = 0; i <= a.length; i++)
    for (let j = 0; j <= b.length; j++) {
      if (i === 0 || j === 0) costs[i * across + j] = i + j;
      else {
        const changed = costs[(i - 1) * across + j - 1]! + (a[i - 1]!.alike === b[j - 1]!.alike ? 0 : 1);
        costs[i * across + j] = Math.min(changed, costs[(i - 1) * across + j]! + 1, costs[i * across + j - 1]! + 1);
      }
    }
  const found: [number, number, number, number][] = [];
  for (let [i, j] = [a.length, b.length]; i > 0 || j > 0;) {
    const [k, l] = [i, j];
    const here = costs[i * across + j]!;
    if (i > 0 && j > 0 && here === costs[(i - 1) * across + j - 1]! + (a[i - 1]!.alike === b[j - 1]!.alike ? 0 : 1)) {
      i--;
      j--;
      if (a[i]!.alike === b[j]!.alike) continue;
    } else if (i > 0 && here === costs[(i - 1) * across + j]! + 1) i--;
    else j--;
    const last = found.at(-1);
    if (last && last[0] === k && last[2] === l) [last[0], last[2]] = [i, j];
    else found.push([i, k, j, l]);
  }
  return found.reverse();
}
