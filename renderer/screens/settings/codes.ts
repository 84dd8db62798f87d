import type { IssuerCode } from "../../../shared/domain/issuers.ts";
import { readDay } from "../../parts/days.ts";

/** Reads 机关代字 as they are written, one a line: 示政发，2016-01-01起; 定政发，到2015-12-31; 甲发，2001-01-01至2010-12-31. Null where a line is none. */
export function codesOf(text: string): IssuerCode[] | null {
  const made: IssuerCode[] = [];
  for (const line of text
    .split("\n")
    .map((l) => l.trim())
    .filter(Boolean)) {
    // prettier-ignore
    const [code = "", ...rest] = line.split(/[，,\s]+/u);
    const span = rest.join("");
    const [first = "", second = ""] = span.split(/[至到]/u).map((t) => t.replace(/起$/u, ""));
    const [from, until] = [first ? readDay(first) : null, second ? readDay(second) : null];
    if (!code || (first && !from) || (second && !until)) return null;
    made.push({ code, from, until });
  }
  return made;
}
