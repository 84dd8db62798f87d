import type { SaxesTagPlain } from "saxes";
import { Refusal } from "../../shared/refusal.ts";
import { listsOf, stylesOf } from "./docxLists.ts";
import { damaged, refusedByName } from "./kind.ts";
import { counter } from "./numbering.ts";
import type { Read } from "./intake.ts";
import { unzip } from "./unzip.ts";
import { parse } from "./xml.ts";

/**
 * A Word document as text: one paragraph a line, automatic numbers (第一条, 一、) written out, a table row as one line with tabs, tracked
 * changes as accepted. Hidden text, comments, notes and pictures are left out and said so.
 */
export function readDocx(bytes: Uint8Array, name: string): Read {
  const { names, parts } = unzip(bytes, name, /^word\/(?:document\d*|numbering|styles)\.xml$/);
  const main = [...parts.keys()].find((path) => path.startsWith("word/document"));
  if (!main) throw notWord(names, name);
  try {
    const styles = stylesOf(parts.get("word/styles.xml") ?? "");
    const label = counter(listsOf(parts.get("word/numbering.xml") ?? ""));
    const found = readBody(parts.get(main)!, (style, own) => {
      const list = own ?? styles.get(style);
      return list && list.id !== "0" ? label(list.id, list.depth) : "";
    });
    return { text: found.lines.join("\n"), notes: notesOf(found.counts) };
  } catch (error) {
    throw error instanceof Refusal ? error : damaged(name);
  }
}

function notWord(names: readonly string[], name: string): Refusal {
  if (names.includes("OFD.xml")) return refusedByName(name, "ofd");
  if (names.some((n) => n.startsWith("xl/"))) return new Refusal("unreadable", `《${name}》是电子表格；请把文件正文另存为docx后再收进。`);
  if (names.some((n) => n.startsWith("ppt/"))) return new Refusal("unreadable", `《${name}》是演示文稿；请把文件正文另存为docx后再收进。`);
  if (names.includes("content.xml")) return new Refusal("unreadable", `《${name}》是ODF文件，读不了；请另存为docx后再收进。`);
  return names.length > 0 ? refusedByName(name, "zip") : damaged(name);
}

type Counts = Record<"changes" | "hidden" | "comments" | "footnotes" | "pictures", number>;
const notesOf = (counts: Counts): string[] => [
  ...(counts.changes ? ["文件里有修订标记，按接受全部修订后的文字收入，请核对。"] : []),
  ...(counts.hidden ? [`有${counts.hidden}处隐藏文字没有收入。`] : []),
  ...(counts.comments ? [`有${counts.comments}条批注没有收入。`] : []),
  ...(counts.footnotes ? [`有${counts.footnotes}处脚注或尾注没有收入。`] : []),
  ...(counts.pictures ? [`文中有${counts.pictures}幅图片，没有收入。`] : []),
];

interface Paragraph {
  text: string;
  style: string;
  list: { id: string; depth: number } | null;
}
type LabelOf = (style: string, list: Paragraph["list"]) => string;

/** Elements whose words are not the document's. */
const left = new Set(["w:del", "w:moveFrom", "mc:Fallback", "w:instrText", "w:delText", "w:rPrChange", "w:pPrChange", "w:sectPrChange"]);

function readBody(xml: string, labelOf: LabelOf): { lines: string[]; counts: Counts } {
  const lines: string[] = [];
  const counts: Counts = { changes: 0, hidden: 0, comments: 0, footnotes: 0, pictures: 0 };
  const paragraphs: Paragraph[] = [];
  const cells: string[][][] = [];
  let skipping = 0;
  let inText = 0;
  let vanish = false;
  const put = (text: string) => {
    const now = paragraphs.at(-1);
    if (now && !vanish) now.text += text;
  };
  const closeParagraph = () => {
    const { text, style, list } = paragraphs.pop()!;
    const line = text.trim() === "" ? "" : labelOf(style, list) + text;
    const row = cells.at(-1);
    if (row) row.at(-1)?.push(line.trim());
    else lines.push(line);
  };
  const open = (tag: SaxesTagPlain) => {
    const value = tag.attributes["w:val"] ?? "";
    if (skipping > 0 || left.has(tag.name)) {
      skipping++;
      if (/^w:(?:del|moveFrom)$/.test(tag.name)) counts.changes++;
      return;
    }
    switch (tag.name) {
      case "w:p":
        paragraphs.push({ text: "", style: "", list: null });
        break;
      case "w:pStyle":
        if (paragraphs.length > 0) paragraphs.at(-1)!.style = value;
        break;
      case "w:numId":
        if (paragraphs.length > 0) paragraphs.at(-1)!.list = { id: value, depth: paragraphs.at(-1)!.list?.depth ?? 0 };
        break;
      case "w:ilvl":
        if (paragraphs.length > 0) paragraphs.at(-1)!.list = { id: paragraphs.at(-1)!.list?.id ?? "0", depth: Number(value) };
        break;
      case "w:r":
        vanish = false;
        break;
      case "w:vanish":
        if (!/^(?:0|false|off)$/.test(value) && inRun) {
          vanish = true;
          counts.hidden++;
        }
        break;
      case "w:t":
      case "m:t":
        inText++;
        break;
      case "w:tab":
        if (inRun) put("\t");
        break;
      case "w:br":
      case "w:cr":
        put("\n");
        break;
      case "w:noBreakHyphen":
        put("-");
        break;
      case "w:ins":
      case "w:moveTo":
        counts.changes++;
        break;
      case "w:commentReference":
        counts.comments++;
        break;
      case "w:footnoteReference":
      case "w:endnoteReference":
        counts.footnotes++;
        break;
      case "pic:pic":
      case "v:imagedata":
        counts.pictures++;
        break;
      case "w:tr":
        cells.push([]);
        break;
      case "w:tc":
        cells.at(-1)?.push([]);
        break;
    }
    if (tag.name === "w:r") inRun = true;
  };
  let inRun = false;
  const close = (tag: SaxesTagPlain) => {
    if (skipping > 0) {
      skipping--;
      return;
    }
    if (tag.name === "w:p") closeParagraph();
    else if (tag.name === "w:t" || tag.name === "m:t") inText--;
    else if (tag.name === "w:r") [inRun, vanish] = [false, false];
    else if (tag.name === "w:tr") {
      const row = cells.pop()!.map((cell) => cell.filter(Boolean).join(" "));
      const outer = cells.at(-1)?.at(-1);
      if (outer) outer.push(row.join(" "));
      else lines.push(row.join("\t"));
    }
  };
  parse(xml, open, close, (text) => {
    if (skipping === 0 && inText > 0) put(text);
  });
  return { lines, counts };
}
