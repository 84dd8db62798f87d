import type { Day } from "../domain/days.ts";
import { headline, headlines, periods, type Headline, type LegalEvent } from "../domain/status.ts";
import { tag, type Piece } from "./nodes.ts";

/** The name of a headline in style sheets, file names and addresses. */
export const codes: Readonly<Record<Headline, string>> = {
  未公布: "unpublished",
  尚未施行: "pending",
  现行有效: "in-force",
  已被修改: "amended",
  部分废止: "partly",
  停止执行: "suspended",
  已废止: "repealed",
  已失效: "lapsed",
  已撤销: "revoked",
};

/** Headlines that need no warning; every other carries 【】 where it is copied, read aloud or printed. */
const quiet: readonly Headline[] = ["现行有效", "已被修改"];
export const bracketed = (name: Headline): string => (quiet.includes(name) ? "" : `【${name}】`);

/** The mark of a status in a list. */
export function badge(name: Headline): Piece {
  const word: Piece[] = quiet.includes(name) ? [name] : [tag("span", { class: "br" }, "【"), name, tag("span", { class: "br" }, "】")];
  return tag("span", { class: `status ${codes[name]}` }, ...word);
}

const always: Day = "9999-12-30";

/** How a timeline's headline changes, past and to come, in one short line: `2018-07-01 2;2023-07-01 7`. */
export function spansOf(timeline: readonly LegalEvent[]): string {
  return periods(timeline, always)
    .map(({ from, status }) => `${from} ${headlines.indexOf(headline(status))}`)
    .join(";");
}

/** The headline such a line gives for a day: the same as the fold over the timeline itself. */
export function headlineAt(spans: string, day: Day): Headline {
  let name: Headline = "未公布";
  for (const span of spans ? spans.split(";") : []) {
    const [from, index] = span.split(" ");
    if (from! > day) break;
    name = headlines[Number(index)] ?? name;
  }
  return name;
}

/** The headlines that such lines come to on any day at all, in their usual order. */
export function occurring(lines: readonly string[]): Headline[] {
  const places = new Set(
    lines.flatMap((spans) => (spans ? spans.split(";").map((span) => Number(span.split(" ")[1])) : [headlines.indexOf("未公布")])),
  );
  return headlines.filter((_, place) => places.has(place));
}

/** How many of these lines have one of these headlines on a day, and how that number changes later: `16;2025-01-01 1;2025-07-01 -2`. */
export function countOf(lines: readonly string[], names: readonly Headline[], day: Day): string {
  const wanted = headlines.map((name) => names.includes(name));
  const changes = new Map<Day, number>();
  let first = 0;
  for (const spans of lines) {
    let counts = names.includes("未公布");
    let isPast = true;
    for (const span of spans ? spans.split(";") : []) {
      const [from, now] = [span.slice(0, 10), wanted[Number(span.slice(11))] ?? counts];
      if (from > day && isPast) {
        isPast = false;
        first += Number(counts);
      }
      if (!isPast && now !== counts) changes.set(from, (changes.get(from) ?? 0) + Number(now) - Number(counts));
      counts = now;
    }
    if (isPast) first += Number(counts);
  }
  return [
    first,
    ...[...changes]
      .filter(([, by]) => by)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([on, by]) => `${on} ${by}`),
  ].join(";");
}

/** The number such a line gives for a day not before the one it was written for. */
export function countAt(line: string, day: Day): number {
  const [first, ...changes] = line.split(";");
  return changes.reduce((sum, change) => (change.slice(0, 10) <= day ? sum + Number(change.slice(11)) : sum), Number(first));
}
