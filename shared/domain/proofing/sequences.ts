import { hanNumber } from "../docNumber.ts";
import { hanOf } from "../numerals.ts";
import type { Phrase, Running } from "./running.ts";

const han = "([一二三四五六七八九十百零〇]{1,6})";
/** What is counted, and how it begins a line. 第三条修改为… quotes an article and counts nothing. */
const counted = [
  { shape: new RegExp(`^[\\s　]*第${han}条(?!的|第|、|和|至|到|中|之|款|规定|修改)`, "u"), said: (n: number) => `第${hanOf(n)}条` },
  { shape: new RegExp(`^[\\s　]*第${han}章`, "u"), said: (n: number) => `第${hanOf(n)}章` },
  { shape: new RegExp(`^[\\s　]*${han}、`, "u"), said: (n: number) => `${hanOf(n)}、` },
  { shape: new RegExp(`^[\\s　]*[（(]${han}[）)]`, "u"), said: (n: number) => `（${hanOf(n)}）` },
];

/** Numbers of 章, 条, 一、 and （一） that do not follow the one before. Each may begin again at one. */
export function sequences(text: Running): Phrase[] {
  return counted.flatMap(({ shape, said }) => {
    let last = 0;
    return text.lines.flatMap(({ from, text: line }): Phrase[] => {
      const m = shape.exec(line);
      const n = m ? hanNumber(m[1]!) : Number.NaN;
      if (!m || Number.isNaN(n)) return [];
      const follows = n === last + 1 || n === 1;
      const [before, expected] = [last, last + 1];
      last = n;
      if (follows) return [];
      const blanks = /^[\s　]*/u.exec(line)![0].length;
      const why = before === 0 ? `从${said(n)}开始，前面没有${said(1)}` : `${said(before)}之后是${said(n)}`;
      const at = { kind: "sequence", start: from + blanks, end: from + m[0].length } as const;
      return [{ ...at, why, other: before === 0 ? null : said(expected) }];
    });
  });
}
