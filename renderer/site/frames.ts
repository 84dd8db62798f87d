import { marksIn } from "../../shared/search/excerpt.ts";

/** A printed line: its text, its box, and for each word where it begins and ends in the text and its left and width on the page. */
export type PlacedLine = readonly [text: string, box: readonly number[], words: readonly (readonly number[])[]];
export interface Frame {
  readonly number: number;
  readonly boxes: readonly (readonly [x: number, y: number, width: number, height: number])[];
}

/** Where canonical phrases stand on a page, as boxes, one for each line a hit runs over; numbered in reading order. */
export function framesOf(lines: readonly PlacedLine[], phrases: readonly string[]): Frame[] {
  const starts: number[] = [];
  let text = "";
  for (const [line] of lines) {
    starts.push(text.length);
    text += `${line}\n`;
  }
  return marksIn(text, phrases).map(([start, end], i) => ({
    number: i + 1,
    boxes: lines.flatMap((line, n) => {
      const [from, to] = [Math.max(0, start - starts[n]!), Math.min(line[0].length, end - starts[n]!)];
      return from < to ? [boxOf(line, from, to)] : [];
    }),
  }));
}

/** The part of a line between two places of its text; inside a word, and where words are not known, characters are taken as equally wide. */
function boxOf([text, box, words]: PlacedLine, from: number, to: number): readonly [number, number, number, number] {
  const [x, y, width, height] = box as [number, number, number, number];
  const at = (place: number, end: boolean): number => {
    const word = words.find(([s, e]) => (end ? place > s! && place <= e! : place >= s! && place < e!));
    const [s, e, left, wide] = (word ?? [0, text.length, x, width]) as [number, number, number, number];
    return left + (wide * (place - s)) / (e - s);
  };
  const left = at(from, false);
  return [Math.round(left), y, Math.max(1, Math.round(at(to, true) - left)), height];
}
