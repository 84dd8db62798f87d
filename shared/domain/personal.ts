import { dayOf } from "./days.ts";
import type { Span } from "./documents.ts";

export const personalKinds = ["identity", "bank", "mobile"] as const;
export type PersonalKind = (typeof personalKinds)[number];
/** What looks like a person's number in a text. */
export interface Personal {
  readonly kind: PersonalKind;
  readonly span: Span;
  /** Its digits as they count, without blanks. */
  readonly digits: string;
}

/** A run of digits as people write it: in one, or in groups parted by one blank or hyphen; an X may end it. */
const run = /(?<![\dA-Za-z])\d(?:[ \u00a0-]?\d){9,22}[Xx]?(?![\dA-Za-z])/g;

/**
 * 身份证号 (18 characters, a day of birth that exists, GB 11643 check character), bank cards (16 to 19 digits, Luhn) and 手机号 in a text.
 * What fails its check is no finding. Full-width digits count as digits.
 */
export function personalIn(text: string): Personal[] {
  // Subtle: one character for one, so that places stay true.
  const plain = text.replace(/[\uff10-\uff19\uff38\uff58]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
  return [...plain.matchAll(run)].flatMap((found): Personal[] => {
    const digits = found[0].replace(/[^\dXx]/g, "").toUpperCase();
    const kind = kindOf(digits);
    return kind ? [{ kind, digits, span: { start: found.index, end: found.index + found[0].length } }] : [];
  });
}

function kindOf(digits: string): PersonalKind | null {
  if (/^\d{17}[\dX]$/.test(digits) && isIdentity(digits)) return "identity";
  if (/^(?:62\d{14,17}|(?:4\d|5[1-5]|35)\d{14})$/.test(digits) && luhn(digits)) return "bank";
  return /^(?:86)?1[3-9]\d{9}$/.test(digits) ? "mobile" : null;
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
function isIdentity(digits: string): boolean {
  const [year, month, day] = [digits.slice(6, 10), digits.slice(10, 12), digits.slice(12, 14)].map(Number) as [number, number, number];
  if (!/^[1-9]/.test(digits) || year < 1900 || year > 2100 || dayOf(year, month, day) === null) return false;
  const sum = weights.reduce((total, weight, i) => total + weight * Number(digits[i]), 0);
  return "10X98765432"[sum % 11] === digits[17];
}

function luhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, i) => {
    const doubled = Number(digit) * (i % 2 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}
