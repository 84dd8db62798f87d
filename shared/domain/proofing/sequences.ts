import { hanNumber } from "../docNumber.ts";
import { hanOf } from "../numerals.ts";
import type { Running } from "./running.ts";

/** A counted beginning of a line: 第三条, 二、, （四）, 5. `shape` says which of them. */
export interface Head {
  readonly shape: number;
  readonly n: number;
  readonly line: number;
  /** In the line's text. */
  readonly start: number;
  readonly end: number;
}

const han = "([一二三四五六七八九十百零〇]{1,6})";
/** What is counted, and how it begins a line. 第三条修改为… quotes an article and counts nothing; 3.5 is a figure. */
const counted = [
  { shape: new RegExp(`^[\\s　]*第${han}条(?!的|第|、|和|至|到|中|之|款|规定|修改)`, "u"), said: (n: number) => `第${hanOf(n)}条` },
  { shape: new RegExp(`^[\\s　]*第${han}章`, "u"), said: (n: number) => `第${hanOf(n)}章` },
  { shape: new RegExp(`^[\\s　]*第${han}节`, "u"), said: (n: number) => `第${hanOf(n)}节` },
  { shape: new RegExp(`^[\\s　]*${han}、`, "u"), said: (n: number) => `${hanOf(n)}、` },
  { shape: new RegExp(`^[\\s　]*[（(]${han}[）)]`, "u"), said: (n: number) => `（${hanOf(n)}）` },
  { shape: /^[\s　]*(\d{1,2})[.．、](?!\d)(?=.*\p{Script=Han})/u, said: (n: number) => `${n}.` },
  { shape: /^[\s　]*[（(](\d{1,2})[）)](?=.*\p{Script=Han})/u, said: (n: number) => `（${n}）` },
];

/** The counted beginnings of lines, in the order of the lines. */
export function headsOf({ lines }: Running): Head[] {
  return lines.flatMap(({ line, text }) =>
    counted.flatMap(({ shape }, i): Head[] => {
      const m = shape.exec(text);
      const n = m ? numberOf(m[1]!) : Number.NaN;
      if (!m || Number.isNaN(n)) return [];
      return [{ shape: i, n, line, start: /^[\s　]*/u.exec(text)![0].length, end: m[0].length }];
    }),
  );
}
const numberOf = (text: string) => (/^\d+$/u.test(text) ? Number(text) : hanNumber(text));

/** The beginnings that do not follow the one before of their shape, with what should stand there. Each shape may begin again at one. */
export function outOfStep<H extends Head>(
  heads: readonly H[],
): { readonly head: H; readonly why: string; readonly other: string | null }[] {
  const last = counted.map(() => 0);
  return heads.flatMap((head) => {
    const { said } = counted[head.shape]!;
    const before = last[head.shape]!;
    last[head.shape] = head.n;
    if (head.n === before + 1 || head.n === 1) return [];
    const why = before === 0 ? `从${said(head.n)}开始，前面没有${said(1)}` : `${said(before)}之后是${said(head.n)}`;
    return [{ head, why, other: before === 0 ? null : said(before + 1) }];
  });
}
