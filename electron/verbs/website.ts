import { resolve } from "node:path";
import type { Rehearsal } from "../../shared/contract/rehearsal.ts";
import { isIssue } from "../../shared/domain/issues.ts";
import { personalWords } from "../../shared/domain/words.ts";
import { Refusal } from "../../shared/refusal.ts";
import type { Library } from "../library.ts";
import { fingerprint } from "../site/manifest.ts";
import { newSm2Key } from "../site/sm2.ts";
import type { ExportResult } from "../site/source.ts";
import { issueNamed } from "./issues.ts";
import { finished, writing } from "./opened.ts";
import type { Verbs } from "./verb.ts";

export const website: Verbs<"rehearse" | "bring-back" | "withdraw" | "signing"> = {
  rehearse: ({ LIB, out: folder }, out) =>
    writing(LIB, async (library) => {
      const target = folder === undefined ? null : resolve(folder);
      const { ids } = library.store.jobs.add(
        [{ kind: "rehearse", name: "预演", subject: target ?? "", params: { out: target } }],
        library.actor().id,
      );
      const [job] = await finished(library, ids, out, "预演网站");
      if (job?.state !== "done") throw new Refusal("conflict", job?.error ?? "预演没有做完，已取消。");
      const { counts, leftOut, pages, mentions, personal } = job.result as Rehearsal;
      const stops = [
        ...mentions.map((m) => ({ what: m.words, title: m.title, where: m.path })),
        ...personal.filter((p) => p.stops).map((p) => ({ what: `疑似${personalWords[p.kind]}，尾号${p.tail}`, title: p.title, where: p.where })), // prettier-ignore
      ];
      const told = pages.map(({ as, path, title, why }) => ({ as, path, title, why }));
      const signs = { added: "新增", changed: "更改", removed: "撤下" } as const;
      out.answer(
        { ...counts, left: leftOut.length, pages: told, stops },
        [
          `新增${counts.added}页，更改${counts.changed}页，撤下${counts.removed}页，不变${counts.same}页，未选入${leftOut.length}`,
          ...told.map((p) => `${signs[p.as]} ${p.path} ${p.title}（${p.why}）`),
          ...stops.map((s) => `拦下 ${s.what}：${s.title}，${s.where}`),
        ].join("\n"),
      );
      if (stops.length > 0) out.fail();
    }),

  "bring-back": ({ LIB, OUT }, out) =>
    writing(LIB, async (library) => {
      const folder = resolve(OUT);
      const { ids } = library.store.jobs.add(
        [{ kind: "export", name: folder, subject: folder, params: { out: folder, back: true } }],
        library.actor().id,
      );
      const [job] = await finished(library, ids, out, "恢复网站");
      if (job?.state !== "done") throw new Refusal("conflict", job?.error ?? "网站没有恢复，已取消。");
      const { pages, written, deleted } = job.result as ExportResult;
      out.answer({ pages, written, deleted }, `已恢复上一次写出的网站，共${pages}页，改动文件${written}个，删去${deleted}个`);
    }),

  withdraw: ({ LIB, WHAT, reason, back }, out) =>
    writing(LIB, (library) => {
      if (!back && reason === undefined) throw new Refusal("invalid", "撤下要用--reason写明理由；恢复用--back。");
      const id = subjectOf(library, WHAT);
      library.store.site.decided.withdraw({ id, reason: back ? null : reason! });
      out.answer({ id, withdrawn: !back }, back ? `已恢复${WHAT}的网页，下次写出时上网` : `已定为不写出${WHAT}的网页，下次写出起撤下`);
    }),

  signing: ({ LIB, algorithm }, out) =>
    writing(LIB, ({ store: { site } }) => {
      if (algorithm !== undefined && algorithm !== site.signing.algorithm()) site.signing.choose(algorithm, newSm2Key);
      const now = { algorithm: site.signing.algorithm(), fingerprint: fingerprint(site.signing.key()) };
      out.answer(now, `签名算法${now.algorithm}，密钥指纹${now.fingerprint}`);
    }),
};

/** The id of a document, an issue or a gazette page named on the command line. */
function subjectOf(library: Library, what: string): string {
  const [, name, seq] = /^(.+?\/[^/]+?)(?:\/(\d+))?$/.exec(what) ?? [];
  if (name === undefined || !isIssue(name)) return library.store.documents.named(what);
  const { id } = issueNamed(library, name);
  if (seq === undefined) return id;
  const page = library.store.pages.at(id, Number(seq));
  if (!page) throw new Refusal("not-found", `${name}没有第${seq}页。`);
  return page.id;
}
