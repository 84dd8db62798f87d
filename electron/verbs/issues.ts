import { copyFileSync, mkdirSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { issuePath, parseIssue } from "../../shared/domain/issues.ts";
import { Refusal } from "../../shared/refusal.ts";
import { catalogueFile } from "../api/catalogueFile.ts";
import { queueCopies } from "../api/issues.ts";
import { refuseInside } from "../keep/folder.ts";
import type { Library } from "../library.ts";
import type { IssueRecord } from "../store/issues.ts";
import { refusedFile } from "./documents.ts";
import { finished, writing } from "./opened.ts";
import type { Verbs } from "./verb.ts";

/** The issue named like this. Refuses one that is not there. */
export function issueNamed({ store }: Pick<Library, "store">, name: string): IssueRecord {
  const found = store.issues.find(parseIssue(name), null);
  if (!found) throw new Refusal("not-found", `资料库里没有${name}这一期。`);
  return found;
}

export const issues: Verbs<"copy" | "catalogue"> = {
  copy: ({ LIB, OUT, issue, to, as }, out) =>
    writing(LIB, async (library) => {
      const { store, paths } = library;
      const folder = resolve(OUT);
      refuseInside(paths.root, folder);
      const first = issue === undefined ? null : issueNamed(library, issue);
      const wanted =
        first === null
          ? store.issues.list().reverse()
          : to === undefined
            ? [first]
            : store.issues.range(first.id, issueNamed(library, to).id);
      const { ids } = queueCopies(library, wanted, as, folder);
      for (const job of await finished(library, ids, out, "导出")) {
        const name = issuePath(store.issues.get(job.subject));
        if (job.state !== "done") refusedFile(out, name, new Refusal("unreadable", job.error ?? "没有导出。"));
        else {
          const { path, pages } = job.result as { path: string; pages: number };
          out.answer({ file: path, issue: name, pages }, `${name} ${path}，${pages}页`);
        }
      }
    }),

  catalogue: ({ LIB, FILE, issue, volumes }, out) =>
    writing(LIB, async (library) => {
      const id = issue === undefined ? null : issueNamed(library, issue).id;
      const as = /\.csv$/i.test(FILE) ? "csv" : "xlsx";
      const { href } = await catalogueFile(library, { id, as, level: volumes ? "volumes" : "pieces" });
      const file = resolve(FILE);
      mkdirSync(dirname(file), { recursive: true });
      copyFileSync(library.made.find(href.split("/")[3]!)!.path, file);
      const count = id === null ? library.store.issues.list().length : 1;
      out.answer({ file, issues: count }, `${file}，${count}期`);
    }),
};
