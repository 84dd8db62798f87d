import type { Day } from "../../shared/domain/days.ts";
import { issueLabel, type IssueName } from "../../shared/domain/issues.ts";
import { Refusal } from "../../shared/refusal.ts";
import { newId, type Context } from "./context.ts";

export interface IssueRecord extends IssueName {
  readonly id: string;
  readonly gazette: string;
  readonly label: string;
  readonly publishedOn: Day | null;
}
export interface ItemRecord {
  readonly id: string;
  readonly issueId: string;
  readonly documentId: string | null;
  readonly title: string;
  readonly column: string | null;
  readonly fromPage: number | null;
  readonly toPage: number | null;
}

/** The only SQL about issues of gazettes and their items. */
export function issues({ db }: Context) {
  const stand = (table: string) => `${table}.act_id NOT IN (SELECT act_id FROM undone)`;
  const columns = `SELECT id, gazette, year, no, published_on AS publishedOn FROM issues WHERE ${stand("issues")}`;
  type Row = Omit<IssueRecord, "label">;
  const all = db.prepare<[], Row>(`${columns} ORDER BY year DESC, CAST(no AS INTEGER) DESC, no DESC`);
  const one = db.prepare<[string], Row>(`${columns} AND id = ?`);
  const named = db.prepare<[number, string], Row>(`${columns} AND year = ? AND no = ? ORDER BY id`);
  const insert = db.prepare("INSERT INTO issues VALUES (?, ?, ?, ?, ?, ?)");
  const itemColumns = `SELECT id, issue_id AS issueId, document_id AS documentId, title, section AS "column", from_page AS fromPage, to_page AS toPage FROM items WHERE ${stand("items")}`;
  const itemsOf = db.prepare<[string], ItemRecord>(`${itemColumns} AND issue_id = ? ORDER BY coalesce(from_page, 9999), id`);
  const itemsAbout = db.prepare<[string], ItemRecord>(`${itemColumns} AND document_id = ? ORDER BY id`);
  const printed = db
    .prepare<[], string>(`SELECT DISTINCT document_id FROM items WHERE document_id IS NOT NULL AND ${stand("items")}`)
    .pluck();
  const insertItem = db.prepare("INSERT INTO items VALUES (?, ?, ?, ?, ?, ?, ?, ?)");

  const fromRow = (row: Row): IssueRecord => ({ ...row, label: issueLabel(row) });
  function get(id: string): IssueRecord {
    const row = one.get(id);
    if (!row) throw new Refusal("not-found", "资料库里没有这一期公报。");
    return fromRow(row);
  }
  return {
    get,
    list: (): IssueRecord[] => all.all().map(fromRow),
    /** The issue of this year and number, of this gazette where one is named. */
    find({ year, no }: IssueName, gazette: string | null): IssueRecord | null {
      const rows = named.all(year, no);
      const row = gazette === null ? rows[0] : rows.find((r) => r.gazette === gazette);
      return row ? fromRow(row) : null;
    },
    add({ year, no }: IssueName, gazette: string, publishedOn: Day | null, act: string): string {
      const id = newId();
      insert.run(id, gazette, year, no, publishedOn, act);
      return id;
    },
    items: (issueId: string): ItemRecord[] => itemsOf.all(issueId),
    about: (documentId: string): ItemRecord[] => itemsAbout.all(documentId),
    /** Documents that some issue carries. */
    gazetted: (): ReadonlySet<string> => new Set(printed.all()),
    addItem({ issueId, documentId, title, column, fromPage, toPage }: Omit<ItemRecord, "id">, act: string): string {
      const id = newId();
      insertItem.run(id, issueId, documentId, title, column, fromPage, toPage, act);
      return id;
    },
  };
}
export type Issues = ReturnType<typeof issues>;
