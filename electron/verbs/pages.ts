import { issuePath, parseIssue } from "../../shared/domain/issues.ts";
import { Refusal } from "../../shared/refusal.ts";
import { takeIn } from "../api/incoming.ts";
import { recognition } from "../jobs/runners.ts";
import type { Verbs } from "./verb.ts";
import { filesIn, refusedFile } from "./documents.ts";
import { finished, reading, writing } from "./opened.ts";

export const pages: Verbs<"scan" | "ocr" | "page"> = {
  scan: ({ LIB, FILE, issue, title }, out) =>
    writing(LIB, async (library) => {
      const { store } = library;
      const name = parseIssue(issue);
      const given = filesIn(FILE, /\.(pdf|tiff?|jpe?g|png)$/i, library.paths.root);
      const fresh = store.issues.find(name, title ?? null) === null;
      const issueId = store.pages.openIssue(name, title ?? null, null);
      const taken: { file: string; hash: string; name: string }[] = [];
      for (const file of given) {
        try {
          taken.push({ file, ...(await takeIn(library, [{ path: file }]))[0]! });
        } catch (error) {
          refusedFile(out, file, error);
        }
      }
      // Recognition is left to `ocr`: the pages wait in the queue's table.
      const { ids } = store.jobs.add(
        taken.map((t) => ({ kind: "scan", name: t.name, subject: t.hash, params: { issueId, recognise: false } })),
        library.actor().id,
      );
      const jobs = await finished(library, ids, out, "收进扫描件");
      for (const { file, hash } of taken) {
        const added = store.pages.from(hash, issueId);
        if (added.length > 0) out.answer({ file, issue: issuePath(name), pages: added.length }, `已收进 ${file}，${added.length}页`);
        else refusedFile(out, file, new Refusal("unreadable", jobs.find((j) => j.subject === hash)?.error ?? "没有收进。"));
      }
      // No page came in: an issue made for them would stand empty.
      if (fresh && store.pages.of(issueId).length === 0) store.acts.undo(null);
    }),

  ocr: ({ LIB, engine, workers }, out) =>
    writing(
      LIB,
      async (library) => {
        const { store } = library;
        const all = store.issues.list().flatMap((i) => store.pages.of(i.id).map((p) => ({ ...p, issue: issuePath(i) })));
        const waiting = all.filter((p) => p.state === "waiting");
        store.jobs.add(
          waiting.map((p) => recognition(p, engine)),
          library.actor().id,
        );
        const told = new Set<string>();
        const tell = () => {
          for (const { id, issue, seq } of waiting) {
            const page = told.has(id) ? null : store.pages.find(id);
            if (!page || page.state === "waiting") continue;
            told.add(id);
            const took = store.pages.secondsOf(page);
            const seconds = took === null ? null : Number(took.toFixed(2));
            out.answer(
              { issue, seq, state: page.state, seconds },
              `${issue} 第${seq}页 ${page.state === "failed" ? `未能识别：${page.error}` : `已识别，${seconds}秒`}`,
            );
            if (page.state === "failed") out.refuse(`${issue}第${seq}页：${page.error}`);
          }
          out.progress(`识别 ${told.size} / ${waiting.length}页`);
        };
        const timer = setInterval(tell, 300);
        await library.queue.drained();
        clearInterval(timer);
        tell();
      },
      workers,
    ),

  page: ({ LIB, "YEAR/NO": issueName, SEQ, words }, out) =>
    reading(LIB, ({ store }) => {
      const name = parseIssue(issueName);
      const issue = store.issues.find(name, null);
      const page = issue && store.pages.at(issue.id, SEQ);
      if (!page) throw new Refusal("not-found", `资料库里没有${issueName}第${SEQ}页。`);
      const { engine, confidence, lines } = store.pages.read(page);
      const text = page.text ?? "";
      const all = lines.flatMap((l) => l.words);
      const boxes = words ? { words: all } : {};
      const plain = words ? all.map((w) => `${w.text}\t${w.box.join(" ")}\t${w.confidence}`).join("\n") : text;
      out.answer(
        {
          issue: issuePath(name),
          seq: SEQ,
          state: page.state,
          text,
          corrected: lines.some((l) => l.corrected !== null),
          confidence,
          engine,
          ...boxes,
        },
        page.text === null ? (page.state === "failed" ? `这一页未能识别：${page.error}` : "这一页还没有识别，请先运行ocr。") : plain,
      );
    }),
};
