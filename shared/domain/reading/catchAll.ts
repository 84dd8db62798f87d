import { findDates } from "./dates.ts";
import type { Day } from "../days.ts";
import type { ProposalReading, Scope } from "../proposals.ts";
import { effectDay, saying } from "./saying.ts";
import { sentencesOf, type Line, type Sentence } from "./lines.ts";
import type { Named } from "./names.ts";

const papers = "(?:行政)?(?:规范性)?(?:文件|规定|通知|政策|制度|办法|措施|意见)";
const ending = /废止|作废|停止执行|不再执行|失效/u;
/** What stands between those meant and the verb. */
const adverbs =
  /[，,\s]*(?:自[^，。；]{2,24}起)?[，,]?(?:一律|均|全部|同时|即行|自行|自动|相应|不再有效|按|作|予以|宣布|视为|决定|处理|，|,)*$/u;
const rules: readonly (readonly [Scope["condition"], RegExp])[] = [
  [
    "unlisted",
    new RegExp(
      `(?:凡|对)?[^。；]{0,40}(?:未|没有|不)(?:被|予以)?(?:列入|纳入|收入|编入|在)[^。；]{0,60}(?:目录|清单|名录|范围|汇编|附件|名单)[^。；]{0,30}`,
      "u",
    ),
  ],
  [
    "unpublished",
    new RegExp(`(?:逾期|期满|到期|届时)[^。；]{0,12}(?:未|没有|不)(?:重新)?(?:公布|发布|登记|清理|报送|备案)[^。；]{0,24}`, "u"),
  ],
  [
    "earlier",
    new RegExp(`(?:此前|以前|之前|过去|原有?|凡)[^。；《》]{0,40}?(?:有关|相关|其他)?[^。；《》，]{0,16}${papers}[^。；《》]{0,40}`, "u"),
  ],
];
const differs = new RegExp(
  `(?:此前|以前|之前|过去|原|其他|其它|有关)[^。；]{0,30}${papers}[^。；《》]{0,24}与本[^。；]{1,16}(?:不一致|相抵触|抵触|不符|不相符)`,
  "u",
);
const onlyTalk = /拟|征求意见|草案|建议|应当(?:及时)?(?:予以)?(?:修改|废止|清理)|可以|是否|程序/u;
/** 其他文件 behind a list, 许可证逾期: not about documents at all, or about what was named. */
const notPapers = /证书|许可证|执照|申请|合同|资质|资格|备案号/u;

/** Clauses that end what they do not name: 凡未纳入…一律废止, 逾期未公布的…失效, 此前有关规定同时废止, and those that only go before. */
export function catchAllsIn(lines: readonly Line[], names: Named): ProposalReading[] {
  return lines.flatMap((line) =>
    sentencesOf(line, names.masked).flatMap((s) => {
      const scope = scopeOf(s, names);
      return scope ? [saying("catch-all", s, names.text, { scope, on: effectDay(s.text) })] : [];
    }),
  );
}

function scopeOf(s: Sentence, { text }: Named): Scope | null {
  if (onlyTalk.test(s.text) || notPapers.test(s.text)) return null;
  const said = (from: number, to: number) =>
    text
      .slice(s.start + from, s.start + to)
      .replace(adverbs, "")
      .trim();
  const other = differs.exec(s.text);
  for (const [condition, pattern] of rules) {
    const m = pattern.exec(s.text);
    if (!m) continue;
    const end = ending.exec(s.text.slice(m.index));
    if (!end) continue;
    const verb = m.index + end.index;
    // A clause that names its documents is about those, unless the names stand in what it excepts or compares with.
    if (condition === "earlier" && /《/.test(s.text.slice(0, verb))) continue;
    if (condition === "earlier" && (other || /第.{1,4}条/u.test(s.text.slice(m.index, verb)))) break;
    const words = said(subjectStart(s.text, m.index), verb);
    if (words.length < 4) continue;
    return { condition, words, effect: end[0] === "失效" ? "lapses" : "repeals", madeUntil: madeUntil(s.text) };
  }
  if (!other || !/以本[^，。；]{1,12}为准|按(?:照)?本[^，。；]{1,12}执行|同时废止|停止执行/u.test(s.text.slice(other.index))) return null;
  return { condition: "inconsistent", words: said(other.index, other.index + other[0].length), effect: null, madeUntil: null };
}

/** The clause's subject begins behind the last full comma clause that does not belong to it. */
function subjectStart(text: string, at: number): number {
  const lead =
    /^[\s\u3000]*(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)]|第[一二三四五六七八九十百]+条)?[\s\u3000]*/u.exec(text)![0]
      .length;
  const all = text.slice(0, at).lastIndexOf("凡");
  return all >= 0 ? all : Math.max(at, lead);
}

/** 2020年12月31日前制定: only documents made by then. */
function madeUntil(words: string): Day | null {
  const m = /^(.*?日)(?:之?前|以前|（含）前)(?:制定|印发|发布|公布|出台)/su.exec(words);
  return m ? (findDates(m[1]!).at(-1)?.day ?? null) : null;
}
