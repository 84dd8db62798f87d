import type { Database } from "better-sqlite3";

/** One decision: what was decided, by whom, when. */
export interface Decided {
  readonly value: unknown;
  readonly by: string;
  readonly at: string;
  /** Id of who decided: two persons may have one name. */
  readonly person: string;
}
interface Row {
  readonly subject: string;
  readonly name: string;
  readonly value: string;
  readonly by: string;
  readonly at: string;
  readonly person: string;
}

/** What persons decided about one thing. The last decision that stands counts; a decision of null takes earlier ones back. */
export function decisions(db: Database) {
  const insert = db.prepare("INSERT INTO decisions (subject_id, name, value, act_id) VALUES (?, ?, ?, ?)");
  const standing = "d.act_id NOT IN (SELECT act_id FROM undone)";
  const columns = `SELECT d.subject_id AS subject, d.name, d.value, p.name AS by, a.at, a.person_id AS person FROM decisions d
     JOIN acts a ON a.id = d.act_id JOIN people p ON p.id = a.person_id WHERE ${standing}`;
  const about = db.prepare<[string], Row>(`${columns} AND d.subject_id = ? ORDER BY d.id`);
  const aboutAll = db.prepare<[string], Row>(`${columns} AND d.subject_id IN (SELECT value FROM json_each(?)) ORDER BY d.id`);
  const called = db.prepare<[string], Row>(`${columns} AND d.name = ? ORDER BY d.id`);
  const prefixed = db.prepare<[string, string], Row>(`${columns} AND d.name >= ? AND d.name < ? ORDER BY d.id`);
  const ids = db.prepare<[string], string>(`SELECT group_concat(d.id) FROM decisions d WHERE d.subject_id = ? AND ${standing}`).pluck();

  /** By name: the value, who decided and when. Taken-back decisions are absent. */
  const of = (subject: string): Map<string, Decided> => current(about.all(subject), (row) => row.name);
  return {
    add: (subject: string, name: string, value: unknown, act: string): void => void insert.run(subject, name, JSON.stringify(value), act),
    of,
    /** `of` many subjects at a time; those of which nothing is decided have an empty map. */
    ofAll(subjects: readonly string[]): ReadonlyMap<string, ReadonlyMap<string, Decided>> {
      const rows = Map.groupBy(aboutAll.all(JSON.stringify(subjects)), (row) => row.subject);
      return new Map(subjects.map((subject) => [subject, current(rows.get(subject) ?? [], (row) => row.name)]));
    },
    /** By subject: what was decided under one name of everything there is. */
    named: (name: string): Map<string, Decided> => current(called.all(name), (row) => row.subject),
    /** By subject, then by name: everything decided under a name that begins so; `prefix` ends with a colon. */
    prefixed(prefix: string): Map<string, Map<string, Decided>> {
      const bySubject = Map.groupBy(prefixed.all(prefix, prefix.replace(/:$/, ";")), (row) => row.subject);
      return new Map([...bySubject].map(([subject, rows]) => [subject, current(rows, (row) => row.name)]));
    },
    /** Which decisions about a subject stand. */
    standing: (subject: string): string => ids.get(subject) ?? "",
    /** `of` one subject that is asked all the time: read again only when another set of its decisions stands. */
    kept(subject: string): () => ReadonlyMap<string, Decided> {
      let [known, map] = ["", new Map<string, Decided>()];
      return () => {
        const now = ids.get(subject) ?? "";
        if (now !== known) [known, map] = [now, of(subject)];
        return map;
      };
    },
  };
}
export type Decisions = ReturnType<typeof decisions>;

function current(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Decided> {
  const map = new Map<string, Decided>();
  for (const row of rows) {
    const decided = JSON.parse(row.value) as { is: unknown } | null;
    if (decided === null) map.delete(keyOf(row));
    else map.set(keyOf(row), { value: decided.is, by: row.by, at: row.at, person: row.person });
  }
  return map;
}
