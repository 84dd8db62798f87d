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

const OPEN = "〔﹝\\[［【〖(（〈<{";
const CLOSE = "〕﹞\\]］】〗)）〉>}";
const HAN = "\\p{Script=Han}";
const NUM = "[0-9０-９]";
const CIRCLES = "〇零○◯";
const BLANK = "[ \\t\\u3000\\u00a0]*";

const bracket = `(${HAN}{0,14})${BLANK}[${OPEN}]${BLANK}(${NUM}{4})${BLANK}年?${BLANK}[${CLOSE}]${BLANK}第?${BLANK}(${NUM}{1,5})${BLANK}号`;
const notice = `(${HAN}[${HAN} 、]{0,40}公告|公告)${BLANK}[${OPEN}]?${BLANK}(${NUM}{4})${BLANK}年?${BLANK}[${CLOSE}]?${BLANK}第${BLANK}(${NUM}{1,5})${BLANK}号`;
const order = `(${HAN}{2,30}?令)[\\s\\u3000]*[${OPEN}]?${BLANK}(?:(${NUM}{4})${BLANK}年?${BLANK}[${CLOSE}]?${BLANK})?(?:第${BLANK})?(${NUM}{1,5}|[一二三四五六七八九十百${CIRCLES}]{1,8})${BLANK}号[${CLOSE}]?`;

/** Words that end before an organ code begins: the number is read from after the last of them. */
const lead = /^.*(?:根据|依据|按照|关于|以及|转发|印发|废止|修改|和|与|及|的|由|对|将|以|经|原|在|即|为|是|从|号|文件|中|《|》)(?=.{2,}$)/u;

const digits = (text: string): number => {
  const plain = text.normalize("NFKC");
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
      let organ = m[1] ?? "";
      const cut = form === "bracket" ? (lead.exec(organ)?.[0].length ?? 0) : 0;
      organ = organ.slice(cut);
      const start = m.index + cut;
      const end = m.index + m[0].length;
      if (found.some((f) => start < f.end && f.start < end)) continue;
      const serial = digits(m[3]!);
      const year = m[2] ? digits(m[2]) : null;
      if (!serial || (year !== null && (year < 1949 || year > 2100))) continue;
      found.push({ number: { form, organ: organ.replace(/\s/g, ""), year, serial }, start, end, text: text.slice(start, end) });
    }
  };
  add(bracket, "bracket");
  add(notice, "notice");
  add(order, "order");
  return found.sort((a, b) => a.start - b.start);
}

/** The one 发文字号 that the whole of a text is, or null. */
export function parseDocNumber(text: string): DocNumber | null {
  const trimmed = text.trim();
  const one = findDocNumbers(trimmed).find((f) => f.start === 0 && f.end === trimmed.length);
  return one?.number ?? null;
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
