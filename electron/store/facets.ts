import type { Facet } from "../../shared/contract/documentList.ts";

/** One kind of condition: whether a thing meets it, and under which of its choices the thing counts. */
export interface Condition<T, V extends string | number = string | number> {
  readonly meets: (one: T) => boolean;
  readonly values: (one: T) => readonly V[];
}

/**
 * The things that meet every condition, and for each condition how many each of its choices would show. Each is counted as if it alone were
 * not chosen, so that a choice never hides its neighbours: a thing that fails one condition only counts for that one.
 */
export function narrowed<T, Name extends string>(
  all: readonly T[],
  conditions: Readonly<Record<Name, Condition<T>>>,
): { found: T[]; facet: <V extends string | number>(name: Name) => Facet<V>[] } {
  const names = Object.keys(conditions) as Name[];
  const kinds = names.map((name) => ({ ...conditions[name], counts: new Map<string | number, number>() }));
  const found: T[] = [];
  const count = ({ values, counts }: (typeof kinds)[number], one: T) => {
    for (const value of values(one)) counts.set(value, (counts.get(value) ?? 0) + 1);
  };
  for (const one of all) {
    let failed = 0;
    let failing = kinds[0]!;
    for (const kind of kinds) {
      if (kind.meets(one)) continue;
      failed++;
      failing = kind;
    }
    if (failed > 1) continue;
    if (failed === 1) {
      count(failing, one);
      continue;
    }
    found.push(one);
    for (const kind of kinds) count(kind, one);
  }
  const counts = (name: Name) => kinds[names.indexOf(name)]!.counts;
  return {
    found,
    facet: <V extends string | number>(name: Name): Facet<V>[] => [...counts(name)].map(([value, count]) => ({ value: value as V, count })),
  };
}
