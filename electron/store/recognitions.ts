import { carried, type Carried, type Correction } from "../../shared/domain/carrying.ts";
import { differences, type Differing } from "../../shared/domain/crossCheck.ts";
import type { Line, Recognition } from "../../shared/domain/pages.ts";
import { moved, type Scan } from "../../shared/domain/scans.ts";
import { newId, type Context } from "./context.ts";
import type { Decided, Decisions } from "./decisions.ts";
import { firstScan, type CameIn } from "./scans.ts";

export interface RecognitionRow {
  id: string;
  engine: string;
  lines: string;
  confidence: number | null;
  seconds: number;
  made_at: string;
  notes: string;
  /** The picture that was read (JSON); null for the scan as it came in. */
  image: string | null;
}
/** A line as it reads now, and what the engine read where a person changed or confirmed it. */
export type ReadLine = Line & {
  readonly corrected: null | {
    readonly read: string;
    readonly by: string;
    readonly at: string;
    /** Written on an earlier reading, and this one says a third thing. */
    readonly conflict: boolean;
  };
};

/** The only SQL about what engines read of pages, and how persons' corrections hold to it. */
export function recognitions({ db, now }: Context, decisions: Decisions) {
  const insert = db.prepare(
    "INSERT INTO recognitions (id, page_id, engine, lines, confidence, seconds, made_at, notes, beside, image) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
  );
  const columns = "SELECT id, engine, lines, confidence, seconds, made_at, notes, image FROM recognitions";
  const ofPage = db.prepare<[string], RecognitionRow>(`${columns} WHERE page_id = ? AND beside IS NULL ORDER BY rowid`);
  const picture = db.prepare<[string], CameIn & { scan: string | null }>(
    "SELECT original_hash, original_index, width, height, dpi, scan FROM pages WHERE id = ?",
  );
  const one = db.prepare<[string], RecognitionRow>(`${columns} WHERE id = ?`);
  const beside = db.prepare<[string], { engine: string; lines: string }>("SELECT engine, lines FROM recognitions WHERE beside = ? LIMIT 1");
  const ids = db.prepare<[string], string | null>("SELECT group_concat(id) FROM recognitions WHERE page_id = ?").pluck();
  const sureness = db.prepare<[string], number | null>("SELECT confidence FROM recognitions WHERE id = ?").pluck();

  const lineName = (recognitionId: string, line: number) => `line:${recognitionId}:${line}`;

  /** The lines of a reading among the pixels of the page's picture as it is now; it may have been made on another. */
  function inPicture(pageId: string, row: RecognitionRow): Line[] {
    const lines = JSON.parse(row.lines) as Line[];
    const page = picture.get(pageId)!;
    if (row.image === page.scan) return lines;
    const [from, to] = [row.image, page.scan].map((scan) => (scan ? (JSON.parse(scan) as Scan) : firstScan(page))) as [Scan, Scan];
    return lines.map((line) => ({
      ...line,
      box: moved(line.box, from, to),
      words: line.words.map((word) => ({ ...word, box: moved(word.box, from, to) })),
    }));
  }

  /**
   * Keeps what engines read in one run: the first counts, the others stand beside it. Earlier readings stay, and corrections made on them
   * are brought over. `scan` is the picture that was read; null for the one that came in, untouched.
   */
  function keep(pageId: string, [first, ...others]: readonly Recognition[], scan: Scan | null = null): void {
    const image = scan && JSON.stringify(scan);
    const add = ({ engine, lines, confidence, seconds, notes = [] }: Recognition, besides: string | null) => {
      const made = newId();
      insert.run(made, pageId, engine, JSON.stringify(lines), confidence, seconds, now(), JSON.stringify(notes), besides, image);
      return made;
    };
    const made = add(first!, null);
    for (const other of others) add(other, made);
  }

  /**
   * The reading that counts: the one a person signed off, else the latest of the page's picture; until there is one, the last that a person
   * corrected, whatever picture it was made on.
   */
  function current(pageId: string): RecognitionRow | null {
    const decided = decisions.of(pageId);
    const signed = decided.get("proofread");
    const all = ofPage.all(pageId);
    const scan = picture.get(pageId)!.scan;
    const theirs = new Set([...decided.keys()].filter((n) => n.startsWith("line:")).map((n) => n.split(":")[1]));
    return (
      (signed && one.get(String(signed.value))) ?? all.findLast((r) => r.image === scan) ?? all.findLast((r) => theirs.has(r.id)) ?? null
    );
  }

  /** Corrections of earlier readings on the lines of this one. */
  function broughtOver(pageId: string, from: RecognitionRow, lines: readonly Line[], decided: ReadonlyMap<string, Decided>): Carried {
    const made = [...decided].filter(([name]) => name.startsWith("line:") && !name.startsWith(`line:${from.id}:`));
    if (made.length === 0) return { lines: lines.map(() => null), left: [] };
    const old = new Map(ofPage.all(pageId).map((row) => [row.id, row]));
    const read = new Map<string, Line[]>();
    const corrections = made.flatMap(([key, { value, by, at }]): Correction[] => {
      const [, id, line] = key.split(":");
      const row = old.get(id!);
      if (!row) return [];
      if (!read.has(id!)) read.set(id!, inPicture(pageId, row));
      const was = read.get(id!)![Number(line)];
      return was ? [{ key, text: String(value), read: was.text, box: was.box, by, at }] : [];
    });
    return carried(
      corrections.sort((a, b) => (a.at < b.at ? -1 : 1)),
      lines,
    );
  }
  /** The lines of a reading as they read now, the keys of what was brought over to them, and what found no line. */
  function linesOf(
    pageId: string,
    from: RecognitionRow | null,
  ): { lines: ReadLine[]; keys: (string | null)[]; left: readonly Correction[] } {
    if (!from) return { lines: [], keys: [], left: [] };
    const decided = decisions.of(pageId);
    const read = inPicture(pageId, from);
    const over = broughtOver(pageId, from, read, decided);
    const lines = read.map((line, i): ReadLine => {
      const own = decided.get(lineName(from.id, i));
      if (own) return { ...line, text: String(own.value), corrected: { read: line.text, by: own.by, at: own.at, conflict: false } };
      const brought = over.lines[i];
      if (!brought) return { ...line, corrected: null };
      const { text, by, at, conflict } = brought;
      return { ...line, text, corrected: { read: line.text, by, at, conflict } };
    });
    return { lines, keys: over.lines.map((o) => o?.key ?? null), left: over.left };
  }

  /** Where the other engine of the same run read otherwise, for each line that counts; null where there was none. A line a person wrote is past that. */
  function differing(row: RecognitionRow, lines: readonly ReadLine[]): { engine: string; lines: Differing[][] } | null {
    const other = beside.get(row.id);
    if (!other) return null;
    const found = differences(JSON.parse(row.lines) as Line[], JSON.parse(other.lines) as Line[]);
    return { engine: other.engine, lines: lines.map((line, i) => (line.corrected ? [] : found[i]!)) };
  }

  return {
    keep,
    current,
    linesOf,
    differing,
    lineName,
    /** Whether a reading was made on the picture the page has now. */
    isOfPicture: (pageId: string, id: string): boolean => one.get(id)?.image === picture.get(pageId)!.scan,
    /** What `linesOf` a page depends on, besides its picture and which reading counts. */
    standing: (pageId: string): string => `${ids.get(pageId) ?? ""} ${decisions.standing(pageId)}`,
    one: (id: string): RecognitionRow | null => one.get(id) ?? null,
    confidence: (id: string): number | null => sureness.get(id) ?? null,
  };
}
export type Recognitions = ReturnType<typeof recognitions>;
