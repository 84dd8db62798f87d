import type { Opinion, Plan } from "../../shared/domain/campaigns.ts";
import type { Day } from "../../shared/domain/days.ts";
import { campaignCode } from "../../shared/domain/campaigns/codes.ts";
import { Refusal } from "../../shared/refusal.ts";
import { newId, type Context } from "./context.ts";

export interface CampaignRecord {
  readonly id: string;
  readonly code: string;
  readonly plan: Plan;
  readonly act: string;
}
/** One place of the frozen list. */
export interface ListedDocument {
  readonly documentId: string;
  readonly seq: number;
  readonly departments: readonly string[];
  readonly reason: string | null;
}
/** What a returned form says of one place of the list; `seq` is null for a row that is on no list. */
export type FormRow = Omit<Opinion, "department"> & { readonly seq: number | null; readonly title: string };
export interface FormRecord {
  readonly id: string;
  readonly department: string;
  readonly hash: string;
  readonly name: string;
  readonly on: Day;
  readonly rows: readonly FormRow[];
}

/** The only SQL about clean-ups: the campaign, its frozen list, the forms that came back. */
export function campaigns({ db }: Context) {
  const standing = "act_id NOT IN (SELECT act_id FROM undone)";
  const columns = `SELECT id, code, plan, act_id AS act FROM campaigns WHERE ${standing}`;
  type Row = Omit<CampaignRecord, "plan"> & { plan: string };
  const all = db.prepare<[], Row>(`${columns} ORDER BY id DESC`);
  const one = db.prepare<[string], Row>(`${columns} AND id = ?`);
  const coded = db.prepare<[string], Row>(`${columns} AND code = ? ORDER BY id DESC`);
  const insert = db.prepare("INSERT INTO campaigns VALUES (?, ?, ?, ?)");
  const insertListed = db.prepare("INSERT INTO campaign_documents VALUES (?, ?, ?, ?, ?, ?, ?)");
  const lastSeq = db.prepare<[string], number>("SELECT coalesce(max(seq), 0) FROM campaign_documents WHERE campaign_id = ?").pluck();
  const listed = db.prepare<[string], { documentId: string; seq: number; departments: string; reason: string | null }>(
    `SELECT document_id AS documentId, seq, departments, reason FROM campaign_documents WHERE campaign_id = ? AND ${standing} ORDER BY seq`,
  );
  const insertForm = db.prepare("INSERT INTO campaign_forms VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
  const forms = db.prepare<[string], { id: string; department: string; hash: string; name: string; on: Day; rows: string }>(
    `SELECT id, department, original_hash AS hash, name, received_on AS "on", opinions AS rows FROM campaign_forms WHERE campaign_id = ? AND ${standing} ORDER BY id`,
  );
  const addedAfter = db
    .prepare<[string], string>(
      `SELECT d.id FROM documents d JOIN acts a ON a.id = d.act_id WHERE d.listed AND a.seq > (SELECT seq FROM acts WHERE id = ?) ORDER BY d.number`,
    )
    .pluck();

  const fromRow = (row: Row): CampaignRecord => ({ ...row, plan: JSON.parse(row.plan) as Plan });
  return {
    all: (): CampaignRecord[] => all.all().map(fromRow),
    find: (id: string): CampaignRecord | null => {
      const row = one.get(id);
      return row ? fromRow(row) : null;
    },
    get(id: string): CampaignRecord {
      const row = one.get(id);
      if (!row) throw new Refusal("not-found", "资料库里没有这次清理，可能已经撤销。");
      return fromRow(row);
    },
    coded: (code: string): CampaignRecord | null => {
      const row = coded.get(code);
      return row ? fromRow(row) : null;
    },
    add(plan: Plan, act: string): CampaignRecord {
      const id = newId();
      const code = campaignCode(id);
      insert.run(id, code, JSON.stringify(plan), act);
      return { id, code, plan, act };
    },
    /** Puts a document at the end of the list. Its place is its own for good. */
    list(campaign: string, document: string, departments: readonly string[], reason: string | null, act: string): void {
      insertListed.run(newId(), campaign, document, lastSeq.get(campaign)! + 1, JSON.stringify(departments), reason, act);
    },
    listed: (campaign: string): ListedDocument[] =>
      listed.all(campaign).map((row) => ({ ...row, departments: JSON.parse(row.departments) as string[] })),
    addForm(campaign: string, form: Omit<FormRecord, "id">, act: string): string {
      const id = newId();
      insertForm.run(id, campaign, form.department, form.hash, form.name, form.on, JSON.stringify(form.rows), act);
      return id;
    },
    /** Every form that came, in the order of coming. */
    forms: (campaign: string): FormRecord[] => forms.all(campaign).map((row) => ({ ...row, rows: JSON.parse(row.rows) as FormRow[] })),
    /** Documents that came in after the campaign was opened. */
    addedAfter: (campaign: CampaignRecord): string[] => addedAfter.all(campaign.act),
  };
}
export type Campaigns = ReturnType<typeof campaigns>;
