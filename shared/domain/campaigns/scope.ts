import type { Day } from "../days.ts";
import { lifeOf, type Fields } from "../documents.ts";
import { statusOn, type LegalEvent } from "../status.ts";
import { makerOf, type Scope } from "../campaigns.ts";

/** What the scope looks at of one document. */
export interface Candidate {
  readonly id: string;
  readonly fields: Pick<Fields, "title" | "issuers" | "signedOn" | "publishedOn" | "passedOn" | "effectiveOn">;
  readonly timeline: readonly LegalEvent[];
  readonly departments: readonly string[];
  /** 规范性文件, by a person's word or its looks. */
  readonly normative: boolean;
}

/** True where it is in force on the day, or only stopped for a while. */
export function inForce(timeline: readonly LegalEvent[], day: Day): boolean {
  const { force } = statusOn(timeline, day);
  return force === "in-force" || force === "suspended";
}

/** The last part of the place an organ governs: 示例市示例区人民政府 → 示例区. Empty where the name tells none. */
export const placeOf = (organ: string): string =>
  /人民政府/u.test(organ)
    ? (organ
        .replace(/人民政府.*$/u, "")
        .match(/[^省市县区旗]{1,8}[省市县区旗]/gu)
        ?.at(-1) ?? "")
    : "";
/** True where an issuer is of the organ's own place: what higher levels issued is none of its clean-ups. 区教育局 is taken for its own. */
export const isOwn = (organ: string, issuers: readonly string[]): boolean =>
  issuers.some((i) => i.includes(placeOf(organ)) || /^[区县旗]/u.test(i));

/** True where it is a 规范性文件 and the filter of the scope lets it through; its status is another question. */
export function matches(
  scope: Scope,
  organ: string,
  { fields, departments, normative }: Pick<Candidate, "fields" | "departments" | "normative">,
): boolean {
  const day = fields.signedOn ?? fields.publishedOn ?? fields.passedOn ?? fields.effectiveOn;
  const any = <T>(wanted: readonly T[], has: readonly T[]) => wanted.length === 0 || has.some((h) => wanted.includes(h));
  return (
    normative &&
    isOwn(organ, fields.issuers) &&
    any(scope.issuers, fields.issuers) &&
    any(scope.makers, [makerOf(fields.issuers)]) &&
    any(scope.years, day ? [Number(day.slice(0, 4))] : []) &&
    any(scope.departments, departments) &&
    (scope.words.length === 0 || scope.words.some((w) => (fields.title ?? "").includes(w)))
  );
}

/** The list a clean-up is frozen on: in force on the cut-off day and in the scope, or taken in by hand; never what was left out by hand. */
export function frozen<C extends Candidate>(
  all: readonly C[],
  { scope, organ, cutoff }: { readonly scope: Scope; readonly organ: string; readonly cutoff: Day },
): C[] {
  const outside = new Set(scope.outside.map((o) => o.id));
  const inside = new Set(scope.inside.map((i) => i.id));
  return all.filter((c) => !outside.has(c.id) && (inside.has(c.id) || (matches(scope, organ, c) && inForce(c.timeline, cutoff))));
}

/** A timeline as far as the document's own dates imply one, for a document whose events are not recorded yet. */
export function impliedTimeline(id: string, fields: Fields): LegalEvent[] {
  return lifeOf(fields).map((e, i) => ({
    id: String(i),
    documentId: id,
    kind: e.kind,
    on: e.on,
    until: e.until,
    basis: null,
    part: null,
    strikes: null,
    recordedAt: "",
    recordedBy: "",
  }));
}
