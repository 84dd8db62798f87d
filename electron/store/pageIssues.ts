import type { Context } from "./context.ts";

/** The year of the issue a gazette page stands in, and what orders pages by time: later issues greater, later pages of one smaller. */
export function pageIssues({ db }: Context) {
  const lastAct = db.prepare<[], number>("SELECT coalesce(max(seq), 0) FROM acts").pluck();
  const all = db.prepare<[], { number: number; year: number; no: string; seq: number }>(
    "SELECT p.number, i.year, i.no, p.seq FROM pages p JOIN issues i ON i.id = p.issue_id",
  );
  let version = -1;
  let known: ReadonlyMap<number, { year: number; when: string }> = new Map();
  return (number: number): { year: number; when: string } => {
    const now = lastAct.get()!;
    if (now !== version || !known.has(number)) {
      version = now;
      known = new Map(all.all().map((p) => [p.number, { year: p.year, when: when(p.year, p.no, p.seq) }]));
    }
    return known.get(number)!;
  };
}
const when = (year: number, no: string, seq: number): string => `${year} ${no.padStart(4, "0")} ${String(99_999 - seq).padStart(5, "0")}`;
