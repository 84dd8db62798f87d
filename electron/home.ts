import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { basename, join } from "node:path";

/** What the program remembers between starts; nothing of a library's own. */
export interface Remembered {
  readonly recent: readonly string[];
  /** What was open when the program was last at work, to open again after a crash of the library process. */
  readonly open: null | { readonly path: string; readonly person: null | { readonly name: string; readonly office: string } };
}

/** The program's own folder on this machine: what it remembers, the log, the sample library. */
export function programHome(folder = defaultFolder()) {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, "remembered.json");
  const log = join(folder, "gazette-desk.log");
  function read(): Remembered {
    try {
      const { recent = [], open = null } = JSON.parse(readFileSync(file, "utf8")) as Partial<Remembered>;
      return { recent: recent.filter((r) => typeof r === "string"), open };
    } catch {
      return { recent: [], open: null };
    }
  }
  function write(remembered: Remembered): void {
    writeFileSync(`${file}.new`, JSON.stringify(remembered, null, 2));
    renameSync(`${file}.new`, file);
  }
  return {
    folder,
    log,
    sample: join(folder, "示例区资料库"),
    read,
    remember(path: string): void {
      const { recent } = read();
      write({ recent: [path, ...recent.filter((r) => r !== path)].slice(0, 12), open: { path, person: null } });
    },
    setOpen: (open: Remembered["open"]): void => write({ ...read(), open }),
    /** Writes what went wrong, whole, with the time; the log is kept to two files of 5 MB. A full disk costs the entry, never the program. */
    write(error: unknown, at: string): void {
      const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
      try {
        if (existsSync(log) && statSync(log).size > 5_000_000) renameSync(log, `${log}.old`);
        appendFileSync(log, `${at} ${text}\n`);
      } catch {
        console.error(text);
      }
    },
    nameOf: (path: string): string => basename(path),
  };
}
export type ProgramHome = ReturnType<typeof programHome>;

function defaultFolder(): string {
  if (process.env.GAZETTE_HOME) return process.env.GAZETTE_HOME;
  if (process.platform === "win32") return join(process.env.APPDATA ?? join(homedir(), "AppData", "Roaming"), "gazette-desk");
  if (process.platform === "darwin") return join(homedir(), "Library", "Application Support", "gazette-desk");
  return join(process.env.XDG_DATA_HOME ?? join(homedir(), ".local", "share"), "gazette-desk");
}
