import type { Database } from "better-sqlite3";
import { uncut, type Cut, type Look, type Scan } from "../../shared/domain/scans.ts";
import type { Decided, Decisions } from "./decisions.ts";

/** A scan that took the place of the one a page came in with. */
export interface Replacement {
  readonly hash: string;
  readonly index: number;
  readonly width: number;
  readonly height: number;
  readonly dpi: number | null;
  readonly warnings: readonly string[];
  readonly look: Look | null;
}
/** A page's row, as far as its first scan goes. */
export interface CameIn {
  readonly original_hash: string;
  readonly original_index: number;
  readonly width: number;
  readonly height: number;
  readonly dpi: number | null;
}
/** Names of the decisions about a page's picture and an issue's order. */
export const scanName = "scan";
export const cutName = "cut";
export const orderName = "order";
export const issueName = "issue";

/** The scan as it came in. */
export const firstScan = (row: CameIn): Scan => ({
  hash: row.original_hash,
  index: row.original_index,
  width: row.width,
  height: row.height,
  dpi: row.dpi,
  ...uncut,
});
/** The scan that counts by what was decided; null for the one that came in, untouched. */
export function decidedScan(row: CameIn, decided: ReadonlyMap<string, Decided>): Scan | null {
  const other = decided.get(scanName)?.value as Replacement | undefined;
  const cut = decided.get(cutName)?.value as Cut | undefined;
  if (!other && !cut) return null;
  const { hash, index, width, height, dpi } = other ?? firstScan(row);
  return { hash, index, width, height, dpi, turn: cut?.turn ?? 0, crop: cut?.crop ?? null };
}

/** In which issue the pages are and where they stand there: as decided, else as they came. */
export function pageOrder(db: Database, decisions: Decisions) {
  const strays = db.prepare<{ id: string }, { id: string; issue: string; home: string }>(
    `SELECT p.id, p.issue_id AS issue, coalesce((SELECT json_extract(d.value, '$.is') FROM decisions d WHERE d.subject_id = p.id AND d.name = '${issueName}'
       AND d.act_id NOT IN (SELECT act_id FROM undone) ORDER BY d.id DESC LIMIT 1), p.came_to) AS home
     FROM pages p WHERE p.came_to = @id OR (p.issue_id = @id AND p.listed)`,
  );
  const put = db.prepare("UPDATE pages SET issue_id = ? WHERE id = ?");
  const rows = db.prepare<[string], { id: string; seq: number; came: number }>(
    "SELECT id, seq, came FROM pages WHERE issue_id = ? AND act_id NOT IN (SELECT act_id FROM undone) ORDER BY seq, came",
  );
  const move = db.prepare("UPDATE pages SET seq = ? WHERE id = ?");
  const orderOf = (issueId: string) => decisions.of(issueId).get(orderName)?.value as readonly string[] | undefined;
  return {
    /** Every page of an issue that stands, withdrawn or not, in order. */
    all: (issueId: string): string[] => rows.all(issueId).map(({ id }) => id),
    /** The place of one page; `came` where no order was decided or the page came later. */
    placeOf(issueId: string, id: string, came: number): number {
      const at = orderOf(issueId)?.indexOf(id) ?? -1;
      return at < 0 ? came : at + 1;
    },
    /** Puts every page into the issue and the place where it belongs now; answers those that moved. */
    derive(issueId: string): string[] {
      const gone = strays.all({ id: issueId }).filter(({ issue, home }) => issue !== home);
      for (const { id, home } of gone) put.run(home, id);
      const places = new Map(orderOf(issueId)?.map((id, i) => [id, i + 1]));
      const moved = gone.map(({ id }) => id);
      for (const { id, seq, came } of rows.all(issueId)) {
        const place = places.get(id) ?? came;
        if (place === seq) continue;
        move.run(place, id);
        moved.push(id);
      }
      return [...new Set(moved)];
    },
  };
}
