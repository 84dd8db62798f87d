import type { Day } from "../days.ts";
import { findDocNumbers, formatDocNumber, parseDocNumber } from "../docNumber.ts";
import type { Span } from "../documents.ts";
import { isCaptionLine } from "./caption.ts";
import { datePattern, findDates } from "./dates.ts";
import { labelled, registerPattern } from "./labels.ts";
import type { Line } from "./lines.ts";
import { foreignToOrgan, looksLikeSigner, organsIn } from "./organs.ts";

export interface Signature {
  /** Lines that name organs, and the organs. */
  readonly organs: readonly { readonly line: Line; readonly names: readonly string[] }[];
  /** A line where an organ should stand and something else does. */
  readonly strange: Line | null;
  readonly date: Line & { readonly day: Day | null };
  /** False where only a date was found, without a name above it. */
  readonly sure: boolean;
}
/** The parts of a document as it stands on paper. All indices are into `lines`. */
export interface Layout {
  readonly lines: readonly Line[];
  readonly title: readonly Line[];
  readonly number: (Span & { readonly value: string; readonly line: Line; readonly order: boolean }) | null;
  readonly caption: readonly Line[];
  readonly addressees: readonly Line[];
  /** The first line of the text proper. */
  readonly body: number;
  readonly signature: Signature | null;
  /** The first line behind the signature; lines.length where there is none. */
  readonly annex: number;
}

export const structural =
  /^(?:第[一二三四五六七八九十百千零〇○]+[编章节条]|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)]|目[\s\u3000]*录$|附[\s\u3000]*件|\d{1,2}[.．、])/u;
const complete =
  /(?:通知|通告|公告|决定|命令|意见|办法|规定|条例|细则|规则|方案|要点|批复|函|通报|决议|公报|计划|规划|目录|标准|制度|章程|预案|解读|纪要|准则|守则)(?:[（(][^（）()]{2,12}[）)])?》?$/u;
const goesOn = /^(?:的|[（(](?:试行|暂行|修订|修正|\d{4})|》|和|及|与|等)/u;
const redHead = /(?:文[\s\u3000]*件)$/u;
const dateLine = new RegExp(`^[（(]?(${datePattern})[）)]?$`, "u");
const sentence = (text: string) => /[。；;]/.test(text) || text.length > 90;
const addressee = (text: string) =>
  /[：:]$/.test(text) &&
  text.length < 240 &&
  /政府|办事处|部门|单位|[局委办厅院部]|公司|企业|学校|^各/u.test(text) &&
  !/如下|下列|以下|[。；]|(?:决定|命令|通知|公告|通告|批复|要求|规定)[：:]$/u.test(text);

/** Tells the parts of a document apart by order and shape: number, title, 题注, addressees, text, signature. Never fails; a part not found is empty. */
export function layoutOf(lines: readonly Line[]): Layout {
  const meta = (line: Line) =>
    labelled(line) !== null ||
    (line.text.length < 30 && registerPattern.test(line.text)) ||
    /^(?:机密|秘密|绝密|特急|加急|急件|\d{6})(?:★.*)?$/u.test(line.text);
  const number = numberIn(lines.slice(0, 16));
  const taken = (line: Line) => meta(line) || (number !== null && line.start < number.end && number.start < line.end);
  const before = number ? lines.slice(0, lines.indexOf(number.line)).filter((l) => !meta(l) && !redHead.test(l.text)) : [];
  const above =
    before.length > 0 &&
    before.length <= 6 &&
    (/关于|印发|转发/u.test(joined(before)) || (complete.test(joined(before)) && !number!.order));
  let at = above ? lines.indexOf(before[0]!) : number ? lines.indexOf(number.line) : 0;
  while (at < lines.length && (taken(lines[at]!) || redHead.test(lines[at]!.text))) at++;
  const title = collectTitle(lines, at, taken);
  at = title.length > 0 ? lines.indexOf(title.at(-1)!) + 1 : at;
  while (at < lines.length && (taken(lines[at]!) || (above && at < lines.indexOf(number!.line)))) at++;
  const caption = collectCaption(lines, at);
  at += caption.length;
  while (at < lines.length && taken(lines[at]!)) at++;
  const addressees = collectAddressees(lines, at);
  const body = at + addressees.length;
  const signed = signatureIn(lines, body);
  return {
    lines,
    title,
    number,
    caption,
    addressees,
    body,
    signature: signed?.signature ?? null,
    annex: signed ? signed.end : lines.length,
  };
}
const closed = (lines: readonly Line[]) => joined(lines).replace(/[\s\u3000]+/gu, "");
const joined = (lines: readonly Line[]) => lines.map((l) => l.text).join("");

function numberIn(lines: readonly Line[]): Layout["number"] {
  for (const [i, line] of lines.entries()) {
    if (i > 0 && (structural.test(line.text) || line.text.includes("。"))) return null;
    const label = labelled(line);
    const text = label?.name === "docNumber" ? label.value : label ? "" : line.text.replace(/^[（(](.*)[）)]$/u, "$1");
    // A number with 签发人 beside it, or broken over two lines as orders are: 山东省人民政府令 / 第337号.
    const alone = parseDocNumber(text) ?? parseDocNumber(text.replace(/[\s\u3000]+签发人.*$/u, ""));
    const two =
      alone || !/令$/u.test(line.text)
        ? null
        : parseDocNumber(line.text.replace(/[\s\u3000]+/g, "") + (lines[i + 1]?.text.replace(/[\s\u3000]+/g, "") ?? ""));
    const parsed = alone ?? two;
    if (!parsed) continue;
    const found = findDocNumbers(line.text)[0];
    const span =
      two || !found
        ? { start: line.start, end: two ? lines[i + 1]!.end : line.end }
        : { start: line.start + found.start, end: line.start + found.end };
    return { value: formatDocNumber(parsed), line, order: parsed.form === "order", ...span };
  }
  return null;
}

function collectTitle(lines: readonly Line[], from: number, taken: (line: Line) => boolean): Line[] {
  const title: Line[] = [];
  for (const line of lines.slice(from, from + 5)) {
    const { text } = line;
    const ends =
      taken(line) ||
      structural.test(text) ||
      isCaptionLine(text) ||
      dateLine.test(text) ||
      sentence(text) ||
      (title.length > 0 && addressee(text));
    if (ends || (title.length === 0 && addressee(text) && !/关于/u.test(text)) || (title.length > 0 && line.level > 0)) break;
    if (title.length > 0 && ((complete.test(closed(title)) && !goesOn.test(text)) || /^各.*[，、,]$/u.test(text))) break;
    title.push(line);
    if (line.level > 0) break;
  }
  return title;
}

function collectCaption(lines: readonly Line[], from: number): Line[] {
  const first = lines[from];
  if (!first || !(isCaptionLine(first.text) || dateLine.test(first.text))) return [];
  const rest = lines
    .slice(from)
    .findIndex(
      (l, i) =>
        i > 0 &&
        !isCaptionLine(l.text) &&
        (structural.test(l.text) ||
          l.level > 0 ||
          addressee(l.text) ||
          /[。；]/u.test(l.text) ||
          /[：:]$/u.test(l.text) ||
          l.text.length > 120 ||
          complete.test(l.text)),
    );
  return lines.slice(from, rest < 0 ? from + 1 : from + Math.min(rest, 16));
}

function collectAddressees(lines: readonly Line[], from: number): Line[] {
  for (let n = 1; n <= 4 && from + n <= lines.length; n++) {
    const part = lines.slice(from, from + n);
    if (addressee(joined(part))) return part;
    if (sentence(part.at(-1)!.text) || structural.test(part.at(-1)!.text) || !/^各|[，、,]$/u.test(part.at(-1)!.text)) return [];
  }
  return [];
}

function signatureIn(lines: readonly Line[], from: number): { signature: Signature; end: number } | null {
  let fallback: { signature: Signature; end: number } | null = null;
  for (let i = Math.max(from, 0); i < lines.length; i++) {
    const line = lines[i]!;
    const m = new RegExp(`^(.{0,60}?)[\\s\\u3000]*(${datePattern})[）)]?$`, "u").exec(line.text);
    if (!m || /[。；，]/u.test(m[1]!)) continue;
    const inLine = organsIn(m[1]!);
    if (m[1] && inLine.length === 0 && m[1] !== "（" && m[1] !== "(") continue;
    const organs: { line: Line; names: string[] }[] = inLine.length > 0 ? [{ line, names: inLine }] : [];
    let strange: Line | null = null;
    let signer = false;
    for (let j = i - 1; inLine.length === 0 && j >= Math.max(from, i - 6); j--) {
      const above = lines[j]!;
      const names = organsIn(above.text);
      if (names.length > 0) organs.unshift({ line: above, names });
      else if (looksLikeSigner(above.text)) signer = true;
      else if (
        organs.length === 0 &&
        !signer &&
        above.text.length <= 40 &&
        !/[。；：:，,]/u.test(above.text) &&
        !structural.test(above.text) &&
        foreignToOrgan(above.text)
      )
        strange = above;
      else break;
    }
    const at = m[0].length - m[0].trimStart().length;
    const start = line.start + line.text.lastIndexOf(m[2]!) + at;
    const date = { ...line, start, end: start + m[2]!.length, day: findDates(m[2]!)[0]!.day };
    const sure = organs.length > 0 || signer || strange !== null;
    const found = { signature: { organs, strange, date, sure }, end: i + 1 };
    if (sure) return found;
    fallback = found;
  }
  return fallback;
}
