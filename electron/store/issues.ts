import type { Day } from "../../shared/domain/days.ts";
import { issueLabel, type IssueName } from "../../shared/domain/issues.ts";
import type { Box } from "../../shared/domain/pages.ts";
import { joinedStretches, type Stretch } from "../../shared/domain/stretches.ts";
import { Refusal } from "../../shared/refusal.ts";
import { newId, type Context } from "./context.ts";

export interface IssueRecord extends IssueName {
  readonly id: string;
  readonly gazette: string;
  readonly label: string;
  readonly publishedOn: Day | null;
}
/** A line of a page by the print on it, so that it is found again in a new reading. */
export interface Anchor {
  readonly page: string;
  readonly box: Box;
}
export interface ItemPart {
  readonly from: Anchor;
  readonly to: Anchor;
}
export interface ItemRecord {
  readonly id: string;
  readonly issueId: string;
  readonly documentId: string | null;
  readonly title: string;
  readonly column: string | null;
  /** By seq; of its parts where it has some. */
  readonly fromPage: number | null;
  readonly toPage: number | null;
  /** The same with the pages between its parts left out; empty where no page is known. */
  readonly stretches: readonly Stretch[];
  /** Its lines on the pages; null where only pages are known. */
  readonly parts: readonly ItemPart[] | null;
  /** The hash of its text when its document was made of it, or renewed by it; null where its document came from elsewhere. */
  readonly made: string | null;
}
/** What a person made of an item later: it is decided whole. */
export type ItemEdit =
  | (Pick<ItemRecord, "title" | "column" | "documentId" | "parts"> & { readonly made?: string | null })
  | { readonly gone: true };
/** An item as it stands, to be decided anew with a change. */
export const editOf = ({ title, column, documentId, parts, made }: ItemRecord): ItemEdit => ({ title, column, documentId, parts, made });

/** The only SQL about issues of gazettes and their items. */
export function issues({ db }: Context) {
  const stand = (table: string) => `${table}.act_id NOT IN (SELECT act_id FROM undone)`;
  const columns = `SELECT id, gazette, year, no, published_on AS publishedOn FROM issues WHERE ${stand("issues")}`;
  type Row = Omit<IssueRecord, "label">;
  // Subtle: an issue all of whose pages went to others was only where they waited.
  const used = `(NOT EXISTS (SELECT 1 FROM pages WHERE came_to = issues.id) OR EXISTS (SELECT 1 FROM pages WHERE came_to = issues.id AND issue_id = issues.id)
    OR EXISTS (SELECT 1 FROM pages WHERE issue_id = issues.id AND listed) OR EXISTS (SELECT 1 FROM items WHERE issue_id = issues.id AND ${stand("items")}))`;
  const all = db.prepare<[], Row>(`${columns} AND ${used} ORDER BY year DESC, CAST(no AS INTEGER) DESC, no DESC`);
  const one = db.prepare<[string], Row>(`${columns} AND id = ?`);
  const named = db.prepare<[number, string], Row>(`${columns} AND year = ? AND no = ? ORDER BY id`);
  const insert = db.prepare("INSERT INTO issues VALUES (?, ?, ?, ?, ?, ?)");
  type ItemRow = Omit<ItemRecord, "parts" | "made" | "stretches"> & { readonly edit: string | null };
  const itemColumns = `SELECT id, issue_id AS issueId, document_id AS documentId, title, section AS "column", from_page AS fromPage, to_page AS toPage,
    (SELECT d.value FROM decisions d WHERE d.subject_id = items.id AND d.name = 'item' AND ${stand("d")} ORDER BY d.id DESC LIMIT 1) AS edit
    FROM items WHERE ${stand("items")}`;
  const itemsOf = db.prepare<[string], ItemRow>(`${itemColumns} AND issue_id = ? ORDER BY coalesce(from_page, 9999), id`);
  const item = db.prepare<[string], ItemRow>(`${itemColumns} AND id = ?`);
  const itemsAbout = db.prepare<[string, string], ItemRow>(
    `${itemColumns} AND (document_id = ? OR id IN (SELECT subject_id FROM decisions WHERE name = 'item' AND json_extract(value, '$.is.documentId') = ?)) ORDER BY id`,
  );
  const printed = db.prepare<[], ItemRow>(itemColumns);
  const insertItem = db.prepare("INSERT INTO items VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
  const seqOf = db.prepare<[string], number>("SELECT seq FROM pages WHERE id = ? AND listed").pluck();

  const fromRow = (row: Row): IssueRecord => ({ ...row, label: issueLabel(row) });
  function get(id: string): IssueRecord {
    const row = one.get(id);
    if (!row) throw new Refusal("not-found", "资料库里没有这一期公报。");
    return fromRow(row);
  }
  /** An item as it was made or as it was decided later; none where it was taken out. */
  function standing({ edit, ...row }: ItemRow): ItemRecord[] {
    const decided = edit === null ? null : (JSON.parse(edit) as { is: ItemEdit } | null);
    const written: Stretch[] = row.fromPage === null ? [] : [[row.fromPage, row.toPage ?? row.fromPage]];
    if (!decided) return [{ ...row, parts: null, made: null, stretches: written }];
    if ("gone" in decided.is) return [];
    const { title, column, documentId, parts, made = null } = decided.is;
    const placed = (parts ?? []).flatMap(({ from, to }): Stretch[] => {
      const seqs = [seqOf.get(from.page), seqOf.get(to.page)].filter((n) => n !== undefined);
      return seqs.length > 0 ? [[Math.min(...seqs), Math.max(...seqs)]] : [];
    });
    const stretches = parts === null ? written : joinedStretches(placed);
    const [fromPage, toPage] = parts === null ? [row.fromPage, row.toPage] : [stretches[0]?.[0] ?? null, stretches.at(-1)?.[1] ?? null];
    return [{ ...row, title, column, documentId, parts, made, fromPage, toPage, stretches }];
  }
  const placed = ({ fromPage, parts }: ItemRecord) => [fromPage ?? 9999, parts?.[0]?.from.box[1] ?? 0] as const;

  /** The issues of one gazette from one to another, the earlier first. Refuses two gazettes. */
  function range(from: string, to: string): IssueRecord[] {
    const { gazette } = get(from);
    const list = all
      .all()
      .map(fromRow)
      .filter((i) => i.gazette === gazette)
      .reverse();
    const [a, b] = [list.findIndex((i) => i.id === from), list.findIndex((i) => i.id === to)];
    if (b < 0) throw new Refusal("invalid", "起止两期不是同一种公报，请改选。");
    return list.slice(Math.min(a, b), Math.max(a, b) + 1);
  }

  return {
    get,
    range,
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
    /** What stands in an issue, in the order of its pages. */
    items: (issueId: string): ItemRecord[] =>
      itemsOf
        .all(issueId)
        .flatMap(standing)
        .sort((a, b) => placed(a)[0] - placed(b)[0] || placed(a)[1] - placed(b)[1]),
    item(id: string): ItemRecord {
      const row = item.get(id);
      const [found] = row ? standing(row) : [];
      if (!found) throw new Refusal("not-found", "篇目里没有这一篇，可能已经去掉，请重新打开。");
      return found;
    },
    about: (documentId: string): ItemRecord[] =>
      itemsAbout
        .all(documentId, documentId)
        .flatMap(standing)
        .filter((i) => i.documentId === documentId),
    /** Documents that some issue carries. */
    gazetted: (): ReadonlySet<string> =>
      new Set(
        printed
          .all()
          .flatMap(standing)
          .flatMap((i) => i.documentId ?? []),
      ),
    addItem(
      { issueId, documentId, title, column, fromPage, toPage }: Omit<ItemRecord, "id" | "parts" | "made" | "stretches">,
      act: string,
    ): string {
      const id = newId();
      insertItem.run(id, issueId, documentId, title, column, fromPage, toPage, act);
      return id;
    },
  };
}
export type Issues = ReturnType<typeof issues>;
