import type { Phrase, Running } from "./running.ts";

const wide: Readonly<Record<string, string>> = { ",": "，", ";": "；", ":": "：", "(": "（", ")": "）", "?": "？", "!": "！" };

/** Half-width marks between Chinese characters, with the full-width one they stand for. */
export function marks(text: Running): Phrase[] {
  return [...text.body.matchAll(/(?<=[\p{Script=Han}”》）])[,;:()?!]|[()](?=\p{Script=Han})/gu)].map((m) => ({
    kind: "marks",
    start: m.index,
    end: m.index + 1,
    why: "半角标点",
    other: wide[m[0]]!,
  }));
}
