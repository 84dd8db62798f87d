import { navigate } from "wouter/use-hash-location";
import type { z } from "zod";
import { store } from "./parts/store.ts";
import { keptIn, pathWith, placeOf, type Place } from "./places.ts";

interface Kept {
  readonly at: Place["at"];
  readonly name: string;
  /** What stands in the address; null for the whole, of which nothing is said. */
  readonly written: () => string | null;
  readonly take: (written: string | null) => void;
}
const all: Kept[] = [];

/**
 * What a list is narrowed to, kept in the address of its place beside the place itself, so that reloading, back and forward find it as it was.
 * It outlives the screen: coming to the place anew finds what was left there.
 */
export function kept<Value extends object>(at: Place["at"], name: string, schema: z.ZodType<Value>, whole: Value) {
  const value = store(whole);
  all.push({
    at,
    name,
    written() {
      const changed = Object.entries(value.get()).filter(([key, v]) => JSON.stringify(v) !== JSON.stringify(whole[key as keyof Value]));
      return changed.length > 0 ? JSON.stringify(Object.fromEntries(changed)) : null;
    },
    take: (written) => value.set(written === null ? whole : read(written, schema, whole)),
  });
  return {
    get: value.get,
    use: value.use,
    set(next: Value): void {
      value.set(next);
      write();
    },
  };
}
/** What cannot be read narrows nothing. */
function read<Value extends object>(written: string, schema: z.ZodType<Value>, whole: Value): Value {
  try {
    const parsed = schema.safeParse({ ...whole, ...(JSON.parse(written) as object) });
    return parsed.success ? parsed.data : whole;
  } catch {
    return whole;
  }
}

const hash = (): string => location.hash.replace(/^#/, "");
const here = (): Kept[] => all.filter((k) => k.at === placeOf(hash()).at);
/** Subtle: an address that names nothing means the whole list where it was written by this file, and elsewhere the list as it was left. */
const isWritten = (): boolean => (history.state as { kept?: true } | null)?.kept === true;

function write(): void {
  const path = pathWith(hash(), new Map(here().map((k) => [k.name, k.written()])));
  if (path !== hash()) navigate(path, { replace: true, state: { kept: true } });
  else if (!isWritten()) history.replaceState({ kept: true }, "");
}
function follow(): void {
  const told = keptIn(hash());
  for (const one of here()) {
    const wanted = told.get(one.name) ?? null;
    if (wanted !== one.written() && (wanted !== null || isWritten())) one.take(wanted);
  }
  if (here().length > 0) write();
}

/** From now on what is kept follows the address, and the address it. */
export function followAddress(): void {
  addEventListener("hashchange", follow);
  follow();
}

let library: string | null | undefined;
/** Another library begins with the whole of its own lists. `path` is undefined until the first state is known. */
export function keptOf(path: string | null | undefined): void {
  if (library !== undefined && library !== path) {
    for (const one of all) one.take(null);
    write();
  }
  library = path;
}
