import { createHash } from "node:crypto";
import type { Issuer } from "../../shared/domain/issuers.ts";
import type { PageState } from "../../shared/domain/pages.ts";
import { doubtsOf, proofRules, type PageDoubts } from "../../shared/domain/proofing.ts";
import type { LeftOver } from "../../shared/contract/proof.ts";
import type { Context } from "./context.ts";
import type { Issues } from "./issues.ts";
import type { PageRecord, Pages } from "./pages.ts";

type Kept = PageDoubts & { /** Corrections that found no line. */ readonly left: readonly Omit<LeftOver, "pageId" | "seq">[] };
interface Row {
  readonly id: string;
  readonly seq: number;
  readonly state: PageState;
  readonly rules: string | null;
  readonly doubts: string | null;
}

/** The only SQL about what is to be looked at on pages: told when a page is derived, so that the queue of an issue reads no lines. */
export function pageDoubts({ db }: Context, issues: Issues, pages: Pages, registry: () => readonly Issuer[]) {
  const ofIssue = db.prepare<[string], Row>(
    `SELECT p.id, p.seq, p.state, d.rules, d.doubts FROM pages p LEFT JOIN page_doubts d ON d.page_id = p.id
     WHERE p.issue_id = ? AND p.listed ORDER BY p.seq`,
  );
  const put = db.prepare("INSERT OR REPLACE INTO page_doubts VALUES (?, ?, ?)");
  const drop = db.prepare("DELETE FROM page_doubts WHERE page_id = ?");

  /** By what the doubts of a page of this year are told. */
  function rulesOf(year: number): string {
    const known = registry().map(({ id, name, aliases, codes }) => [id, name, aliases, codes]);
    return `${proofRules} ${year} ${createHash("sha256").update(JSON.stringify(known)).digest("hex").slice(0, 16)}`;
  }
  function tell(page: PageRecord, year: number): Kept {
    const { engine, lines, left } = pages.compared(page);
    const own = doubtsOf({ engine, height: page.height, lines }, year, registry());
    return { ...own, left: left.map(({ text, read, by, at }) => ({ text, read, by, at })) };
  }
  /** Tells the doubts of a page again, in the transaction that changed it. */
  function index(page: PageRecord): void {
    if (!page.listed || page.recognitionId === null) return void drop.run(page.id);
    const { year } = issues.get(page.issueId);
    put.run(page.id, rulesOf(year), JSON.stringify(tell(page, year)));
  }
  /** Every page of an issue with its doubts; those told under other rules (a new registry, a new version) are told anew. */
  function of(issueId: string): { id: string; seq: number; state: PageState; doubts: Kept }[] {
    const { year } = issues.get(issueId);
    const rules = rulesOf(year);
    const rows = ofIssue.all(issueId);
    const old = rows.filter((row) => row.rules !== rules);
    const fresh = new Map(old.map(({ id }) => [id, tell(pages.get(id), year)]));
    if (!db.readonly)
      db.transaction(() => {
        for (const [id, doubts] of fresh) put.run(id, rules, JSON.stringify(doubts));
      }).immediate();
    return rows.map(({ id, seq, state, doubts }) => ({ id, seq, state, doubts: fresh.get(id) ?? (JSON.parse(doubts!) as Kept) }));
  }
  return { index, of };
}
export type PageDoubtsStore = ReturnType<typeof pageDoubts>;
