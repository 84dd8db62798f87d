import type { z } from "zod";
import type { campaigns as contract } from "../../shared/contract/campaigns.ts";
import type { CampaignDocument } from "../../shared/contract/campaigns.ts";
import type { Done } from "../../shared/contract/common.ts";
import type { Plan, Verdict } from "../../shared/domain/campaigns.ts";
import { mayConclude, type Check } from "../../shared/domain/campaigns/checks.ts";
import { decisionText, type Decision } from "../../shared/domain/campaigns/decision.ts";
import { effectOf } from "../../shared/domain/campaigns/effects.ts";
import { docNumberKey } from "../../shared/domain/docNumber.ts";
import { isEffect, type EffectKind } from "../../shared/domain/proposals.ts";
import { cite } from "../../shared/domain/title.ts";
import { canonicalText } from "../../shared/domain/text.ts";
import { Refusal } from "../../shared/refusal.ts";
import type { Act, Acts } from "./acts.ts";
import type { CampaignActs } from "./campaignActs.ts";
import type { Campaigns } from "./campaigns.ts";
import type { CampaignViews } from "./campaignViews.ts";
import type { Context } from "./context.ts";
import type { Decisions } from "./decisions.ts";
import type { Documents } from "./documents.ts";
import type { Events } from "./events.ts";
import type { Proposals } from "./proposals.ts";
import type { Standing } from "./standing.ts";

type Input = z.output<(typeof contract)["conclude"]["input"]>;
/** What a decision's sentence about a document is read as. */
const readAs: Readonly<Record<Verdict, EffectKind | null>> = {
  continue: "continues",
  extend: "extends",
  amend: null,
  repeal: "repeals",
  lapse: "lapses",
};

/** The end of a clean-up: the decision among the documents, an event for each document, the rule for what turns up later. One act. */
export function campaignEnd(
  ctx: Context,
  acts: Acts,
  campaigns: Campaigns,
  views: CampaignViews,
  { openOne }: CampaignActs,
  documents: Documents,
  events: Events,
  proposals: Proposals,
  decisions: Decisions,
  standing: Standing,
) {
  /** The text of the decision as it would enter the library. Refuses while something is not right. */
  function textOf({ id, decision }: Input): string {
    const campaign = openOne(id);
    const plan = views.planOf(campaign);
    const { list, checks } = views.look(campaign, decision);
    refuseOpen(list, checks);
    return canonicalText(decisionText(plan, decision, list));
  }

  /** The decision as a document: the one that is here under its number, else a new one. */
  function documentOf(decision: Decision, plan: Plan, text: string, original: string, act: Act): string {
    const key = docNumberKey(decision.docNumber);
    const [known] = key ? documents.byKey(`no:${key}`) : [];
    if (known) return known;
    const made = documents.add({ text, original, notes: [] }, act.id);
    const fields = {
      title: decision.title,
      docNumber: decision.docNumber,
      issuers: [plan.organ],
      signedOn: decision.day,
      effectiveOn: decision.day,
    };
    for (const [name, value] of Object.entries(fields)) decisions.add(made, `field:${name}`, { is: value }, act.id);
    documents.derive(made, act, 0);
    return made;
  }

  /** Records each conclusion. A sentence of the decision that says the same is thereby answered, and not asked about again. */
  function record(list: readonly CampaignDocument[], basisId: string, decision: Decision & { day: string }, act: Act): number {
    const read = proposals.view(documents.get(basisId)).filter((p) => isEffect(p.kind) && p.target.id !== null);
    let count = 0;
    for (const document of list) {
      const conclusion = document.conclusion!;
      act.touch(document.id);
      const about = read.filter((p) => p.target.id === document.id && p.decision === null);
      const same = about.find((p) => p.kind === readAs[conclusion.verdict]);
      for (const p of about) decisions.add(basisId, `proposal:${p.id}`, { is: p === same ? "accepted" : "rejected" }, act.id);
      const effect = effectOf(conclusion, events.of(document.id), decision.day);
      if (!effect) continue;
      const sentence = [conclusion.reason, conclusion.basis].filter(Boolean).join("；") || null;
      events.add(
        {
          documentId: document.id,
          ...effect,
          basis: { id: basisId, title: decision.title, docNumber: decision.docNumber, article: null, sentence },
          source: same ? "proposal" : "person",
          proposalId: same?.id ?? null,
        },
        act,
      );
      count++;
    }
    return count;
  }

  function conclude({ id, decision }: Input, original: string): Done & { documentId: string; events: number } {
    const text = textOf({ id, decision });
    const campaign = openOne(id);
    const { list, plan } = views.look(campaign);
    const newcomers = views.newcomersOf(campaign, plan);
    const done = acts.run(
      { verb: "campaigns/conclude", input: { id, decision }, words: `办结“${plan.name}”，登记${list.length}份的结论` },
      (act) => {
        decisions.add(id, "decision", { is: decision }, act.id);
        const documentId = documentOf(decision, plan, text, original, act);
        const count = record(list, documentId, decision, act);
        standing.add(
          id,
          {
            name: cite(decision.title, decision.docNumber),
            source: { id: documentId, title: decision.title, docNumber: decision.docNumber },
            scope: { ...plan.scope, inside: [], outside: [] },
            organ: plan.organ,
            cutoff: plan.cutoff,
            on: decision.day,
            effect: plan.catchAll ? "repealed" : null,
            named: [...campaigns.listed(id).map((p) => p.documentId), ...plan.scope.outside.map((o) => o.id)],
          },
          act.id,
        );
        decisions.add(id, "concluded", { is: { on: decision.day, documentId, act: act.id } }, act.id);
        for (const subject of [id, documentId, ...newcomers.map((n) => n.id)]) act.touch(subject);
        return { act: act.id, documentId, events: count };
      },
    );
    for (const change of ["campaigns", "documents"] as const) ctx.changed(change);
    return done;
  }
  return { textOf, conclude };
}

/** Refuses, in one sentence, while something is not right. */
function refuseOpen(list: readonly CampaignDocument[], checks: readonly Check[]): void {
  if (list.length === 0) throw new Refusal("conflict", "清单里没有文件，不能办结。");
  const open = checks.filter((c) => c.state === "open" && !mayConclude([c]));
  if (open.length > 0) throw new Refusal("conflict", `还不能办结：${open.map((c) => c.words).join("，")}。请先处理好再登记。`);
}
