import { looksLike } from "../confusable.ts";
import type { Issuer } from "../issuers.ts";
import type { Phrase, Running } from "./running.ts";

/**
 * Names of organs and places one character away from the registry: 定淘区 for 定陶区, 荷泽市 for 菏泽市. Long names may differ in any one
 * character; a place of two or three only in one that looks alike.
 */
export function organs(text: Running, issuers: readonly Issuer[]): Phrase[] {
  const names = new Set(issuers.flatMap((i) => [i.name, ...i.aliases]).filter((n) => n.length >= 3));
  const places = new Set([...names].flatMap(placesOf));
  const wanted = [...[...names].filter((n) => n.length >= 6), ...places];
  const known = new Set([...names, ...places]);
  const found: Phrase[] = [];
  for (const name of wanted.sort((a, b) => b.length - a.length)) {
    for (const { start, at } of nearMisses(text.body, name)) {
      const read = text.body.slice(start, start + name.length);
      if (known.has(read) || found.some((f) => f.start < start + name.length && f.end > start)) continue;
      if (name.length < 6 && !looksLike(read[at]!, name[at]!)) continue;
      found.push({ kind: "organ", start, end: start + name.length, why: `与名录里的“${name}”只差一个字`, other: name });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** 菏泽市 and 定陶区 of 菏泽市定陶区人民政府. */
const placesOf = (name: string): string[] => [...name.matchAll(/[^省市县区镇乡]{2,3}[省市县区镇乡]/gu)].map((m) => m[0]);

/** Where a text has this name but for one character (at `at`): one of its halves then stands there whole. */
function nearMisses(text: string, name: string): { start: number; at: number }[] {
  const half = Math.floor(name.length / 2);
  const found = new Map<number, number>();
  for (const [part, offset] of [
    [name.slice(0, half), 0],
    [name.slice(half), half],
  ] as const) {
    for (let i = text.indexOf(part); i >= 0; i = text.indexOf(part, i + 1)) {
      const start = i - offset;
      if (start < 0 || start + name.length > text.length) continue;
      const wrong = [...name].flatMap((c, k) => (c === text[start + k] ? [] : [k]));
      if (wrong.length === 1) found.set(start, wrong[0]!);
    }
  }
  return [...found].map(([start, at]) => ({ start, at }));
}
