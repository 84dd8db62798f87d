import { docNumberKey, parseDocNumber } from "../docNumber.ts";
import type { Fields } from "../documents.ts";
import { isEffect, type ProposalReading } from "../proposals.ts";
import { amendmentsIn } from "./amendments.ts";
import { catchAllsIn } from "./catchAll.ts";
import { effectsIn } from "./effects.ts";
import type { Layout } from "./layout.ts";
import { shortNames, type Named } from "./names.ts";
import { basesIn, fromTitle } from "./relations.ts";

/** Everything a text says about other documents, in the order in which it says it; each thing once. A draft does nothing to anyone. */
export function proposalsOf(layout: Layout, names: Named, fields: Fields): ProposalReading[] {
  const short = shortNames(names);
  const { lines, body, annex } = layout;
  const draft = /征求意见|草案|送审稿|公开(?:征求|听取)|拟(?:废止|修改|宣布|保留)|公示$|(?:解读|图解|问答|起草说明|的说明|答记者问)$/u.test(
    fields.title ?? "",
  );
  const said = [
    ...effectsIn(lines.slice(body), names, short),
    ...amendmentsIn(lines.slice(body), names, short),
    ...catchAllsIn(lines.slice(body, annex), names),
    ...basesIn(layout, names, short),
  ].sort((a, b) => a.span.start - b.span.start);
  const kept: ProposalReading[] = [];
  const alike = new Map<string | null, ProposalReading[]>();
  for (const p of [...said, ...fromTitle(layout, fields)]) {
    if (draft && p.kind === "catch-all") continue;
    if (isEffect(p.kind) && (draft || laterThanSource(p, fields))) continue;
    if (p.docNumber && docNumberKey(p.docNumber) === docNumberKey(fields.docNumber)) continue;
    if (p.kind === "based-on" && p.title === fields.title) continue;
    const key = p.title ?? p.docNumber;
    const known = alike.get(key) ?? [];
    if (known.some((k) => sameTarget(k, p))) continue;
    alike.set(key, [...known, p]);
    kept.push(p);
  }
  return kept;
}

/** Said twice is said once; of one document in one sentence the partial repeal stands, not the amendment. */
function sameTarget(a: ProposalReading, b: ProposalReading): boolean {
  if (a.scope || b.scope) return false;
  const same = a.title === b.title && (a.docNumber === b.docNumber || a.docNumber === null || b.docNumber === null);
  if (!same) return false;
  if (a.kind === b.kind) return a.part === b.part || isEffect(a.kind);
  return a.span.start === b.span.start && a.kind === "partly-repeals" && b.kind === "amends";
}

/** A document cannot end one that is younger than itself. */
function laterThanSource(p: ProposalReading, fields: Fields): boolean {
  const year = p.docNumber === null ? null : parseDocNumber(p.docNumber)?.year;
  const own = [fields.effectiveOn, fields.publishedOn, fields.printedOn, fields.signedOn]
    .filter((day) => day !== null)
    .map((day) => Number(day.slice(0, 4)));
  return year != null && own.length > 0 && year > Math.max(...own);
}
