import { findDocNumbers, formatDocNumber, type DocNumberFound } from "../docNumber.ts";
import { issuersOfCode, type Issuer } from "../issuers.ts";
import type { Phrase, Running } from "./running.ts";

/** A 发文字号. `own` where it is all that stands on its line, and so is the document's own; its year, where no rule is against it yet. */
export interface NumberPhrase extends Phrase {
  readonly own: boolean;
  readonly year: number | null;
}

/**
 * Every 发文字号: all are looked at; one first whose code is nearly a registered one, belongs to another organ than the title names, or is
 * not registered at all, that is younger than its issue, or has other brackets.
 */
export function numbers(text: Running, issueYear: number, issuers: readonly Issuer[]): NumberPhrase[] {
  return numbersIn(text).map((f): NumberPhrase => {
    const { number, start, end } = f;
    const own = isAlone(text, f);
    const at = { kind: "number", start, end, own, year: number.year } as const;
    const near = number.form === "bracket" ? nearCode(number.organ, issuers) : null;
    if (near)
      return {
        ...at,
        year: null,
        why: `机关代字“${number.organ}”与名录里的“${near}”只差一个字`,
        other: f.text.replace(number.organ, near),
      };
    if (number.year !== null && number.year > issueYear) return { ...at, why: `文号的年份晚于本期公报（${issueYear}年）`, other: null };
    const strange = own && number.form === "bracket" ? strangeCode(number.organ, text, start, issuers) : null;
    if (strange) return { ...at, why: strange, other: null };
    if (number.form === "bracket" && !/〔.*〕/u.test(f.text)) return { ...at, why: "年份的括号不是〔〕", other: formatDocNumber(number) };
    return { ...at, why: null, other: null };
  });
}

/** Line by line first: a title above a number must not be taken for its organ. Then those broken over two lines. */
function numbersIn({ body, lines }: Running): DocNumberFound[] {
  const own = lines.flatMap(({ from, text }) => findDocNumbers(text).map((f) => ({ ...f, start: f.start + from, end: f.end + from })));
  const across = findDocNumbers(body).filter((f) => !own.some((o) => o.start < f.end && f.start < o.end));
  return [...own, ...across].sort((a, b) => a.start - b.start);
}

function isAlone(text: Running, { start, end }: DocNumberFound): boolean {
  const { line, offset } = text.at(start);
  return text.lines[line]!.text.replace(/\s/gu, "").length <= end - start + 2 && offset <= 2;
}

/** A registered 机关代字 one character away from one that is not registered. */
function nearCode(organ: string, issuers: readonly Issuer[]): string | null {
  if (organ.length < 3 || issuers.length === 0 || issuersOfCode(issuers, organ, null).length > 0) return null;
  const codes = issuers.flatMap((i) => i.codes.map((c) => c.code));
  return codes.find((c) => c.length === organ.length && [...c].filter((char, i) => char !== organ[i]).length === 1) ?? null;
}

/** What the registry says against the code of a document's own number: unknown, or of another organ than the title beside it names. */
function strangeCode(organ: string, text: Running, start: number, issuers: readonly Issuer[]): string | null {
  if (!issuers.some((i) => i.codes.length > 0)) return null;
  const holders = issuersOfCode(issuers, organ, null);
  if (holders.length === 0) return `机关代字“${organ}”不在名录里`;
  const { line } = text.at(start);
  const beside = (from: number, to: number) =>
    text.lines
      .slice(Math.max(0, from), to)
      .map((l) => l.text.replace(/\s/gu, ""))
      .join("");
  const titled = namedIn(beside(line - 4, line), issuers) ?? namedIn(beside(line + 1, line + 4), issuers);
  if (!titled || holders.some((h) => h.id === titled.id)) return null;
  return titled.codes.length > 0 ? `代字“${organ}”属${holders[0]!.name}，标题写的是${titled.name}` : null;
}
/** The organ whose title these lines hold: its full name, then 关于 or the like. */
function namedIn(lines: string, issuers: readonly Issuer[]): Issuer | null {
  const named = issuers.filter((i) => new RegExp(`${i.name}(?:关于|印发|转发|批转)`, "u").test(lines));
  return named.sort((a, b) => b.name.length - a.name.length)[0] ?? null;
}
