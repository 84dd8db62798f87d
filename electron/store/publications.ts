import type { PublicationView } from "../../shared/contract/publications.ts";
import type { Person } from "../../shared/contract/library.ts";
import type { Acts } from "./acts.ts";
import { newId, type Context } from "./context.ts";
import { journal } from "./journal.ts";

/** What was exported, where, when and by whom; each an act of the journal that cannot be undone: the folder is written. */
export function publications({ db, now, changed }: Context, acts: Acts) {
  const insert = db.prepare(
    "INSERT INTO publications VALUES (@id, @out, @at, @by, @pages, @written, @deleted, @seconds, @manifest, @head, @back)",
  );
  const list = db.prepare<[], Omit<PublicationView, "back"> & { back: number }>(
    "SELECT id, out, at, by, pages, written, deleted, seconds, manifest, back FROM publications ORDER BY id DESC LIMIT 200",
  );
  const { heads } = journal(db);
  return {
    add(publication: Omit<PublicationView, "id" | "at" | "by">, person: Person): void {
      const { out, pages, back, manifest } = publication;
      const verb = back ? "publications/restore" : "publications/export";
      const words = back ? `恢复上一次写出的网站：${out}` : `写出网站${pages}页：${out}`;
      acts.run({ verb, input: { out, manifest }, words, person }, () => {});
      insert.run({ ...publication, back: Number(back), by: person.name, id: newId(), at: now(), head: JSON.stringify(heads()) });
      changed("publications");
    },
    list: (): PublicationView[] => list.all().map((row) => ({ ...row, back: row.back === 1 })),
  };
}
