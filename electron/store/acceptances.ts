import type { Scope } from "../../shared/contract/acceptances.ts";
import type { AcceptanceLimits, AcceptanceVerdict, PageCheck } from "../../shared/domain/acceptance.ts";
import type { Day } from "../../shared/domain/days.ts";
import { Refusal } from "../../shared/refusal.ts";
import type { Context } from "./context.ts";
import type { Decided, Decisions } from "./decisions.ts";
import type { Issues } from "./issues.ts";

/** What is decided when an acceptance is opened; the ids of the batch stand apart, since they may be ten thousand. */
export interface OpenedAcceptance {
  readonly name: string;
  readonly scope: Scope;
  readonly pages: number;
  readonly unproofed: number;
  readonly seed: string;
  /** Each page with the digest of the text it was drawn with. */
  readonly sample: readonly { readonly page: string; readonly text: string }[];
  readonly limits: AcceptanceLimits;
  /** Earlier acceptances of some of the same pages. */
  readonly after: readonly string[];
}
export interface AcceptanceRecord extends OpenedAcceptance {
  readonly id: string;
  readonly by: string;
  readonly at: string;
}
export interface AcceptanceDecision {
  readonly verdict: AcceptanceVerdict;
  readonly reason: string;
}
/** Names of what is decided about an acceptance. */
export const openedName = "acceptance";
export const batchName = "batch";
export const verdictName = "verdict";
export const checkName = (pageId: string): string => `page:${pageId}`;
/** Of a page: that its batch was returned. */
export const returnedName = "returned";

/** Acceptances as they were opened, what was found, and the pages a batch is made of; all of it stands in `decisions`. */
export function acceptances({ db }: Context, issues: Issues, decisions: Decisions) {
  const since = db
    .prepare<[string], string>(
      `SELECT p.id FROM pages p JOIN acts a ON a.id = p.act_id JOIN issues i ON i.id = p.issue_id
       WHERE p.listed AND a.at >= ? ORDER BY i.year, CAST(i.no AS INTEGER), i.no, i.id, p.seq`,
    )
    .pluck();
  const ofIssue = db.prepare<[string], string>("SELECT id FROM pages WHERE issue_id = ? AND listed ORDER BY seq").pluck();

  const opened = (id: string, { value, by, at }: Decided): AcceptanceRecord => ({ id, by, at, ...(value as OpenedAcceptance) });
  const all = (): AcceptanceRecord[] => [...decisions.named(openedName)].map(([id, decided]) => opened(id, decided)).reverse();
  function get(id: string): AcceptanceRecord {
    const decided = decisions.of(id).get(openedName);
    if (!decided) throw new Refusal("not-found", "没有这次验收，可能已经撤销，请回到“验收”再看。");
    return opened(id, decided);
  }
  return {
    all,
    get,
    batch: (id: string): readonly string[] => decisions.of(id).get(batchName)!.value as string[],
    /** Listed pages of a scope in order, and what such a batch is called. */
    scoped(scope: Scope): { readonly name: string; readonly pages: readonly string[] } {
      if (scope.kind === "since") return { name: `${scope.day}起收进的页`, pages: since.all(startOf(scope.day)) };
      const list = issues.range(scope.from, scope.to);
      const [first, last] = [list[0]!, list.at(-1)!];
      return { name: first.id === last.id ? first.label : `${first.label}至${last.label}`, pages: list.flatMap((i) => ofIssue.all(i.id)) };
    },
    /** What was found so far: by page, who wrote it last, and the verdict. */
    found(id: string) {
      const decided = decisions.of(id);
      const verdict = decided.get(verdictName);
      return {
        check(pageId: string): { readonly check: PageCheck; readonly by: string } | null {
          const found = decided.get(checkName(pageId));
          return found ? { check: found.value as PageCheck, by: found.by } : null;
        },
        decision: verdict ? { ...(verdict.value as AcceptanceDecision), by: verdict.by, at: verdict.at } : null,
      };
    },
  };
}
export type Acceptances = ReturnType<typeof acceptances>;

/** The moment a day begins on this machine. */
const startOf = (day: Day): string => new Date(`${day}T00:00:00`).toISOString();
/** The day a moment falls on on this machine. */
export function dayOf(at: string): Day {
  const date = new Date(at);
  const two = (n: number) => String(n).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
