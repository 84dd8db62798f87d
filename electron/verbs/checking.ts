import { Refusal } from "../../shared/refusal.ts";
import { pathsOf } from "../keep/folder.ts";
import type { Fixity } from "../keep/originals.ts";
import { explained } from "../store/open.ts";
import type { Out, Verbs } from "./verb.ts";
import { reading } from "./opened.ts";

export const checking: Verbs<"check"> = {
  check: async ({ LIB }, out) => {
    const { database, journal, index, changed, missing, untracked, named } = await checked(LIB, out);
    const ok = database === "ok" && journal.length === 0 && index === "ok" && changed.length + missing.length + untracked.length === 0;
    out.answer(
      { ok, changed, missing, untracked, database, journal, index },
      [
        ok ? "全部一致" : "有不一致",
        ...changed.map((h) => `原件已被改动 ${named(h)} ${h}`),
        ...missing.map((h) => `原件缺失 ${named(h)} ${h}`),
        ...untracked.map((f) => `来历不明的文件 originals/${f}`),
        ...(database === "ok" ? [] : [`数据库：${database}`]),
        ...journal.map((id) => `操作记录被改动 ${id}`),
        ...(index === "ok" ? [] : [`检索索引：${index}`]),
      ].join("\n"),
    );
    if (!ok) out.fail();
  },
};

interface Checked extends Fixity {
  readonly database: string;
  readonly journal: readonly string[];
  readonly index: string;
  /** What an original is called, by its hash. */
  readonly named: (hash: string) => string;
}
/** Everything compared. A database too damaged to compare with says so under `database`, and what rests on it is left open. */
async function checked(LIB: string, out: Out): Promise<Checked> {
  let verdict = "ok";
  try {
    return await reading(LIB, async ({ store, files, check }) => {
      verdict = check();
      const journal = store.acts.broken();
      const index = store.search.differs();
      const originals = store.originals.all();
      const names = new Map(originals.map(({ hash, name }) => [hash, name]));
      const fixity = await files.fixity(originals, (done, total) => out.progress(`核对原件 ${done} / ${total}`));
      return { database: verdict, journal, index, ...fixity, named: (hash) => names.get(hash) ?? hash };
    });
  } catch (error) {
    const told = explained(error, pathsOf(LIB).database);
    if (!(told instanceof Refusal) || told.code !== "unreadable") throw error;
    const database = verdict === "ok" ? told.message : `${verdict}。${told.message}`;
    return { database, journal: [], index: "数据库已损坏，没有核对", changed: [], missing: [], untracked: [], named: (hash) => hash };
  }
}
