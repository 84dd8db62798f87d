import { Refusal } from "../refusal.ts";

/** 期: one issue of a gazette. `no` is `2`, a double issue `7-8`, or a word such as `增刊`. */
export interface IssueName {
  readonly year: number;
  readonly no: string;
}

/** 待定: scans whose names tell no issue wait here until their cover is read. */
export const unknownIssue = "待定";

/** `2003/2` as the command line writes it, `2003年第2期` as people do. */
export const issuePath = ({ year, no }: IssueName): string => `${year}/${no}`;
export const issueLabel = ({ year, no }: IssueName): string => (/^[\d-]+$/.test(no) ? `${year}年第${no}期` : `${year}年${no}`);

/** Reads `2003/2`, `2003/07-08`, `2003/增刊1`. Refuses anything else in words. */
export function parseIssue(text: string): IssueName {
  const m = /^(\d{4})\s*[/／]\s*([\p{Script=Han}\d-]{1,12})$/u.exec(text.normalize("NFKC").trim());
  if (!m) throw new Refusal("invalid", `“${text}”不是一期公报的写法，应写作“年份/期号”，如2003/2。`);
  return { year: Number(m[1]), no: m[2]!.replace(/\d+/g, (d) => String(Number(d))) };
}

/** True for what `parseIssue` reads. */
export function isIssue(text: string): boolean {
  try {
    return parseIssue(text).year > 0;
  } catch {
    return false;
  }
}
