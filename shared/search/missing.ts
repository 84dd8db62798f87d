import { parseDocNumber } from "../domain/docNumber.ts";
import { canonical } from "./canonical.ts";
import type { Term } from "./query.ts";

/** A 文号 as far as people type it: 国办发201837 has a year and a serial, 国办发37号 only a serial. */
export interface AskedNumber {
  readonly organ: string;
  readonly year: number | null;
  readonly serial: number;
}

/** The 文号 a query asks for, or null where it is none. Canonical on both sides, so any brackets and width do. */
export function askedNumber(terms: readonly Term[]): AskedNumber | null {
  const [only, ...more] = terms.filter((t) => !t.exclude);
  if (!only || more.length) return null;
  const m = /^(\p{Script=Han}{0,14}?)第?(?:((?:19|20)\d\d)年?第?)?(\d{1,4})(号?)$/u.exec(only.phrase);
  if (!m || !(m[1] || m[2]) || !(m[2] || m[4])) return null;
  return { organ: m[1]!, year: m[2] ? Number(m[2]) : null, serial: Number(m[3]) };
}

/**
 * The 文号 nearest to one that is not there, nearest first: of 机关代字, year and serial two are the same and the third is near. What a
 * slip of the finger or of the scanner makes, and the neighbours in the same year.
 */
export function nearestNumbers(asked: AskedNumber, numbers: Iterable<string>, most = 3): string[] {
  const found: { text: string; away: number }[] = [];
  for (const text of new Set(numbers)) {
    const number = parseDocNumber(text);
    if (!number) continue;
    const organ = canonical(number.organ) === asked.organ || !asked.organ;
    const year = asked.year === null || number.year === asked.year;
    const serial = number.serial === asked.serial;
    if (Number(organ) + Number(year) + Number(serial) < 2) continue;
    const years = year ? 0 : 2 + Math.abs((number.year ?? 0) - (asked.year ?? 0));
    const apart = Math.abs(number.serial - asked.serial);
    const serials = serial ? 0 : String(number.serial).includes(String(asked.serial)) ? 2 : 2 + apart;
    found.push({ text, away: (organ ? 0 : 4) + years + serials });
  }
  return found
    .sort((a, b) => a.away - b.away || (a.text < b.text ? -1 : 1))
    .slice(0, most)
    .map((f) => f.text);
}
