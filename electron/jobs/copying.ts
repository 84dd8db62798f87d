import { readFileSync, writeFileSync } from "node:fs";
import { copyOf } from "../facsimile/issue.ts";
import { pathsOf } from "../keep/folder.ts";
import { originalFiles } from "../keep/originals.ts";
import { openDatabase } from "../store/open.ts";
import { openStore } from "../store/store.ts";
import type { Tasks } from "./tasks.ts";

/** Writes one issue as a file, reading the library through a connection that cannot write. Runs in a child process. */
export async function copyIssue(
  { library, issueId, as, today, out }: Tasks["copy"]["input"],
  progress: (done: number, total: number) => void,
): Promise<{ pages: number }> {
  const paths = pathsOf(library);
  const db = openDatabase(paths.database, { readonly: true });
  try {
    const store = openStore(db, { now: () => "", today: () => today });
    const files = originalFiles(paths.originals, paths.refused);
    const issue = store.issues.get(issueId);
    const pages = store.pages.of(issueId).map((page) => {
      const { engine, lines } = store.pages.read(page);
      const { seq, scan, width, height } = page;
      return {
        seq,
        scan,
        width,
        height,
        engine,
        lines,
        file: store.originals.get(scan.hash)!.name,
      };
    });
    const bytesOf = (hash: string) => new Uint8Array(readFileSync(files.pathOf(hash)));
    writeFileSync(out, await copyOf({ title: `${issue.gazette}${issue.label}`, pages, bytesOf }, as, today, progress));
    return { pages: pages.length };
  } finally {
    db.close();
  }
}
