import type { Cell } from "../sheets.ts";
import { addDays, dayOf, lastDayOfPeriod, type Day } from "../days.ts";
import { hanNumber } from "../docNumber.ts";
import type { Disclosure } from "../documents.ts";
import { readDay } from "../reading/dates.ts";
import type { EventKind } from "../status.ts";

/** A cell as one line of text. */
export const lineOf = (cell: Cell | undefined): string => (cell === null || cell === undefined ? "" : String(cell).normalize("NFC").replace(/\s+/gu, " ").trim()); // prettier-ignore

/** A day as any office writes one: 2017-08-28, 2017.8.28, 20170828, 2017年8月28日, 二〇一七年…, or the number by which a spreadsheet counts days. Null where it is none. */
export function dayIn(cell: Cell | undefined): Day | null {
  const text = lineOf(cell);
  const written = readDay(text.replace(/(?<=\d)[．。、](?=\d)/gu, ".").replace(/\s(?=年|月|日)|(?<=年|月)\s/gu, ""));
  if (written) return written;
  const packed = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (packed) return dayOf(Number(packed[1]), Number(packed[2]), Number(packed[3]));
  // 20000 to 60000: 1954 to 2064. Day 1 is 1900-01-01, and 1900 is counted as a leap year.
  const serial = Number(text);
  return text !== "" && serial >= 20_000 && serial < 60_000 ? addDays("1899-12-30", Math.floor(serial)) : null;
}

/** 有效期至 as written: a day, a period of years from the first day in force, or none (长期). Undefined where it says nothing that can be read. */
export function untilIn(cell: Cell | undefined, from: Day | null): Day | null | undefined {
  const text = lineOf(cell);
  if (text === "" || /长期|永久|无(?:期限|固定|截止)?|^[-—/／]+$/u.test(text)) return null;
  const years = /^(?:有效期)?\s*([\d一二三四五六七八九十]{1,3})\s*年$/u.exec(text)?.[1];
  if (years) {
    const count = /\d/.test(years) ? Number(years) : hanNumber(years);
    return from && count > 0 ? lastDayOfPeriod(from, count) : undefined;
  }
  return dayIn(cell) ?? undefined;
}

/** What a register says of force: an event that ended or changed it, null where it is simply in force. Undefined where the word is none of these. */
export function statusIn(cell: Cell | undefined): EventKind | null | undefined {
  const text = lineOf(cell).replace(/[\s（）()]/gu, "");
  if (text === "" || /^(?:拟|建议)/u.test(text)) return null;
  if (/部分(?:条款)?(?:废止|失效)/u.test(text)) return "partly-repealed";
  if (/停止执行|暂停/u.test(text)) return "suspended";
  if (/撤销/u.test(text)) return "revoked";
  if (/废止/u.test(text)) return "repealed";
  if (/失效|作废|到期|过期|无效/u.test(text)) return "lapsed";
  if (/(?:已|被|经).{0,4}(?:修改|修订|修正)|^(?:修改|修订|修正)/u.test(text)) return "amended";
  return /有效|施行|实施|执行|现行|保留|是/u.test(text) ? null : undefined;
}

/** 公开属性 as registers write it; null where the cell is empty, undefined where it says something else. */
export function disclosureIn(cell: Cell | undefined): Disclosure | null | undefined {
  const text = lineOf(cell);
  if (text === "") return null;
  if (/依申请/u.test(text)) return "on-request";
  if (/不(?:予)?公开|涉密|机密|秘密|内部/u.test(text)) return "closed";
  return /主动|公开|^是$/u.test(text) ? "open" : undefined;
}
