import type { Database } from "better-sqlite3";

/** What persons decided about one thing. The last decision that stands counts; a decision of null takes earlier ones back. */
export function decisions(db: Database) {
  const insert = db.prepare("INSERT INTO decisions (subject_id, name, value, act_id) VALUES (?, ?, ?, ?)");
  const rows = db.prepare<[string], { name: string; value: string; by: string; at: string }>(
    `SELECT d.name, d.value, p.name AS by, a.at FROM decisions d JOIN acts a ON a.id = d.act_id JOIN people p ON p.id = a.person_id
     WHERE d.subject_id = ? AND d.act_id NOT IN (SELECT act_id FROM undone) ORDER BY d.id`,
  );
  return {
    add: (subject: string, name: string, value: unknown, act: string): void => void insert.run(subject, name, JSON.stringify(value), act),
    /** By name: the value, who decided and when. Taken-back decisions are absent. */
    of(subject: string): Map<string, { value: unknown; by: string; at: string }> {
      const current = new Map<string, { value: unknown; by: string; at: string }>();
      for (const { name, value, by, at } of rows.all(subject)) {
        const decided = JSON.parse(value) as { is: unknown } | null;
        if (decided === null) current.delete(name);
        else current.set(name, { value: decided.is, by, at });
      }
      return current;
    },
  };
}
export type Decisions = ReturnType<typeof decisions>;
