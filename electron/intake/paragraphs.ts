/** A printed line and where it stands; y grows upwards, as in PDF. */
export interface PrintedLine {
  text: string;
  readonly x: number;
  readonly y: number;
  right: number;
  size: number;
}

const pageNumber = /^[—–\-－·•\s]*(?:第\s*)?\d{1,4}(?:\s*页)?(?:\s*[/／]\s*(?:共\s*)?\d{1,4}\s*页?)?[—–\-－·•\s]*$/u;
const opensItem =
  /^(?:第[一二三四五六七八九十百千零〇]+[编章节条][\s\u3000]|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、](?!\d)|附[\s\u3000]*件|抄送|[（(]此件)/u;

/** Printed lines as paragraphs. A new one begins at an indent, after a short line, at a numbered item, at a change of type, and at what is set in the middle. */
export function paragraphsOf(pages: readonly (readonly PrintedLine[])[]): { text: string; numbers: number } {
  const paragraphs: string[] = [];
  let numbers = 0;
  let last: { line: PrintedLine; short: boolean; middle: boolean } | null = null;
  for (const page of pages) {
    const lines = page.filter((line, i) => {
      const edge = i === 0 || i >= page.length - 2;
      const number = edge && page.length > 1 && pageNumber.test(line.text);
      if (number) numbers++;
      return !number;
    });
    if (lines.length === 0) continue;
    const left = usual(lines.map((line) => line.x));
    const right = Math.max(...lines.map((line) => line.right));
    for (const line of lines) {
      const em = line.size;
      const indent = line.x - left;
      const short = line.right < right - 2.2 * em;
      const middle = indent > 2.6 * em && short;
      const fresh =
        !last ||
        last.short ||
        last.middle !== middle ||
        middle ||
        indent > 1.2 * em ||
        Math.abs(last.line.size - em) > 1.2 ||
        opensItem.test(line.text) ||
        /[：:]$/.test(last.line.text);
      if (fresh) paragraphs.push(line.text);
      else paragraphs[paragraphs.length - 1] = joined(paragraphs.at(-1)!, line.text);
      last = { line, short, middle };
    }
  }
  return { text: paragraphs.join("\n"), numbers };
}

const joined = (a: string, b: string) => (/[A-Za-z0-9,;]$/.test(a) && /^[A-Za-z0-9]/.test(b) ? `${a} ${b}` : a + b);

/** Where most lines begin: the most frequent place among the leftmost half, to the point. */
function usual(places: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const x of places) counts.set(Math.round(x), (counts.get(Math.round(x)) ?? 0) + 1);
  const least = Math.min(...places);
  const near = [...counts].filter(([x]) => x < least + 40).sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return near[0]?.[0] ?? least;
}
