import type { Overview } from "./overview.ts";
import type { Paper, PaperBlock } from "./paper.ts";

const center = "center" as const;
/** How many rows of a list stand on the paper; the rest is counted. */
const most = 20;

/** The page for the director as a paper: figures first, then what needs a decision, by department. Empty parts are left out. */
export function overviewPaper(o: Overview, office: string | null): Paper {
  const parts: [string, PaperBlock[]][] = [
    ["总体情况", [paragraph(inSentences(o))]],
    ["按起草单位", o.departments.length > 0 ? [byDepartments(o)] : []],
    ["即将到期的文件", o.reminders.length > 0 ? [expiring(o)] : []],
    [
      "已失效、废止而网站尚未标注的文件",
      list(["失效日期", "已过"], o.unmarked.count, o.unmarked.rows.map((u) => [u.title ?? "", u.docNumber ?? "", u.status.since ?? "", `${u.days}日`])), // prettier-ignore
    ],
    [
      "应登公报而未登的文件",
      list(["公布日期", "已等"], o.unlisted.count, o.unlisted.rows.map((u) => [u.title ?? "", u.docNumber ?? "", u.issuedOn, `${u.days}日`])), // prettier-ignore
    ],
  ];
  return {
    title: "行政规范性文件管理情况",
    docNumber: null,
    addressee: null,
    blocks: parts
      .filter(([, blocks]) => blocks.length > 0)
      .flatMap(([title, blocks], i): PaperBlock[] => [{ kind: "heading", level: 1, text: `${"一二三四五"[i]}、${title}` }, ...blocks]),
    signature: office,
    day: o.today,
    annexes: [],
  };
}
const paragraph = (text: string): PaperBlock => ({ kind: "paragraph", text });
const inSentences = (o: Overview): string =>
  [
    `截至${o.today}，库中文件${o.documents}件，现行有效${o.inForce}件，其中未设有效期${o.noPeriod}件。`,
    `${o.expiring.map((e) => `${e.days}日内到期${e.count}件`).join("，")}；应当评估${o.evaluating}件。`,
    ...o.cleanUps.map((c) => `${c.name}共${c.total}件，未定${c.undecided}件，${c.departments}个单位中${c.received}个已报意见。`),
    `已失效、废止而网站尚未标注${o.unmarked.count}件；应登公报而未登${o.unlisted.count}件，其中超过期限${o.unlisted.overdue}件。`,
  ].join("");
const byDepartments = (o: Overview): PaperBlock => ({
  kind: "table",
  table: {
    columns: [
      { title: "起草单位", share: 4 },
      ...["现行有效", "即将到期", "应当评估", "应登未登", "清理未定"].map((title) => ({ title, share: 2, align: center })),
    ],
    rows: o.departments.map((d) => [
      d.name ?? "起草单位不明",
      ...[d.inForce, d.expiring, d.evaluating, d.unlisted, d.undecided].map(String),
    ]),
  },
});
function list([day, days]: [string, string], count: number, all: readonly string[][]): PaperBlock[] {
  const rows = all.slice(0, most);
  const columns = [
    { title: "文件名称", share: 6 },
    { title: "发文字号", share: 3, align: center },
    { title: day, share: 2, align: center },
    { title: days, share: 1.4, align: center },
  ];
  if (rows.length === 0) return [];
  return [
    { kind: "table", table: { columns, rows } },
    ...(count > rows.length ? [paragraph(`其余${count - rows.length}件见程序“总览”。`)] : []),
  ];
}
const expiring = (o: Overview): PaperBlock => ({
  kind: "table",
  table: {
    columns: [
      { title: "起草单位", share: 3 },
      { title: "文件名称", share: 6 },
      { title: "发文字号", share: 3, align: center },
      { title: "有效期至", share: 2, align: center },
    ],
    rows: o.reminders.flatMap((g) => g.reminders.map((r) => [g.department ?? "不明", r.title ?? "", r.docNumber ?? "", r.validUntil])),
  },
});
