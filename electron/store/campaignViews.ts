import type { CampaignDocument, CampaignRow, CampaignView, DepartmentRow, FormState } from "../../shared/contract/campaigns.ts";
import { isShown, makerOf, makers, tally, type Conclusion, type Opinion, type Plan, type Scope } from "../../shared/domain/campaigns.ts";
import { checksOf, mayConclude } from "../../shared/domain/campaigns/checks.ts";
import { proposeDecision, type Decision } from "../../shared/domain/campaigns/decision.ts";
import { whyNot } from "../../shared/domain/campaigns/effects.ts";
import { agreementOf } from "../../shared/domain/campaigns/opinions.ts";
import { frozen, inForce, isOwn, matches } from "../../shared/domain/campaigns/scope.ts";
import { rowCode } from "../../shared/domain/campaigns/codes.ts";
import { stageOf } from "../../shared/domain/campaigns/stages.ts";
import { daysBetween, type Day } from "../../shared/domain/days.ts";
import { workingDaysBetween } from "../../shared/domain/workdays.ts";
import { headline, inOrder, statusOn } from "../../shared/domain/status.ts";
import type { Candidates } from "./candidates.ts";
import type { CampaignRecord, Campaigns, FormRecord } from "./campaigns.ts";
import type { Context } from "./context.ts";
import type { Decisions } from "./decisions.ts";
import type { Documents } from "./documents.ts";
import type { Events } from "./events.ts";
import type { Profiles } from "./profiles.ts";

/** What conclude wrote down of itself. */
export interface Concluded {
  readonly on: Day;
  readonly documentId: string;
  readonly act: string;
}

/** Clean-ups as screens, forms and the command line see them: joined, counted and checked. */
export function campaignViews(
  { today }: Context,
  campaigns: Campaigns,
  documents: Documents,
  events: Events,
  decisions: Decisions,
  candidates: Candidates,
  profiles: Profiles,
) {
  type Decided = ReturnType<Decisions["of"]>;
  const value = (decided: Decided, name: string): unknown => decided.get(name)?.value ?? null;
  /** The plan as it stands: what was changed later over what was opened. */
  const planOf = (campaign: CampaignRecord, decided = decisions.of(campaign.id)): Plan => ({
    ...campaign.plan,
    ...(value(decided, "plan") as Partial<Plan> | null),
  });
  const concludedOf = (id: string, decided = decisions.of(id)): Concluded | null => value(decided, "concluded") as Concluded | null;
  /** Of every department the form that counts. */
  const latestOf = (forms: readonly FormRecord[]) => new Map(forms.map((f) => [f.department, f]));

  function opinionsOf(seq: number, departments: readonly string[], latest: ReadonlyMap<string, FormRecord>): Opinion[] {
    return [...latest.values()].flatMap((form): Opinion[] => {
      const row = form.rows.find((r) => r.seq === seq);
      if (row) return [{ ...row, department: form.department }];
      // A row somebody deleted is a row left blank.
      return departments.includes(form.department)
        ? [{ department: form.department, verdict: null, words: "", until: null, reason: "", note: "" }]
        : [];
    });
  }

  /** The frozen list as it stands: what was taken out by hand is not in it. */
  function listOf(
    campaign: CampaignRecord,
    decided = decisions.of(campaign.id),
    forms = campaigns.forms(campaign.id),
    day = (value(decided, "decision") as Decision | null)?.day ?? today(),
  ) {
    const latest = latestOf(forms);
    const concluded = concludedOf(campaign.id, decided);
    const now = today();
    return campaigns.listed(campaign.id).flatMap((place): CampaignDocument[] => {
      const record = documents.find(place.documentId);
      if (!record || decided.has(`out:${place.documentId}`)) return [];
      const timeline = events.of(record.id);
      const departments = (value(decided, `departments:${record.id}`) as string[] | null) ?? place.departments;
      const conclusion = value(decided, `conclusion:${record.id}`) as Conclusion | null;
      const opinions = opinionsOf(place.seq, departments, latest);
      const { fields } = record;
      return [
        {
          id: record.id,
          seq: place.seq,
          code: rowCode(campaign.code, place.seq),
          title: fields.title ?? "标题未读出",
          docNumber: fields.docNumber,
          registerNumber: fields.registerNumber,
          issuers: fields.issuers,
          departments,
          maker: makerOf(fields.issuers),
          signedOn: fields.signedOn,
          effectiveOn: fields.effectiveOn,
          validUntil: statusOn(timeline, campaign.plan.cutoff).validUntil,
          disclosure: record.disclosure,
          opinions,
          conclusion,
          agreement: agreementOf({ departments, opinions }),
          headline: headline(statusOn(timeline, now)),
          over: !conclusion || concluded ? null : record.listed ? whyNot(conclusion, timeline, day) : "文件已撤下。",
          decidedBy: decided.get(`conclusion:${record.id}`)?.by ?? null,
        },
      ];
    });
  }

  function departmentRows(plan: Plan, list: readonly CampaignDocument[], forms: readonly FormRecord[], closed: boolean): DepartmentRow[] {
    const latest = latestOf(forms);
    const names = [...new Set([...list.flatMap((d) => d.departments), ...latest.keys()])];
    return names.map((name): DepartmentRow => {
      const own = list.filter((d) => d.departments.includes(name));
      const form = latest.get(name) ?? null;
      const open = own.filter((d) => d.conclusion === null);
      const conflicts = open.filter((d) => d.agreement === "conflict").length;
      const blanks = open.filter((d) => d.opinions.some((o) => o.department === name && o.verdict === null)).length;
      const overdue = daysBetween(plan.reportBy, today());
      const state: FormState = form ? (conflicts ? "conflict" : blanks ? "blank" : "in") : overdue > 0 && !closed ? "late" : "out";
      return {
        name,
        tally: tally(own),
        state,
        receivedOn: form?.on ?? null,
        count: { out: 0, in: 0, blank: blanks, conflict: conflicts, late: overdue }[state],
        forms: forms.filter((f) => f.department === name).map(({ id, name: file, hash, on }) => ({ id, name: file, hash, on })),
      };
    });
  }

  /** All of one campaign; held against the decision given, where it is another than the one that was kept. */
  function look(campaign: CampaignRecord, written?: Decision) {
    const decided = decisions.of(campaign.id);
    const plan = planOf(campaign, decided);
    const forms = campaigns.forms(campaign.id);
    const decision = written ?? (value(decided, "decision") as Decision | null);
    const list = listOf(campaign, decided, forms, decision?.day ?? today());
    const concluded = concludedOf(campaign.id, decided);
    const rows = departmentRows(plan, list, forms, concluded !== null);
    const counts = tally(list);
    const over = list.flatMap((d) => (d.over ? [{ id: d.id, why: d.over }] : []));
    const checks = checksOf({
      documents: list,
      organ: plan.organ,
      decision,
      late: concluded ? [] : rows.filter((r) => r.state === "late").map((r) => r.name),
      over,
    });
    const row: CampaignRow = {
      id: campaign.id,
      name: plan.name,
      kind: plan.kind,
      cutoff: plan.cutoff,
      reportBy: plan.reportBy,
      stage: stageOf({
        today: today(),
        noticeOn: plan.noticeOn,
        formsMade: decided.has("formsMade"),
        received: forms.length,
        undecided: counts.undecided,
        checksOpen: !mayConclude(checks),
        decisionWritten: decision !== null,
        concluded: concluded !== null,
      }),
      tally: counts,
      departments: rows.length,
      received: rows.filter((r) => r.receivedOn !== null).length,
      concludedOn: concluded?.on ?? null,
    };
    return { campaign, decided, plan, list, rows, concluded, decision, checks, row };
  }

  /** Documents that came in later and would have been on the list. */
  function newcomersOf(campaign: CampaignRecord, plan: Plan): { id: string; title: string | null; docNumber: string | null }[] {
    const known = new Set([...campaigns.listed(campaign.id).map((p) => p.documentId), ...plan.scope.outside.map((o) => o.id)]);
    return campaigns
      .addedAfter(campaign)
      .filter((id) => !known.has(id))
      .flatMap((id) => candidates.one(id) ?? [])
      .filter((c) => matches(plan.scope, plan.organ, c) && inForce(c.timeline, plan.cutoff))
      .map((c) => ({ id: c.id, title: c.fields.title, docNumber: c.record.fields.docNumber }));
  }

  function dutiesOf(list: readonly CampaignDocument[], concluded: Concluded): CampaignView["duties"] {
    return list.flatMap((d) => {
      if (d.conclusion?.verdict !== "amend") return [];
      const since = inOrder(events.of(d.id)).some(
        (e) => e.on >= concluded.on && ["amended", "partly-repealed", "repealed", "lapsed", "revoked"].includes(e.kind),
      );
      const { until } = d.conclusion;
      const state = since ? ("done" as const) : until !== null && until < today() ? ("late" as const) : ("open" as const);
      return [{ id: d.id, title: d.title, what: d.conclusion.what || d.conclusion.reason, until, state }];
    });
  }

  function get(id: string): CampaignView {
    const campaign = campaigns.get(id);
    const { decided, plan, list, rows, concluded, decision, checks, row } = look(campaign);
    const outside = campaigns.listed(id).flatMap(({ documentId }) => {
      const out = value(decided, `out:${documentId}`) as string | null;
      const fields = documents.find(documentId)?.fields;
      return out === null ? [] : [{ id: documentId, title: fields?.title ?? null, docNumber: fields?.docNumber ?? null, reason: out }];
    });
    return {
      ...row,
      plan,
      code: campaign.code,
      today: today(),
      daysLeft: daysBetween(today(), plan.reportBy),
      workdaysLeft: workingDaysBetween(today(), plan.reportBy, profiles.calendar()),
      rows,
      documents: list,
      outside,
      newcomers: newcomersOf(campaign, plan),
      checks,
      mayConclude: mayConclude(checks) && concluded === null && list.length > 0,
      decision,
      proposed: proposeDecision(plan, list, decision?.cut ?? "verdict"),
      concluded: concluded && {
        act: concluded.act,
        on: concluded.on,
        by: decided.get("concluded")!.by,
        document: documents.ref(concluded.documentId) ?? { id: null, title: decision?.title ?? null, docNumber: null },
      },
      duties: concluded ? dutiesOf(list, concluded) : [],
    };
  }

  function preview(plan: { cutoff: Day; organ: string; scope: Scope }) {
    const all = candidates.all();
    const list = frozen(all, plan);
    const counted = (names: readonly string[]) =>
      [...Map.groupBy(names, (n) => n)].map(([name, n]) => ({ name, count: n.length })).sort((a, b) => b.count - a.count);
    return {
      total: list.length,
      hidden: list.filter((c) => !isShown(c.record)).length,
      others: all.filter((c) => !c.normative && inForce(c.timeline, plan.cutoff) && isOwn(plan.organ, c.fields.issuers)).length,
      undated: all.filter((c) => c.timeline.length === 0).length,
      makers: Object.fromEntries(makers.map((m) => [m, list.filter((c) => makerOf(c.fields.issuers) === m).length])) as Record<
        (typeof makers)[number],
        number
      >,
      departments: counted(list.flatMap((c) => c.departments)),
      issuers: counted(all.flatMap((c) => c.fields.issuers)),
      office: profiles.on(today()).legalOffice?.value ?? null,
      homeless: list.filter((c) => c.departments.length === 0).length,
    };
  }
  return {
    get,
    look,
    listOf,
    planOf,
    concludedOf,
    newcomersOf,
    preview,
    list: (): CampaignRow[] => campaigns.all().map((c) => look(c).row),
  };
}
export type CampaignViews = ReturnType<typeof campaignViews>;
