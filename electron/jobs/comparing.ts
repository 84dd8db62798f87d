import type { CopyCheck } from "../../shared/contract/copies.ts";
import { Refusal } from "../../shared/refusal.ts";
import { readPath } from "../intake/intake.ts";
import { pathsOf } from "../keep/folder.ts";
import { openDatabase } from "../store/open.ts";
import { openStore } from "../store/store.ts";
import type { Tasks } from "./tasks.ts";

/** Compares copies with the archive, one after the other, through a connection that cannot write. Runs in a child process. */
export async function compareFiles(
  { library, files, today }: Tasks["compare"]["input"],
  progress: (done: number, total: number) => void,
): Promise<CopyCheck[]> {
  const db = openDatabase(pathsOf(library).database, { readonly: true });
  try {
    const { copies } = openStore(db, { now: () => "", today: () => today });
    const checks: CopyCheck[] = [];
    for (const { path, name } of files) {
      checks.push(await checked(path, name, copies.compare));
      progress(checks.length, files.length);
    }
    return checks;
  } finally {
    db.close();
  }
}

async function checked(path: string, name: string, compare: (file: string, text: string, page: boolean) => CopyCheck): Promise<CopyCheck> {
  try {
    const { text, format } = await readPath(path, name);
    return compare(name, text, format === "html");
  } catch (error) {
    const none = { document: null, by: null, doubtful: false, earlier: false, differences: [], aside: [] };
    if (error instanceof Refusal) return { ...none, file: name, verdict: null, refused: error.message };
    if ((error as NodeJS.ErrnoException).code === "ENOENT")
      return { ...none, file: name, verdict: null, refused: `找不到${name}，请再选一次。` };
    throw error;
  }
}
