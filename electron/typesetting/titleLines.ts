const words = new Intl.Segmenter("zh", { granularity: "word" });
const noStart = /^[，。、；：？）》〉”’】〕]/u;
const noEnd = /[（《〈“‘【〔]$/u;
/** What belongs to the figure before it. */
const unit = /^[年月日号期件条]/u;
/** Words that hang on what stands before them. */
const clinging = /^(?:的|和|与|及|等|了|之|或)/u;

/** Terms of the field that the dictionary cuts. */
const whole = /规范性文件|有效期|政务公开|行政许可|清理结果|指导意见|实施(?:细则|意见|方案|办法)|管理(?:办法|规定)|暂行(?:办法|规定)/gu;
/** Endings that are no word of their own. */
const suffix = /^[性化制率权费区县市镇局厅委办]$/u;

/** How wide a text stands, in characters: letters and digits are half. */
export const widthOf = (text: string): number => [...text].reduce((sum, c) => sum + (/[\u0000-\u024f]/u.test(c) ? 0.5 : 1), 0);

/**
 * A title in lines of at most `most` characters as GB/T 9704-2012 7.3.1 asks: no word split, and the lines a trapezium or a lozenge.
 * The shortest way that reads best; a title of one line stays one.
 */
export function titleLines(title: string, most: number): string[] {
  if (widthOf(title) <= most) return [title];
  const pieces = piecesOf(title);
  let best: { cost: number; lines: string[] } | null = null;
  const least = Math.ceil(widthOf(title) / most);
  const go = (from: number, lines: string[], cost: number, left: number): void => {
    if (best && cost >= best.cost) return;
    if (left === 1) {
      const last = pieces.slice(from).join("");
      if (widthOf(last) > most) return;
      const all = [...lines, last];
      const total = cost + shapeCost(all.map(widthOf));
      if (!best || total < best.cost) best = { cost: total, lines: all };
      return;
    }
    for (let to = from + 1; to < pieces.length; to++) {
      const line = pieces.slice(from, to).join("");
      if (widthOf(line) > most) return;
      go(to, [...lines, line], cost + breakCost(pieces, to), left - 1);
    }
  };
  for (let count = least; count <= least + 1; count++) go(0, [], (count - least) * 3, count);
  return (best as { lines: string[] } | null)?.lines ?? chopped(title, most);
}

/** Words with the punctuation that may not stand apart from them. */
function piecesOf(title: string): string[] {
  const pieces: string[] = [];
  const terms = [...title.matchAll(whole)].map((m) => ({ from: m.index, to: m.index + m[0].length }));
  for (const { segment, index } of words.segment(title)) {
    const before = pieces.at(-1);
    if (before !== undefined && (clings(before, segment) || terms.some(({ from, to }) => from < index && index < to)))
      pieces[pieces.length - 1] += segment;
    else pieces.push(segment);
  }
  return pieces;
}
const clings = (before: string, segment: string) =>
  noStart.test(segment) || noEnd.test(before) || suffix.test(segment) || (/\d$/.test(before) && unit.test(segment));
function breakCost(pieces: readonly string[], at: number): number {
  const [before, after] = [pieces.slice(0, at).join(""), pieces[at]!];
  if (after === "关于") return 0;
  if (pieces[at - 1] === "关于" || clinging.test(after)) return 5;
  const inside = before.lastIndexOf("《") > before.lastIndexOf("》");
  return inside ? 3 : 1.5;
}
/** A valley is no shape at all, a block hardly one, and a tail of a few characters looks lost. */
function shapeCost(widths: readonly number[]): number {
  const [longest, shortest] = [Math.max(...widths), Math.min(...widths)];
  const valley = widths.some((w, i) => i > 0 && i < widths.length - 1 && w < widths[i - 1]! && w < widths[i + 1]!);
  const block = longest - shortest < 1;
  return (valley ? 6 : 0) + (block ? 1.5 : 0) + (widths.at(-1)! < 4 ? 3 : 0) + ((longest - shortest) / longest) * 3;
}
/** What has no words to break between is cut where the line is full. */
function chopped(title: string, most: number): string[] {
  const lines = [""];
  for (const c of title) {
    if (widthOf(lines.at(-1)! + c) > most) lines.push("");
    lines[lines.length - 1] += c;
  }
  return lines;
}
