/** A number that stands alone on its line as page numbers do: 12, —12—, · 12 ·, 第12页, -12-. */
const alone = /^[\s—–\-·•.．。~～一]*(?:第)?\s*(\d{1,4})\s*(?:页)?[\s—–\-·•.．。~～一]*$/u;

interface Placed {
  readonly text: string;
  readonly box: readonly [number, number, number, number];
}
/** The number printed on a page, at its head or foot (an eighth of the height); null where none is read. */
export function folioOf(lines: readonly Placed[], height: number): number | null {
  const edge = height / 8;
  const found = lines
    .filter(({ box: [, y, , h] }) => y + h < edge || y > height - edge)
    .flatMap(({ text }) => {
      const number = alone.exec(text.normalize("NFKC"))?.[1];
      return number ? [Number(number)] : [];
    });
  return found.length === 1 && found[0]! > 0 ? found[0]! : null;
}
