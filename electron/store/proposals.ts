import { createHash } from "node:crypto";
import type { Database } from "better-sqlite3";
import type { ProposalView } from "../../shared/contract/documents.ts";
import { mentionKeys } from "../../shared/domain/names.ts";
import type { Fields } from "../../shared/domain/documents.ts";
import { inWords, type Day } from "../../shared/domain/days.ts";
import { eventOf, isEffect, proposalKey, type EffectKind, type ProposalReading } from "../../shared/domain/proposals.ts";
import { mayHappen } from "../../shared/domain/rules.ts";
import { Refusal } from "../../shared/refusal.ts";
import type { Act } from "./acts.ts";
import type { Decisions } from "./decisions.ts";
import type { DocumentRecord, Documents } from "./documents.ts";
import type { Events, StoredEvent } from "./events.ts";
import type { Readings } from "./readings.ts";

export type Decision = "accepted" | "rejected" | null;

/** What texts say about other documents, the person's decision on each, and the legal events decisions become. */
export function proposals(db: Database, documents: Documents, readings: Readings, decisions: Decisions, events: Events) {
  const dropMentions = db.prepare("DELETE FROM mentions WHERE document_id = ?");
  const addMention = db.prepare("INSERT OR IGNORE INTO mentions VALUES (?, ?, ?)");
  const mentioned = db.prepare<[string], { document_id: string; proposal_id: string }>(
    "SELECT DISTINCT document_id, proposal_id FROM mentions WHERE key IN (SELECT key FROM names WHERE document_id = ?) ORDER BY document_id, proposal_id",
  );

  const decidedOnes = db
    .prepare<[], string>(
      "SELECT DISTINCT subject_id FROM decisions WHERE name >= 'proposal:' AND name < 'proposal;' AND act_id NOT IN (SELECT act_id FROM undone)",
    )
    .pluck();
  const citedOnes = db.prepare<[], string>("SELECT DISTINCT document_id FROM names WHERE key IN (SELECT key FROM mentions)").pluck();

  const idOf = (document: string, p: ProposalReading) =>
    createHash("sha256")
      .update(`${document}|${proposalKey(p)}`)
      .digest("hex")
      .slice(0, 32);
  /** What the text says. A sentence carried over from a text before this one keeps its id, and with it decision and events. */
  function readOf(source: DocumentRecord) {
    const read = readings.of(source.textHash).proposals;
    const decided = read.length ? decisions.of(source.id) : new Map<string, { value: unknown }>();
    return read.map((p) => {
      const id = idOf(source.id, p);
      return { ...p, id: (decided.get(`carried:${id}`)?.value as string | undefined) ?? id };
    });
  }

  /** Whom a proposal means: the one document of that 发文字号, else of that title. Several or none is told, never guessed. */
  function resolve(source: DocumentRecord, p: ProposalReading): { target: string | null; doubt: string | null } {
    const keys = mentionKeys(p);
    const others = (key: string | null) => documents.byKey(key).filter((id) => id !== source.id);
    const byNumber = others(keys.number);
    // A title may settle a number two documents share, or name one whose number nobody wrote down.
    const titled = others(keys.title);
    const byTitle = (titled.length > 0 ? titled : others(keys.issued)).filter((id) => byNumber.length === 0 || byNumber.includes(id));
    const named = byNumber.length === 1 ? byNumber : byTitle.length > 0 ? byTitle : byNumber;
    const found = named.length > 1 ? meant(p, source, named) : named;
    if (found.length > 1) return { target: null, doubt: `资料库里有${found.length}份文件符合，请用“登记效力变动”指明是哪一份。` };
    const target = found[0] && documents.get(found[0]);
    if (!target) return { target: null, doubt: null };
    if (keys.number && byNumber.length === 0 && target.fields.docNumber) {
      return { target: null, doubt: `标题相符，但库中文件的文号是${target.fields.docNumber}。` };
    }
    if (isEffect(p.kind) && p.madeOn && byNumber.length === 0 && otherYear(p.madeOn, target.fields))
      return { target: target.id, doubt: `原文所指是${inWords(p.madeOn)}的文件，库中这份不是那一年的，请核对。` };
    const [mine, theirs] = [dayOf(source), dayOf(target)];
    if (isEffect(p.kind) && mine && theirs && theirs > mine)
      return { target: target.id, doubt: "所指文件的日期晚于本文件，多半不是同一份。" };
    return { target: target.id, doubt: null };
  }
  /** Of several namesakes those made on the day, else by the organ, else not after the source, that the sentence says. */
  function meant(p: ProposalReading, source: DocumentRecord, ids: readonly string[]): readonly string[] {
    const all = ids.map((id) => documents.get(id));
    const mine = dayOf(source);
    const tests: ((d: DocumentRecord) => boolean)[] = [
      ({ fields }) => p.madeOn !== null && daysOf(fields).includes(p.madeOn),
      ({ fields }) => p.madeBy !== null && fields.issuers.some((i) => i.endsWith(p.madeBy!) || p.madeBy!.endsWith(i)),
      (d) => isEffect(p.kind) && mine !== null && (dayOf(d) ?? mine) < mine,
    ];
    for (const test of tests) {
      const left = all.filter(test);
      if (left.length === 1) return [left[0]!.id];
    }
    return ids;
  }
  const dayOf = ({ fields }: DocumentRecord) => fields.signedOn ?? fields.publishedOn ?? fields.effectiveOn;
  const startOf = ({ fields }: DocumentRecord) => fields.effectiveOn ?? fields.publishedOn ?? fields.printedOn ?? fields.signedOn;

  /** Why the event cannot be recorded on its day: none is known, or an extension comes after the period ran out. */
  function untimely(p: ProposalReading, target: string | null, on: Day | null): string | null {
    if (!on) return "没有读到生效日期，请先补上施行日期。";
    if (p.kind !== "extends" || !target) return null;
    if (!p.until) return "没有读到延长到哪一天，请用“登记效力变动”写明。";
    try {
      mayHappen(
        events.of(target).filter((e) => e.kind !== "extended"),
        { kind: "extended", on, until: p.until },
      );
      return null;
    } catch (error) {
      return (error as Refusal).message;
    }
  }

  function view(source: DocumentRecord): ProposalView[] {
    const decided = decisions.of(source.id);
    return readOf(source).map((p) => {
      const { target, doubt } = resolve(source, p);
      return {
        id: p.id,
        kind: p.kind,
        source: { id: source.id, title: source.fields.title, docNumber: source.fields.docNumber },
        target: documents.ref(target) ?? { id: null, title: p.title, docNumber: p.docNumber },
        named: p.title,
        part: p.part,
        on: p.on ?? startOf(source),
        until: p.until,
        scope: p.scope,
        sentence: p.sentence,
        span: p.span,
        decision: (decided.get(`proposal:${p.id}`)?.value as Decision | undefined) ?? null,
        doubt: doubt ?? (isEffect(p.kind) ? untimely(p, target, p.on ?? startOf(source)) : null),
      };
    });
  }

  const strikesOf = (documentId: string) =>
    new Map(events.of(documentId).flatMap((e) => (e.strikes ? [[e.strikes, e.source] as const] : [])));
  /** Events of a proposal that stand, and those a person struck by hand, which are not recorded again unasked. */
  function answered(proposal: string): { standing: StoredEvent[]; struckByHand: boolean } {
    const all = events.ofProposal(proposal).filter((e) => e.kind !== "struck");
    const struck = all.map((e) => strikesOf(e.documentId).get(e.id));
    return { standing: all.filter((_, i) => struck[i] === undefined), struckByHand: struck.includes("person") };
  }
  function record({ kind, target, on, until, part, source, sentence, id }: ProposalView, act: Act): string {
    const basis = { ...source, article: null, sentence };
    const event = events.add(
      { documentId: target.id!, kind: eventOf[kind as EffectKind], on: on!, until, part, basis, source: "proposal", proposalId: id },
      act,
    );
    act.touch(target.id!);
    return event.id;
  }
  /**
   * Brings the events in step with one decision: recorded where it is accepted and its target is known, struck where it is not accepted (any
   * more). `asked` is a person deciding just now, which also overrules an event struck by hand.
   */
  function follow(proposal: ProposalView, act: Act, asked = false): string | null {
    const { standing, struckByHand } = answered(proposal.id);
    if (proposal.decision !== "accepted") {
      for (const e of standing) {
        events.add({ documentId: e.documentId, kind: "struck", on: e.on, strikes: e.id, source: "proposal", proposalId: proposal.id }, act);
        act.touch(e.documentId);
      }
      return null;
    }
    const ready = isEffect(proposal.kind) && proposal.target.id && proposal.on && !proposal.doubt;
    return ready && standing.length === 0 && (asked || !struckByHand) ? record(proposal, act) : null;
  }

  /** Decides proposals of one document inside an act. Answers the events recorded and how many targets are not here yet. */
  function decide(source: DocumentRecord, ids: readonly string[], decision: Decision, act: Act) {
    const known = new Map(view(source).map((p) => [p.id, p]));
    const recorded: string[] = [];
    let unresolved = 0;
    act.touch(source.id);
    for (const id of ids) {
      const proposal = known.get(id);
      if (!proposal) throw new Refusal("not-found", `这份文件没有编号为${id}的建议，请重新打开文件再看。`);
      if (decision === "accepted" && proposal.doubt)
        throw new Refusal("conflict", `《${proposal.target.title ?? proposal.target.docNumber}》：${proposal.doubt}`);
      decisions.add(source.id, `proposal:${id}`, decision && { is: decision }, act.id);
      const event = follow({ ...proposal, decision }, act, true);
      if (event) recorded.push(event);
      else if (decision === "accepted" && isEffect(proposal.kind) && !proposal.target.id) unresolved++;
    }
    return { events: recorded, unresolved };
  }

  /** Which proposal of a changed text is which of the text before, by where its sentence stands now: written down as decisions of the act. */
  function carry(source: DocumentRecord, nextHash: string, forward: (at: number) => number, act: Act): void {
    const next = readings.of(nextHash).proposals;
    for (const p of readOf(source)) {
      const start = forward(p.span.start);
      const same = next.find((n) => n.kind === p.kind && n.part === p.part && Math.abs(n.span.start - start) <= 2 && alike(n, p));
      const id = same && idOf(source.id, same);
      if (id && id !== p.id) decisions.add(source.id, `carried:${id}`, { is: p.id }, act.id);
    }
  }

  return {
    /** Documents of which some proposal was decided, and those that an accepted one may mean. */
    decided: (): string[] => decidedOnes.all(),
    cited: (): string[] => citedOnes.all(),
    view,
    decide,
    carry,
    openCount: (source: DocumentRecord): number => {
      const decided = decisions.of(source.id);
      return readOf(source).filter((p) => !decided.has(`proposal:${p.id}`)).length;
    },
    /** Accepted relations of other documents (依据, 转发, 解读) that mean this one. */
    accepted: (document: DocumentRecord): ProposalView[] =>
      mentioned.all(document.id).flatMap(({ document_id, proposal_id }) => {
        const source = documents.find(document_id);
        if (!source?.listed || source.id === document.id) return [];
        return view(source).filter((p) => p.id === proposal_id && p.target.id === document.id && !isEffect(p.kind));
      }),
    /** Writes down whom accepted proposals name, so that a document that comes later links up. */
    index(source: DocumentRecord): void {
      dropMentions.run(source.id);
      if (!source.listed) return;
      const decided = decisions.of(source.id);
      for (const p of readOf(source)) {
        if (decided.get(`proposal:${p.id}`)?.value !== "accepted") continue;
        const { number, title, issued } = mentionKeys(p);
        for (const key of [number, title, issued]) if (key) addMention.run(key, source.id, p.id);
      }
    },
    /** Brings the events of every proposal of a document, and of every accepted one about it, in step with what was decided. */
    follow(document: DocumentRecord, act: Act): void {
      for (const proposal of view(document)) follow(document.listed ? proposal : { ...proposal, decision: null }, act);
      if (!document.listed) return;
      for (const { document_id, proposal_id } of mentioned.all(document.id)) {
        // What is recorded already needs no reading of the whole source again: a decision may name five hundred documents.
        if (answered(proposal_id).standing.some((e) => e.documentId === document.id)) continue;
        const source = documents.find(document_id);
        const proposal = source?.listed && source.id !== document.id ? view(source).find((p) => p.id === proposal_id) : undefined;
        if (proposal) follow(proposal, act);
      }
    },
  };
}
const daysOf = (f: Fields): Day[] => [f.signedOn, f.publishedOn, f.printedOn, f.passedOn].filter((d) => d !== null);
const otherYear = (day: Day, fields: Fields): boolean => {
  const days = daysOf(fields);
  return days.length > 0 && !days.some((d) => d.slice(0, 4) === day.slice(0, 4));
};
/** Two readings of one sentence mean the same document, whatever brackets or blanks its name is written with. */
const alike = (a: ProposalReading, b: ProposalReading): boolean => JSON.stringify(mentionKeys(a)) === JSON.stringify(mentionKeys(b));

export type Proposals = ReturnType<typeof proposals>;
