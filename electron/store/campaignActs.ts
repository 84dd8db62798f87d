import type { z } from "zod";
import type { campaigns as contract } from "../../shared/contract/campaigns.ts";
import type { Done } from "../../shared/contract/common.ts";
import type { InputOf } from "../../shared/contract/endpoint.ts";
import { verdictWords, type Conclusion, type Plan } from "../../shared/domain/campaigns.ts";
import { agreed } from "../../shared/domain/campaigns/opinions.ts";
import { byMaking } from "../../shared/domain/campaigns/order.ts";
import { frozen } from "../../shared/domain/campaigns/scope.ts";
import { inWords } from "../../shared/domain/days.ts";
import { Refusal } from "../../shared/refusal.ts";
import type { Act, Acts } from "./acts.ts";
import type { CampaignRecord, Campaigns } from "./campaigns.ts";
import type { CampaignViews } from "./campaignViews.ts";
import type { Candidates, DocumentCandidate } from "./candidates.ts";
import type { Context } from "./context.ts";
import type { Decisions } from "./decisions.ts";

type Input<Verb extends keyof typeof contract> = InputOf<(typeof contract)[Verb]>;

/** What a person does in a clean-up until it is decided; each is one act and can be undone. */
export function campaignActs(
  ctx: Context,
  acts: Acts,
  campaigns: Campaigns,
  views: CampaignViews,
  candidates: Candidates,
  decisions: Decisions,
) {
  /** The campaign as long as it is open. A decided one is read only. */
  function openOne(id: string): CampaignRecord & { readonly name: string } {
    const campaign = campaigns.get(id);
    const { name } = views.planOf(campaign);
    const concluded = views.concludedOf(id);
    if (concluded) throw new Refusal("conflict", `“${name}”已于${inWords(concluded.on)}办结，不能再改；要改请先撤销办结。`);
    return { ...campaign, name };
  }
  function about(id: string, verb: string, input: unknown, words: string, body: (act: Act) => void): Done {
    const done = acts.run({ verb, input, words }, (act) => {
      body(act);
      act.touch(id);
      return { act: act.id };
    });
    ctx.changed("campaigns");
    return done;
  }
  /** Refuses documents that are not on the list. */
  function onList(campaign: CampaignRecord, ids: readonly string[]) {
    const list = views.listOf(campaign);
    const known = new Map(list.map((d) => [d.id, d]));
    return ids.map((id) => {
      const document = known.get(id);
      if (!document) throw new Refusal("not-found", "有文件不在这次清理的清单里，请重新打开清理再试。");
      return document;
    });
  }

  function open(plan: Plan): Done & { id: string } {
    if (plan.reportBy < plan.noticeOn) throw new Refusal("invalid", "报送截止早于通知日期，请改正日期。");
    const list = frozen(candidates.all(), plan);
    if (list.length === 0) throw new Refusal("invalid", `截至${inWords(plan.cutoff)}，范围内没有现行有效的文件；请放宽范围或改清至日期。`);
    const reasons = new Map(plan.scope.inside.map((i) => [i.id, i.reason]));
    const made = acts.run({ verb: "campaigns/open", input: plan, words: `开始“${plan.name}”，范围${list.length}份` }, (act) => {
      const campaign = campaigns.add(plan, act.id);
      for (const c of inListOrder(list)) campaigns.list(campaign.id, c.id, c.departments, reasons.get(c.id) ?? null, act.id);
      act.touch(campaign.id);
      return { act: act.id, id: campaign.id };
    });
    ctx.changed("campaigns");
    return made;
  }

  function change({ id, plan }: { id: string; plan: Omit<Plan, "scope" | "cutoff"> }): Done {
    const { name } = openOne(id);
    if (plan.reportBy < plan.noticeOn) throw new Refusal("invalid", "报送截止早于通知日期，请改正日期。");
    return about(id, "campaigns/change", { id, plan }, `改“${name}”的安排`, (act) => decisions.add(id, "plan", { is: plan }, act.id));
  }
  function assign({ id, documents, departments }: Input<"assign">): Done {
    const campaign = openOne(id);
    const list = onList(campaign, documents);
    const words = `${named(list)}改由${departments.join("、") || "无单位"}填报`;
    return about(id, "campaigns/assign", { id, documents, departments }, words, (act) => {
      for (const document of list) {
        decisions.add(id, `departments:${document.id}`, { is: departments }, act.id);
        decisions.add(document.id, "drafters", { is: departments }, act.id);
        act.touch(document.id);
      }
    });
  }
  function include({ id, documents, reason }: Input<"include">): Done {
    const campaign = openOne(id);
    const places = new Set(campaigns.listed(id).map((p) => p.documentId));
    const chosen = documents.flatMap((d) => candidates.one(d) ?? []);
    if (chosen.length !== documents.length) throw new Refusal("not-found", "有文件不在资料库里，可能已经撤下。");
    return about(id, "campaigns/include", { id, documents, reason }, `${chosen.length}份列入清理：${reason}`, (act) => {
      for (const c of chosen) {
        if (places.has(c.id)) decisions.add(id, `out:${c.id}`, null, act.id);
        else campaigns.list(campaign.id, c.id, c.departments, reason, act.id);
      }
    });
  }
  function exclude({ id, documents, reason }: Input<"exclude">): Done {
    const list = onList(openOne(id), documents);
    return about(id, "campaigns/exclude", { id, documents, reason }, `${named(list)}移出清理：${reason}`, (act) => {
      for (const d of list) decisions.add(id, `out:${d.id}`, { is: reason }, act.id);
    });
  }
  function decide({ id, documents, conclusion }: { id: string; documents: readonly string[]; conclusion: Conclusion | null }): Done {
    const list = onList(openOne(id), documents);
    const words = conclusion ? `${named(list)}定为${verdictWords[conclusion.verdict]}` : `${named(list)}改回未定`;
    return about(id, "campaigns/decide", { id, documents, conclusion }, words, (act) => {
      for (const d of list) decisions.add(id, `conclusion:${d.id}`, conclusion && { is: conclusion }, act.id);
    });
  }
  function adopt({ id, documents }: { id: string; documents: readonly string[] }): Done & { count: number } {
    const campaign = openOne(id);
    const list = documents.length > 0 ? onList(campaign, documents) : views.listOf(campaign).filter((d) => !d.conclusion);
    const taken = list.flatMap((d) => {
      const said = d.agreement === "agreed" ? agreed(d.opinions) : null;
      return said ? [{ id: d.id, said }] : [];
    });
    if (taken.length === 0) throw new Refusal("conflict", "没有各单位意见一致而还未定的文件；有冲突或空白的要逐份定。");
    const done = about(id, "campaigns/adopt", { id, documents }, `按一致的意见定了${taken.length}份`, (act) => {
      for (const { id: document, said } of taken) {
        const what = said.verdict === "amend" ? said.reason : "";
        const until = said.verdict === "repeal" || said.verdict === "lapse" ? null : said.until;
        const conclusion: Conclusion = { ...said, until, basis: "", what };
        decisions.add(id, `conclusion:${document}`, { is: conclusion }, act.id);
      }
    });
    return { ...done, count: taken.length };
  }
  function write({ id, decision }: z.output<(typeof contract)["write"]["input"]>): Done {
    const { name } = openOne(id);
    return about(id, "campaigns/write", { id, decision }, `写“${name}”的决定`, (act) =>
      decisions.add(id, "decision", { is: decision }, act.id),
    );
  }
  /** The forms were made to be sent out. */
  function sent({ id }: { id: string }): Done {
    const { name } = openOne(id);
    return about(id, "campaigns/sent", { id }, `发出“${name}”的意见表`, (act) =>
      decisions.add(id, "formsMade", { is: ctx.today() }, act.id),
    );
  }
  return { openOne, open, change, assign, include, exclude, decide, adopt, write, sent };
}
export type CampaignActs = ReturnType<typeof campaignActs>;

const named = (list: readonly { title: string }[]): string => (list.length === 1 ? `《${list[0]!.title}》` : `${list.length}份`);
/** The order of the forms: by department, then as old as they are. */
const inListOrder = (list: readonly DocumentCandidate[]): DocumentCandidate[] =>
  [...list].sort((a, b) => compare(a.departments.join(), b.departments.join()) || byMaking(a.record.fields, b.record.fields));
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
