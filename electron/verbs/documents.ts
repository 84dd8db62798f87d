import { basename, resolve, sep } from "node:path";
import { headline, inOrder } from "../../shared/domain/status.ts";
import { Refusal } from "../../shared/refusal.ts";
import { takeIn, spread } from "../api/incoming.ts";
import { createLibrary, type Library } from "../library.ts";
import { clock } from "../here.ts";
import type { Out, Verbs } from "./verb.ts";
import { finished, reading, writing } from "./opened.ts";

type Mine = "new" | "add" | "confirm" | "event" | "status";

export const documents: Verbs<Mine> = {
  async new({ LIB, name }, out) {
    const folder = resolve(LIB);
    const called = name ?? basename(folder);
    createLibrary(folder, called, clock);
    out.answer({ library: folder, name: called }, `已新建资料库${folder}`);
  },

  add: ({ LIB, FILE }, out) =>
    writing(LIB, async (library) => {
      const given = filesIn(FILE, /\.(txt|md|html?|docx?|wps|pdf|ofd)$/i, library.paths.root);
      const taken: { file: string; hash: string; name: string }[] = [];
      for (const file of given) {
        try {
          taken.push({ file, ...(await takeIn(library, [{ path: file }]))[0]! });
        } catch (error) {
          refusedFile(out, file, error);
        }
      }
      const { ids } = library.store.jobs.add(
        taken.map((t) => ({ kind: "intake", name: t.name, subject: t.hash })),
        library.actor().id,
      );
      const jobs = await finished(library, ids, out, "收进文件");
      for (const { file, hash } of taken) {
        const job = jobs.find((j) => j.subject === hash);
        const id = library.store.documents.holding(hash, null);
        const known = (job?.result as { known?: boolean } | null)?.known;
        if (id) {
          const { title } = library.store.documents.get(id).fields;
          out.answer({ file, ...added(library, id) }, `${known ? "已有" : "已收进"} ${id} ${title ?? "标题未读出"}`);
        } else refusedFile(out, file, new Refusal("unreadable", job?.error ?? "没有收进。"));
      }
    }),

  confirm: ({ LIB, DOC, proposal }, out) =>
    writing(LIB, ({ store }) => {
      const id = store.documents.named(DOC);
      const all = store.proposals.view(store.documents.get(id));
      const open = all.filter((p) => p.decision === null);
      const ids = proposal.length > 0 ? proposal : open.filter((p) => !p.doubt).map((p) => p.id);
      const doubtful =
        proposal.length > 0
          ? []
          : open.filter((p) => p.doubt).map((p) => ({ id: p.id, message: `《${p.target.title ?? p.target.docNumber}》：${p.doubt}` }));
      const { events, unresolved } =
        ids.length > 0 ? store.documents.decideProposals({ documentId: id, ids, decision: "accepted" }) : { events: [], unresolved: 0 };
      const answer = { id, accepted: ids.length, events, unresolved, doubtful };
      out.answer(
        answer,
        `接受${ids.length}条，登记效力变动${events.length}项${unresolved ? `，${unresolved}项所指文件未收录，收录时自动登记` : ""}`,
      );
      for (const d of doubtful) out.refuse(d.message);
    }),

  event: ({ LIB, DOC, KIND, on, by, until, part, basis }, out) =>
    writing(LIB, ({ store }) => {
      const id = store.documents.named(DOC);
      if (KIND === "struck") {
        const struck = inOrder(store.events.of(id)).findLast((e) => e.on === on && e.id === (by ?? e.id));
        if (!struck) throw new Refusal("not-found", `${on}没有可划去的效力变动。`);
        store.documents.strike({ id: struck.id, reason: basis ?? null });
        const status = store.documents.views.statusOf(id, on);
        return out.answer({ id, event: struck.id, force: status.force, marks: status.marks }, `已划去，${on}：${headline(status)}`);
      }
      const source = by === undefined ? null : store.documents.named(by);
      const rests =
        source || basis
          ? { id: source, title: source ? null : basis!, docNumber: null, article: null, sentence: source ? (basis ?? null) : null }
          : null;
      const { event, status } = store.documents.record({
        documentId: id,
        kind: KIND,
        on,
        until: until ?? null,
        part: part ?? null,
        basis: rests,
      });
      out.answer({ id, event: event.id, force: status.force, marks: status.marks }, `已登记，${on}：${headline(status)}`);
    }),

  status: ({ LIB, DOC, on }, out) =>
    reading(LIB, ({ store }) => {
      const { id, fields } = store.documents.get(store.documents.named(DOC));
      const day = on ?? clock.today();
      const status = store.documents.views.statusOf(id, day);
      const { force, marks, since, cause, validUntil, basis } = status;
      const by = store.documents.views.basisRef(basis);
      out.answer(
        { id, title: fields.title, docNumber: fields.docNumber, on: day, force, marks, since, by, cause, validUntil },
        `${fields.title ?? "标题未读出"}${fields.docNumber ? `（${fields.docNumber}）` : ""} ${day}：${headline(status)}${since ? `，自${since}起` : ""}`,
      );
    }),
};

function added({ store }: Library, id: string): Record<string, unknown> {
  const record = store.documents.get(id);
  const { registeredOn: _, ...fields } = record.fields;
  return {
    id,
    ...fields,
    anomalies: store.documents.views.get(id, null).anomalies.map(({ code, message }) => ({ code, message })),
    proposals: store.proposals
      .view(record)
      .map((p) => ({ id: p.id, kind: p.kind, title: p.named ?? p.target.title, docNumber: p.target.docNumber, evidence: p.sentence })),
  };
}

/** The files named; a folder stands for those in it that may be of the kind, never for a library's own. */
export function filesIn(paths: readonly string[], kind: RegExp, library: string): string[] {
  return paths.flatMap((path) => {
    const inside = spread({ path: resolve(path) }).flatMap((f) => ("path" in f ? [f.path] : []));
    if (inside.length === 1 && inside[0] === resolve(path)) return inside;
    const wanted = inside.filter((file) => kind.test(file) && !file.startsWith(library + sep));
    if (wanted.length === 0) throw new Refusal("not-found", `${path}里没有可以收进的文件。`);
    return wanted;
  });
}

/** One file of a batch was refused: said, and the rest goes on. A fault is thrown. */
export function refusedFile(out: Out, file: string, error: unknown): void {
  if (!(error instanceof Refusal)) throw error;
  out.answer({ file, refused: { code: error.code, message: error.message } }, `没有收进 ${file}`);
  out.refuse(`${file}：${error.message}`);
}
