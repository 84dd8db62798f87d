import type { Context } from "./context.ts";

interface Placed {
  number: number;
  year: number;
  no: string;
  seq: number;
}

/** The year of the issue a gazette page stands in, and what orders pages by time: later issues greater, later pages of one issue smaller. */
export function pageIssues({ db }: Context) {
  const lastAct = db.prepare<[], number>("SELECT coalesce(max(seq), 0) FROM acts").pluck();
  const all = db.prepare<[], Placed>("SELECT p.number, i.year, i.no, p.seq FROM pages p JOIN issues i ON i.id = p.issue_id");
  let version = -1;
  let known: ReadonlyMap<number, { year: number; when: number }> = new Map();
  return (number: number): { year: number; when: number } => {
    const now = lastAct.get()!;
    if (now !== version || !known.has(number)) {
      version = now;
      const inTime = all.all().sort((a, b) => compare(order(a), order(b)));
      known = new Map(inTime.map((p, at) => [p.number, { year: p.year, when: at }]));
    }
    return known.get(number)!;
  };
}
const order = ({ year, no, seq }: Placed): string => `${year} ${no.padStart(4, "0")} ${String(99_999 - seq).padStart(5, "0")}`;
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
