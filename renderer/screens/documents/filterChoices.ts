import type { DocumentList, Soon } from "../../../shared/contract/documentList.ts";
import { disclosureWords } from "../../words/documents.ts";
import { count } from "../../words/words.ts";
import type { Filter } from "./filter.ts";

export const gazetteWords = { in: "已登公报", out: "未登公报" } as const;
export const judgementWords = { yes: "规范性文件", no: "不是规范性文件", open: "未认定" } as const;
export const waitingWords = { any: "有待办的", anomalies: "存疑", fields: "待确认字段", proposals: "待确认建议" } as const;
export const soonWords = (days: Soon): string => `${days}日内到期`;
export const topicWords = (topic: string): string => topic || "未分类";

interface Choice {
  readonly id: string;
  readonly words: string;
  readonly count: string;
  readonly on: boolean;
  /** What choosing it, or choosing it again, makes of the filter. */
  readonly turn: Partial<Filter>;
}
const turned = <T>(list: readonly T[], value: T): T[] => (list.includes(value) ? list.filter((v) => v !== value) : [...list, value]);

/** What stands behind 筛选, each kind with its choices that would show something. */
export function moreChoices(filter: Filter, facets: DocumentList["facets"]): { title: string; choices: Choice[] }[] {
  const one = (id: string, words: string, n: number, on: boolean, turn: Partial<Filter>): Choice => ({
    id,
    words,
    count: count(n),
    on,
    turn,
  });
  return [
    {
      title: "到期",
      choices: facets.expiring.map((f) =>
        one(`expiring ${f.value}`, soonWords(f.value), f.count, filter.expiring === f.value, {
          expiring: filter.expiring === f.value ? null : f.value,
        }),
      ),
    },
    {
      title: "待办",
      choices: facets.waiting.map((f) =>
        one(`waiting ${f.value}`, waitingWords[f.value], f.count, filter.waiting === f.value, {
          waiting: filter.waiting === f.value ? null : f.value,
        }),
      ),
    },
    {
      title: "公报",
      choices: facets.gazette.map((f) =>
        one(`gazette ${f.value}`, gazetteWords[f.value], f.count, filter.gazette === f.value, {
          gazette: filter.gazette === f.value ? null : f.value,
        }),
      ),
    },
    {
      title: "公开属性",
      choices: facets.disclosures.map((f) =>
        one(`disclosure ${f.value}`, disclosureWords[f.value], f.count, filter.disclosures.includes(f.value), {
          disclosures: turned(filter.disclosures, f.value),
        }),
      ),
    },
    {
      title: "认定",
      choices: facets.judgements.map((f) =>
        one(`judgement ${f.value}`, judgementWords[f.value], f.count, filter.judgements.includes(f.value), {
          judgements: turned(filter.judgements, f.value),
        }),
      ),
    },
    {
      title: "主题分类",
      choices: facets.topics.map((f) =>
        one(`topic ${f.value}`, topicWords(f.value), f.count, filter.topics.includes(f.value), { topics: turned(filter.topics, f.value) }),
      ),
    },
  ].filter((section) => section.choices.length > 0);
}

/** What was chosen behind 筛选, as chips: each can be taken off alone. */
export function chosenChips(filter: Filter): { words: string; without: Partial<Filter> }[] {
  return [
    ...(filter.on ? [{ words: `${filter.on}的效力`, without: { on: null } }] : []),
    ...(filter.expiring ? [{ words: soonWords(filter.expiring), without: { expiring: null } }] : []),
    ...(filter.waiting ? [{ words: waitingWords[filter.waiting], without: { waiting: null } }] : []),
    ...(filter.gazette ? [{ words: gazetteWords[filter.gazette], without: { gazette: null } }] : []),
    ...filter.disclosures.map((d) => ({ words: disclosureWords[d], without: { disclosures: turned(filter.disclosures, d) } })),
    ...filter.judgements.map((j) => ({ words: judgementWords[j], without: { judgements: turned(filter.judgements, j) } })),
    ...filter.topics.map((t) => ({ words: topicWords(t), without: { topics: turned(filter.topics, t) } })),
  ];
}
