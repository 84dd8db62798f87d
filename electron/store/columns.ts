import type { KeptRow } from "./rows.ts";

/** What a search asks of every document it finds, in columns by permanent number: tens of thousands are looked at at every key. */
export interface Columns {
  /** The same for documents that no filter tells apart, of one status, year and issuer; -1 where no document is listed. */
  readonly alike: Int32Array;
  /** One of each that are alike. */
  readonly samples: readonly KeptRow[];
  /** Orders by the day it is listed under, later is greater. */
  readonly when: Int32Array;
}

/** The columns of these rows. */
export function columnsOf(rows: ReadonlyMap<number, KeptRow>): Columns {
  let last = -1;
  for (const number of rows.keys()) last = Math.max(last, number);
  const alike = new Int32Array(last + 1).fill(-1);
  const when = new Int32Array(last + 1);
  const samples: KeptRow[] = [];
  const known = new Map<string, number>();
  for (const [number, row] of rows) {
    const key = [row.headline, row.year, ...row.issuers].join("\n");
    let at = known.get(key);
    if (at === undefined) {
      at = samples.push(row) - 1;
      known.set(key, at);
    }
    alike[number] = at;
    when[number] = row.when;
  }
  return { alike, samples, when };
}
