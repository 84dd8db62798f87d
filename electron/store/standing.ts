import type { Database } from "better-sqlite3";
import { fallsUnder, underRule, wholeScope, type StandingRule } from "../../shared/domain/campaigns/standing.ts";
import { impliedTimeline, type Candidate } from "../../shared/domain/campaigns/scope.ts";
import type { ProposalView } from "../../shared/contract/documents.ts";
import type { Anomaly, Fields } from "../../shared/domain/documents.ts";
import { cite } from "../../shared/domain/title.ts";
import { newId } from "./context.ts";
import type { DocumentRecord } from "./documents.ts";
import type { Events } from "./events.ts";

/** What decided clean-ups, and confirmed clauses of other texts, say of every document under them, also of those that turn up later. */
export function standing(db: Database, events: Events) {
  const insert = db.prepare("INSERT INTO standing_rules VALUES (?, ?, ?, ?)");
  const all = db
    .prepare<[], string>(
      "SELECT rule FROM standing_rules WHERE act_id NOT IN (SELECT act_id FROM undone) UNION ALL SELECT rules FROM clauses",
    )
    .pluck();
  const clausesOf = db.prepare<[string], string>("SELECT rules FROM clauses WHERE document_id = ?").pluck();
  const drop = db.prepare("DELETE FROM clauses WHERE document_id = ?");
  const put = db.prepare("INSERT INTO clauses VALUES (?, ?)");
  const rules = (): StandingRule[] => all.all().flatMap((r) => JSON.parse(r) as StandingRule | StandingRule[]);

  return {
    add: (campaign: string, rule: StandingRule, act: string): void => void insert.run(newId(), campaign, JSON.stringify(rule), act),
    /** Writes down the clauses of a text that a person accepted. Answers those it had and those it has, where they differ; else none. */
    index(source: DocumentRecord, proposals: readonly ProposalView[]): StandingRule[] {
      const before = clausesOf.get(source.id) ?? "[]";
      const now = source.listed ? proposals.flatMap((p) => ruleOf(source, p, proposals) ?? []) : [];
      const after = JSON.stringify(now);
      if (after === before) return [];
      drop.run(source.id);
      if (now.length > 0) put.run(source.id, after);
      return [...(JSON.parse(before) as StandingRule[]), ...now];
    },
    /** Those of the candidates that fall under one of the rules. */
    under: <C extends Candidate & { readonly record: DocumentRecord }>(all: readonly C[], some: readonly StandingRule[]): C[] =>
      all.filter((c) => some.some((rule) => fallsUnder(rule, { ...c, fields: c.record.fields }))),
    /** The rules a document falls under, as something to look at. */
    anomalies(id: string, fields: Fields, departments: readonly string[], normative: boolean): Anomaly[] {
      const known = rules();
      if (known.length === 0) return [];
      const recorded = events.of(id);
      const timeline = recorded.length > 0 ? recorded : impliedTimeline(id, fields);
      return known
        .filter((rule) => fallsUnder(rule, { id, fields, timeline, departments, normative }))
        .map((rule): Anomaly => ({ code: "clean-up", message: underRule(rule), span: null }));
    },
  };
}
export type Standing = ReturnType<typeof standing>;

/** An accepted clause that ends what stands in no list of its text. 此前有关规定同时废止 says too little of whom it means to be one. */
function ruleOf(source: DocumentRecord, p: ProposalView, all: readonly ProposalView[]): StandingRule | null {
  const { fields } = source;
  const cutoff = p.scope?.madeUntil ?? fields.signedOn ?? fields.publishedOn;
  const listing = p.scope?.condition === "unlisted" || p.scope?.condition === "unpublished";
  if (p.kind !== "catch-all" || p.decision !== "accepted" || !p.scope?.effect || !listing || !cutoff || !p.on) return null;
  return {
    name: cite(fields.title, fields.docNumber),
    source: { id: source.id, title: fields.title, docNumber: fields.docNumber },
    scope: wholeScope,
    organ: fields.issuers[0] ?? "",
    cutoff,
    on: p.on,
    effect: p.scope.effect === "repeals" ? "repealed" : "lapsed",
    named: all.flatMap((other) => other.target.id ?? []),
  };
}
