import { z } from "zod";
import type { Day } from "../domain/days.ts";
import { fieldNames, type Anomaly, type Disclosure, type FieldName, type Fields, type Span } from "../domain/documents.ts";
import { type Headline, type LegalEvent, type LegalStatus } from "../domain/status.ts";
import type { NormativeDecision, NormativeReading } from "../domain/normative.ts";
import type { ProposalKind, Scope } from "../domain/proposals.ts";
import type { Heading } from "../domain/structure.ts";
import { DayInput, Id, Incoming, type DocumentRef, type Done } from "./common.ts";
import { bulk, EventInput, setTopics, topics } from "./bulk.ts";
import { ids, list, sheet } from "./documentList.ts";
import { inForce, inForcePaper } from "./inForce.ts";
import { endpoint } from "./endpoint.ts";

export type { DocumentFilter, DocumentList, DocumentRow } from "./documentList.ts";

export interface FieldView {
  readonly name: FieldName;
  readonly value: Fields[FieldName];
  /** 落款, 第3行, 推算, or 人工. */
  readonly from: string;
  readonly span: Span | null;
  readonly sure: boolean;
  /** True once a person has accepted or written it. */
  readonly confirmed: boolean;
  /** What the text says, where the person decided otherwise. */
  readonly read: Fields[FieldName] | null;
}
export interface ProposalView {
  readonly id: string;
  readonly kind: ProposalKind;
  readonly target: DocumentRef;
  /** The target's title as the text writes it, whatever the document here is called; null where only a number stands. */
  readonly named: string | null;
  readonly source: DocumentRef;
  readonly part: string | null;
  readonly on: Day | null;
  readonly until: Day | null;
  /** catch-all: whom it means without naming them. */
  readonly scope: Scope | null;
  readonly sentence: string;
  readonly span: Span;
  readonly decision: "accepted" | "rejected" | null;
  /** Why it cannot simply be accepted, in words: no such document here, several documents, a date the wrong way round. */
  readonly doubt: string | null;
}
export interface AnomalyView extends Anomaly {
  readonly id: string;
  readonly settled: null | { readonly how: string; readonly by: string; readonly at: string };
}
export interface RelationView {
  /** Words as shown: 废止了, 被修改, 依据, 被引为依据. */
  readonly words: string;
  readonly other: DocumentRef;
  readonly note: string | null;
  readonly headline: Headline | null;
}
export interface DocumentView {
  readonly id: string;
  readonly fields: Fields;
  readonly found: readonly FieldView[];
  readonly disclosure: Disclosure;
  /** Whether it is a 行政规范性文件: what the text suggests, and what a person decided. */
  readonly normative: NormativeReading & { readonly decided: null | (NormativeDecision & { readonly by: string; readonly at: string }) };
  /** 起草单位: as a person decided, else as issuers and text tell. */
  readonly drafters: { readonly names: readonly string[]; readonly decided: boolean };
  /** 主题分类, as a person decided it. */
  readonly topic: string | null;
  /** The text that holds on the day asked for. */
  readonly text: {
    readonly hash: string;
    readonly body: string;
    /** The text version, for asking about it under texts. */
    readonly version: string;
    /** False where an amendment changed it; fields and proposals are always read from the text as issued. */
    readonly asIssued: boolean;
    /** The day of the amendment from which it holds; null for the text as issued. */
    readonly heldFrom: Day | null;
    readonly versions: number;
  };
  readonly headings: readonly Heading[];
  readonly today: Day;
  readonly on: Day;
  readonly status: LegalStatus;
  readonly headline: Headline;
  readonly by: DocumentRef | null;
  readonly periods: readonly { readonly from: Day; readonly status: LegalStatus }[];
  /** Events that count, in order, with the acts they rest on. */
  readonly timeline: readonly (LegalEvent & { readonly by: DocumentRef | null })[];
  /** Events that were struck, with who struck them. */
  readonly struck: readonly (LegalEvent & { readonly struckBy: string; readonly struckAt: string; readonly why: string | null })[];
  readonly proposals: readonly ProposalView[];
  readonly relations: readonly RelationView[];
  readonly anomalies: readonly AnomalyView[];
  readonly originals: readonly { readonly hash: string; readonly name: string; readonly bytes: number; readonly addedAt: string }[];
  readonly inIssues: readonly { readonly issueId: string; readonly label: string; readonly pages: string | null }[];
  readonly history: readonly {
    readonly act: string;
    readonly words: string;
    readonly by: string;
    readonly at: string;
    readonly undone: boolean;
  }[];
}

export const RecordEvent = EventInput.extend({ documentId: Id });

export const documents = {
  /** Takes files in: stores the originals and queues one intake job a file, in a new batch or one begun before. Answers the batch to watch under jobs. */
  add: endpoint("documents/add", z.object({ files: z.array(Incoming).min(1).max(5000), batch: Id.optional() })).answers<{
    batch: string;
    jobs: number;
  }>(),
  /** What would be read of a file; nothing is taken in. */
  read: endpoint("documents/read", z.object({ file: Incoming })).answers<{ readonly text: string; readonly notes: readonly string[] }>(),
  /** The files in a folder and below it, by path, with the folders from that one on; what systems and office programs leave there is passed over. */
  folder: endpoint("documents/folder", z.object({ path: z.string().min(1).max(4000) })).answers<{
    readonly files: readonly { readonly path: string; readonly name: string; readonly within: string }[];
  }>(),
  /** A window on the list, with its counts; all of it is narrowed and ordered before. */
  list,
  /** The ids behind rows that are not on screen: for choosing all, or from here to there. */
  ids,
  sheet,
  inForce,
  inForcePaper,
  bulk,
  topics,
  setTopics,
  get: endpoint("documents/get", z.object({ id: Id, on: DayInput.nullable().default(null) })).answers<DocumentView>(),
  /** By id or 发文字号 in any bracket style; several holders are refused as ambiguous, with their ids. */
  find: endpoint("documents/find", z.object({ name: z.string().min(1).max(200) })).answers<DocumentRef & { id: string }>(),
  /** A person writes or accepts fields; changed dates change the life events with them. */
  decide: endpoint(
    "documents/decide",
    z.object({
      id: Id,
      fields: z.partialRecord(z.enum(fieldNames), z.union([z.string().max(2000), z.array(z.string().max(500)).max(200), z.null()])),
    }),
  ).answers<Done>(),
  /** Whether it is a 行政规范性文件, and why; null takes the decision back. */
  judge: endpoint(
    "documents/judge",
    z.object({ id: Id, normative: z.object({ is: z.boolean(), reason: z.string().trim().min(1).max(500) }).nullable() }),
  ).answers<Done>(),
  settle: endpoint(
    "documents/settle",
    z.object({ id: Id, anomaly: z.string().min(1).max(1000), how: z.string().trim().min(1).max(500).nullable() }),
  ).answers<Done>(),
  /** Takes a document out of every list; nothing is erased and `restore` brings it back. */
  withdraw: endpoint("documents/withdraw", z.object({ id: Id })).answers<Done>(),
  restore: endpoint("documents/restore", z.object({ id: Id })).answers<Done>(),
};

export const proposals = {
  /** null as decision takes an earlier decision back. */
  decide: endpoint(
    "proposals/decide",
    z.object({
      documentId: Id,
      ids: z.array(z.string().min(1).max(64)).min(1).max(1000),
      decision: z.enum(["accepted", "rejected"]).nullable(),
    }),
  ).answers<Done & { readonly events: readonly string[]; readonly unresolved: number }>(),
};

export const events = {
  record: endpoint("events/record", RecordEvent).answers<
    Done & { readonly id: string; readonly event: LegalEvent; readonly status: LegalStatus }
  >(),
  strike: endpoint("events/strike", z.object({ id: Id, reason: z.string().trim().max(500).nullable().default(null) })).answers<
    Done & { readonly id: string }
  >(),
};
