import { createHash } from "node:crypto";
import type { ActView } from "../../shared/contract/acts.ts";
import type { Person } from "../../shared/contract/library.ts";
import { Refusal } from "../../shared/refusal.ts";
import { newId, type Context } from "./context.ts";
import { journal } from "./journal.ts";

/** One act as it is written: who is taken from the context unless given (a job acts for the person who queued it). */
export interface ActInput {
  readonly verb: string;
  readonly input: unknown;
  /** What was done, as the history tells it: 登记废止《…》. */
  readonly words: string;
  readonly person?: Person;
  readonly undoes?: string;
}
/** The act under way: whatever the body adds carries its id; what it is about is touched, written down and derived again. */
export interface Act {
  readonly id: string;
  readonly person: Person;
  touch(subject: string): void;
}
interface ActRow {
  id: string;
  station: string;
  seq: number;
  person_id: string;
  verb: string;
  input: string;
  words: string;
  undoes: string | null;
  at: string;
  /** SHA-256 of the rows the act added. */
  added: string;
  previous: string;
  hash: string;
}

/**
 * The journal. Every row a write adds names its act and counts while that act stands, so undo needs no inverse of its own:
 * it is one more act, which makes an earlier one not stand. What is derived from rows is then derived again.
 */
export function acts({ db, now, actor, changed }: Context, derive: (subject: string, act: Act) => void) {
  const insert = db.prepare(
    `INSERT INTO acts VALUES (@id, @station, @seq, @person_id, @verb, @input, @words, @undoes, @at, '', @previous, '')`,
  );
  const seal = db.prepare("UPDATE acts SET added = ?, hash = ? WHERE id = ?");
  const proofs = journal(db);
  const subject = db.prepare("INSERT OR IGNORE INTO act_subjects VALUES (?, ?)");
  const last = db.prepare<[string], ActRow>("SELECT * FROM acts WHERE station = ? ORDER BY seq DESC LIMIT 1");
  const station = () => String(db.prepare("SELECT json_extract(value, '$') FROM settings WHERE name = 'station'").pluck().get());
  const one = db.prepare<[string], ActRow>("SELECT * FROM acts WHERE id = ?");
  const stands = db.prepare<[string], number>("SELECT 1 FROM acts WHERE id = ? AND id NOT IN (SELECT act_id FROM undone)").pluck();
  /** Newest first: a document that others hang on is derived before them, so that they find it as it is now. */
  const subjectsOf = db.prepare<[string], string>("SELECT subject_id FROM act_subjects WHERE act_id = ? ORDER BY subject_id DESC").pluck();

  /** Begins an act. Its hash waits for what it adds. */
  function begin({ verb, input, words, undoes }: ActInput, person: Person): Omit<ActRow, "added" | "hash"> {
    const home = station();
    const before = last.get(home);
    const row = {
      id: newId(),
      station: home,
      seq: (before?.seq ?? 0) + 1,
      person_id: person.id,
      verb,
      input: JSON.stringify(input),
      words,
      undoes: undoes ?? null,
      at: now(),
      previous: before?.hash ?? "",
    };
    insert.run(row);
    return row;
  }
  /** Ends an act: everything it added goes into its hash, and the head of the chain moves on in the same transaction. */
  function end(row: Omit<ActRow, "added" | "hash">): void {
    const added = proofs.added(row.id);
    const hash = hashOf({ ...row, added });
    seal.run(added, hash, row.id);
    proofs.setHead({ id: row.id, station: row.station, seq: row.seq, hash });
  }

  /** Writes one act and all that `body` adds in one transaction, then derives what it touched again. All or nothing. */
  function run<T>(input: ActInput, body: (act: Act) => T): T {
    const person = input.person ?? actor();
    const result = db
      .transaction(() => {
        const touched = new Set<string>();
        const row = begin(input, person);
        const { id } = row;
        const act: Act = { id, person, touch: (s) => void touched.add(s) };
        const made = body(act);
        // Subtle: deriving one thing may touch another, which then takes its turn.
        for (const s of touched) derive(s, act);
        for (const s of touched) subject.run(s, id);
        end(row);
        return made;
      })
      .immediate();
    changed("library");
    return result;
  }

  const lastSeq = db.prepare<[], number>("SELECT coalesce(max(seq), 0) FROM acts").pluck();
  const opened = lastSeq.get()!;
  /** Who is at work, or null before anybody was chosen. */
  const mine = (): string | null => {
    try {
      return actor().id;
    } catch {
      return null;
    }
  };
  const undoable = db.prepare<[string | null, number], { act: string; words: string }>(
    `SELECT id AS act, words FROM acts WHERE person_id = ? AND seq > ? AND undoes IS NULL AND verb NOT IN (${fixed})
     AND id NOT IN (SELECT act_id FROM undone) ORDER BY seq DESC LIMIT 1`,
  );
  const redoable = db
    .prepare<[string | null, number], string>(
      `SELECT a.id FROM acts a JOIN acts was ON was.id = a.undoes AND was.undoes IS NULL
     WHERE a.person_id = ? AND a.seq > ? AND a.id NOT IN (SELECT act_id FROM undone)
     AND NOT EXISTS (SELECT 1 FROM acts b WHERE b.seq > a.seq AND b.person_id = a.person_id AND b.undoes IS NULL) ORDER BY a.seq DESC LIMIT 1`,
    )
    .pluck();
  /** The last act of who is at work, since the library was opened, that still stands: what Ctrl+Z takes back. Never somebody else's. */
  const lastUndoable = (): { act: string; words: string } | null => undoable.get(mine(), opened) ?? null;

  /** Brings back what was undone last, as long as nothing new was done since. */
  function redo(): { act: string; words: string } {
    const last = redoable.get(mine(), opened);
    if (!last) throw new Refusal("not-found", "没有可以恢复的操作。");
    return undo(last);
  }

  /** An act, what it undoes, what that undoes, down to the act that was first. */
  const lineOf = (act: ActRow): ActRow[] => [act, ...(act.undoes ? lineOf(one.get(act.undoes)!) : [])];

  /** Takes an act back. Refuses where something later rests on what it made. */
  function undo(id: string | null): { act: string; words: string } {
    const target = id ?? lastUndoable()?.act;
    if (!target) throw new Refusal("not-found", "没有可以撤销的操作。");
    const act = one.get(target);
    if (!act) throw new Refusal("not-found", "找不到要撤销的操作。");
    if (!stands.get(target)) throw new Refusal("conflict", `“${act.words}”已经撤销过了。`);
    if (fixedVerbs.includes(act.verb)) throw new Refusal("conflict", `“${act.words}”不能撤销。`);
    const subjects = subjectsOf.all(target);
    const later = creates.includes(act.verb) ? laterOn(target) : undefined;
    if (later) throw new Refusal("conflict", `后来的“${later}”以它为基础，请先撤销那一步。`);
    const line = lineOf(act);
    const words = `${line.length % 2 === 0 ? "恢复" : "撤销"}：${line.at(-1)!.words}`;
    const done = run({ verb: "acts/undo", input: { act: target }, words, undoes: target }, (by) => {
      // Subtle: what an undo took back stands again once that undo does not, and so on down the line.
      for (const [i, { id: each }] of line.entries()) {
        if (i % 2 === 0) db.prepare("INSERT OR IGNORE INTO undone VALUES (?, ?)").run(each, by.id);
        else db.prepare("DELETE FROM undone WHERE act_id = ?").run(each);
      }
      for (const s of subjects) by.touch(s);
      return { act: by.id, words };
    });
    for (const change of ["documents", "issues", "pages", "campaigns"] as const) changed(change);
    return done;
  }
  const laterOn = (id: string) =>
    db
      .prepare<{ id: string }, string>(
        `SELECT a.words FROM act_subjects s JOIN act_subjects t ON t.subject_id = s.subject_id JOIN acts a ON a.id = t.act_id
         WHERE s.act_id = @id AND a.seq > (SELECT seq FROM acts WHERE id = @id) AND a.undoes IS NULL AND a.id NOT IN (SELECT act_id FROM undone) ORDER BY a.seq DESC LIMIT 1`,
      )
      .pluck()
      .get({ id });

  const view = `SELECT a.id, a.words, p.name AS by, a.at, a.undoes IS NULL AND a.verb NOT IN (${fixed}) AND u.act_id IS NULL AS undoable, u.act_id IS NOT NULL AS undone
    FROM acts a JOIN people p ON p.id = a.person_id LEFT JOIN undone u ON u.act_id = a.id`;
  type Viewed = Omit<ActView, "undoable"> & { undoable: number; undone: number };
  const seen = ({ undoable, undone, ...row }: Viewed) => ({ ...row, undoable: undoable === 1, undone: undone === 1 });
  const list = (limit: number) => db.prepare<[number], Viewed>(`${view} ORDER BY a.seq DESC LIMIT ?`).all(limit).map(seen);
  const about = (id: string) =>
    db
      .prepare<[string], Viewed>(`${view} JOIN act_subjects s ON s.act_id = a.id AND s.subject_id = ? ORDER BY a.seq DESC`)
      .all(id)
      .map(seen);

  /** Every act whose place in the chain, whose rows or whose standing is no longer what was recorded, by id; a missing act by its old id. */
  function broken(): string[] {
    const bad = new Set<string>();
    const previous = new Map<string, { seq: number; hash: string }>();
    const rows = db.prepare<[], ActRow>("SELECT * FROM acts ORDER BY station, seq").all();
    for (const row of rows) {
      const before = previous.get(row.station) ?? { seq: 0, hash: "" };
      if (row.seq !== before.seq + 1 || row.previous !== before.hash || row.hash !== hashOf(row) || row.added !== proofs.added(row.id))
        bad.add(row.id);
      previous.set(row.station, row);
    }
    for (const id of [...proofs.missing(), ...proofs.alteredTexts(), ...proofs.wronglyUndone()]) bad.add(id);
    return [...bad];
  }
  const savedAt = () => db.prepare<[], string>("SELECT at FROM acts ORDER BY seq DESC LIMIT 1").pluck().get() ?? null;
  return { run, undo, redo, subjects: (id: string): string[] => subjectsOf.all(id), lastUndoable, list, about, broken, savedAt };
}
export type Acts = ReturnType<typeof acts>;

/** Acts that make something others may rest on. */
const creates = [
  "documents/add",
  "issues/scan",
  "pages/split",
  "pages/refile",
  "campaigns/open",
  "campaigns/conclude",
  "inventory/take",
  "articles/make",
  "acceptances/open",
];
/** Acts that stay: what is only a fact about the library itself. */
const fixedVerbs = ["library/create", "library/rename", "library/reread", "publications/export", "publications/restore"];
const fixed = fixedVerbs.map((v) => `'${v}'`).join(", ");

const hashOf = (row: Omit<ActRow, "hash">): string =>
  createHash("sha256")
    .update(
      JSON.stringify([
        row.id,
        row.station,
        row.seq,
        row.person_id,
        row.verb,
        row.input,
        row.words,
        row.undoes,
        row.at,
        row.added,
        row.previous,
      ]),
    )
    .digest("hex");
