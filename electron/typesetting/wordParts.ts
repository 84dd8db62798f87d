import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  LineRuleType,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
  type IParagraphOptions,
  type IStylesOptions,
} from "docx";
import type { Paper, PaperBlock, PaperTable } from "../../shared/domain/paper.ts";
import { columnWidths } from "./columns.ts";
import { chains, type FontRole } from "./fonts.ts";
import { annexLabel, annexLines, pitch, signatureEnds, sizes, tableSize, textWidth, titleWidth, written } from "./layout.ts";
import { titleLines } from "./titleLines.ts";

const twips = (points: number) => Math.round(points * 20);
const em = twips(sizes.three);
const font = (role: FontRole) => {
  const name = chains[role].word;
  return { ascii: name, hAnsi: name, eastAsia: name, cs: name };
};
const line = { line: twips(pitch), lineRule: LineRuleType.EXACT };
const run = (role: FontRole, points: number) => ({ font: font(role), size: points * 2 });
const run3 = (role: FontRole) => run(role, sizes.three);
const say = (text: string, role: FontRole = "body", points: number = sizes.three) => new TextRun({ text, ...run(role, points) });
const plain = (text: string, more: IParagraphOptions = {}) => new Paragraph({ spacing: line, ...more, children: [say(text)] });
const empty = () => plain("");

/** Styles by the names Word knows, so that the outline and a table of contents work. */
export const styles: IStylesOptions = {
  default: {
    document: { run: { ...run3("body"), color: "000000", language: { value: "zh-CN", eastAsia: "zh-CN" } }, paragraph: { spacing: line } },
    title: { run: run("title", sizes.two), paragraph: { alignment: AlignmentType.CENTER } },
    heading1: heading("heading"),
    heading2: heading("subheading"),
    heading3: heading("body"),
  },
};
function heading(role: FontRole) {
  return {
    run: { ...run3(role), color: "000000", bold: false, italics: false },
    paragraph: { spacing: line, indent: { firstLine: 2 * em }, keepNext: true },
  };
}

/** 标题, 文号, 主送机关, with the empty lines between them. */
export const paperHead = ({ title, docNumber, addressee, landscape }: Paper): Paragraph[] => [
  ...titled(title, landscape ?? false),
  ...(docNumber ? [plain(docNumber, { alignment: AlignmentType.CENTER }), empty()] : []),
  ...(addressee ? [plain(`${addressee}：`)] : []),
];
/** 附件1 at the left, and the annex's own title. */
export const annexHead = (paper: Paper, index: number): Paragraph[] => [
  new Paragraph({ spacing: line, children: [say(annexLabel(paper, index), "heading")] }),
  empty(),
  ...titled(paper.annexes[index]!.title, paper.annexes[index]!.landscape ?? false),
];
function titled(title: string, lying: boolean): Paragraph[] {
  const lines = titleLines(title, titleWidth(lying));
  const children = lines.map((text, i) => new TextRun({ text, ...run("title", sizes.two), ...(i > 0 && { break: 1 }) }));
  return [new Paragraph({ heading: HeadingLevel.TITLE, spacing: { line: twips(33), lineRule: LineRuleType.EXACT }, children }), empty()];
}

/** 附件说明, 署名 and 成文日期, placed for a seal. */
export function paperEnd({ annexes, signature, day }: Paper): Paragraph[] {
  const said = annexLines(annexes);
  const date = day ? written(day) : "";
  const ends = signatureEnds(signature ?? "", date);
  const right = (text: string, end: number) =>
    plain(text, { alignment: AlignmentType.RIGHT, indent: { end: twips(end) }, keepNext: true, keepLines: true });
  return [
    ...(said.length > 0 ? [empty()] : []),
    ...said.map((text, i) => {
      const label = i === 0 ? "附件：" : "";
      // 附件： stands two characters in and is three wide; further lines of a title hang under its first character.
      return plain(`${label}${text}`, { indent: { start: 6 * em, hanging: i === 0 ? 4 * em : em } });
    }),
    ...(signature || day ? [empty(), empty()].map(() => plain("", { keepNext: true })) : []),
    ...(signature ? [right(signature, ends.signature)] : []),
    ...(day ? [right(date, ends.day)] : []),
  ];
}

/** The text: headings, paragraphs with two characters' indent, tables. */
export const body = (blocks: readonly PaperBlock[], lying: boolean): (Paragraph | Table)[] =>
  blocks.flatMap((given) => block(given, lying));
function block(given: PaperBlock, lying: boolean): (Paragraph | Table)[] {
  if (given.kind === "table") return [table(given.table, lying), empty()];
  if (given.kind === "paragraph") return [plain(given.text, { alignment: AlignmentType.BOTH, indent: { firstLine: 2 * em } })];
  const level = ([HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const)[given.level - 1]!;
  const role = (["heading", "subheading", "body"] as const)[given.level - 1]!;
  return [new Paragraph({ heading: level, children: [say(given.text, role)] })];
}

function table(given: PaperTable, lying: boolean): Table {
  const { columns, rows } = given;
  const points = tableSize(columns.length);
  const widths = columnWidths(given, points, textWidth(lying)).map(twips);
  const edge = { style: BorderStyle.SINGLE, size: 4, color: "000000" };
  const lines = { line: twips(points + 5), lineRule: LineRuleType.AT_LEAST };
  const cell = (text: string, i: number, head: boolean) =>
    new TableCell({
      width: { size: widths[i]!, type: WidthType.DXA },
      verticalAlign: VerticalAlign.CENTER,
      children: text.split("\n").map(
        (one) =>
          new Paragraph({
            spacing: lines,
            alignment: head || columns[i]!.align === "center" ? AlignmentType.CENTER : AlignmentType.LEFT,
            children: [say(one, head ? "heading" : "body", points)],
          }),
      ),
    });
  return new Table({
    width: { size: twips(textWidth(lying)), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    margins: { top: 60, bottom: 60, left: 80, right: 80 },
    borders: { top: edge, bottom: edge, left: edge, right: edge, insideHorizontal: edge, insideVertical: edge },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: columns.map((c, i) => cell(c.title, i, true)) }),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: row.map((text, i) => cell(text, i, false)) })),
    ],
  });
}

/** — 1 —, on the outer side: right on odd pages, left on even ones. */
export function pageNumber(side: "odd" | "even"): Paragraph {
  const indent = side === "odd" ? { end: twips(sizes.four) } : { start: twips(sizes.four) };
  return new Paragraph({
    alignment: side === "odd" ? AlignmentType.RIGHT : AlignmentType.LEFT,
    indent,
    children: [new TextRun({ children: ["— ", PageNumber.CURRENT, " —"], ...run("plain", sizes.four) })],
  });
}
