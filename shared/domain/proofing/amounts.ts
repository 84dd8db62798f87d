import { looksLike } from "../confusable.ts";
import { exact, figureFault, formalNumerals, toldAs, valueOf } from "./figures.ts";
import type { Phrase, Running } from "./running.ts";

const digits = "\\d[\\d,，.．]*";
const numerals = `[${formalNumerals}一二三四五六七八九十百千两零〇万亿点]+`;
/** 三千五百元, 12,500元, 3.5万元, 壹万贰仟元整, 5元3角. */
const amount = new RegExp(`(${digits}|${numerals}(?<!点))(余|多)?([万亿]{0,2})[美港欧日]?[元圆]((?:\\d|[一二三四五六七八九${formalNumerals}])角)?(?:(?:\\d|[一二三四五六七八九${formalNumerals}])分)?[整正]?`, "gu"); // prettier-ignore
/** ¥12,000.00, without 元. */
const marked = /[¥￥]\s*(\d[\d,，.．]*)(?!\s*[\d万亿元])/gu;
const figures = "一二三四五六七八九十百千万";
const share = new RegExp(`(${digits})\\s*[%％‰]|[百千]分之(${numerals})|(${digits})个百分点`, "gu");
const total = /(?:合计|共计|总计|总额)(?:人民币|金额|为|达|[:：])?$/u;

interface Sum extends Phrase {
  readonly text: string;
  readonly value: number | null;
  readonly isFormal: boolean;
}

/**
 * Every sum of money: all are looked at; first one that is not regular, is written otherwise in 大写 and in figures, or is not what its parts
 * add up to. Of percentages those that are not regular.
 */
export function amounts(text: Running): Phrase[] {
  const sums = [...text.body.matchAll(amount)].map((m): Sum => broken(m, text.body) ?? sumOf(m, m[1]!, m[1]! + m[3]!));
  const marks = [...text.body.matchAll(marked)].map((m): Sum => sumOf(m, m[1]!, m[1]!));
  const all = [...sums, ...marks].sort((a, b) => a.start - b.start);
  const judged = all.map((sum, i) => {
    const why = sum.why ?? otherwise(all[i - 1], sum, text.body) ?? notAddingUp(all, i, text.body);
    const { kind, start, end, other } = sum;
    return { kind, start, end, why, other };
  });
  return [...judged, ...shares(text)].sort((a, b) => a.start - b.start);
}
/** 三千王百元: a character that looks like a numeral between numerals. */
function broken(m: RegExpExecArray, body: string): Sum | null {
  const odd = body[m.index - 1] ?? "";
  const meant = [...figures].find((c) => looksLike(c, odd));
  const start = m.index - 1 - (new RegExp(`[${figures}]*$`, "u").exec(body.slice(0, m.index - 1))?.[0].length ?? 0);
  if (!meant || start === m.index - 1) return null;
  const text = body.slice(start, m.index) + m[0];
  const other = body.slice(start, m.index - 1) + meant + m[0];
  const end = m.index + m[0].length;
  return { kind: "amount", start, end, why: `“${odd}”像是“${meant}”`, other, text, value: null, isFormal: false };
}
function sumOf(m: RegExpExecArray, figure: string, whole: string): Sum {
  const exactly = !/[余多角分]/u.test(m[0]);
  return {
    kind: "amount",
    start: m.index,
    end: m.index + m[0].length,
    // 数百元, 几千元: a unit that says about how much.
    why:
      /^[百千万亿]$/u.test(figure) && /[数几上近成]$/u.test(m.input.slice(0, m.index))
        ? null
        : figureFault(figure.replace(/[万亿]+$/u, "") || "一"),
    other: null,
    text: m[0],
    value: exactly ? valueOf(whole) : null,
    isFormal: new RegExp(`[${formalNumerals}]`, "u").test(figure),
  };
}

/** 大写 and figures side by side must be the same sum. */
function otherwise(before: Sum | undefined, sum: Sum, body: string): string | null {
  if (!before || before.isFormal === sum.isFormal || before.value === null || sum.value === null || before.value === sum.value) return null;
  const between = body.slice(before.end, sum.start);
  if (!/^[整正]?[（(]?(?:小写|大写)?[:：]?(?:人民币)?$/u.test(between)) return null;
  const [formal, plain] = before.isFormal ? [before, sum] : [sum, before];
  return `大写是${toldAs(formal.value!, plain.text)}元，小写是${plain.text}`;
}

/** A total after its parts must be their sum; parts after 其中 cannot come to more than the total. */
function notAddingUp(all: readonly Sum[], at: number, body: string): string | null {
  const sum = all[at]!;
  const sentence = body.lastIndexOf("。", sum.start) + 1;
  if (sum.value === null || !total.test(body.slice(sentence, sum.start))) return null;
  const earlier = all.slice(0, at).filter((s) => s.start >= sentence);
  const totalBefore = earlier.findLastIndex((s) => total.test(body.slice(sentence, s.start)));
  const parts = earlier.slice(totalBefore + 1);
  const added = addedUp(parts);
  if (parts.length >= 2 && added !== null && added !== sum.value)
    return `前面${parts.length}项相加是${toldAs(added, sum.text)}元，合计写作${sum.text}`;
  const end = body.indexOf("。", sum.end);
  const rest = body.slice(sum.end, end < 0 ? undefined : end);
  if (!/^[，,；;（(：:]?其中/u.test(rest)) return null;
  const within = addedUp(all.filter((s) => s.start >= sum.end && s.end <= sum.end + rest.length));
  return within !== null && within > sum.value ? `其中各项相加是${toldAs(within, sum.text)}元，多于${sum.text}` : null;
}
const addedUp = (sums: readonly Sum[]): number | null =>
  sums.length === 0 || sums.some((s) => s.value === null) ? null : exact(sums.reduce((n, s) => n + s.value!, 0));

function shares({ body }: Running): Phrase[] {
  return [...body.matchAll(share)].flatMap((m): Phrase[] => {
    const why = figureFault((m[1] ?? m[2] ?? m[3])!);
    return why === null ? [] : [{ kind: "amount", start: m.index, end: m.index + m[0].length, why, other: null }];
  });
}
