import { textOf, type Line, type PageState, type Recognition } from "../../shared/domain/pages.ts";
import { differences, type Differing } from "../../shared/domain/crossCheck.ts";
import type { ScanPage } from "../pages/page.ts";
import { Refusal } from "../../shared/refusal.ts";
import { newId, type Context } from "./context.ts";
import type { Decisions } from "./decisions.ts";

export interface PageRecord {
  readonly id: string;
  readonly number: number;
  readonly issueId: string;
  readonly seq: number;
  readonly originalHash: string;
  readonly originalIndex: number;
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
interface Row {
  id: string;
  number: number;
  issue_id: string;
  seq: number;
  original_hash: string;
  original_index: number;
  width: number;
  height: number;
  dpi: number | null;
  warnings: string;
  act_id: string;
  listed: number;
  state: PageState;
  recognition_id: string | null;
  text: string | null;
  error: string | null;
}
interface RecognitionRow {
  id: string;
  engine: string;
  lines: string;
  confidence: number | null;
  seconds: number;
  made_at: string;
  notes: string;
}
/** A line as it reads now, and what the engine read where a person changed it. */
export type ReadLine = Line & { readonly corrected: null | { readonly read: string; readonly by: string; readonly at: string } };

/** The only SQL about gazette pages, their recognitions and their corrections. */
export function pages({ db, now }: Context, decisions: Decisions) {
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
  const sureness = db.prepare<[string], number | null>("SELECT confidence FROM recognitions WHERE id = ?").pluck();
  const lastSeq = db
    .prepare<[string], number>("SELECT coalesce(max(seq), 0) FROM pages WHERE issue_id = ? AND act_id NOT IN (SELECT act_id FROM undone)")
    .pluck();
  const insertNumber = db.prepare("INSERT INTO numbers (subject_id) VALUES (?)");
  const insert = db.prepare(
    "INSERT INTO pages (id, number, issue_id, seq, original_hash, original_index, width, height, dpi, warnings, act_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
  );
  const insertRecognition = db.prepare(
    "INSERT INTO recognitions (id, page_id, engine, lines, confidence, seconds, made_at, notes, beside) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
  );
  const recognitions = db.prepare<[string], RecognitionRow>(
    "SELECT id, engine, lines, confidence, seconds, made_at, notes FROM recognitions WHERE page_id = ? AND beside IS NULL ORDER BY rowid",
  );
  const recognition = db.prepare<[string], RecognitionRow>(
    "SELECT id, engine, lines, confidence, seconds, made_at, notes FROM recognitions WHERE id = ?",
  );
  const standsBeside = db.prepare<[string], { engine: string; lines: string }>(
    "SELECT engine, lines FROM recognitions WHERE beside = ? LIMIT 1",
  );
  const save = db.prepare("UPDATE pages SET listed = ?, state = ?, recognition_id = ?, text = ?, error = ? WHERE id = ?");
  const setError = db.prepare("UPDATE pages SET state = 'failed', error = ? WHERE id = ? AND recognition_id IS NULL");

  const find = (id: string) => mapped(one.get(id));
  function get(id: string): PageRecord {
    const page = find(id);
    if (!page?.listed) throw new Refusal("not-found", "这一页不在资料库里，可能已经撤下。");
    return page;
  }

  /** Adds the pages of one scan file after those the issue has. Answers their ids in order. */
  function add(issueId: string, originalHash: string, scanned: readonly ScanPage[], act: string): string[] {
    const from = lastSeq.get(issueId)!;
    return scanned.map((page, i) => {
      const id = newId();
      const number = Number(insertNumber.run(id).lastInsertRowid);
      insert.run(
        id,
        number,
        issueId,
        from + i + 1,
        originalHash,
        page.index,
        page.width,
        page.height,
        page.dpi,
        JSON.stringify(page.warnings),
        act,
      );
      if (page.text) keep(id, [page.text]);
      return id;
    });
  }
  /**
   * Keeps what engines read in one run: the first counts, the others stand beside it. Earlier readings stay; corrections stay with the
   * reading they were made on.
   */
  function keep(id: string, [first, ...others]: readonly Recognition[]): void {
    const add = ({ engine, lines, confidence, seconds, notes = [] }: Recognition, beside: string | null) => {
      const made = newId();
      insertRecognition.run(made, id, engine, JSON.stringify(lines), confidence, seconds, now(), JSON.stringify(notes), beside);
      return made;
    };
    const made = add(first!, null);
    for (const other of others) add(other, made);
  }

  const lineName = (recognitionId: string, line: number) => `line:${recognitionId}:${line}`;

  /** The reading that counts: the one persons corrected or signed off, else the latest. */
  function current(id: string): RecognitionRow | null {
    const decided = decisions.of(id);
    const theirs = [...decided.keys()].filter((n) => n.startsWith("line:")).map((n) => n.split(":")[1]!);
    const all = recognitions.all(id);
    return all.findLast((r) => theirs.includes(r.id) || decided.get("proofread")?.value === r.id) ?? all.at(-1) ?? null;
  }
  function linesOf(id: string, from: RecognitionRow | null): ReadLine[] {
    if (!from) return [];
    const decided = decisions.of(id);
    return (JSON.parse(from.lines) as Line[]).map((line, i) => {
      const correction = decided.get(lineName(from.id, i));
      if (!correction) return { ...line, corrected: null };
      return { ...line, text: String(correction.value), corrected: { read: line.text, by: correction.by, at: correction.at } };
    });
  }

  /** Rebuilds what is derived of a page: whether it is listed, its state, the text that counts. */
  function derive(id: string): PageRecord {
    const row = one.get(id)!;
    const decided = decisions.of(id);
    const listed = stands.get(row.act_id) === 1 && decided.get("withdrawn")?.value !== true;
    const counts = current(id);
    const text = counts && textOf(linesOf(id, counts));
    const proofread = counts !== null && decided.get("proofread")?.value === counts.id;
    const state: PageState = counts ? (proofread ? "proofread" : "recognised") : row.error ? "failed" : "waiting";
    if (listed && taken.get(row.issue_id, row.seq, id)) {
      throw new Refusal("conflict", `第${row.seq}页的位置上已有另一页，请先撤下那一页再恢复。`);
    }
    save.run(listed ? 1 : 0, state, counts?.id ?? null, text, counts ? null : row.error, id);
    return find(id)!;
  }

  return {
    add,
    keep,
    find,
    get,
    derive,
    lineName,
    of: (issueId: string): PageRecord[] => ofIssue.all(issueId).map(fromRow),
    from: (originalHash: string, issueId: string): PageRecord[] => ofOriginal.all(originalHash, issueId).map(fromRow),
    at: (issueId: string, seq: number): PageRecord | null => mapped(at.get(issueId, seq)),
    fail: (id: string, error: string): void => void setError.run(error, id),
    /** The lines that count, with the engine that read them, its confidence and what is to be known of it. */
    read(page: PageRecord) {
      const row = page.recognitionId ? recognition.get(page.recognitionId)! : null;
      return {
        engine: row?.engine ?? null,
        notes: row ? (JSON.parse(row.notes) as string[]) : [],
        confidence: row?.confidence ?? null,
        recognitionId: row?.id ?? null,
        lines: linesOf(page.id, row),
      };
    },
    /** Where the other engine of the same run read otherwise, for each line that counts; null where there was none. A line a person wrote is past that. */
    differing(page: PageRecord): { engine: string; lines: Differing[][] } | null {
      const [row, other] = [
        page.recognitionId && recognition.get(page.recognitionId),
        page.recognitionId && standsBeside.get(page.recognitionId),
      ];
      if (!row || !other) return null;
      const found = differences(JSON.parse(row.lines) as Line[], JSON.parse(other.lines) as Line[]);
      return { engine: other.engine, lines: linesOf(page.id, row).map((line, i) => (line.corrected ? [] : found[i]!)) };
    },
    secondsOf: (page: PageRecord): number | null => (page.recognitionId ? recognition.get(page.recognitionId)!.seconds : null),
    confidence: (page: PageRecord): number | null => (page.recognitionId ? (sureness.get(page.recognitionId) ?? null) : null),
    /** How many listed pages of an issue are in each state. */
    states: (issueId: string): ReadonlyMap<PageState, number> => new Map(counted.all(issueId).map((row) => [row.state, row.count])),
  };
}
export type Pages = ReturnType<typeof pages>;

const mapped = (row: Row | undefined): PageRecord | null => (row ? fromRow(row) : null);
const fromRow = (row: Row): PageRecord => ({
  id: row.id,
  number: row.number,
  issueId: row.issue_id,
  seq: row.seq,
  originalHash: row.original_hash,
  originalIndex: row.original_index,
  width: row.width,
  height: row.height,
  dpi: row.dpi,
  warnings: JSON.parse(row.warnings) as string[],
  listed: row.listed === 1,
  state: row.state,
  recognitionId: row.recognition_id,
  text: row.text,
  error: row.error,
});
