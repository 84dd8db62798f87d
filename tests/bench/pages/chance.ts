/** A fixed sequence of numbers from 0 up to 1: every run makes the same pages. */
export function chance(seed: number) {
  let state = Math.imul(seed + 1, 2654435761) >>> 0;
  const next = () => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 374761393) >>> 0;
    return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    between: (from: number, to: number): number => from + next() * (to - from),
    whole: (from: number, to: number): number => Math.floor(from + next() * (to + 1 - from)),
    one: <T>(of: readonly T[]): T => of[Math.floor(next() * of.length)]!,
  };
}
export type Chance = ReturnType<typeof chance>;
