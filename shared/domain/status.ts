import { addDays, type Day } from "./days.ts";

/** What can happen to a document in law. `struck` takes an earlier event out of the timeline; nothing is ever erased. */
export const eventKinds = [
  "promulgated",
  "commenced",
  "extended",
  "continued",
  "amended",
  "partly-repealed",
  "suspended",
  "lapsed",
  "repealed",
  "revoked",
  "struck",
] as const;
export type EventKind = (typeof eventKinds)[number];

/** Where an event rests: the act that did it, in the library (`id`) or only by name, with article and sentence. */
export interface Basis {
  readonly id: string | null;
  readonly title: string | null;
  readonly docNumber: string | null;
  readonly article: string | null;
  readonly sentence: string | null;
}

/** One dated, append-only fact about one document. `on` is the day of effect, `recordedAt` the moment of recording (ISO). */
export interface LegalEvent {
  readonly id: string;
  readonly documentId: string;
  readonly kind: EventKind;
  readonly on: Day;
  /** commenced, extended, continued: last day in force. suspended: last day of the suspension. */
  readonly until: Day | null;
  readonly basis: Basis | null;
  /** Which part: 第九条、第十四条. Null where the whole document is meant. */
  readonly part: string | null;
  /** struck: the event that no longer counts. */
  readonly strikes: string | null;
  readonly recordedAt: string;
  readonly recordedBy: string;
}

export const forces = ["unpublished", "pending", "in-force", "suspended", "repealed", "lapsed", "revoked"] as const;
export type Force = (typeof forces)[number];
export const marks = ["amended", "partly-repealed", "no-period"] as const;
export type Mark = (typeof marks)[number];

/** What holds on one day, since when, and by what. */
export interface LegalStatus {
  readonly force: Force;
  readonly marks: readonly Mark[];
  /** The day this state began; null while unpublished. */
  readonly since: Day | null;
  /** What brought it about: an event kind, `expired` where the period simply ended, `resumed` where a suspension did. */
  readonly cause: Exclude<EventKind, "struck"> | "expired" | "resumed" | null;
  readonly basis: Basis | null;
  /** Last day in force as known on that day; null where none is set. */
  readonly validUntil: Day | null;
}

export const unpublished: LegalStatus = {
  force: "unpublished",
  marks: [],
  since: null,
  cause: null,
  basis: null,
  validUntil: null,
};

/** The timeline in the order in which it is told: by day, precedence, order of recording; struck events left out. */
export function inOrder(timeline: readonly LegalEvent[]): LegalEvent[] {
  const struck = new Set(timeline.map((e) => e.strikes));
  return timeline
    .filter((e) => e.kind !== "struck" && !struck.has(e.id))
    .sort(
      (a, b) =>
        compare(a.on, b.on) ||
        eventKinds.indexOf(a.kind) - eventKinds.indexOf(b.kind) ||
        compare(a.recordedAt, b.recordedAt) ||
        compare(a.id, b.id),
    );
}
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/**
 * What the timeline says on a day. Recording order never changes the answer. Expiry and the end of a suspension
 * need no event. 撤销 is void from the start: it answers for every day since promulgation.
 */
export function statusOn(timeline: readonly LegalEvent[], day: Day): LegalStatus {
  const events = inOrder(timeline);
  let status = unpublished;
  /** Lets time pass up to and including `to`: a period runs out by itself. */
  const pass = (to: Day) => {
    const over = status.validUntil !== null && status.validUntil < to;
    if (over && status.force === "in-force") {
      status = { ...status, force: "lapsed", since: addDays(status.validUntil!, 1), cause: "expired", basis: null };
    }
  };
  for (const event of events) {
    if (event.on > day) break;
    pass(event.on);
    status = apply(status, event);
  }
  pass(day);
  status = suspended(status, events, day);
  const revoked = events.find((e) => e.kind === "revoked");
  if (revoked && status.since !== null) {
    return { ...status, force: "revoked", marks: [], since: events[0]!.on, cause: "revoked", basis: revoked.basis };
  }
  return status;
}

/** Lays suspensions over what otherwise holds: they stop it for their days and change nothing of what it is. */
function suspended(status: LegalStatus, events: readonly LegalEvent[], day: Day): LegalStatus {
  if (status.force !== "in-force" && status.force !== "pending") return status;
  const begun = events.filter((e) => e.kind === "suspended" && e.on <= day);
  const covering = begun.findLast((e) => e.until === null || e.until >= day);
  if (covering) return { ...status, force: "suspended", since: covering.on, cause: "suspended", basis: covering.basis };
  const ended = begun
    .map((e) => addDays(e.until!, 1))
    .sort()
    .at(-1);
  return ended && ended > status.since! ? { ...status, since: ended, cause: "resumed", basis: null } : status;
}

const over: readonly Force[] = ["repealed", "lapsed", "revoked"];

function apply(status: LegalStatus, event: LegalEvent): LegalStatus {
  const { force } = status;
  const becomes = (change: Partial<LegalStatus>): LegalStatus => ({
    ...status,
    since: event.on,
    cause: event.kind as LegalStatus["cause"],
    basis: event.basis,
    ...change,
  });
  const period = (until: Day | null): Partial<LegalStatus> => ({
    validUntil: until,
    marks: until ? without(status.marks, "no-period") : withMark(status.marks, "no-period"),
  });
  switch (event.kind) {
    case "promulgated":
      return force === "unpublished" ? becomes({ force: "pending" }) : status;
    case "commenced":
      return force === "unpublished" || force === "pending" ? becomes({ force: "in-force", ...period(event.until) }) : status;
    case "extended":
      // A longer period changes how long it holds, not what holds: since and cause stay those of the state itself.
      return over.includes(force) || !event.until ? status : { ...status, ...period(event.until) };
    case "continued":
      // A decision to keep a document may come after its period ran out; it cannot bring back what a decision took away.
      if (force === "lapsed" && status.cause === "expired") return becomes({ force: "in-force", ...period(event.until) });
      return over.includes(force) ? status : { ...status, ...(event.until ? period(event.until) : {}) };
    case "amended":
      return over.includes(force) ? status : becomes({ marks: withMark(status.marks, "amended") });
    case "partly-repealed":
      return over.includes(force) ? status : becomes({ marks: withMark(status.marks, "partly-repealed") });
    case "lapsed":
      return over.includes(force) ? status : becomes({ force: "lapsed", marks: without(status.marks, "no-period") });
    case "repealed":
      return over.includes(force) ? status : becomes({ force: "repealed", marks: without(status.marks, "no-period") });
    default:
      return status;
  }
}
const withMark = (list: readonly Mark[], mark: Mark): Mark[] => marks.filter((m) => m === mark || list.includes(m));
const without = (list: readonly Mark[], mark: Mark): Mark[] => list.filter((m) => m !== mark);

/** The days on which what holds changes, in order, with what holds from then on: the bars of a drawn timeline. */
export function periods(timeline: readonly LegalEvent[], until: Day): { from: Day; status: LegalStatus }[] {
  const days = new Set<Day>();
  for (const e of inOrder(timeline)) {
    days.add(e.on);
    if (e.until) days.add(addDays(e.until, 1));
  }
  const result: { from: Day; status: LegalStatus }[] = [];
  for (const day of [...days].sort()) {
    if (day > until) break;
    const status = statusOn(timeline, day);
    const last = result.at(-1)?.status;
    if (last && last.force === status.force && last.marks.join() === status.marks.join()) continue;
    if (status.force !== "unpublished") result.push({ from: day, status });
  }
  return result;
}

/** The word people read first. Each has one shape, one colour, in the program and on the website. */
export const headlines = ["未公布", "尚未施行", "现行有效", "已被修改", "部分废止", "停止执行", "已废止", "已失效", "已撤销"] as const;
export type Headline = (typeof headlines)[number];

/** The headline of a status; of marks that hold together the graver is said. */
export function headline({ force, marks: held }: Pick<LegalStatus, "force" | "marks">): Headline {
  switch (force) {
    case "unpublished":
      return "未公布";
    case "pending":
      return "尚未施行";
    case "suspended":
      return "停止执行";
    case "repealed":
      return "已废止";
    case "lapsed":
      return "已失效";
    case "revoked":
      return "已撤销";
    default:
      return held.includes("partly-repealed") ? "部分废止" : held.includes("amended") ? "已被修改" : "现行有效";
  }
}

/** True where a citizen may still rely on the document, at least in part. */
export const holds = (force: Force): boolean => force === "in-force";
