import type { Verbs } from "../verbs.ts";
import { reading } from "./opened.ts";

export const checking: Verbs<"check"> = {
  check: ({ LIB }, out) =>
    reading(LIB, async ({ store, files, check }) => {
      const database = check();
      const journal = store.acts.broken();
      const index = store.search.differs();
      const { changed, missing, untracked } = await files.fixity(store.originals.all(), (done, total) =>
        out.progress(`核对原件 ${done} / ${total}`),
      );
      const ok = database === "ok" && journal.length === 0 && index === "ok" && changed.length + missing.length + untracked.length === 0;
      const named = (hash: string) => store.originals.get(hash)?.name ?? hash;
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
    }),
};
