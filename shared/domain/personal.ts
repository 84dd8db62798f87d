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

/** A run of digits as people write it: in one, or in groups parted by one blank or hyphen; an X may end it. In a table it may hold several numbers. */
const run = /(?<![\dA-Za-z])\d(?:[ \u00a0-]?\d){9,60}[Xx]?(?![\dA-Za-z])/g;

/**
 * 身份证号 (18 characters, a day of birth that exists, GB 11643 check character), bank cards (16 to 19 digits, Luhn) and 手机号 in a text.
 * What fails its check is no finding. Full-width digits count as digits.
 */
export function personalIn(text: string): Personal[] {
  // Subtle: one character for one, so that places stay true.
  const plain = text.replace(/[\uff10-\uff19\uff38\uff58]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
  return [...plain.matchAll(run)].flatMap((found) => within(found[0], found.index));
}

/** The numbers in a run: each as many of its groups as make one. */
function within(text: string, from: number): Personal[] {
  const groups = [...text.matchAll(/[\dXx]+/g)].map((g) => ({ start: g.index, end: g.index + g[0].length }));
  const found: Personal[] = [];
  for (let first = 0; first < groups.length; first++) {
    for (let last = groups.length - 1; last >= first; last--) {
      const [{ start }, { end }] = [groups[first]!, groups[last]!];
      const digits = text.slice(start, end).replace(/[^\dXx]/g, "").toUpperCase(); // prettier-ignore
      const kind = kindOf(digits);
      if (!kind) continue;
      found.push({ kind, digits, span: { start: from + start, end: from + end } });
      first = last;
      break;
    }
  }
  return found;
}

/** By which a decision knows a number without holding it; `hash` is SHA-256 in hexadecimal. */
export const personalKey = ({ kind, digits }: Pick<Personal, "kind" | "digits">, hash: (text: string) => string): string =>
  `${kind}:${hash(digits).slice(0, 16)}`;

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
