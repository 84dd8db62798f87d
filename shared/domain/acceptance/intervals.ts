/** Between which bounds a share lies with 95 % confidence. */
export interface Interval {
  readonly rate: number;
  readonly from: number;
  readonly to: number;
}
const z = 1.959964;

/** Wilson's interval (1927) of `wrong` out of `of`; null where nothing was looked at. It takes each for independent of the others. */
export function wilson(wrong: number, of: number): Interval | null {
  return of === 0 ? null : wilsonAt(Math.min(1, wrong / of), of);
}
function wilsonAt(rate: number, of: number): Interval {
  const middle = (rate + (z * z) / (2 * of)) / (1 + (z * z) / of);
  const half = (z * Math.sqrt((rate * (1 - rate)) / of + (z * z) / (4 * of * of))) / (1 + (z * z) / of);
  return { rate, from: Math.max(0, middle - half), to: Math.min(1, middle + half) };
}

/**
 * The same where what was drawn are groups (pages) in which faults come together: Wilson's interval of the size the sample is worth, by the
 * linearised variance of a ratio (Cochran 1977, §6.3) and Student's t for so few groups (Korn and Graubard 1998). Never narrower than Wilson's.
 * Null with fewer than two groups or without a fault, where nothing tells how they come together.
 */
export function clustered(groups: readonly { readonly wrong: number; readonly of: number }[]): Interval | null {
  const counted = groups.filter((g) => g.of > 0);
  const wrong = counted.reduce((sum, g) => sum + g.wrong, 0);
  const of = counted.reduce((sum, g) => sum + g.of, 0);
  const m = counted.length;
  if (m < 2 || wrong === 0 || wrong >= of) return null;
  const rate = wrong / of;
  const squares = counted.reduce((sum, g) => sum + (g.wrong - rate * g.of) ** 2, 0);
  const variance = (m / (m - 1)) * (squares / of ** 2);
  const effect = Math.max(1, variance / ((rate * (1 - rate)) / of));
  return wilsonAt(rate, (of / effect) * (z / student(m - 1)) ** 2);
}

const few = [12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228];
/** The 97.5 % point of Student's t: tabled up to ten degrees of freedom, from there the expansion about the normal, right to three places. */
const student = (df: number) => few[df - 1] ?? z + (z ** 3 + z) / (4 * df) + (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * df * df);
