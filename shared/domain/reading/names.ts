import { findDocNumbers, formatDocNumber, parseDocNumber, type DocNumberFound } from "../docNumber.ts";
import type { Span } from "../documents.ts";
import { closeUp } from "./lines.ts";

/** A document named in running text. The span covers 《…》 and a 文号 in brackets behind it; `nameEnd` is where 》 ends. */
export interface Mention extends Span {
  readonly title: string | null;
  readonly docNumber: string | null;
  readonly nameEnd: number;
}

/** What stands in the masked text for a character inside 《》, and inside quotation marks. Neither is ever a word of the sentence. */
export const inName = "\u0001";
export const inQuote = "\u0002";

/** A text with the words of names and quotations hidden, every character still at its place, and the names it mentions. */
export interface Named {
  readonly text: string;
  readonly masked: string;
  readonly mentions: readonly Mention[];
  readonly numbers: readonly DocNumberFound[];
}

const amending = /(?:修改为|改为|修订为|增加|增写|作为|替换为|表述为|规定|内容为)[^。；\n]{0,16}[：:,，]?\s*$/u;

/** A text with the words inside quotation marks hidden. */
export function hideQuotes(text: string): string {
  return text.replace(/[“"「]([^”"」]{0,3000})[”"」]/gu, (whole, inner: string, at: number) => {
    if (inner.includes("\n") && !amending.test(text.slice(Math.max(0, at - 30), at))) return whole;
    return whole[0]! + inQuote.repeat(inner.length) + whole.at(-1)!;
  });
}

/** Where the 》 that closes a 《 stands; one line only. Names in names may use 《》 again or 〈〉. */
function closing(text: string, open: number): number {
  let depth = 0;
  for (let i = open; i < text.length && i < open + 300; i++) {
    const c = text[i]!;
    if (c === "\n") return -1;
    if (c === "《") depth++;
    if (c === "》" && --depth === 0) return i;
  }
  return -1;
}

/** Finds every name and number in a text once, for all rules. */
export function named(text: string): Named {
  const quiet = hideQuotes(text);
  const mentions: Mention[] = [];
  let masked = "";
  let done = 0;
  for (let open = quiet.indexOf("《"); open >= 0; open = quiet.indexOf("《", Math.max(done, open + 1))) {
    const close = closing(quiet, open);
    if (close < 0) continue;
    masked += quiet.slice(done, open + 1) + inName.repeat(close - open - 1);
    done = close;
    const inner = closeUp(text.slice(open + 1, close));
    const own = /^(.+?)[（(]([^（()）]+号)[）)]$/u.exec(inner);
    const ownNumber = own && parseDocNumber(own[2]!);
    const behind = numberBehind(quiet, close + 1);
    const before = numberBefore(quiet.slice(Math.max(0, open - 160), open));
    mentions.push({
      title: ownNumber ? own[1]! : inner,
      docNumber: ownNumber ? formatDocNumber(ownNumber) : (behind?.number ?? before),
      start: open,
      nameEnd: close + 1,
      end: behind?.end ?? close + 1,
    });
  }
  masked += quiet.slice(done);
  return { text, masked, mentions, numbers: findDocNumbers(masked) };
}

/** `（国发〔2015〕68号）` or `（公安部令第104号，2008年发布）` right behind a name. */
function numberBehind(text: string, from: number): { number: string; end: number } | null {
  const m =
    /^[ \t\u3000]*(?:[（(]([^（()）\n]{3,80}|[^（()）\n]{0,20}[（(][^（()）]{4}[）)][^（()）\n]{0,40})[）)]|([\p{Script=Han}]{0,8}[〔﹝[［][^〕﹞\]］\n]{4}[〕﹞\]］]\s*第?\d{1,5}\s*号))/u.exec(
      text.slice(from, from + 140),
    );
  const number = m && findDocNumbers((m[1] ?? m[2])!)[0];
  return number ? { number: formatDocNumber(number.number), end: from + m[0].length } : null;
}

/** `公安部令第104号发布的`, or a number alone, right before a name. */
function numberBefore(before: string): string | null {
  const text = before.replace(/[（(][^（）()]*[）)](?=的$)/u, "").replace(/(?:文件)?(?:(?:发布|公布|印发|颁布|转发|批转|下发)的)?$/u, "");
  const number = findDocNumbers(text).at(-1);
  return number?.end === text.length ? formatDocNumber(number.number) : null;
}

const generic =
  /^(?:本|该|原)?(?:管理|实施|暂行|试行|工作|若干)*(?:条例|办法|规定|细则|规则|通知|意见|决定|方案|标准|制度|通告|公告|目录|要点|规划|指南|章程|法|宪法修正案)(?:[（(][试暂]行[）)])?$/u;
const noDocument =
  /(?:证|证书|执照|许可证|批件|合同|协议书?|登记表|申请表|审批表|一览表|报告书|报告表|申请书|通知书|决定书|意见书|告知书|责任书|承诺书|公告牌|许可|凭证|批准书|鉴定书|护照|签证|执业证|证明|户口簿|登记簿|注册簿|签证簿|手册|收据|发票)$/u;

/** Short names declared in the text: 《X管理办法》（以下简称《办法》, 以下简称办法). */
export function shortNames({ text, masked, mentions }: Named): Map<string, Mention> {
  const short = new Map<string, Mention>();
  for (const mention of mentions) {
    const m = /^[）)]?[ \t\u3000]*[（(]?[^。；《》\n]{0,20}?(?:以下|下)(?:统一)?(?:简称|称)[为：:]?[ \t]*([《“"]?)/u.exec(
      masked.slice(mention.nameEnd, mention.nameEnd + 40),
    );
    if (!m) continue;
    const rest = text.slice(mention.nameEnd + m[0].length);
    const name = /^([^》”"）)，。；\n]{1,24})/u.exec(rest)?.[1];
    if (name) short.set(name, mention);
  }
  return short;
}

/** What a mention means: itself, the full name its short name stands for, or null where it names no document in particular. */
export function resolve(mention: Mention, short: ReadonlyMap<string, Mention>): Mention | null {
  const title = mention.title ?? "";
  const full = short.get(title);
  if (full && full.title !== title) return { ...mention, title: full.title, docNumber: mention.docNumber ?? full.docNumber };
  if ((generic.test(title) && !mention.docNumber) || noDocument.test(title)) return null;
  return mention;
}
