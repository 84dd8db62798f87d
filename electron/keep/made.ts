import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { v7 } from "uuid";
import { safeName } from "../../shared/domain/fileNames.ts";

/** Where a made file is asked for, and its name as it can be saved on any system. */
export interface Kept {
  readonly href: string;
  readonly name: string;
}
/** Files made for a person to save, kept while the library is open. */
export function madeFiles(folder: string) {
  rmSync(folder, { recursive: true, force: true });
  /** A place for a file that another process writes, under the name as it can be saved. */
  function room(name: string): Kept & { readonly path: string } {
    const [id, safe] = [v7(), safeName(name)];
    mkdirSync(join(folder, id), { recursive: true });
    return { href: `/files/made/${id}/${encodeURIComponent(safe)}`, name: safe, path: join(folder, id, safe) };
  }
  return {
    /** Keeps these bytes. */
    put(name: string, bytes: Uint8Array): Kept {
      const { path, ...kept } = room(name);
      writeFileSync(path, bytes);
      return kept;
    },
    room,
    /** Where the file with this id lies and what it is called; null where this run made none. The id is looked up, never joined as given. */
    find(id: string): { readonly path: string; readonly name: string } | null {
      const here = list(folder).includes(id) ? list(join(folder, id))[0] : undefined;
      return here === undefined ? null : { path: join(folder, id, here), name: here };
    },
    close: (): void => rmSync(folder, { recursive: true, force: true }),
  };
}
export type MadeFiles = ReturnType<typeof madeFiles>;

function list(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
