import type { Done } from "../../shared/contract/common.ts";
import type { WatchSetting } from "../../shared/contract/watch.ts";
import type { Acts } from "./acts.ts";
import type { Context } from "./context.ts";
import type { Decisions } from "./decisions.ts";

/** A file of the watched folder that is done with, as it was then. */
export interface Watched {
  readonly path: string;
  readonly bytes: number;
  /** Milliseconds since 1970. */
  readonly modified: number;
  /** Its digest, where it was read. */
  readonly hash: string | null;
  /** Why it was left where it is; null where it was taken in. */
  readonly sentence: string | null;
}
const name = "watch";

/** Which folder is watched, a decision of persons; and the files there that are done with, which is no act: it only saves looking again. */
export function watched({ db, changed }: Context, acts: Acts, decisions: Decisions) {
  const one = db.prepare<[string], Pick<Watched, "bytes" | "modified">>("SELECT bytes, modified FROM watched WHERE path = ?");
  const note = db.prepare("INSERT OR REPLACE INTO watched VALUES (@path, @bytes, @modified, @hash, @sentence)");
  const left = db.prepare<[], { path: string; sentence: string }>(
    "SELECT path, sentence FROM watched WHERE sentence IS NOT NULL ORDER BY path LIMIT 200",
  );
  const count = (what: string) => db.prepare<[], number>(`SELECT count(*) FROM watched WHERE sentence IS ${what}`).pluck();
  const [taken, leftCount] = [count("NULL"), count("NOT NULL")];
  const again = db.prepare("DELETE FROM watched WHERE sentence IS NOT NULL AND hash IS NULL");
  const known = db
    .prepare<{ hash: string }, number>(
      "SELECT EXISTS (SELECT 1 FROM pages WHERE original_hash = @hash) OR EXISTS (SELECT 1 FROM jobs WHERE kind = 'scan' AND subject = @hash)",
    )
    .pluck();
  const decided = () => decisions.of("library").get(name);

  /** Watches a folder from now on, or none. What was left there is looked at again. */
  function set({ setting }: { setting: WatchSetting | null }): Done {
    const words = setting ? `监视文件夹${setting.folder}，新到的扫描件自动收进` : "不再监视文件夹";
    const done = acts.run({ verb: "watch/set", input: { setting }, words }, (act) => {
      decisions.add("library", name, setting && { is: setting }, act.id);
      return { act: act.id };
    });
    again.run();
    changed("library");
    return done;
  }
  return {
    setting: (): WatchSetting | null => (decided()?.value as WatchSetting | undefined) ?? null,
    /** Id of who had it watched. */
    setBy: (): string | null => decided()?.person ?? null,
    set,
    /** Whether this file is done with as it is now. */
    isDone({ path, bytes, modified }: Pick<Watched, "path" | "bytes" | "modified">): boolean {
      const row = one.get(path);
      return row?.bytes === bytes && row.modified === modified;
    },
    note: (file: Watched): void => void note.run(file),
    left: () => ({ left: left.all(), leftCount: leftCount.get()! }),
    taken: (): number => taken.get()!,
    /** Whether these bytes were taken in as a scan before, from wherever: taken back, withdrawn or refused since, they do not come again. */
    knows: (hash: string): boolean => known.get({ hash }) === 1,
  };
}
export type WatchedStore = ReturnType<typeof watched>;
