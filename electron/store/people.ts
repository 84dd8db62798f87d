import type { Person } from "../../shared/contract/library.ts";
import { newId, type Context } from "./context.ts";

/** The office of what the program does by itself: the command line, the sample, an upgrade. Nobody chooses to be it. */
export const programOffice = "程序";

/** Who worked in this library. No passwords: a name and an office, chosen on opening and written with every act. */
export function people({ db, now }: Pick<Context, "db" | "now">) {
  const columns = "SELECT id, name, office FROM people";
  const named = db.prepare<[string, string], Person>(`${columns} WHERE name = ? AND office = ?`);
  const get = db.prepare<[string], Person>(`${columns} WHERE id = ?`);
  const list = db.prepare<[], Person>(`${columns} ORDER BY id DESC`);
  const insert = db.prepare("INSERT INTO people VALUES (?, ?, ?, ?)");
  /** The person of this name and office, written down if new. */
  function find(name: string, office: string): Person {
    const known = named.get(name, office);
    if (known) return known;
    const person = { id: newId(), name, office };
    insert.run(person.id, name, office, now());
    return person;
  }
  return { find, get: (id: string) => get.get(id) ?? null, list: () => list.all() };
}
export type People = ReturnType<typeof people>;
