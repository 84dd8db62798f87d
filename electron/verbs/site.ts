import { resolve } from "node:path";
import { headlines, type Force, type Headline } from "../../shared/domain/status.ts";
import { Refusal } from "../../shared/refusal.ts";
import type { Library } from "../library.ts";
import { refuseInside } from "../keep/folder.ts";
import { makeSample } from "../sample.ts";
import { verify } from "../site/verify.ts";
import type { ExportResult } from "../site/source.ts";
import type { Out, Verbs } from "./verb.ts";
import { finished, options, reading, writing } from "./opened.ts";

export const site: Verbs<"sample" | "search" | "export" | "verify"> = {
  async sample({ LIB, export: target }, out) {
    const began = Date.now();
    const folder = resolve(LIB);
    // The export lies beside the library, never inside it.
    const website = resolve(target ?? `${folder}-site`);
    await makeSample(folder, options(), (words) => out.progress(`${words}…`));
    await writing(folder, async (library) => {
      await library.queue.drained();
      await exported(library, website, out);
      const { ok } = await verify(website);
      const { documents, pages } = library.store.counts();
      const seconds = (Date.now() - began) / 1000;
      out.answer(
        { library: folder, documents, pages, out: website, ok, seconds },
        `示例资料库${folder}：${documents}份文件，${pages}页公报；网站在${website}，核对${ok ? "一致" : "不一致"}`,
      );
      if (!ok) out.fail();
    });
  },

  search: ({ LIB, QUERY, status, on, limit }, out) =>
    reading(LIB, ({ store }) => {
      const wanted =
        status === undefined ? [] : (headlines as readonly string[]).includes(status) ? [status as Headline] : byForce[status as Force];
      const { query, total, hits } = store.search.find({
        query: QUERY,
        kinds: ["document", "page"],
        headlines: wanted,
        issuers: [],
        years: [],
        on: on ?? null,
        sort: "best",
        limit,
      });
      const first = hits.slice(0, limit).map((h) => ({
        kind: h.kind,
        id: h.id,
        title: h.title,
        docNumber: h.docNumber,
        issue: h.issue,
        seq: h.seq,
        excerpt: h.excerpt.text,
      }));
      const line = (h: (typeof first)[number]) =>
        `${h.kind === "page" ? `公报${h.issue}第${h.seq}页` : `${h.title ?? "标题未读出"} ${h.docNumber ?? ""}`}\n  ${h.excerpt}`;
      out.answer({ query, total, hits: first }, [`${total}处`, ...first.map(line)].join("\n"));
    }),

  export: ({ LIB, OUT }, out) =>
    writing(LIB, async (library) => {
      const { pages, written, deleted, seconds } = await exported(library, resolve(OUT), out);
      out.answer(
        { pages, written, deleted, seconds: Number(seconds.toFixed(2)) },
        `写出${pages}页，改动文件${written}个，删去${deleted}个，用时${seconds.toFixed(1)}秒`,
      );
    }),

  async verify({ OUT, key }, out) {
    const { ok, signature, unfinished, changed, missing, extra } = await verify(resolve(OUT), { ...(key && { key }) });
    const lines = [...changed.map((f) => `改动 ${f}`), ...missing.map((f) => `缺失 ${f}`), ...extra.map((f) => `多出 ${f}`)];
    const same = changed.length + missing.length + extra.length === 0;
    const verdict = unfinished ? "更新未完成" : same ? "文件一致" : "文件不一致";
    const signed = { valid: "签名相符", absent: "没有签名", "other-key": "签名不是所指的密钥" }[signature];
    out.answer({ ok, signature, unfinished, changed, missing, extra }, [`${verdict}，${signed}`, ...lines].join("\n"));
    if (!ok) out.fail();
  },
};

async function exported(library: Library, folder: string, out: Out): Promise<ExportResult> {
  refuseInside(library.paths.root, folder);
  const { ids } = library.store.jobs.add([{ kind: "export", name: folder, subject: folder, params: { out: folder } }], library.actor().id);
  const [job] = await finished(library, ids, out, "写出网站");
  if (job?.state !== "done") throw new Refusal("conflict", job?.error ?? "网站没有写出，已取消。");
  return job.result as ExportResult;
}
/** A force names every headline that has it. */
const byForce: Readonly<Record<Force, readonly Headline[]>> = {
  unpublished: ["未公布"],
  pending: ["尚未施行"],
  "in-force": ["现行有效", "已被修改", "部分废止"],
  suspended: ["停止执行"],
  repealed: ["已废止"],
  lapsed: ["已失效"],
  revoked: ["已撤销"],
};
