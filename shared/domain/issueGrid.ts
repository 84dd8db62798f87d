import type { IssueName } from "./issues.ts";

/** `issue` is null where one is missing; `sure` is false where only the other years say that there should be one. */
interface Cell<T> {
  readonly no: string;
  readonly issue: T | null;
  readonly sure: boolean;
}

/**
 * The issues of one gazette by year and number: every year since the first, every number up to the year's last. A year between the first and
 * the last that ends before the number at which most years end lacks the rest, as far as can be told.
 */
export function gridOf<T extends IssueName>(issues: readonly T[]): { year: number; cells: Cell<T>[] }[] {
  if (issues.length === 0) return [];
  const years = issues.map((i) => i.year);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const lastOf = new Map<number, number>();
  for (const issue of issues.filter(isNumbered)) lastOf.set(issue.year, Math.max(lastOf.get(issue.year) ?? 0, ...numbersOf(issue)));
  const usual = mostOften([...lastOf.values()]);
  return Array.from({ length: last - first + 1 }, (_, k) => {
    const year = first + k;
    const own = issues.filter((i) => i.year === year);
    const numbered = own.filter(isNumbered);
    const covered = new Set(numbered.flatMap(numbersOf));
    const end = lastOf.get(year) ?? 0;
    const until = end > 0 && year > first && year < last ? Math.max(end, usual) : end;
    const missing = Array.from({ length: until }, (_, n) => n + 1).filter((n) => !covered.has(n));
    const cells = [
      ...numbered.map((issue) => ({ no: issue.no, issue: issue as T | null, sure: true, at: numbersOf(issue)[0]! })),
      ...missing.map((n) => ({ no: String(n), issue: null, sure: n <= end, at: n })),
    ].sort((a, b) => a.at - b.at);
    const others = own.filter((i) => !isNumbered(i)).map((issue) => ({ no: issue.no, issue, sure: true }));
    return { year, cells: [...cells.map(({ no, issue, sure }) => ({ no, issue, sure })), ...others] };
  });
}
const isNumbered = ({ no }: IssueName) => /^\d/u.test(no);
/** The number most of these are; 0 where none is more than half of them, or there are too few to tell. */
function mostOften(numbers: readonly number[]): number {
  return numbers.find((n) => numbers.length >= 3 && numbers.filter((m) => m === n).length * 2 > numbers.length) ?? 0;
}

/** 7 and 8 of a double issue 7-8. */
function numbersOf({ no }: IssueName): number[] {
  const [from, to] = no.split("-").map(Number);
  return Array.from({ length: (to || from!) - from! + 1 }, (_, i) => from! + i);
}
