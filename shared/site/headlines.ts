import type { Day } from "../domain/days.ts";
import { headline, headlines, periods, statusOn, type Headline, type LegalEvent } from "../domain/status.ts";
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

export const headlineOn = (timeline: readonly LegalEvent[], day: Day): Headline => headline(statusOn(timeline, day));
