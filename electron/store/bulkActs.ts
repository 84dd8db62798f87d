import type { BulkDone, BulkWhat } from "../../shared/contract/bulk.ts";
import type { Done } from "../../shared/contract/common.ts";
import { disclosureWords, eventWords } from "../../shared/domain/words.ts";
import { Refusal } from "../../shared/refusal.ts";
import type { Act, Acts } from "./acts.ts";
import type { Context } from "./context.ts";
import type { Decisions } from "./decisions.ts";
import type { DocumentRecord, Documents } from "./documents.ts";
import type { EventActs } from "./eventActs.ts";
import type { LedgerActs } from "./ledgerActs.ts";
import type { Profiles } from "./profiles.ts";
import type { Proposals } from "./proposals.ts";
import type { Readings } from "./readings.ts";

/** What is done to many documents at once; each is one act, in one transaction, and undone by one undo. */
export function bulkActs(
  ctx: Context,
  acts: Acts,
  documents: Documents,
  readings: Readings,
  proposals: Proposals,
  decisions: Decisions,
  events: EventActs,
  profiles: Profiles,
  { lookedAt }: LedgerActs,
) {
  /** Does it to one document; answers why it cannot be done, in words, or null. */
  function one(record: DocumentRecord, what: BulkWhat, act: Act): string | null {
    const { id } = record;
    act.touch(id);
    switch (what.what) {
      case "disclose":
        if (record.disclosure === what.disclosure) return `已是${disclosureWords[what.disclosure]}`;
        lookedAt(record, { on: ctx.today(), disclosure: what.disclosure, reason: what.reason }, act);
        return null;
      case "topic":
        if (record.topic === what.topic) return what.topic === null ? "本来没有主题分类" : `主题分类已是“${what.topic}”`;
        decisions.add(id, "topic", what.topic === null ? null : { is: what.topic }, act.id);
        return null;
      case "withdraw":
        decisions.add(id, "withdrawn", { is: true }, act.id);
        return null;
      case "event":
        return refusedAs(() => events.write({ ...what.event, documentId: id }, act));
      case "confirm":
        return what.of === "fields" ? confirmFields(record, act) : confirmProposals(record, act);
    }
  }
  function confirmFields({ id, textHash }: DocumentRecord, act: Act): string | null {
    const decided = decisions.of(id);
    const waiting = readings.of(textHash).found.filter((f) => !f.sure && !decided.has(`field:${f.name}`));
    for (const { name, value } of waiting) decisions.add(id, `field:${name}`, { is: value }, act.id);
    return waiting.length > 0 ? null : "没有待确认的字段";
  }
  function confirmProposals(record: DocumentRecord, act: Act): string | null {
    const open = proposals.view(record).filter((p) => p.decision === null);
    const clear = open.filter((p) => p.doubt === null);
    if (clear.length > 0) {
      const ids = clear.map((p) => p.id);
      return refusedAs(() => proposals.decide(record, ids, "accepted", act));
    }
    return open[0] ? `有疑问，须逐条看：${open[0].doubt}` : "没有待确认的建议";
  }

  function bulk({ ids, act: what }: { ids: readonly string[]; act: BulkWhat }): BulkDone {
    const all = [...new Set(ids)].map((id) => documents.get(id));
    const words = `${wordsOf(what)}（${all.length}份文件）`;
    const done = acts.run({ verb: "documents/bulk", input: { ids: all.map((d) => d.id), act: what }, words }, (act) => {
      const left = all.flatMap((record) => {
        const why = one(record, what, act);
        return why === null ? [] : [{ id: record.id, title: record.fields.title, docNumber: record.fields.docNumber, why }];
      });
      if (left.length === all.length) throw new Refusal("conflict", `选中的${all.length}份都不能这样做：${left[0]!.why}。`);
      return { act: act.id, changed: all.length - left.length, left };
    });
    ctx.changed("documents");
    return done;
  }

  const topicsNow = () => profiles.on(ctx.today()).topics;
  return {
    bulk,
    topics: (): { topics: readonly string[] } => ({ topics: topicsNow()?.value ?? [] }),
    setTopics: ({ topics }: { topics: readonly string[] }): Done => {
      const now = topicsNow() ?? { from: null, source: "本单位", verified: true };
      const others = profiles.table().topics.filter((t) => t.from !== now.from);
      return profiles.write({ name: "topics", values: [...others, { ...now, value: [...new Set(topics)] }] });
    },
  };
}

/** Runs it; a refusal is answered as its sentence. */
function refusedAs(doing: () => unknown): string | null {
  try {
    doing();
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error.message.replace(/。$/u, "");
    throw error;
  }
}
function wordsOf(what: BulkWhat): string {
  switch (what.what) {
    case "disclose":
      return `公开属性改为${disclosureWords[what.disclosure]}${what.reason ? `（${what.reason}）` : ""}`;
    case "topic":
      return what.topic === null ? "去掉主题分类" : `主题分类定为“${what.topic}”`;
    case "withdraw":
      return "撤下";
    case "event":
      return `登记${eventWords[what.event.kind]}`;
    case "confirm":
      return what.of === "fields" ? "确认字段" : "接受建议";
  }
}
