import type { Heading } from "../../../shared/domain/structure.ts";

/** The chapters and articles of a test's text, as a reader of structure would give them. */
export function readStructure(text: string): Heading[] {
  const found: Heading[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    const m = /^(第([一二三四五六七八九十]+)([章条]))[\s\u3000]*(.*)$/u.exec(line);
    if (m) {
      const article = m[3] === "条";
      const nth = found.filter((h) => (h.kind === "article") === article).length + 1;
      found.push({
        kind: article ? "article" : "chapter",
        label: m[1]!,
        words: article ? "" : m[4]!,
        depth: article ? 2 : 1,
        span: { start, end: start + line.length },
        anchor: `${article ? "tiao" : "zhang"}-${nth}`,
      });
    }
    start += line.length + 1;
  }
  return found;
}
