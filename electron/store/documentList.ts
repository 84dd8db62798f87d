import type { z } from "zod";
import {
  gazetted,
  judgements,
  soon,
  waiting,
  type DocumentFilter,
  type DocumentList,
  type DocumentQuestion,
  type DocumentRow,
  type DocumentSort,
  type IdsQuestion,
  type Judgement,
} from "../../shared/contract/documentList.ts";
import { addDays, type Day } from "../../shared/domain/days.ts";
import { disclosures } from "../../shared/domain/documents.ts";
import type { NormativeDecision } from "../../shared/domain/normative.ts";
import { headlines } from "../../shared/domain/status.ts";
import { canonical } from "../../shared/search/canonical.ts";
import type { Context } from "./context.ts";
import type { Decisions } from "./decisions.ts";
import { groupsOf, ordered } from "./documentOrder.ts";
import { among, inListOrder, narrowed } from "./facets.ts";
import type { Issues } from "./issues.ts";
import type { KeptRow, Rows } from "./rows.ts";

type Filter = z.output<typeof DocumentFilter>;
type Sort = z.output<typeof DocumentSort>;
interface Arranged {
  readonly on: Day;
  readonly all: number;
  readonly rows: readonly KeptRow[];
  readonly groups: DocumentList["groups"];
  readonly facets: DocumentList["facets"];
}
/** How many arrangements are kept: somebody scrolls through one, and looks at another. */
const arrangementsKept = 6;

/**
 * The list as it is asked for: narrowed, ordered, counted, and told a window at a time. All of it is computed from the rows in memory; an
 * arrangement is kept until the next act.
 */
export function documentList({ db, today }: Context, rows: Rows, issues: Issues, decisions: Decisions) {
  const lastAct = db.prepare<[], number>("SELECT coalesce(max(seq), 0) FROM acts").pluck();
  let version = -1;
  let normative: ReadonlyMap<string, boolean> = new Map();
  let inGazette: ReadonlySet<string> = new Set();
  const orders = new Map<string, readonly KeptRow[]>();
  const kept = new Map<string, Arranged>();

  function refresh(): void {
    const now = lastAct.get()!;
    if (now === version) return;
    version = now;
    inGazette = issues.gazetted();
    normative = new Map([...decisions.named("normative")].map(([id, { value }]) => [id, (value as NormativeDecision).is]));
    orders.clear();
    kept.clear();
  }
  /** All rows of a day in an order; kept apart from what they are narrowed to, because ordering is the dear part. */
  function inOrder(day: Day, sort: Sort): readonly KeptRow[] {
    return remembered(orders, `${day} ${sort.by} ${sort.down}`, () => ordered([...rows.on(day).values()], sort));
  }
  function arrange({ sort, ...filter }: Filter & { sort: Sort }): Arranged {
    refresh();
    const on = filter.on ?? today();
    return remembered(kept, JSON.stringify([on, sort, filter]), () => {
      const all = inOrder(on, sort);
      const narrow = narrowedTo(all, filter, on, inGazette, judged);
      return { on, all: all.length, ...narrow, groups: groupsOf(narrow.rows, sort) };
    });
  }
  const judged = (r: KeptRow): Judgement => {
    const is = normative.get(r.id);
    return is === undefined ? "open" : is ? "yes" : "no";
  };
  const shown = (r: KeptRow): DocumentRow => ({
    id: r.id,
    title: r.title,
    docNumber: r.docNumber,
    issuers: r.issuers,
    day: r.day,
    headline: r.headline,
    force: r.force,
    marks: r.marks,
    validUntil: r.validUntil,
    disclosure: r.disclosure,
    normative: normative.get(r.id) ?? null,
    topic: r.topic,
    inGazette: inGazette.has(r.id),
    open: r.open,
  });

  return {
    list({ from, count, beside, ...question }: z.output<typeof DocumentQuestion>): DocumentList {
      const { on, all, rows: found, groups, facets } = arrange(question);
      return {
        on,
        all,
        total: found.length,
        index: beside === null ? -1 : found.findIndex((row) => row.id === beside),
        from,
        rows: found.slice(from, from + count).map(shown),
        groups,
        facets,
      };
    },
    /** All rows, or those named, in the order asked for. */
    whole({ ids, ...question }: Filter & { sort: Sort; ids: readonly string[] | null }): { on: Day; rows: DocumentRow[] } {
      const { on, rows: found } = arrange(question);
      const wanted = ids && new Set(ids);
      return { on, rows: found.filter((row) => wanted === null || wanted.has(row.id)).map(shown) };
    },
    ids({ from, to, ...question }: z.output<typeof IdsQuestion>): { ids: string[] } {
      const { rows: found } = arrange(question);
      return { ids: found.slice(from, to === null ? undefined : to + 1).map((row) => row.id) };
    },
  };
}
export type DocumentListing = ReturnType<typeof documentList>;

function remembered<T>(map: Map<string, T>, key: string, make: () => T): T {
  const made = map.get(key) ?? make();
  map.delete(key);
  map.set(key, made);
  if (map.size > arrangementsKept) map.delete([...map.keys()][0]!);
  return made;
}

const waits = {
  any: ({ open }: KeptRow) => open.anomalies + open.fields + open.proposals > 0,
  anomalies: ({ open }: KeptRow) => open.anomalies > 0,
  fields: ({ open }: KeptRow) => open.fields > 0,
  proposals: ({ open }: KeptRow) => open.proposals > 0,
} as const;

/** The rows that meet every condition, and how many each choice would show. */
function narrowedTo(all: readonly KeptRow[], filter: Filter, on: Day, inGazette: ReadonlySet<string>, judged: (r: KeptRow) => Judgement) {
  const words = canonical(filter.words);
  const named = words ? all.filter((r) => r.words.includes(words)) : all;
  const ends = (r: KeptRow, days: number) => r.force === "in-force" && r.validUntil !== null && r.validUntil <= addDays(on, days);
  const topic = (r: KeptRow) => r.topic ?? "";
  const gazette = (r: KeptRow) => (inGazette.has(r.id) ? "in" : "out");
  const { issuers, expiring, waiting: wanted } = filter;
  const { found, facet } = narrowed(named, {
    headlines: { meets: among(filter.headlines, (r: KeptRow) => r.headline), values: (r) => r.headline },
    years: { meets: among(filter.years, (r: KeptRow) => r.year), values: (r) => r.year },
    issuers: { meets: issuers.length > 0 ? (r) => r.issuers.some((i) => issuers.includes(i)) : null, values: (r) => r.issuers },
    topics: { meets: among(filter.topics, topic), values: topic },
    disclosures: { meets: among(filter.disclosures, (r: KeptRow) => r.disclosure), values: (r) => r.disclosure },
    judgements: { meets: among(filter.judgements, judged), values: judged },
    gazette: { meets: filter.gazette && ((r) => gazette(r) === filter.gazette), values: gazette },
    expiring: { meets: expiring && ((r) => ends(r, expiring)), values: (r) => soon.filter((days) => ends(r, days)) },
    waiting: { meets: wanted && waits[wanted], values: (r) => waiting.filter((kind) => waits[kind](r)) },
  });
  return {
    rows: found,
    facets: {
      headlines: inListOrder(facet("headlines"), headlines),
      years: facet<number>("years").sort((a, b) => b.value - a.value),
      issuers: facet<string>("issuers").sort((a, b) => b.count - a.count),
      topics: facet<string>("topics").sort((a, b) => b.count - a.count),
      disclosures: inListOrder(facet("disclosures"), disclosures),
      judgements: inListOrder(facet("judgements"), judgements),
      gazette: inListOrder(facet("gazette"), gazetted),
      expiring: inListOrder(facet("expiring"), soon),
      waiting: inListOrder(facet("waiting"), waiting),
    },
  };
}
