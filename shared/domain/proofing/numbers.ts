import { findDocNumbers, formatDocNumber, type DocNumberFound } from "../docNumber.ts";
import { issuersOfCode, type Issuer } from "../issuers.ts";
import { yearsAlone } from "./dates.ts";
import type { Phrase, Running } from "./running.ts";

/** Every 发文字号: all are looked at; one with an unknown code near a known one, other brackets, or another year than its document first. */
export function numbers(text: Running, issueYear: number, issuers: readonly Issuer[]): Phrase[] {
  const found = numbersIn(text);
  const signed = yearsAlone(text);
  const own = found.filter((f) => isAlone(text, f));
  return found.map((f): Phrase => {
    const { number, start, end } = f;
    const at = { kind: "number", start, end } as const;
    const near = number.form === "bracket" ? nearCode(number.organ, issuers) : null;
    if (near) return { ...at, why: `机关代字“${number.organ}”与名录里的“${near}”只差一个字`, other: f.text.replace(number.organ, near) };
    const next = own.find((o) => o.start > start)?.start ?? Infinity;
    const day = own.includes(f) ? signed.find((d) => d.start > start && d.start < next) : undefined;
    if (number.year !== null && day && day.year !== number.year)
      return {
        ...at,
        why: `文号是${number.year}年，成文日期是${day.year}年`,
        other: f.text.replace(String(number.year), String(day.year)),
      };
    if (number.year !== null && number.year > issueYear) return { ...at, why: `文号的年份晚于本期公报（${issueYear}年）`, other: null };
    const whole = formatDocNumber(number);
    if (number.form === "bracket" && !/〔.*〕/u.test(f.text)) return { ...at, why: "年份的括号不是〔〕", other: whole };
    return { ...at, why: null, other: null };
  });
}

/** Line by line first: a title above a number must not be taken for its organ. Then those broken over two lines. */
function numbersIn({ body, lines }: Running): DocNumberFound[] {
  const own = lines.flatMap(({ from, text }) => findDocNumbers(text).map((f) => ({ ...f, start: f.start + from, end: f.end + from })));
  const across = findDocNumbers(body).filter((f) => !own.some((o) => o.start < f.end && f.start < o.end));
  return [...own, ...across].sort((a, b) => a.start - b.start);
}

/** True where a number is all that stands on its line: then it is the document's own. */
function isAlone(text: Running, { start, end }: DocNumberFound): boolean {
  const { page, line, offset } = text.at(start);
  const own = text.lines.find((l) => l.page === page && l.line === line)!.text;
  return own.replace(/\s/gu, "").length <= end - start + 2 && offset <= 2;
}

/** A registered 机关代字 one character away from one that is not registered. */
function nearCode(organ: string, issuers: readonly Issuer[]): string | null {
  if (organ.length < 3 || issuers.length === 0 || issuersOfCode(issuers, organ, null).length > 0) return null;
  const codes = issuers.flatMap((i) => i.codes.map((c) => c.code));
  return codes.find((c) => c.length === organ.length && [...c].filter((char, i) => char !== organ[i]).length === 1) ?? null;
}
