import type { Day } from "./days.ts";

/** How register numbers are written: DTDR-2017-0010001 is prefix, year, organ in three digits, serial in four. Lengths are an office's own. */
export interface RegisterTemplate {
  readonly prefix: string;
  readonly organDigits: number;
  readonly serialDigits: number;
}
export interface RegisterNumber {
  readonly prefix: string;
  readonly year: number;
  /** Digits of the organ, leading zeros and all; empty where the template has none. */
  readonly organ: string;
  readonly serial: number;
}

const dashes = "[-‐‑‒–—―－﹣−]";

/** A number as it is printed, with `-`. */
export const formatRegisterNumber = ({ prefix, year, organ, serial }: RegisterNumber, { serialDigits }: RegisterTemplate): string =>
  `${prefix}-${year}-${organ}${String(serial).padStart(serialDigits, "0")}`;

/** Reads a number in any dash, width and case; null where it does not fit the template. */
export function parseRegisterNumber(text: string, { prefix, organDigits, serialDigits }: RegisterTemplate): RegisterNumber | null {
  const plain = text.normalize("NFKC").replace(/\s/gu, "").toUpperCase();
  const shape = new RegExp(`^([A-Z0-9]+)${dashes}+(\\d{4})${dashes}+(\\d{${organDigits}})(\\d{${serialDigits}})$`, "u");
  const found = shape.exec(plain);
  if (!found || found[1] !== prefix.toUpperCase()) return null;
  const serial = Number(found[4]);
  return serial > 0 ? { prefix, year: Number(found[2]), organ: found[3]!, serial } : null;
}

/** One line of the register. `read` is a number a document bears that was not issued here. */
export interface RegisterEntry extends RegisterNumber {
  readonly state: "issued" | "void" | "read";
  readonly documentId: string | null;
  readonly on: Day | null;
  /** void: why. */
  readonly reason: string | null;
}
/** A line as the year's register shows it: a number that was passed over is told, and one that two documents bear. */
export interface RegisterLine extends Omit<RegisterEntry, "state"> {
  readonly state: RegisterEntry["state"] | "missing";
  readonly doubled: boolean;
}

/** The next number of an organ in a year: one more than the highest that was ever issued, borne or made void. */
export function nextSerial(entries: readonly RegisterNumber[], organ: string, year: number): number {
  return entries.reduce((top, e) => (e.organ === organ && e.year === year ? Math.max(top, e.serial) : top), 0) + 1;
}

/** The register of one organ and year in order of numbers, gaps told. */
export function registerLines(entries: readonly RegisterEntry[], organ: string, year: number): RegisterLine[] {
  const own = entries.filter((e) => e.organ === organ && e.year === year);
  const lines: RegisterLine[] = [];
  for (let serial = 1; serial < nextSerial(own, organ, year); serial++) {
    const here = own.filter((e) => e.serial === serial);
    const [first] = own;
    if (here.length === 0)
      lines.push({
        prefix: first!.prefix,
        year,
        organ,
        serial,
        state: "missing",
        documentId: null,
        on: null,
        reason: null,
        doubled: false,
      });
    for (const entry of here) lines.push({ ...entry, doubled: here.filter((e) => e.state !== "void").length > 1 });
  }
  return lines;
}
