import { docNumberKey } from "../docNumber.ts";
import { inWords } from "../days.ts";
import type { Cell, Sheet } from "../sheets.ts";
import type { Paper } from "../paper.ts";
import { verdicts, verdictWords, type CleanUpDocument, type Opinion, type Plan } from "../campaigns.ts";
import { parseRowCode, rowCode } from "./codes.ts";
import { dayIn, verdictOf } from "./verdicts.ts";

/** The columns of a 清理意见表. 编号 finds the row again however it was moved or typed anew. */
export const formColumns = [
  "编号",
  "序号",
  "文件名称",
  "发文字号",
  "成文日期",
  "有效期至",
  "清理意见",
  "期限",
  "理由和依据",
  "备注",
] as const;

/** What goes out to one department: not what is 不予公开, which the legal office asks about by another way. */
export interface FormInput {
  readonly plan: Plan;
  readonly code: string;
  readonly department: string;
  readonly documents: readonly CleanUpDocument[];
}
const sent = ({ documents, department }: FormInput) =>
  documents.filter((d) => d.departments.includes(department) && d.disclosure !== "closed");
const held = ({ documents, department }: FormInput) =>
  documents.filter((d) => d.departments.includes(department) && d.disclosure === "closed").length;

const rowsOf = (input: FormInput): Cell[][] =>
  sent(input).map((d, i) => [
    rowCode(input.code, d.seq),
    i + 1,
    d.title,
    d.docNumber ?? "",
    d.signedOn ?? "",
    d.validUntil ?? "",
    "",
    "",
    "",
    "",
  ]);
const formTitle = ({ name }: Plan) => `${name.replace(/清理$/u, "")}清理意见表`;
const said = ({ plan, ...input }: FormInput): string[] => [
  `清理意见填${verdicts.map((v) => verdictWords[v]).join("、")}之一；修改的写明完成期限，延长的写明延长到哪一天。编号请勿改动。`,
  ...(held({ plan, ...input }) > 0 ? [`另有${held({ plan, ...input })}件不予公开的文件不列入本表，由${plan.office}另行核对。`] : []),
];

/** The opinion form of one department as a sheet. */
export function formSheet(input: FormInput): Sheet {
  const { plan, department } = input;
  const widths = [14, 6, 44, 22, 12, 12, 14, 14, 36, 16];
  return {
    name: "清理意见表",
    above: [
      formTitle(plan),
      `填报单位：${department}`,
      `报送截止：${inWords(plan.reportBy)}`,
      `负责人（签字）：　　　　填报人：　　　　联系电话：`,
      ...said(input),
    ],
    columns: formColumns.map((title, i) => ({
      title,
      width: widths[i]!,
      ...(title === "清理意见" && { choices: verdicts.map((v) => verdictWords[v]) }),
    })),
    rows: rowsOf(input),
  };
}

/** The same form on paper. */
export function formPaper(input: FormInput): Paper {
  const { plan, department } = input;
  const shares = [10, 4, 24, 13, 8, 8, 9, 9, 20, 7];
  return {
    title: formTitle(plan),
    docNumber: null,
    addressee: null,
    landscape: true,
    blocks: [
      { kind: "paragraph", text: `填报单位：${department}　　报送截止：${inWords(plan.reportBy)}` },
      { kind: "paragraph", text: `负责人（签字）：　　　　填报人：　　　　联系电话：` },
      ...said(input).map((text) => ({ kind: "paragraph" as const, text })),
      {
        kind: "table",
        table: {
          columns: formColumns.map((title, i) => ({ title, share: shares[i]! })),
          rows: rowsOf(input).map((row) => row.map((c) => String(c ?? ""))),
        },
      },
    ],
    signature: null,
    day: null,
    annexes: [],
  };
}

/** One row of a form that came back, as it stands there. */
export interface ReturnedRow {
  readonly campaign: string | null;
  readonly seq: number | null;
  readonly title: string;
  readonly docNumber: string;
  readonly opinion: Omit<Opinion, "department">;
}
export interface ReturnedForm {
  readonly department: string | null;
  readonly rows: readonly ReturnedRow[];
}

/** Heads as departments write them after re-typing a form. */
const heads: readonly (readonly [(typeof formColumns)[number], RegExp])[] = [
  ["编号", /^编号$/u],
  ["文件名称", /文件名称|标题|名称/u],
  ["发文字号", /文号|字号/u],
  ["清理意见", /意见|结论|建议/u],
  ["期限", /期限|延长(?:至|到)|完成时[间限]/u],
  ["理由和依据", /理由|依据|原因/u],
  ["备注", /备注|说明/u],
];

/** A returned form out of the cells of its table, whatever the order of rows and columns. Null where the cells hold no opinion form. */
export function readForm(cells: readonly (readonly Cell[])[]): ReturnedForm | null {
  const text = cells.map((row) => row.map((c) => String(c ?? "").trim()));
  const column = (row: readonly string[]) =>
    new Map(heads.map(([name, pattern]) => [name, row.findIndex((c) => pattern.test(c.replace(/\s/g, "")) && c.length < 20)]));
  const head = text.findIndex((row) => {
    const found = column(row);
    return found.get("清理意见")! >= 0 && (found.get("编号")! >= 0 || found.get("文件名称")! >= 0) && row.filter(Boolean).length > 2;
  });
  if (head < 0) return null;
  const columns = column(text[head]!);
  const department = text.flat().flatMap((c) => /填报单位[:：]\s*([^\s　]+)/u.exec(c)?.[1] ?? [])[0] ?? null;
  const rows = text.slice(head + 1).flatMap((row): ReturnedRow[] => {
    const cell = (name: (typeof formColumns)[number]) => row[columns.get(name) ?? -1] ?? "";
    const code = row.map(parseRowCode).find(Boolean) ?? null;
    if (!code && !cell("文件名称") && !cell("发文字号")) return [];
    if (!code && columns.get("编号") === undefined && !docNumberKey(cell("发文字号"))) return [];
    const words = cell("清理意见");
    return [
      {
        campaign: code?.campaign ?? null,
        seq: code?.seq ?? null,
        title: cell("文件名称"),
        docNumber: cell("发文字号"),
        opinion: {
          verdict: verdictOf(words),
          words,
          until: dayIn(cell("期限")) ?? dayIn(words),
          reason: cell("理由和依据"),
          note: cell("备注"),
        },
      },
    ];
  });
  return { department, rows };
}
