import { inWords, type Day } from "../days.ts";
import type { Fields } from "../documents.ts";
import { statusOn, type LegalEvent } from "../status.ts";
import type { Scope } from "../campaigns.ts";
import { inForce, matches } from "./scope.ts";

/** What a decided clean-up, or a confirmed clause of one, says of every document under it, also of those that turn up later. */
export interface StandingRule {
  /** What it is called: 《关于公布…结果的决定》. */
  readonly name: string;
  /** The clause or the decision it rests on. */
  readonly source: { readonly id: string | null; readonly title: string | null; readonly docNumber: string | null };
  readonly scope: Scope;
  /** Whose clean-up it was: what other places and levels issued is not under it. */
  readonly organ: string;
  /** Documents in force on this day are under it. */
  readonly cutoff: Day;
  /** From this day what stands in none of its lists is … */
  readonly on: Day;
  /** … repealed or lapsed by the clause; or only to be looked at, where there is none. */
  readonly effect: "repealed" | "lapsed" | null;
  /** Those it named. */
  readonly named: readonly string[];
}

/** A scope that leaves everything open. */
export const wholeScope: Scope = { issuers: [], makers: [], years: [], words: [], departments: [], outside: [], inside: [] };

/** True where the document was in force on the cut-off day, within the scope, was named in no list, and nothing has ended it since. */
export function fallsUnder(
  rule: StandingRule,
  document: {
    readonly id: string;
    readonly fields: Fields;
    readonly timeline: readonly LegalEvent[];
    readonly departments: readonly string[];
    readonly normative: boolean;
  },
): boolean {
  if (rule.named.includes(document.id) || rule.source.id === document.id) return false;
  const { force } = statusOn(document.timeline, rule.on);
  return (
    matches(rule.scope, rule.organ, document) && inForce(document.timeline, rule.cutoff) && (force === "in-force" || force === "suspended")
  );
}

/** What is said of a document that falls under a rule and was not there when it was decided. */
export function underRule({ name, cutoff, on, effect }: StandingRule): string {
  const what = { repealed: "一律废止", lapsed: "一律失效" };
  return effect
    ? `${name}写明未列入目录的自${inWords(on)}起${what[effect]}，这份文件在清理范围内而不在目录里，请核对后登记${effect === "repealed" ? "废止" : "失效"}，或写明仍有效的理由。`
    : `${name}清理过截至${inWords(cutoff)}有效的文件，这份在范围内而不在目录里，请核对它是否继续有效。`;
}
