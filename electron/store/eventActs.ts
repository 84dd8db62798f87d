import type { z } from "zod";
import type { Done } from "../../shared/contract/common.ts";
import type { RecordEvent } from "../../shared/contract/documents.ts";
import { mayHappen } from "../../shared/domain/rules.ts";
import { inOrder, statusOn, type LegalEvent, type LegalStatus } from "../../shared/domain/status.ts";
import { cite } from "../../shared/domain/title.ts";
import { eventWords } from "../../shared/domain/words.ts";
import { Refusal } from "../../shared/refusal.ts";
import type { Act, Acts } from "./acts.ts";
import type { Context } from "./context.ts";
import type { DocumentRecord, Documents } from "./documents.ts";
import type { Events } from "./events.ts";

type Recorded = z.output<typeof RecordEvent>;

/** Legal events as persons record and strike them. Rows are only added: a wrong one is struck by another. */
export function eventActs(ctx: Context, acts: Acts, documents: Documents, events: Events) {
  const named = (d: DocumentRecord) => cite(d.fields.title ?? "无标题文件", d.fields.docNumber);

  /** Writes one event inside an act. Refuses what cannot happen to this document on that day. */
  function write(input: Recorded, act: Act): LegalEvent {
    const document = documents.get(input.documentId);
    const basis =
      input.basis && (input.basis.id ? { ...input.basis, ...documents.get(input.basis.id).fields, id: input.basis.id } : input.basis);
    const wanted = {
      ...input,
      basis: basis && { id: basis.id, title: basis.title, docNumber: basis.docNumber, article: basis.article, sentence: basis.sentence },
    };
    if (wanted.basis?.id === document.id && input.kind !== "promulgated" && input.kind !== "commenced" && input.kind !== "lapsed") {
      throw new Refusal("invalid", "文件不能作为自己效力变动的依据，请选另一份文件。");
    }
    mayHappen(events.of(document.id), wanted);
    const event = events.add({ ...wanted, source: "person" }, act);
    act.touch(document.id);
    if (wanted.basis?.id) act.touch(wanted.basis.id);
    return event;
  }

  function record(input: Recorded): Done & { id: string; event: LegalEvent; status: LegalStatus } {
    const document = documents.get(input.documentId);
    const words = `登记${eventWords[input.kind]}：${named(document)}`;
    const done = acts.run({ verb: "events/record", input, words }, (act) => ({
      act: act.id,
      id: document.id,
      event: write(input, act),
    }));
    ctx.changed("documents");
    return { ...done, status: statusOn(events.of(document.id), input.on) };
  }

  function strike({ id, reason }: { id: string; reason: string | null }): Done & { id: string } {
    const event = events.get(id);
    if (!event || event.kind === "struck") throw new Refusal("not-found", "没有这条效力变动，可能已经撤销。");
    if (!inOrder(events.of(event.documentId)).some((e) => e.id === id)) throw new Refusal("conflict", "这条效力变动已经划去过了。");
    const document = documents.get(event.documentId);
    const words = `划去“${eventWords[event.kind]}”：${named(document)}`;
    const basis = reason ? { id: null, title: null, docNumber: null, article: null, sentence: reason } : null;
    const done = acts.run({ verb: "events/strike", input: { id, reason }, words }, (act) => {
      events.add({ documentId: document.id, kind: "struck", on: event.on, strikes: id, basis, source: "person" }, act);
      act.touch(document.id);
      return { act: act.id, id: document.id };
    });
    ctx.changed("documents");
    return done;
  }
  return { record, strike, write };
}
export type EventActs = ReturnType<typeof eventActs>;
