import type { Day } from "./days.ts";
import type { Paper } from "./paper.ts";
import type { Sheet } from "./sheets.ts";
import { explains, type Overseen } from "./overview.ts";
import { holds, inOrder, statusOn } from "./status.ts";

/** What happened to documents within a year, and how many hold at its end (today, for the year that runs). */
export interface Counts {
  readonly made: number;
  readonly amended: number;
  readonly repealed: number;
  /** Declared so, or with the end of their period. */
  readonly lapsed: number;
  readonly inForce: number;
}
export interface YearFigures {
  readonly year: number;
  /** The day up to which is counted. */
  readonly until: Day;
  readonly total: Counts;
  readonly byIssuer: readonly (Counts & { readonly issuer: string })[];
  /** Issues of the gazette published in the year, and the documents they carry. */
  readonly issues: number;
  readonly printed: number;
}
export const countNames = ["made", "amended", "repealed", "lapsed", "inForce"] as const satisfies readonly (keyof Counts)[];
export const countWords: Readonly<Record<keyof Counts, string>> = {
  made: "本年制发",
  amended: "本年修改",
  repealed: "本年废止",
  lapsed: "本年失效",
  inForce: "现行有效",
};
const none: Counts = { made: 0, amended: 0, repealed: 0, lapsed: 0, inForce: 0 };

/**
 * The figures of one year for the annual reports. Made: by the day a document was issued. Amended, repealed, lapsed: by the day of effect,
 * each document once. Explanations of documents are not counted. A document of several issuers counts under each, and once in all.
 */
export function yearFigures(
  documents: readonly Overseen[],
  issues: readonly { readonly year: number; readonly publishedOn: Day | null; readonly documents: number }[],
  year: number,
  today: Day,
): YearFigures {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`];
  const until = last < today ? last : today;
  const within = (day: Day | null) => day !== null && day >= first && day <= until;
  const total = { ...none };
  const byIssuer = new Map<string, { -readonly [N in keyof Counts]: number }>();
  for (const d of documents) {
    if (explains(d.title)) continue;
    const status = statusOn(d.timeline, until);
    const ended = within(status.since) ? status.force : null;
    const counted: Counts = {
      made: Number(within(d.issuedOn)),
      amended: Number(inOrder(d.timeline).some((e) => (e.kind === "amended" || e.kind === "partly-repealed") && within(e.on))),
      repealed: Number(ended === "repealed" || inOrder(d.timeline).some((e) => e.kind === "revoked" && within(e.on))),
      lapsed: Number(ended === "lapsed"),
      inForce: Number(holds(status.force)),
    };
    if (countNames.every((name) => counted[name] === 0)) continue;
    for (const issuer of d.issuers.length > 0 ? d.issuers : ["机关不明"]) {
      const row = byIssuer.get(issuer) ?? { ...none };
      for (const name of countNames) row[name] += counted[name];
      byIssuer.set(issuer, row);
    }
    for (const name of countNames) total[name] += counted[name];
  }
  const published = issues.filter((i) => (i.publishedOn ? within(i.publishedOn) : i.year === year));
  return {
    year,
    until,
    total,
    byIssuer: [...byIssuer].map(([issuer, row]) => ({ issuer, ...row })).sort((a, b) => b.inForce + b.made - a.inForce - a.made),
    issues: published.length,
    printed: published.reduce((sum, i) => sum + i.documents, 0),
  };
}

/** How the figures are counted, in sentences that stand under them. */
export const figureNotes = ({ until }: YearFigures): string[] => [
  `数据截至${until}。制发按公布（印发）日期计，修改、废止、失效按生效日期计；上级文件和解读材料不计；没有认定是不是规范性文件的，按程序的判断计。`,
  "失效包括宣布失效和有效期届满；部分废止计入修改；联合发文在各机关名下各计一件，合计只计一件。",
];
const head = ["制定机关", ...countNames.map((name) => countWords[name])];
const lines = ({ total, byIssuer }: YearFigures): (string | number)[][] => [
  ...byIssuer.map((row) => [row.issuer, ...countNames.map((name) => row[name])]),
  ["合计", ...countNames.map((name) => total[name])],
];

/** 第二十条第（一）项 of the 政府信息公开年度报告: made, ended and in force, as its form has them. */
export const disclosureReport = ({ total }: YearFigures): readonly (string | number)[] => [
  "行政规范性文件",
  total.made,
  total.repealed + total.lapsed,
  total.inForce,
];
export const disclosureHead = ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"];

/** The figures as tab-separated lines, for pasting into a table. */
export const figuresText = (figures: YearFigures): string =>
  [disclosureHead, disclosureReport(figures), [], head, ...lines(figures)].map((row) => row.join("\t")).join("\n");

/** The figures as a workbook. */
export function figureSheets(figures: YearFigures): Sheet[] {
  const wide = (titles: readonly string[]) => titles.map((title, i) => ({ title, width: i === 0 ? 34 : 14 }));
  const [counted, rules] = figureNotes(figures);
  return [
    {
      name: "年度报告",
      above: [`${figures.year}年政府信息公开年度报告用表`, counted!],
      columns: wide(disclosureHead),
      rows: [disclosureReport(figures)],
    },
    { name: "按制定机关", above: [`${figures.year}年行政规范性文件情况`, rules!], columns: wide(head), rows: lines(figures) },
    { name: "政府公报", columns: [{ title: "项目", width: 24 }, { title: "数量", width: 12 }], rows: [["出版期数", figures.issues], ["刊登文件件数", figures.printed]] }, // prettier-ignore
  ];
}

/** The figures as a paper. */
export function figuresPaper(figures: YearFigures, office: string | null, today: Day): Paper {
  const table = (titles: readonly string[], rows: readonly (readonly (string | number)[])[]) => ({
    kind: "table" as const,
    table: {
      columns: titles.map((title, i) => ({ title, share: i === 0 ? 4 : 2, ...(i > 0 && { align: "center" as const }) })),
      rows: rows.map((row) => row.map(String)),
    },
  });
  return {
    title: `${figures.year}年行政规范性文件和政府公报情况统计`,
    docNumber: null,
    addressee: null,
    blocks: [
      { kind: "heading", level: 1, text: "一、政府信息公开年度报告用表（第二十条第一项）" },
      table(disclosureHead, [disclosureReport(figures)]),
      { kind: "heading", level: 1, text: "二、按制定机关统计" },
      table(head, lines(figures)),
      { kind: "heading", level: 1, text: "三、政府公报" },
      { kind: "paragraph", text: `本年出版政府公报${figures.issues}期，刊登文件${figures.printed}件。` },
      { kind: "heading", level: 1, text: "四、统计口径" },
      ...figureNotes(figures).map((text) => ({ kind: "paragraph" as const, text })),
    ],
    signature: office,
    day: today,
    annexes: [],
  };
}
