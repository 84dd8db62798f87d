import type { PublicationView } from "../../shared/contract/publications.ts";
import { newId, type Context } from "./context.ts";

/** What was exported, where, when and by whom. */
export function publications({ db, now, changed }: Context) {
  const insert = db.prepare("INSERT INTO publications VALUES (@id, @out, @at, @by, @pages, @written, @deleted, @seconds, @manifest)");
  const list = db.prepare<[], PublicationView>("SELECT * FROM publications ORDER BY id DESC LIMIT 200");
  return {
    add(publication: Omit<PublicationView, "id" | "at">): void {
      insert.run({ ...publication, id: newId(), at: now() });
      changed("publications");
    },
    list: (): PublicationView[] => list.all(),
  };
}
