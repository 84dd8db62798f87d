import { addDays, addMonths, lastDayOfPeriod, type Day } from "../days.ts";
import { hanNumber } from "../docNumber.ts";
import type { Span } from "../documents.ts";
import { datePattern, findDates } from "./dates.ts";
import { place, sentencesOf, type Line } from "./lines.ts";

/** The document's own word on when it begins: a day, or a day counted from when it is made known. */
export interface Commencement extends Span {
  readonly day: Day | null;
  /** 公布, 发布, 印发 …: what the count starts from where no day is named. */
  readonly since: string | null;
  readonly after: { readonly days: number; readonly months: number };
  readonly from: string;
}
/** The document's own word on how long it holds: to a day, or for a time. */
export interface Period extends Span {
  readonly until: Day | null;
  readonly months: number | null;
  /** 五年, 试行一年, as written. */
  readonly words: string;
  readonly from: string;
}

const own =
  "本(?:实施|施行|试行|暂行|补充|管理)?(?:办法|规定|条例|细则|规则|通知|意见|决定|决议|方案|标准|制度|通告|公告|布告|命令|指示|规范|规程|准则|守则|预案|章程|目录|纲要|文件|暂行\\S{2}|政策|措施|法(?!人|院|律|定))";
const begins = "(?:正式|开始|公布|发布)?(?:施行|实施|执行|试行|实行|生效)";
const count = "[0-9０-９一二三四五六七八九十两]{1,3}";
const fixed = new RegExp(
  `(?:自|从|于)?[\\s\\u3000]*(${datePattern})[\\s\\u3000]*(?:[零0]时)?(?:起|开始)?[\\s\\u3000]*(?:与[^，。；]{2,60}?同时|在[^，。；]{1,12}?)?${begins}(?!的)`,
  "u",
);
/** 自1990年10月1日起，施行本条例: the same words turned round. */
const turned = new RegExp(
  `(?:自|从|于)[\\s\\u3000]*(${datePattern})[\\s\\u3000]*(?:起|开始)?[，,]?[\\s\\u3000]*${begins}(?=${own}(?!第))`,
  "u",
);
const stated = new RegExp(`(?:施行|实施|生效)(?:日期|时间)[\\s\\u3000]*(?:为|是)[\\s\\u3000]*(${datePattern})`, "u");
const counted = new RegExp(
  `(?:自|从)?[\\s\\u3000]*(?:国务院)?(公布|发布|印发|颁布|颁发|下发|下达|签发|公告|批准)(?:之?[\\s\\u3000]*日[\\s\\u3000]*(?:起|开始|后)?|后|起)[\\s\\u3000]*(?:满?[\\s\\u3000]*(${count})[\\s\\u3000]*(个月|日|天|年)[\\s\\u3000]*(?:后|起|之后|以后|之日起)?)?[，,]?[\\s\\u3000]*${begins}(?!的)`,
  "u",
);
const clausePeriod = new RegExp(
  `(有效期限?|试行期限?|暂行期限?|试行)[\\s\\u3000]*(?:为|是)?[\\s\\u3000]*(?:自[^，。；]{2,24}起)?[\\s\\u3000]*(?:为|至)?[\\s\\u3000]*(${count})[\\s\\u3000]*(年|个月)`,
  "u",
);
const clauseUntil = new RegExp(
  `有效期限?[\\s\\u3000]*(?:自[^，。；]{2,24}?起?)?[\\s\\u3000]*(?:截至|截止到?|至|到|为至)[\\s\\u3000]*(${datePattern})`,
  "u",
);

const number = (text: string): number => {
  const plain = text.normalize("NFKC");
  return /^\d+$/.test(plain) ? Number(plain) : hanNumber(plain.replace(/两/g, "二"));
};

const counting = (count: string | undefined, unit: string | undefined): Commencement["after"] => {
  const n = count ? number(count) : 0;
  return unit === "个月" ? { days: 0, months: n } : unit === "年" ? { days: 0, months: n * 12 } : { days: n, months: 0 };
};

/** True where a sentence that begins at `at` speaks of the document itself: 本办法…, or goes on from 现印发, or stands alone. */
const speaksOfItself = (before: string): boolean => {
  const clause = before
    .replace(/^.*[。；;]/su, "")
    .replace(/(?:和|与|、)《\u0001*》/gu, "")
    .replace(/^[\s\u3000]*第[一二三四五六七八九十百零〇]+条(?:之[一二三四五六七八九十])?[\s\u3000]*/u, "");
  if (/(?:其中|第.{1,6}[条款项])[^，,]*$/u.test(clause)) return false;
  if (new RegExp(`${own}(?!第)[^《》]{0,30}$`, "u").test(clause)) return true;
  if (new RegExp(`^${own}(?!第|施行|实施|公布|生效)[^。；]*[，,][^，,《》]{0,6}$`, "u").test(clause)) return true;
  if (/[，,](?:其他|其余)[^，。；《》]{0,8}$/u.test(clause)) return true;
  return /^(?:[^。；]*(?:予以公布|予以发布|现予公布|现予发布|印发给你们|现公布|现印发)[^《》]{0,30})?[，,\s\u3000]*$/u.test(clause);
};

/** The last sentence that says when the document itself begins; null where none does. Other documents and single articles do not count. */
export function commencement(masked: string, lines: readonly Line[]): Commencement | null {
  let last: Commencement | null = null;
  for (const line of lines) {
    for (const s of sentencesOf(line, masked)) {
      const m = [fixed, turned, stated, counted]
        .flatMap((p) => [...s.text.matchAll(new RegExp(p, "gu"))])
        .find((m) => speaksOfItself(s.text.slice(0, m.index)));
      if (!m) continue;
      // Subtle: 自公布之日起停止执行 ends another document; the verb must follow at once, which the patterns ask for.
      const at = { start: s.start + m.index, end: s.start + m.index + m[0].length, from: from(line) };
      const day = findDates(m[0])[0]?.day ?? null;
      if (findDates(m[0]).length > 0) {
        if (day && (!last || new RegExp(own, "u").test(s.text))) last = { day, since: null, after: { days: 0, months: 0 }, ...at };
      } else if (!last || new RegExp(own, "u").test(s.text)) last = { day: null, since: m[1]!, after: counting(m[2], m[3]), ...at };
    }
  }
  return last;
}

const byIssue = new RegExp(
  `^[\\s\\u3000]*(?:第[一二三四五六七八九十百零〇]+条[\\s\\u3000]*)?${own}(?:[^，。；《》]{0,16}批准后?[，,]?)?由[^，。；《》]{2,24}(?:发布|公布|颁布)(?:施行|实施|执行|试行)[。]?$`,
  "u",
);

/** 本办法经国务院批准由交通部发布施行: it begins when it is made known. A weaker word than a day of its own. */
export function begunByIssue(masked: string, lines: readonly Line[]): Commencement | null {
  for (const line of lines.toReversed())
    for (const s of sentencesOf(line, masked))
      if (byIssue.test(s.text))
        return { day: null, since: "发布", after: { days: 0, months: 0 }, start: s.start, end: s.end, from: from(line) };
  return null;
}

/** The last sentence that says how long the document itself holds; null where none does. A licence's 有效期 does not count. */
export function period(masked: string, lines: readonly Line[]): Period | null {
  let last: Period | null = null;
  for (const line of lines) {
    for (const s of sentencesOf(line, masked)) {
      if (!/有效期|试行|暂行期/u.test(s.text) || /《|延长|延续|届满|延至/u.test(s.text)) continue;
      const m = clauseUntil.exec(s.text) ?? clausePeriod.exec(s.text);
      if (!m || !isOwnPeriod(masked, s.text, s.start, m.index)) continue;
      const at = { start: s.start + m.index, end: s.start + m.index + m[0].length, from: from(line) };
      const until = findDates(m[0]).at(-1)?.day ?? null;
      if (until && clauseUntil.test(s.text)) last = { until, months: null, words: m[0], ...at };
      else if (m[2] && m[3])
        last = {
          until: null,
          months: number(m[2]) * (m[3] === "年" ? 12 : 1),
          words: `${m[1] === "试行" || m[1]?.startsWith("试行") ? "试行" : ""}${m[2]}${m[3]}`,
          ...at,
        };
    }
  }
  return last;
}

/** A licence's own 有效期 is not the document's: what stands right before it must be nothing, 其, or 本办法. */
function isOwnPeriod(masked: string, sentence: string, start: number, at: number): boolean {
  const before = sentence.slice(0, at).replace(/^[\s\u3000]*第[一二三四五六七八九十百零〇]+条[\s\u3000]*/u, "");
  const clause = before.replace(/^.*[，,、：:（(]/su, "").trim();
  if (!new RegExp(`^(?:其|${own}(?:的|自.{2,24}起)?|并?)$`, "u").test(clause) && clause !== "") return false;
  if (new RegExp(own, "u").test(before)) return !/[证照]/u.test(clause);
  const previous = masked.slice(Math.max(0, start - 80), start);
  return (
    new RegExp(`(?:自|从|于)[^，。；]{2,30}起?${begins}[，,。]?[^，。；]{0,6}$`, "u").test(
      before === "" ? previous.trimEnd() : before.trimEnd(),
    ) && !/[证照]|备案|许可|登记/u.test(before)
  );
}

/** In a text cut into articles the article, else the line. */
function from(line: Line): string {
  return /^第[一二三四五六七八九十百零〇]+条(?:之[一二三四五六七八九十])?/u.exec(line.text)?.[0] ?? place(line);
}

/** The last day of a period that starts on a day: start + period - 1 day, the last day still counts (domain notes §2.2). */
export const lastDay = (start: Day, months: number): Day =>
  months % 12 === 0 ? lastDayOfPeriod(start, months / 12) : addDays(addMonths(start, months), -1);
