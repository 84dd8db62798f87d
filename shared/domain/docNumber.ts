/**
 * 发文字号: organ code, year, serial. Grammar and real forms: domain notes §3 (GB/T 9704-2012; brackets are 〔〕, the rest is what
 * people and scanners write). `bracket` 国办发〔2018〕37号 · `order` 山东省人民政府令第337号 · `notice` 国家税务总局公告2022年第6号.
 */
export interface DocNumber {
  readonly form: "bracket" | "order" | "notice";
  /** The organ code as written, without blanks: 国办发, 山东省人民政府令, 国家税务总局公告. Empty in a bare 〔2019〕第4号. */
  readonly organ: string;
  readonly year: number | null;
  readonly serial: number;
}

const OPEN = "〔﹝「『\\[［【〖(（〈<{";
const CLOSE = "〕﹞」』\\]］】〗)）〉>}";
const HAN = "\\p{Script=Han}";
const NUM = "[0-9０-９]";
const CIRCLES = "〇零○◯";
const BLANK = "[ \\t\\u3000\\u00a0]{0,6}";

/** What scanners make of digits and of 号: O for 0, l and I for 1; C and J for 〔 and 〕. Read only between an organ code and 号. */
const SEEN = `(?:${NUM}|[OoＯ${CIRCLES}lI|])`;
const HAN_YEAR = `[一二三四五六七八九${CIRCLES}]{4}`;
const HAN_SERIAL = `[一二三四五六七八九十百${CIRCLES}]{1,7}`;
const HAO = `(?:号|[导呈](?=文件|\\P{Script=Han}|$))`;
const bracket = `(${HAN}{0,14})${BLANK}[${OPEN}]${BLANK}(${NUM}${SEEN}{3}|${HAN_YEAR})${BLANK}年?${BLANK}[${CLOSE}]${BLANK}第?${BLANK}(${SEEN}{1,5}|${HAN_SERIAL})${BLANK}${HAO}`;
const misread = `(${HAN}{2,14})${BLANK}[${OPEN}CcLl]${BLANK}(${NUM}{4})${BLANK}[${CLOSE}JjI]${BLANK}(${NUM}{1,5})${BLANK}号`;
const notice = `(${HAN}[${HAN} 、]{0,40}公告|公告)${BLANK}[${OPEN}]?${BLANK}(${NUM}{4})${BLANK}年?${BLANK}[${CLOSE}]?${BLANK}第${BLANK}(${NUM}{1,5})${BLANK}号`;
const serial = `(${NUM}{1,5}|[一二三四五六七八九十百${CIRCLES}]{1,8})`;
const order = `(${HAN}{2,30}?令)[\\s\\u3000]{0,8}[${OPEN}]?${BLANK}(?:(${NUM}{4})${BLANK}年?${BLANK}[${CLOSE}]?${BLANK})?(?:第${BLANK})?${serial}${BLANK}号[${CLOSE}]?`;
const orderBefore = `(${HAN}{2,30}?)()第${BLANK}${serial}${BLANK}号令`;
/** The whole of a text may name several organs, which running text may not: 民政部、总后勤部令第1号. */
const jointOrder = `(${HAN}[${HAN}、 ]{1,60}令)()${BLANK}第?${BLANK}${serial}${BLANK}号`;

/** Words that end before an organ code begins: the number is read from after the last of them. */
const words =
  /^.*(?:根据|依据|按照|依照|参照|遵照|执行|落实|关于|以及|转发|印发|废止|修改|文件|其中|文号|字号|办公室|人民政府|委员会|规定|通知|下达)/u;
/** Single characters that do so too, unless what is left would be no code: 和政发 is 和政县, not 和 and 政发. */
const single = /^.*[按据依和与及的由对将以经原在即为是从号](?=.{2,}$)/u;
const noCode = /^(?:[政府办委]|公告|通告|令|.?$)/u;

/** Orders carry an organ's full name, in which 和 and 经 are at home. */
const singleBeforeName = /^.*[的由据](?=.{2,}$)|^(?:日?修订|日|月|年)?原?(?=.{3,}$)/u;

/** How much of the Han run before the bracket is not organ code. `free` is false where the run begins a line or a bracket. */
function leadLength(organ: string, free: boolean, form: DocNumber["form"]): number {
  const long = words.exec(organ)?.[0].length ?? 0;
  let cut = long > 0 && !noCode.test(organ.slice(long)) ? long : 0;
  const short = (form === "bracket" ? single : singleBeforeName).exec(organ.slice(cut))?.[0].length ?? 0;
  if (short > 0 && !noCode.test(organ.slice(cut + short)) && (short > 1 || cut > 0 || free || organ[0] === "原")) cut += short;
  return cut;
}

const digits = (text: string): number => {
  const folded = text.normalize("NFKC");
  const plain = /[0-9OolI|]/.test(folded) ? folded.replace(/[Oo〇○◯零]/gu, "0").replace(/[lI|]/g, "1") : folded;
  return /^\d+$/.test(plain) ? Number(plain) : hanNumber(plain);
};

/** A number in Chinese numerals, 一百二十三 or 一二三 or 二〇一八; NaN where it is none. */
export function hanNumber(text: string): number {
  const plain = text.replace(/[○◯零]/g, "〇");
  const ones = "〇一二三四五六七八九";
  if (/^[〇一二三四五六七八九]+$/.test(plain)) return Number([...plain].map((c) => ones.indexOf(c)).join(""));
  let total = 0;
  let digit = 0;
  for (const c of plain) {
    const unit = { 十: 10, 百: 100, 千: 1000 }[c];
    if (unit) {
      total += (digit || 1) * unit;
      digit = 0;
    } else {
      const n = ones.indexOf(c);
      if (n < 0) return Number.NaN;
      digit = n;
    }
  }
  return total + digit;
}

/** A 发文字号 found in running text, and where. */
export interface DocNumberFound {
  readonly number: DocNumber;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Every 发文字号 in a text, in order, without overlap. */
export function findDocNumbers(text: string): DocNumberFound[] {
  const found: DocNumberFound[] = [];
  const add = (source: string, form: DocNumber["form"]) => {
    for (const m of text.matchAll(new RegExp(source, "gu"))) {
      const free = !/(?:^|[\n（(〔[:：\s])$/u.test(text.slice(Math.max(0, m.index - 1), m.index));
      let organ = m[1]!;
      const cut = leadLength(organ, free, form);
      organ = organ.slice(cut);
      const start = m.index + cut;
      const end = m.index + m[0].length;
      if (found.some((f) => start < f.end && f.start < end)) continue;
      const number = numberOf(form, organ, m[2], m[3]!, source);
      if (number) found.push({ number, start, end, text: text.slice(start, end) });
    }
  };
  add(bracket, "bracket");
  add(misread, "bracket");
  add(notice, "notice");
  add(order, "order");
  add(orderBefore, "order");
  return found.sort((a, b) => a.start - b.start);
}

function numberOf(form: DocNumber["form"], organ: string, year: string | undefined, serial: string, source: string): DocNumber | null {
  const n = digits(serial);
  const y = year ? digits(year) : null;
  if (!n || (y !== null && (y < 1949 || y > 2100)) || (source === orderBefore && !/[府部局委院署会厅]$/u.test(organ))) return null;
  return { form, organ: organ.replace(/\s/g, "") + (source === orderBefore ? "令" : ""), year: y, serial: n };
}

/** The one 发文字号 that the whole of a text is, or null. Nothing in front of it is taken for a lead word here. */
export function parseDocNumber(text: string): DocNumber | null {
  const trimmed = text.trim();
  const forms = [[bracket, "bracket"], [misread, "bracket"], [notice, "notice"], [order, "order"], [orderBefore, "order"], [jointOrder, "order"]] as const; // prettier-ignore
  for (const [source, form] of forms) {
    const m = new RegExp(`^(?:${source})$`, "u").exec(trimmed);
    const number = m && numberOf(form, m[1]!, m[2], m[3]!, source);
    if (number) return number;
  }
  return null;
}

/** How a 发文字号 is printed: brackets 〔〕, no 第 and no leading zeros in the bracket form. */
export function formatDocNumber({ form, organ, year, serial }: DocNumber): string {
  if (form === "bracket") return `${organ}〔${year}〕${serial}号`;
  if (form === "notice") return `${organ}${year}年第${serial}号`;
  return year ? `${organ}${year}年第${serial}号` : `${organ}第${serial}号`;
}

/** The key by which two writings of one 发文字号 are equal: 国办发[2018]037 号 and 国办发〔2018〕37号. Null where it is no 发文字号. */
export function docNumberKey(text: string | null): string | null {
  const number = text === null ? null : parseDocNumber(text);
  return number && `${number.organ}|${number.year ?? ""}|${number.serial}`;
}
