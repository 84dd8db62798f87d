import type { Person } from "../../shared/contract/library.ts";
import { docNumberKey } from "../../shared/domain/docNumber.ts";
import { inWords } from "../../shared/domain/days.ts";
import { readForm, type ReturnedForm } from "../../shared/domain/campaigns/forms.ts";
import type { Cell } from "../../shared/domain/sheets.ts";
import { canonical } from "../../shared/search/canonical.ts";
import { Refusal } from "../../shared/refusal.ts";
import type { Acts } from "./acts.ts";
import type { CampaignRecord, Campaigns, FormRow } from "./campaigns.ts";
import type { CampaignViews } from "./campaignViews.ts";
import type { Context } from "./context.ts";

export interface Returned {
  readonly campaignId: string;
  readonly department: string;
  readonly rows: number;
  readonly blanks: number;
  /** Rows that are on no list: the department names a document the library did not. */
  readonly unknown: number;
  readonly replaced: boolean;
}
export interface FormFile {
  readonly hash: string;
  readonly name: string;
  /** The cells of each table in it. */
  readonly tables: readonly (readonly (readonly Cell[])[])[];
}

/** Takes returned opinion forms in: finds whose they are, keeps what they say, the earlier form of a department stays on record. */
export function campaignForms(ctx: Context, acts: Acts, campaigns: Campaigns, views: CampaignViews) {
  /** The campaign most rows name; where none does, the only one that is open. */
  function campaignOf(form: ReturnedForm, name: string): CampaignRecord {
    const codes = form.rows.flatMap((r) => (r.campaign ? [r.campaign] : []));
    const [most] = [...Map.groupBy(codes, (c) => c)].sort((a, b) => b[1].length - a[1].length);
    const open = campaigns.all().filter((c) => !views.concludedOf(c.id));
    const found = most ? campaigns.coded(most[0]) : open.length === 1 ? open[0]! : null;
    if (!found) {
      const why = most ? `编号${most[0]}不是本资料库的清理` : "表里没有编号，看不出是哪次清理";
      throw new Refusal("conflict", `《${name}》没有收：${why}。请核对是否发错，或用发出的意见表填写。`);
    }
    const concluded = views.concludedOf(found.id);
    if (concluded) throw new Refusal("conflict", `《${name}》没有收：“${views.planOf(found).name}”已于${inWords(concluded.on)}办结。`);
    return found;
  }

  function take({ hash, name, tables }: FormFile, person: Person): Returned {
    const form = tables.map(readForm).find((f) => f !== null);
    if (!form || form.rows.length === 0)
      throw new Refusal("unreadable", `《${name}》里没有清理意见表：要有“编号”“文件名称”和“清理意见”几栏，请用发出的意见表填写。`);
    const campaign = campaignOf(form, name);
    const list = views.listOf(campaign);
    const bySeq = new Map(list.map((d) => [d.seq, d]));
    const placeOf = (r: ReturnedForm["rows"][number]): number | null => {
      if (r.campaign === campaign.code && r.seq !== null && bySeq.has(r.seq)) return r.seq;
      const key = docNumberKey(r.docNumber);
      const named = list.filter((d) => (key ? docNumberKey(d.docNumber) === key : canonical(d.title) === canonical(r.title)));
      return named.length === 1 ? named[0]!.seq : null;
    };
    const rows = form.rows.map((r): FormRow => ({ ...r.opinion, seq: placeOf(r), title: r.title }));
    const places = rows.flatMap((r) => (r.seq === null ? [] : [bySeq.get(r.seq)!]));
    if (places.length === 0) throw new Refusal("conflict", `《${name}》没有收：表里的文件都不在“${views.planOf(campaign).name}”的清单里。`);
    const department = departmentOf(
      form,
      list.flatMap((d) => d.departments),
      places.flatMap((d) => d.departments),
    );
    if (!department) throw new Refusal("unreadable", `《${name}》没有收：看不出填报单位，请在表头写明“填报单位：×××”。`);
    const earlier = campaigns.forms(campaign.id).findLast((f) => f.department === department);
    const answered = new Set(rows.flatMap((r) => (r.verdict === null ? [] : [r.seq])));
    const blanks = list.filter((d) => d.departments.includes(department) && !answered.has(d.seq)).length;
    const result = {
      campaignId: campaign.id,
      department,
      rows: places.length,
      blanks,
      unknown: rows.filter((r) => r.seq === null).length,
      replaced: earlier !== undefined,
    };
    if (earlier?.hash === hash) return result;
    acts.run(
      {
        verb: "campaigns/receive",
        input: { campaign: campaign.id, department, original: hash, name },
        words: `收到${department}的意见表`,
        person,
      },
      (act) => {
        campaigns.addForm(campaign.id, { department, hash, name, on: ctx.today(), rows }, act.id);
        act.touch(campaign.id);
      },
    );
    ctx.changed("campaigns");
    return result;
  }
  return { take };
}

/** Whose form it is: as its head says, where that is one of the departments; else whose documents most of it is about. */
function departmentOf(form: ReturnedForm, all: readonly string[], ofRows: readonly string[]): string | null {
  const said = form.department && canonical(form.department);
  const known = said && all.find((d) => canonical(d) === said);
  if (known) return known;
  if (form.department) return form.department;
  const [most] = [...Map.groupBy(ofRows, (d) => d)].sort((a, b) => b[1].length - a[1].length);
  return most?.[0] ?? null;
}
