import type { Facet } from "../../shared/contract/documentList.ts";

type Value = string | number;
/** One kind of condition: whether a thing meets it, null where nothing is chosen; and under which of its choices, one or several, it counts. */
export interface Condition<T, V extends Value = Value> {
  readonly meets: ((one: T) => boolean) | null;
  readonly values: (one: T) => V | readonly V[];
}
/** One of the chosen, or anything where none is chosen. */
export const among = <T, V>(chosen: readonly V[], value: (one: T) => V): Condition<T>["meets"] =>
  chosen.length === 0 ? null : (one) => chosen.includes(value(one));

/**
 * The things that meet every condition, and for each condition how many each of its choices would show. Each is counted as if it alone were
 * not chosen, so that a choice never hides its neighbours: a thing that fails one condition only counts for that one. A thing may stand for
 * as many as it weighs.
 */
export function narrowed<T, Name extends string>(
  all: readonly T[],
  conditions: Readonly<Record<Name, Condition<T>>>,
  weigh: (one: T) => number = () => 1,
): { found: readonly T[]; facet: <V extends Value>(name: Name) => Facet<V>[] } {
  const names = Object.keys(conditions) as Name[];
  const kinds = names.map((name) => ({ ...conditions[name], counts: new Map<Value, number>() }));
  const chosen = kinds.filter((kind) => kind.meets !== null);
  const count = ({ values, counts }: (typeof kinds)[number], one: T) => {
    const [value, weight] = [values(one), weigh(one)];
    const add = (each: Value) => counts.set(each, (counts.get(each) ?? 0) + weight);
    if (typeof value === "object") value.forEach(add);
    else add(value);
  };
  const found: T[] = [];
  for (const one of all) {
    let failed = 0;
    let failing = kinds[0]!;
    for (const kind of chosen) {
      if (kind.meets!(one)) continue;
      failed++;
      failing = kind;
    }
    if (failed === 1) count(failing, one);
    if (failed > 0) continue;
    found.push(one);
    for (const kind of kinds) count(kind, one);
  }
  const countsOf = (name: Name) => kinds[names.indexOf(name)]!.counts;
  return {
    found,
    facet: <V extends Value>(name: Name): Facet<V>[] => [...countsOf(name)].map(([value, count]) => ({ value: value as V, count })),
  };
}
/** The choices that occur, in the order of a list. */
export const inListOrder = <V extends Value>(facets: readonly Facet<Value>[], order: readonly V[]): Facet<V>[] =>
  order.flatMap((value) => facets.filter((f) => f.value === value).map(({ count }) => ({ value, count })));
