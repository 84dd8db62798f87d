import { furnitureOf } from "../folios.ts";
import type { Box } from "../pages.ts";

/** A page of an issue with its lines as they read now. */
export interface ScannedPage {
  readonly seq: number;
  /** In the pixels of the boxes. */
  readonly height: number;
  readonly lines: readonly { readonly text: string; readonly box: Box }[];
}
/** A line that is neither running head nor folio. */
export interface BodyLine {
  readonly seq: number;
  readonly line: number;
  readonly text: string;
  readonly box: Box;
  readonly folio: number | null;
  /** First body line of its page. */
  readonly first: boolean;
  /** 下转第N页, 上接第N页. */
  readonly goesOn: number | null;
  readonly resumes: number | null;
}

const jump = (words: string) => new RegExp(`^[（(]?\\s*${words}\\s*第?\\s*(\\d{1,4})\\s*页\\s*[)）]?$`, "u");
const [on, back] = [jump("下转"), jump("上接")];

/** The lines of an issue that belong to articles, in order; `skip` are the seq of pages that do not (contents). */
export function bodyOf(pages: readonly ScannedPage[], skip: ReadonlySet<number>): BodyLine[] {
  return pages
    .filter(({ seq }) => !skip.has(seq))
    .flatMap(({ seq, lines, height }) => {
      const furniture = furnitureOf(lines, height);
      const own = lines.flatMap(({ text, box }, line) => (furniture.lines.has(line) ? [] : [{ text, box, line }]));
      return own.map(({ text, box, line }, i): BodyLine => {
        const plain = text.normalize("NFKC").trim();
        const number = (shape: RegExp) => (shape.test(plain) ? Number(shape.exec(plain)![1]) : null);
        return { seq, line, text, box, folio: furniture.folio, first: i === 0, goesOn: number(on), resumes: number(back) };
      });
    });
}
