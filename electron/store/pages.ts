import { createHash } from "node:crypto";
import type { Differing } from "../../shared/domain/crossCheck.ts";
import { textOf, type PageState } from "../../shared/domain/pages.ts";
import type { ScanPage } from "../pages/page.ts";
import { furnitureOf } from "../../shared/domain/folios.ts";
import { printedIssueOf, type PrintedIssue } from "../../shared/domain/printedIssue.ts";
import { sizeOf, type Cut, type Look, type Scan } from "../../shared/domain/scans.ts";
import { Refusal } from "../../shared/refusal.ts";
import { newId, type Context } from "./context.ts";
import type { Decisions } from "./decisions.ts";
import type { Recognitions } from "./recognitions.ts";
import { decidedScan, firstScan, pageOrder } from "./scans.ts";

/** An original, and what it is called with the folders it lay in. */
export interface ScanFile {
  readonly hash: string;
  readonly name: string;
}
export interface PageRecord {
  readonly id: string;
  readonly number: number;
  readonly issueId: string;
  /** What its file was called, with the folders it lay in. */
  readonly name: string;
  readonly seq: number;
  readonly originalHash: string;
  readonly originalIndex: number;
  /** What is done to that scan; width and height are the page's, after it. */
  readonly cut: Cut;
  readonly scan: Scan;
  /** Whether that is another scan than the one that came in, or something was done to it. */
  readonly changed: boolean;
  readonly look: Look | null;
  /** The number printed on the page, where it was read. */
  readonly folio: number | null;
  /** The issue it says it is of. */
  readonly printed: PrintedIssue | null;
  readonly width: number;
  readonly height: number;
  readonly dpi: number | null;
  readonly warnings: readonly string[];
  readonly listed: boolean;
  readonly state: PageState;
  readonly recognitionId: string | null;
  readonly text: string | null;
  readonly error: string | null;
}
/** A page of another issue, by the page of the file it is made of. */
export interface Elsewhere {
  readonly hash: string;
  readonly index: number;
  readonly issueId: string;
  readonly seq: number;
}
interface Row {
  id: string;
  number: number;
  issue_id: string;
  name: string;
  seq: number;
  original_hash: string;
  original_index: number;
  width: number;
  height: number;
  dpi: number | null;
  warnings: string;
  act_id: string;
  came: number;
  look: string | null;
  scan: string | null;
  folio: number | null;
  printed: string | null;
  listed: number;
  state: PageState;
  recognition_id: string | null;
  text: string | null;
  error: string | null;
}
/** The only SQL about gazette pages; what stands on them is in `recognitions`. */
export function pages({ db }: Context, decisions: Decisions, readings: Recognitions) {
  const one = db.prepare<[string], Row>("SELECT * FROM pages WHERE id = ?");
  const ofIssue = db.prepare<[string], Row>("SELECT * FROM pages WHERE issue_id = ? AND listed ORDER BY seq");
  const ofOriginal = db.prepare<[string, string], Row>(
    "SELECT * FROM pages WHERE original_hash = ? AND issue_id = ? AND listed ORDER BY seq",
  );
  const at = db.prepare<[string, number], Row>("SELECT * FROM pages WHERE issue_id = ? AND seq = ? AND listed");
  const stands = db.prepare<[string], number>("SELECT 1 FROM acts WHERE id = ? AND id NOT IN (SELECT act_id FROM undone)").pluck();
  const taken = db
    .prepare<[string, number, string], number>("SELECT 1 FROM pages WHERE issue_id = ? AND seq = ? AND listed AND id <> ?")
    .pluck();
  const counted = db.prepare<[string], { state: PageState; count: number }>(
    "SELECT state, count(*) AS count FROM pages WHERE issue_id = ? AND listed GROUP BY state",
  );
  const withWord = db.prepare<[string], Row>(
    "SELECT * FROM pages WHERE listed AND EXISTS (SELECT 1 FROM json_each(?) w WHERE instr(pages.text, w.value) > 0) ORDER BY number",
  );
  const printed = db.prepare<[], { issue: string; folio: number | null }>(
    "SELECT issue_id AS issue, folio FROM pages WHERE listed ORDER BY issue_id, seq",
  );
  const lastSeq = db
    .prepare<[string], number>("SELECT coalesce(max(seq), 0) FROM pages WHERE issue_id = ? AND act_id NOT IN (SELECT act_id FROM undone)")
    .pluck();
  const insertNumber = db.prepare("INSERT INTO numbers (subject_id) VALUES (?)");
  const insert = db.prepare(
    "INSERT INTO pages (id, number, issue_id, came_to, name, seq, original_hash, original_index, width, height, dpi, warnings, act_id, came, look) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
  );
  const save = db.prepare(
    "UPDATE pages SET seq = ?, folio = ?, printed = ?, listed = ?, state = ?, recognition_id = ?, text = ?, error = ? WHERE id = ?",
  );
  const savePicture = db.prepare("UPDATE pages SET scan = ? WHERE id = ?");
  // Subtle: asked once for an issue, since thousands of pages may be of one file.
  const elsewhere = db.prepare<[string, string], Elsewhere>(
    `SELECT original_hash AS hash, original_index AS "index", issue_id AS issueId, seq FROM pages
     WHERE original_hash IN (SELECT value FROM json_each(?)) AND issue_id <> ? AND listed`,
  );
  const order = pageOrder(db, decisions);
  const setError = db.prepare("UPDATE pages SET state = 'failed', error = ? WHERE id = ? AND recognition_id IS NULL");

  const find = (id: string) => mapped(one.get(id));
  function get(id: string): PageRecord {
    const page = find(id);
    if (!page?.listed) throw new Refusal("not-found", "这一页不在资料库里，可能已经撤下。");
    return page;
  }

  /** Adds the pages of one scan file after those the issue has. Answers their ids in order. */
  function add(issueId: string, { hash, name }: ScanFile, scanned: readonly ScanPage[], act: string): string[] {
    const from = lastSeq.get(issueId)!;
    return scanned.map((page, i) => {
      const id = newId();
      const number = Number(insertNumber.run(id).lastInsertRowid);
      insert.run(
        id,
        number,
        issueId,
        issueId,
        name,
        from + i + 1,
        hash,
        page.index,
        page.width,
        page.height,
        page.dpi,
        JSON.stringify(page.warnings),
        act,
        from + i + 1,
        page.look ? JSON.stringify(page.look) : null,
      );
      if (page.text) readings.keep(id, [page.text]);
      return id;
    });
  }
  /** Rebuilds what is derived of a page: whether it is listed, its state, the text that counts. */
  function derive(id: string): PageRecord {
    const row = one.get(id)!;
    const decided = decisions.of(id);
    const listed = stands.get(row.act_id) === 1 && decided.get("withdrawn")?.value !== true;
    const scan = decidedScan(row, decided);
    // Subtle: which reading counts, and where its lines lie, is asked of the picture as it is now.
    savePicture.run(scan && JSON.stringify(scan), id);
    const counts = readings.current(id);
    const { lines } = readings.linesOf(id, counts);
    const text = counts && textOf(lines);
    const seq = order.placeOf(row.issue_id, id, row.came);
    const { height } = sizeOf(scan ?? firstScan(row));
    const { folio } = furnitureOf(lines, height);
    const printed = printedIssueOf(lines, height);
    const signed = (name: string) => counts !== null && decided.get(name)?.value === counts.id;
    const read: PageState = !signed("proofread") ? "recognised" : signed("checked") ? "checked" : "proofread";
    const state: PageState = counts ? read : row.error ? "failed" : "waiting";
    if (listed && taken.get(row.issue_id, seq, id)) {
      throw new Refusal("conflict", `第${seq}页的位置上已有另一页，请先撤下那一页再恢复。`);
    }
    save.run(
      seq,
      folio,
      printed && JSON.stringify(printed),
      listed ? 1 : 0,
      state,
      counts?.id ?? null,
      text,
      counts ? null : row.error,
      id,
    );
    return find(id)!;
  }

  return {
    add,
    keep: readings.keep,
    order,
    find,
    get,
    derive,
    of: (issueId: string): PageRecord[] => ofIssue.all(issueId).map(fromRow),
    from: (originalHash: string, issueId: string): PageRecord[] => ofOriginal.all(originalHash, issueId).map(fromRow),
    at: (issueId: string, seq: number): PageRecord | null => mapped(at.get(issueId, seq)),
    fail: (id: string, error: string): void => void setError.run(error, id),
    /** The lines that count, with the engine that read them, its confidence and what is to be known of it; corrections that found no line on it. */
    read(page: PageRecord) {
      const row = page.recognitionId === null ? null : readings.one(page.recognitionId);
      return {
        engine: row?.engine ?? null,
        notes: row ? (JSON.parse(row.notes) as string[]) : [],
        confidence: row?.confidence ?? null,
        recognitionId: row?.id ?? null,
        ...readings.linesOf(page.id, row),
      };
    },
    /** Fingerprint of a page's picture, of what is read on it and where. */
    print: ({ id, scan, recognitionId, state, text }: PageRecord): string =>
      createHash("sha256")
        .update(JSON.stringify([id, scan, recognitionId, state, text, readings.standing(id)]))
        .digest("hex")
        .slice(0, 32),
    /** The same lines, each with where the other engine of the run reads otherwise. */
    compared(page: PageRecord) {
      const row = page.recognitionId === null ? null : readings.one(page.recognitionId);
      const { lines, left } = readings.linesOf(page.id, row);
      const differing = row && readings.differing(row, lines);
      const beside = (i: number): Differing[] => differing?.lines[i] ?? [];
      return {
        engine: row?.engine ?? null,
        otherEngine: differing?.engine ?? null,
        lines: lines.map((line, i) => ({ ...line, differing: beside(i) })),
        left,
      };
    },
    /** Whether the reading that counts was made on another picture than the page has now, and nobody signed it off. */
    stale: (page: PageRecord): boolean =>
      page.state === "waiting" ||
      (page.state === "recognised" && page.recognitionId !== null && !readings.isOfPicture(page.id, page.recognitionId)),
    /** Pages of other issues made of these originals. */
    elsewhere: (hashes: Iterable<string>, issueId: string): Elsewhere[] => elsewhere.all(JSON.stringify([...new Set(hashes)]), issueId),
    secondsOf: (page: PageRecord): number | null => (page.recognitionId ? (readings.one(page.recognitionId)?.seconds ?? null) : null),
    confidence: (page: PageRecord): number | null => (page.recognitionId ? readings.confidence(page.recognitionId) : null),
    /** Listed pages whose text has one of these words: all texts are looked through. */
    holding: (words: readonly string[]): PageRecord[] => withWord.all(JSON.stringify(words)).map(fromRow),
    /** The printed numbers of all listed pages, in their order, by issue. */
    folios(): ReadonlyMap<string, (number | null)[]> {
      const found = new Map<string, (number | null)[]>();
      for (const { issue, folio } of printed.all()) found.set(issue, [...(found.get(issue) ?? []), folio]);
      return found;
    },
    /** How many listed pages of an issue are in each state. */
    states: (issueId: string): ReadonlyMap<PageState, number> => new Map(counted.all(issueId).map((row) => [row.state, row.count])),
  };
}
export type Pages = ReturnType<typeof pages>;

const mapped = (row: Row | undefined): PageRecord | null => (row ? fromRow(row) : null);
function fromRow(row: Row): PageRecord {
  const scan = row.scan ? (JSON.parse(row.scan) as Scan) : firstScan(row);
  return {
    id: row.id,
    number: row.number,
    issueId: row.issue_id,
    name: row.name,
    seq: row.seq,
    originalHash: scan.hash,
    originalIndex: scan.index,
    cut: { turn: scan.turn, crop: scan.crop },
    scan,
    changed: row.scan !== null,
    look: row.look ? (JSON.parse(row.look) as Look) : null,
    folio: row.folio,
    printed: row.printed ? (JSON.parse(row.printed) as PrintedIssue) : null,
    ...sizeOf(scan),
    dpi: scan.dpi,
    warnings: JSON.parse(row.warnings) as string[],
    listed: row.listed === 1,
    state: row.state,
    recognitionId: row.recognition_id,
    text: row.text,
    error: row.error,
  };
}
