/** Pages that follow each other, first and last, by their place in the issue. */
export type Stretch = readonly [first: number, last: number];

/** Stretches in order; those that touch are one. */
export function joinedStretches(list: readonly Stretch[]): Stretch[] {
  const joined: Stretch[] = [];
  for (const [first, last] of list.toSorted((a, b) => a[0] - b[0])) {
    const before = joined.at(-1);
    if (before && first <= before[1] + 1) joined[joined.length - 1] = [before[0], Math.max(before[1], last)];
    else joined.push([first, last]);
  }
  return joined;
}
/** Every page of them, in order. */
export const pagesIn = (stretches: readonly Stretch[]): number[] =>
  stretches.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, i) => first + i));
/** Whether a page lies in one of them. */
export const standsOn = (stretches: readonly Stretch[], seq: number): boolean =>
  stretches.some(([first, last]) => seq >= first && seq <= last);
/** 5–6、12页; null where no page is known. */
export const stretchWords = (stretches: readonly Stretch[]): string | null =>
  stretches.length === 0 ? null : `${stretches.map(([first, last]) => (first === last ? first : `${first}–${last}`)).join("、")}页`;
