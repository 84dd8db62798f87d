import type { Line } from "../../shared/domain/pages.ts";

/** Mean confidence of all words of a page, 0-100; null where there are none. */
export function confidenceOf(lines: readonly Line[]): number | null {
  const all = lines.flatMap((line) => line.words.map((word) => word.confidence));
  return all.length > 0 ? all.reduce((a, b) => a + b, 0) / all.length : null;
}
