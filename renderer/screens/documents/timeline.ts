import type { DocumentView } from "../../../shared/contract/documents.ts";
import { addDays, addMonths, daysBetween, type Day } from "../../../shared/domain/days.ts";
import { headline, type EventKind, type LegalStatus } from "../../../shared/domain/status.ts";
import { eventShape, eventWords, shapeOf, type Shape } from "../../words/status.ts";

type Drawn = Pick<DocumentView, "timeline" | "periods" | "today" | "on">;

/** Places are in percent of the width. */
export interface Bar {
  readonly left: number;
  readonly width: number;
  readonly shape: Shape;
  /** What is yet to come, as far as is known today. */
  readonly ahead: boolean;
}
export interface Flag {
  readonly left: number;
  readonly day: Day;
  readonly words: string;
  readonly shape: Shape;
  /** right and left of its pole, or only the shape where there is no room for words. */
  readonly room: "right" | "left" | "none";
  readonly event: string | null;
}
export interface Timeline {
  readonly bars: readonly Bar[];
  readonly flags: readonly Flag[];
  readonly years: readonly { readonly left: number; readonly year: number }[];
  readonly today: number;
  /** The chosen day, where it is not today and in sight. */
  readonly chosen: number | null;
}

/** Bars are what holds, flags are what happened, 朱 is today: laid out for a strip `width` pixels wide. Null where nothing is dated. */
export function timeline(document: Drawn, width: number): Timeline | null {
  const { periods, timeline: events, today, on } = document;
  const first = periods[0];
  if (!first) return null;
  const last = periods.at(-1)!;
  const known = [first.from, today, on, ...events.map((e) => e.on), ...events.flatMap((e) => (e.until ? [e.until] : []))].sort();
  const from = known[0]!;
  const latest = known.at(-1)!;
  const to = addMonths(latest, Math.max(3, Math.round(daysBetween(from, latest) / 300)));
  const span = daysBetween(from, to);
  const place = (day: Day) => round((daysBetween(from, day) / span) * 100);
  const bars = periods.flatMap((period, i): Bar[] => {
    const end = periods[i + 1]?.from ?? to;
    const shape = shapeOf[headline(period.status)];
    const piece = (a: Day, b: Day, ahead: boolean): Bar[] =>
      a < b ? [{ left: place(a), width: round(place(b) - place(a)), shape, ahead }] : [];
    return today > period.from && today < end
      ? [...piece(period.from, today, false), ...piece(today, end, true)]
      : piece(period.from, end, period.from >= today);
  });
  return {
    bars,
    flags: withRoom(flagsOf(document, place, last), width),
    years: years(from, to, place, width),
    today: place(today),
    chosen: on === today ? null : place(on),
  };
}
const round = (n: number) => Math.round(n * 100) / 100;

function flagsOf(
  { timeline: events }: Drawn,
  place: (day: Day) => number,
  last: { readonly from: Day; readonly status: LegalStatus },
): Omit<Flag, "room">[] {
  const flags = events
    .filter((e) => e.kind !== "promulgated" || !events.some((o) => o.kind === "commenced" && o.on === e.on))
    .map((e) => ({
      left: place(e.on),
      day: e.on,
      words: wordsOf(e.kind, e.part),
      shape: eventShape[e.kind],
      event: e.id as string | null,
    }));
  const holds = ["pending", "in-force", "suspended"].includes(last.status.force);
  const end = last.status.cause === "expired" ? addDays(last.from, -1) : holds ? last.status.validUntil : null;
  if (end && !flags.some((f) => f.day === end)) flags.push({ left: place(end), day: end, words: "有效期至", shape: "lapsed", event: null });
  return flags.sort((a, b) => a.left - b.left);
}
const wordsOf = (kind: EventKind, part: string | null) =>
  part ? `${part}${kind === "partly-repealed" ? "废止" : eventWords[kind]}` : eventWords[kind];
/** Gives every flag the room it needs, the latest first; whoever finds none shows its shape only, and promulgation, which its bar shows, not even that. */
function withRoom(flags: readonly Omit<Flag, "room">[], width: number): Flag[] {
  const taken: [number, number][] = [];
  const free = (a: number, b: number) => a >= -2 && b <= width + 2 && taken.every(([s, e]) => b <= s || a >= e);
  const result: Flag[] = [];
  for (const flag of [...flags].reverse()) {
    const at = (flag.left / 100) * width;
    const long = 26 + Math.max([...flag.words].length * 12, 62);
    const short = 22;
    const room = free(at, at + long) ? "right" : free(at - long, at) ? "left" : "none";
    if (room === "none" && flag.shape === "pending") continue;
    taken.push(room === "right" ? [at, at + long] : room === "left" ? [at - long, at] : [at, at + short]);
    result.push({ ...flag, room });
  }
  return result.reverse();
}

/** A label at each New Year, thinned out so that none touches the next. */
function years(from: Day, to: Day, place: (day: Day) => number, width: number) {
  const [a, b] = [Number(from.slice(0, 4)) + 1, Number(to.slice(0, 4))];
  const apart = b > a ? ((place(`${b}-01-01`) - place(`${a}-01-01`)) / (b - a) / 100) * width : width;
  const step = Math.max(1, Math.ceil(48 / apart));
  return Array.from({ length: Math.max(0, b - a + 1) }, (_, i) => a + i)
    .filter((y) => y % step === 0)
    .map((year) => ({ year, left: place(`${year}-01-01`) }))
    .filter(({ left }) => (left / 100) * width > 12 && (left / 100) * width < width - 12);
}
