import type { Day } from "../days.ts";
import { findDates } from "./dates.ts";
import { organsOfCaption } from "./organs.ts";

const making = /发布|公布|颁布|印发|颁发|下发|转发|批转/u;
const other = /通过|批准|制定/u;

/** When and by whom a text says a document was made. */
export interface Made {
  readonly madeOn: Day | null;
  readonly madeBy: string | null;
}

/** 1994年8月18日国务院发布的《…》, 《…》（1982年2月14日国务院发布): read from the words before the name, else from the bracket behind it. */
export function madeIn(before: string, behind: string): Made {
  const inside = /^[（(]([^（()）]{4,300})[）)]/u.exec(behind)?.[1] ?? "";
  const lead = before.replace(/^.*[》。；;]/su, "");
  const front =
    /(?:^|[，,、和及与将原日]|废止)[\s\u3000]*([\p{Script=Han}]{2,30}?(?:政府|办公室|办公厅|委员会|局|部|厅|国务院))[\s\u3000]*$/u.exec(
      lead,
    )?.[1];
  if (front) return { madeOn: findDates(lead).at(-1)?.day ?? null, madeBy: front.replace(/^.*(?:废止|将|原)/u, "") };
  return said(/的[\s\u3000]*$/u.test(lead) || /日[\s\u3000]*$/u.test(lead) ? lead : "") ?? said(inside) ?? { madeOn: null, madeBy: null };
}

function said(words: string): Made | null {
  const dates = findDates(words).filter((d) => !/(?:自|从)[\s\u3000]*$/u.test(words.slice(0, d.start)) && !/^起/u.test(words.slice(d.end)));
  const deeds = dates.map((d, i) => ({ ...d, words: words.slice(d.end, dates[i + 1]?.start) }));
  const deed = deeds.find((d) => making.test(d.words)) ?? deeds.find((d) => other.test(d.words)) ?? deeds[0];
  if (deed) return { madeOn: deed.day, madeBy: organ(deed.words) ?? organ(words.slice(0, deed.start)) };
  const by = making.test(words) ? organ(words) : null;
  return by ? { madeOn: null, madeBy: by } : null;
}

function organ(words: string): string | null {
  const name = /^(.*?)(?:批准|审议|修订|(?:发布|公布|颁布|印发|颁发|下发|转发|批转|通过|制定))/u.exec(words)?.[1] ?? words;
  return organsOfCaption(name.replace(/^.*[，,、](?=[^，,、]*$)/u, "").replace(/^原/u, "")).join("、") || null;
}
