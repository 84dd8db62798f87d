import type { IssueName } from "./issues.ts";

/** The issues of one gazette by year and number: every year since the first, every number up to the year's last; null where one is missing. */
export function gridOf<T extends IssueName>(issues: readonly T[]): { year: number; cells: { no: string; issue: T | null }[] }[] {
  if (issues.length === 0) return [];
  const years = issues.map((i) => i.year);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return Array.from({ length: last - first + 1 }, (_, k) => {
    const own = issues.filter((i) => i.year === first + k);
    const numbered = own.filter((i) => /^\d/u.test(i.no)).sort((a, b) => numbersOf(a)[0]! - numbersOf(b)[0]!);
    const covered = new Set(numbered.flatMap(numbersOf));
    const missing = Array.from({ length: Math.max(0, ...covered) }, (_, n) => n + 1).filter((n) => !covered.has(n));
    const cells = [
      ...numbered.map((issue) => ({ no: issue.no, issue: issue as T | null, at: numbersOf(issue)[0]! })),
      ...missing.map((n) => ({ no: String(n), issue: null, at: n })),
    ].sort((a, b) => a.at - b.at);
    const others = own.filter((i) => !/^\d/u.test(i.no)).map((issue) => ({ no: issue.no, issue }));
    return { year: first + k, cells: [...cells.map(({ no, issue }) => ({ no, issue })), ...others] };
  });
}

/** 7 and 8 of a double issue 7-8. */
function numbersOf({ no }: IssueName): number[] {
  const [from, to] = no.split("-").map(Number);
  return Array.from({ length: (to || from!) - from! + 1 }, (_, i) => from! + i);
}
