import type { Day } from "./days.ts";
import { issueLabel, unknownIssue, type IssueName } from "./issues.ts";
import type { PrintedIssue } from "./printedIssue.ts";

/** A page of an issue with what it says it is of. */
export interface CoverPage {
  readonly id: string;
  readonly seq: number;
  readonly printed: PrintedIssue | null;
}
/** Pages that belong to another issue than the one they are in, by the cover before them. */
export interface CoverProposal {
  readonly issue: IssueName;
  readonly label: string;
  readonly gazette: string | null;
  readonly publishedOn: Day | null;
  /** From the cover to the page before the next one. */
  readonly pages: readonly string[];
  readonly from: number;
  readonly to: number;
  /** The page that says so and its words. */
  readonly page: string;
  readonly words: string;
}
const same = (a: IssueName, b: IssueName) => a.year === b.year && a.no === b.no;

/**
 * What the covers among the pages of an issue say against it. A cover speaks for the pages behind it up to the next cover, or to a page
 * whose head names yet another issue; where scans wait for their issue (待定), a head speaks as a cover does.
 */
export function coverProposals(issue: IssueName, pages: readonly CoverPage[]): CoverProposal[] {
  const runs: { said: PrintedIssue; pages: CoverPage[] }[] = [];
  let open: (typeof runs)[number] | null = null;
  for (const page of pages) {
    const said: PrintedIssue | null = page.printed;
    const speaks = said !== null && (said.cover || issue.no.startsWith(unknownIssue));
    if (said && !(open && same(open.said, said))) {
      open = speaks ? { said, pages: [] } : null;
      if (open) runs.push(open);
    }
    open?.pages.push(page);
  }
  return runs
    .filter(({ said }) => !same(said, issue))
    .map(({ said, pages: own }) => ({
      issue: { year: said.year, no: said.no },
      label: issueLabel(said),
      gazette: said.gazette,
      publishedOn: said.publishedOn,
      pages: own.map((p) => p.id),
      from: own[0]!.seq,
      to: own.at(-1)!.seq,
      page: own[0]!.id,
      words: said.words,
    }));
}
