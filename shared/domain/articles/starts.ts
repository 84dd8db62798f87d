import { entryOf } from "../articles.ts";
import { parseDocNumber } from "../docNumber.ts";
import type { BodyLine } from "./body.ts";
import type { Entry } from "./contents.ts";

/** Where an article begins: its first line among the body lines (a 文号 may stand above the title). */
export interface Start {
  readonly at: number;
  readonly title: string;
  readonly docNumber: string | null;
  readonly entry: Entry | null;
}

const organ = "[\\p{Script=Han}、]{2,24}?(?:人民政府|办公室|委员会|局|院|厅|部|处|中心|公安|法院|检察院)";
const begins = new RegExp(`^(?:${organ}\\s*)?(?:关于|印发|转发|批转)|^${organ}$|^${organ}(?:令|公告|通告)`, "u");
const ends =
  /(?:通知|意见|决定|办法|规定|批复|通报|公告|通告|公报|函|报告|方案|细则|规则|规划|纪要|名单|令|讲话|条例|要点|计划|预案|说明|解读)(?:[（(].{1,8}[)）])?$/u;
const day = /^[（(]?[\d一二三四五六七八九〇○零]{4}年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日[)）]?$/u;
const most = 5;

/** Finds where articles begin: at titles the contents name, at titles with a 文号 of their own beside them, and at titles after the day that ends a text. */
export function startsIn(body: readonly BodyLine[], entries: readonly Entry[]): Start[] {
  const starts: Start[] = [];
  const used = new Set<Entry>();
  for (let i = 0; i < body.length; i++) {
    const block =
      blockAt(
        body,
        i,
        entries.filter((e) => !used.has(e)),
      ) ?? null;
    if (!block) continue;
    const above = i > 0 && body[i - 1]!.seq === body[i]!.seq && numberAlone(body[i - 1]) !== null && !isOwned(starts, i - 1);
    const below = numberAlone(body[i + block.lines]);
    const at = above && below === null ? i - 1 : i;
    const docNumber = below ?? (above ? numberAlone(body[i - 1]) : null);
    if (block.entry === null && docNumber === null && !endsBefore(body, at)) continue;
    if (block.entry) used.add(block.entry);
    starts.push({ at, title: block.title, docNumber, entry: block.entry });
    i += block.lines - 1;
  }
  return starts;
}

/** The title that begins at a line: the one of the contents where it is there, else the shortest run of lines that reads as one. */
function blockAt(
  body: readonly BodyLine[],
  i: number,
  entries: readonly Entry[],
): { title: string; lines: number; entry: Entry | null } | null {
  const first = body[i]!.text.replace(/\s/gu, "");
  if (first.length > 40 || numberAlone(body[i]) !== null || day.test(first)) return null;
  let joined = "";
  let plain: { title: string; lines: number; entry: null } | null = null;
  for (let k = 1; k <= most && i + k <= body.length; k++) {
    const line = body[i + k - 1]!;
    if (line.seq !== body[i]!.seq) break;
    const text = line.text.replace(/\s/gu, "");
    if (/[。；：]$/u.test(text) || (k > 1 && (numberAlone(line) !== null || day.test(text)))) break;
    joined += text;
    // Subtle: a title's first line must not be taken for the whole where the contents have a longer one.
    const entry = joined.length >= 6 ? entryOf(joined, entries) : null;
    const longer = entry && body[i + k]?.seq === line.seq ? entryOf(joined + body[i + k]!.text.replace(/\s/gu, ""), [entry]) : null;
    if (entry && (!longer || ends.test(joined))) return { title: joined, lines: k, entry };
    if (!plain && begins.test(first) && joined.includes("关于") && ends.test(joined)) plain = { title: joined, lines: k, entry: null };
  }
  return plain;
}

const numberAlone = (line: BodyLine | undefined): string | null => {
  const text = line?.text.replace(/\s/gu, "") ?? "";
  return text.length <= 24 && parseDocNumber(text) ? text : null;
};
const isOwned = (starts: readonly Start[], at: number) => starts.some((s) => s.at <= at && s.docNumber !== null && at - s.at <= most + 1);
/** True where nothing of another text can be going on: at the top of a page or after the day under one. */
const endsBefore = (body: readonly BodyLine[], at: number) =>
  at === 0 || body[at]!.first || day.test(body[at - 1]!.text.replace(/\s/gu, ""));
