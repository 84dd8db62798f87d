import type { PublicationView } from "../../shared/contract/publications.ts";
import { newId, type Context } from "./context.ts";
import { journal } from "./journal.ts";

/** What was exported, where, when and by whom. */
export function publications({ db, now, changed }: Context) {
  const insert = db.prepare(
    "INSERT INTO publications VALUES (@id, @out, @at, @by, @pages, @written, @deleted, @seconds, @manifest, @head)",
  );
  const list = db.prepare<[], PublicationView>(
    "SELECT id, out, at, by, pages, written, deleted, seconds, manifest FROM publications ORDER BY id DESC LIMIT 200",
  );
  const { heads } = journal(db);
  return {
    add(publication: Omit<PublicationView, "id" | "at">): void {
      insert.run({ ...publication, id: newId(), at: now(), head: JSON.stringify(heads()) });
      changed("publications");
    },
    list: (): PublicationView[] => list.all(),
  };
}
