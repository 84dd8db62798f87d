import type { Day } from "../days.ts";
import { findDocNumbers, formatDocNumber, parseDocNumber } from "../docNumber.ts";
import type { Span } from "../documents.ts";
import { datePattern, findDates } from "./dates.ts";
import { place, type Line } from "./lines.ts";
import { organsOfCaption } from "./organs.ts";

interface CaptionDay extends Span {
  readonly day: Day;
  readonly from: string;
}
/** One line of a document's own history: the day its makers revised it, and by which decision where one is named. */
export interface Revision extends Span {
  readonly on: Day;
  readonly by: string | null;
}
/** What a 题注 says, the lines between the title of a 法规 or 规章 and its text. Amendments by another decision are not its own days. */
export interface Caption {
  readonly passed: readonly CaptionDay[];
  readonly published: readonly CaptionDay[];
  readonly approved: readonly CaptionDay[];
  readonly effective: readonly CaptionDay[];
  readonly revised: readonly Revision[];
  readonly docNumber: (Span & { value: string }) | null;
  readonly organs: (Span & { value: readonly string[] }) | null;
}

/** True for a line that belongs to a 题注. */
export const isCaptionLine = (text: string): boolean =>
  new RegExp(`^[（(]?(?:根据|经)?${datePattern}`, "u").test(text) &&
  /通过|批准|公布|发布|施行|修[正订]|常务委员会|(?:国务院|部|局|委员会|人民政府)$|颁布|(?:颁发|印发|批转|下发)(?:施行|试行|执行)?[）)]?$/u.test(
    text,
  );

/** Reads the lines of a 题注 date by date: what stands between one date and the next says what was done on that day. */
export function readCaption(text: string, lines: readonly Line[]): Caption {
  const caption = {
    passed: [] as CaptionDay[],
    published: [] as CaptionDay[],
    approved: [] as CaptionDay[],
    effective: [] as CaptionDay[],
    revised: revisionsIn(text, lines),
    docNumber: null as Caption["docNumber"],
    organs: null as Caption["organs"],
  };
  const first = lines[0];
  if (!first) return caption;
  const end = lines.at(-1)!.end;
  const dates = findDates(text.slice(first.start, end)).map((d) => ({ ...d, start: d.start + first.start, end: d.end + first.start }));
  let signer: Caption["organs"] = null;
  dates.forEach((date, i) => {
    const words = text.slice(date.end, dates[i + 1]?.start ?? end).replace(/[\n）)]/g, (c) => (c === "\n" ? " " : "　"));
    if (!date.day || /修正|并经[\s\u3000]*$|批准的|第.{1,3}次修[订正]/u.test(words)) return;
    const anew = /令第.{1,6}号修订[\s\u3000]*$/u.test(words) && !/《|根据/u.test(words);
    const at = { day: date.day, start: date.start, end: date.end, from: `题注，${place(lines.findLast((l) => l.start <= date.start)!)}` };
    const passed = /通过|会议.{0,4}修订/u.test(words) && !/批准修订/u.test(words);
    const published =
      /^(.*?)(?:公布|发布|颁布|颁发|印发|批转|下发)(?!的[\s\u3000]*《)/u.exec(words) ?? (anew ? /^(.*?)修订/u.exec(words) : null);
    if (passed) caption.passed.push(at);
    if (/^[^，。；]{0,60}?批准[\s\u3000]*(?:$|\n)/u.test(words.trimEnd())) caption.approved.push(at);
    if (published) caption.published.push(at);
    if (/^[\s\u3000]*(?:起)?施行|自本?日起施行|公布施行|自?(?:公布|发布|颁布)之?日起?(?:施行|实施|生效)/u.test(words))
      caption.effective.push(at);
    const before = (published?.[1] ?? (passed ? /^(.*?)(?:审议|研究|讨论)?(?:通过|修订)/u.exec(words)?.[1] : undefined))?.trim();
    if (before === undefined) return;
    const said = (published?.[0] ?? words).trimEnd();
    const span = { start: date.end + said.length - said.trimStart().length, end: date.end + said.length };
    const number = numberIn(before);
    if (number && !caption.docNumber) caption.docNumber = { value: number, ...span };
    const organs = organsOfCaption(before);
    if (organs.length > 0 && (!signer || /人民代表大会/u.test(organs[0]!))) signer ??= { value: organs, ...span };
  });
  return { ...caption, organs: signer };
}

/** Every revision a 题注 tells of. One that a higher body approved counts on the day its own makers passed it. */
function revisionsIn(text: string, lines: readonly Line[]): Revision[] {
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last) return [];
  const dates = findDates(text.slice(first.start, last.end)).map((d) => ({ ...d, start: d.start + first.start, end: d.end + first.start }));
  const behind = dates.map((d, i) => text.slice(d.end, dates[i + 1]?.start ?? last.end));
  return dates.flatMap((date, i) => {
    const words = behind[i]!.replace(/《[^\n]*》/gu, "《》");
    if (!/修[正订]/u.test(words) || (/批准修[正订]/u.test(words) && /通过修[正订]/u.test(behind[i - 1] ?? ""))) return [];
    const made = /并经[\s\u3000]*$/u.test(behind[i - 1] ?? "") ? dates[i - 1]! : date;
    const by = /《([^\n]*)》/u.exec(behind[i]!)?.[1] ?? null;
    return made.day ? [{ on: made.day, by, start: made.start, end: date.end + behind[i]!.trimEnd().length }] : [];
  });
}

function numberIn(words: string): string | null {
  const whole = parseDocNumber(words);
  const number = whole ?? findDocNumbers(words)[0]?.number;
  return number ? formatDocNumber(number) : null;
}
