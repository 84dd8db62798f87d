import { addDays, inWords, type Day } from "../domain/days.ts";
import { headline, statusOn, type Headline, type LegalStatus } from "../domain/status.ts";
import { bracketed, codes } from "./headlines.ts";
import { tag, type Piece, type Tag } from "./nodes.ts";
import { happened, lawOf, type Act, type SiteEvent } from "./timeline.ts";

/** What a document's page says of its status on a day. */
export interface Banner {
  readonly headline: Headline;
  /** One sentence for the head of every printed page. */
  readonly short: string;
  readonly box: Tag;
}

/** The banner that stands outside the text: word, day, cause, basis and period in force, for any day. */
export function bannerOn(events: readonly SiteEvent[], day: Day): Banner {
  const status = statusOn(lawOf(events), day);
  const name = headline(status);
  const lead = sentence(status, events, day);
  const rows = facts(status, events, day).map(([term, ...what]) => [tag("dt", {}, term), tag("dd", {}, ...what)]);
  const gone = name === "已废止" || name === "已失效" || name === "已撤销";
  const box = tag(
    "div",
    { class: `banner ${codes[name]}`, role: "region", "aria-label": "文件状态" },
    tag("p", { class: "word" }, bracketed(name) || name),
    tag(
      "div",
      { class: "say" },
      tag("p", { class: "lead" }, ...lead),
      ...(rows.length ? [tag("dl", { class: "pairs" }, ...rows.flat())] : []),
      ...(gone ? [tag("p", { class: "note gap" }, "以下保留原文，供查阅。")] : []),
    ),
  );
  return { headline: name, short: lead.map(plain).join(""), box };
}
const plain = (piece: Piece): string => (typeof piece === "string" ? piece : piece.inside.map(plain).join(""));
const date = (day: Day): Tag => tag("time", { datetime: day, class: "nb" }, inWords(day));

function sentence(status: LegalStatus, events: readonly SiteEvent[], day: Day): Piece[] {
  const since = status.since;
  switch (headline(status)) {
    case "未公布": {
      const first = events.find((e) => e.on > day);
      return first ? ["本文件自", date(first.on), "起公布。"] : ["本库没有记载本文件的公布和施行日期，是否有效，请向发文机关询问。"];
    }
    case "尚未施行": {
      const start = events.find((e) => e.kind === "commenced" && e.on > day);
      return start ? ["本文件已公布，自", date(start.on), "起施行。"] : ["本文件已公布，尚未施行。"];
    }
    case "停止执行":
      return ["本文件自", date(since!), "起停止执行。"];
    case "已废止":
      return ["本文件自", date(since!), "起废止，不再作为行政管理的依据。"];
    case "已失效":
      return ["本文件自", date(since!), "起失效，不再作为行政管理的依据。"];
    case "已撤销":
      return ["本文件已被撤销，自始无效。"];
    case "部分废止":
      return ["本文件部分内容已经废止，其余内容现行有效。"];
    case "已被修改":
      return ["本文件现行有效，其中有内容已被修改。"];
    default:
      return ["本文件现行有效。"];
  }
}

type Fact = readonly [term: string, ...what: Piece[]];
function facts(status: LegalStatus, events: readonly SiteEvent[], day: Day): Fact[] {
  const rows: Fact[] = [];
  const over = ["repealed", "lapsed", "revoked"].includes(status.force);
  if (status.cause === "expired") rows.push(["原因", "有效期届满"]);
  if (over && status.basis) {
    const end = events.find((e) => e.act && e.kind === status.cause && (e.on === status.since || e.kind === "revoked"));
    if (end) rows.push([`${happened[end.kind]}依据`, ...actWords(end.act!)]);
  }
  if (!over) {
    for (const event of events.filter((e) => e.on <= day && changes.includes(e.kind))) {
      if (event.kind === "suspended" && status.force !== "suspended") continue;
      rows.push([
        happened[event.kind],
        date(event.on),
        event.part ? `，${event.part}` : "",
        ...(event.act ? ["，依据", ...actWords(event.act)] : []),
      ]);
    }
  }
  const start = events.find((e) => e.kind === "commenced");
  if (start && over && status.force !== "revoked" && start.on < status.since!) {
    rows.push(["施行期间", date(start.on), "至", date(addDays(status.since!, -1))]);
  } else if (start && !over) {
    rows.push(["施行日期", date(start.on)]);
    rows.push(["有效期至", ...(status.validUntil ? [date(status.validUntil)] : start.until ? [date(start.until)] : ["未设有效期"])]);
  }
  return rows;
}
const changes: readonly SiteEvent["kind"][] = ["amended", "partly-repealed", "suspended"];

/** An act by name, article and number, linked where it has a page; one that is not public is not named. */
export function actWords({ title, docNumber, article, href }: Act): Piece[] {
  const name = title ? `《${title.replace(/《/g, "〈").replace(/》/g, "〉")}》` : (docNumber ?? "文件未公开");
  const words: Piece[] = [name + (article ?? "")];
  const linked = href ? [tag("a", { href }, ...words)] : words;
  return title && docNumber ? [...linked, "（", tag("span", { class: "w" }, docNumber), "）"] : linked;
}
