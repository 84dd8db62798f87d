import type { SaxesTagPlain } from "saxes";
import { parse } from "./xml.ts";

/** What was met in a body and is not in its lines, or is there changed. */
export type Counts = Record<"changes" | "hidden" | "comments" | "pictures", number>;

interface Paragraph {
  text: string;
  style: string;
  list: { id: string; depth: number } | null;
  /** The run that is open: a text box inside it has paragraphs and runs of its own. */
  run: { hidden: boolean } | null;
  /** Its mark was deleted: what follows belongs to it. */
  joined: boolean;
}
type LabelOf = (style: string, list: Paragraph["list"]) => string;

/** Elements whose words are not the document's. */
const left = new Set(["w:del", "w:moveFrom", "mc:Fallback", "w:instrText", "w:delText", "w:rt", "w:rPrChange", "w:pPrChange", "w:sectPrChange"]); // prettier-ignore

/** The paragraphs and table rows of a body (or a note) as lines. `labelOf` writes the number a list gives a paragraph. */
export function readBody(xml: string, labelOf: LabelOf): { lines: string[]; counts: Counts } {
  const lines: string[] = [];
  const counts: Counts = { changes: 0, hidden: 0, comments: 0, pictures: 0 };
  const paragraphs: Paragraph[] = [];
  const cells: string[][][] = [];
  let skipping = 0;
  let inText = 0;
  let held = "";
  const put = (text: string) => {
    const now = paragraphs.at(-1);
    if (now && !now.run?.hidden) now.text += text;
  };
  const closeParagraph = () => {
    const { text, style, list, joined } = paragraphs.pop()!;
    const line = held + (text.trim() === "" ? "" : (held ? "" : labelOf(style, list)) + text);
    held = joined ? line : "";
    if (joined) return;
    const row = cells.at(-1);
    if (row) row.at(-1)?.push(line.trim());
    else lines.push(line);
  };
  const open = (tag: SaxesTagPlain) => {
    const value = tag.attributes["w:val"] ?? "";
    const paragraph = paragraphs.at(-1);
    if (skipping > 0 || left.has(tag.name)) {
      skipping++;
      if (!/^w:(?:del|moveFrom)$/.test(tag.name)) return;
      counts.changes++;
      // Subtle: a deletion of nothing, in a paragraph's properties, is that of its mark.
      if (skipping === 1 && paragraph && tag.isSelfClosing && !paragraph.run) paragraph.joined = true;
      return;
    }
    switch (tag.name) {
      case "w:p":
        paragraphs.push({ text: "", style: "", list: null, run: null, joined: false });
        break;
      case "w:pStyle":
        if (paragraph) paragraph.style = value;
        break;
      case "w:numId":
        if (paragraph) paragraph.list = { id: value, depth: paragraph.list?.depth ?? 0 };
        break;
      case "w:ilvl":
        if (paragraph) paragraph.list = { id: paragraph.list?.id ?? "0", depth: Number(value) };
        break;
      case "w:r":
        if (paragraph) paragraph.run = { hidden: false };
        break;
      case "w:vanish":
        if (!/^(?:0|false|off)$/.test(value) && paragraph?.run) {
          paragraph.run.hidden = true;
          counts.hidden++;
        }
        break;
      case "w:t":
      case "m:t":
        inText++;
        break;
      case "w:tab":
        if (paragraph?.run) put("\t");
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
  };
  const close = (tag: SaxesTagPlain) => {
    if (skipping > 0) {
      skipping--;
      return;
    }
    if (tag.name === "w:p") closeParagraph();
    else if (tag.name === "w:t" || tag.name === "m:t") inText--;
    else if (tag.name === "w:r") {
      if (paragraphs.length > 0) paragraphs.at(-1)!.run = null;
    } else if (tag.name === "w:tr") {
      const row = cells.pop()!.map((cell) => cell.filter(Boolean).join(" "));
      const outer = cells.at(-1)?.at(-1);
      if (outer) outer.push(row.join(" "));
      else if (row.some(Boolean)) lines.push(row.join("\t"));
    }
  };
  parse(xml, open, close, (text) => {
    if (skipping === 0 && inText > 0) put(text);
  });
  return { lines, counts };
}
