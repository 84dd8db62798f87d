import { hanNumber } from "./docNumber.ts";
import type { Day } from "./days.ts";
import { furnitureOf } from "./folios.ts";
import type { IssueName } from "./issues.ts";
import type { Line } from "./pages.ts";
import { findDates } from "./reading/dates.ts";

/** The issue a page says it is of: by its cover, or by its running head. */
export interface PrintedIssue extends IssueName {
  readonly cover: boolean;
  /** As on the cover; null where it does not say. */
  readonly gazette: string | null;
  readonly publishedOn: Day | null;
  /** What is printed, in one line: 示例区人民政府公报 2007年第3期（总第25期）. */
  readonly words: string;
}

/** A cover has little on it. */
const mostLines = 16;
const han = "〇○零一二三四五六七八九";
const year = `(?<year>\\d{4}|[${han}]{4})年?`;
const no = `(?<no>\\d{1,3}|[${han}十]{1,3})(?:[-—–~、至](?<to>\\d{1,3}|[${han}十]{1,3}))?`;
const total = `(?<total>[(【]?总(?:第|号:?)?(?:\\d{1,5}|[${han}十百]{1,6})[期号]?[)】]?)?`;
/** 2007年第3期(总第25期), 二〇〇七年第七-八期, 2007年增刊1; what stands on several lines is one. */
const designation = new RegExp(`${year}[,\\n]*(?:第?${no}[期号]\\n?${total}|(?<extra>增刊\\d{0,2}))`, "u");
const title = /^[^，。、；：\d]{0,22}(?:公报|政报)$/u;

/** Reads it off the lines of a page so many pixels high; null where it says nothing. */
export function printedIssueOf(lines: readonly Pick<Line, "text" | "box">[], height: number): PrintedIssue | null {
  return onCover(lines) ?? inHead(lines, height);
}

function onCover(lines: readonly Pick<Line, "text" | "box">[]): PrintedIssue | null {
  if (lines.length === 0 || lines.length > mostLines) return null;
  const plain = lines.map(({ text }) => text.normalize("NFKC").replace(/\s/gu, ""));
  const gazette = gazetteIn(plain);
  const found = designation.exec(plain.join("\n"));
  if (!gazette || !found) return null;
  const days = findDates(plain.join("\n")).flatMap(({ day }) => day ?? []);
  const words = `${gazette} ${found[0].replace(/\n/gu, "").replaceAll("(", "（").replaceAll(")", "）")}`;
  return { ...nameOf(found.groups!), cover: true, gazette, publishedOn: days.length === 1 ? days[0]! : null, words };
}
/** The gazette's name, also where it is broken: 示例区人民政府 / 公报. */
function gazetteIn(plain: readonly string[]): string | null {
  const at = plain.findIndex((line) => title.test(line));
  if (at < 0) return null;
  const [before, line] = [plain[at - 1] ?? "", plain[at]!];
  const whole = line.length <= 4 && title.test(before + line) && !designation.test(before) ? before + line : line;
  return whole;
}
function nameOf({ year: y, no: n, to, extra }: Readonly<Partial<Record<string, string>>>): IssueName {
  const value = (text: string) => (/^\d+$/u.test(text) ? Number(text) : hanNumber(text));
  return { year: value(y!), no: extra ?? [n, to].flatMap((part) => (part ? [String(value(part))] : [])).join("-") };
}

/** A running head begins with the folio, the gazette's name or the year: 关于2006年第5期公报的更正 is none. */
const head = /^\d{0,4}[^\p{L}\d]*(?:[^，。、；：\d]{0,22}(?:公报|政报))?[^\p{L}\d]*\d{4}年第?\d/u;
function inHead(lines: readonly Pick<Line, "text" | "box">[], height: number): PrintedIssue | null {
  const { issue, lines: found } = furnitureOf(lines, height);
  if (!issue) return null;
  const line = [...found].map((i) => lines[i]!.text).find((text) => head.test(text.normalize("NFKC").replace(/\s/gu, "")));
  return line === undefined ? null : { ...issue, cover: false, gazette: null, publishedOn: null, words: line.trim() };
}
