import { Refusal } from "../../shared/refusal.ts";
import { readBody, type Counts } from "./docxBody.ts";
import { listsOf, stylesOf } from "./docxLists.ts";
import { damaged, refusedByName } from "./kind.ts";
import { counter } from "./numbering.ts";
import type { Read } from "./read.ts";
import { unzip } from "./unzip.ts";

/**
 * A Word document as text: one paragraph a line, automatic numbers (第一条, 一、) written out, a table row as one line with tabs, tracked
 * changes as accepted, text boxes before the paragraph they hang on, footnotes and endnotes at the end. Hidden text, comments and pictures are
 * left out and said so.
 */
export function readDocx(bytes: Uint8Array, name: string): Read {
  const { names, parts } = unzip(bytes, name, /^word\/(?:document\d*|numbering|styles|footnotes|endnotes)\.xml$/);
  const main = [...parts.keys()].find((path) => path.startsWith("word/document"));
  if (!main) throw notWord(names, name);
  try {
    const styles = stylesOf(parts.get("word/styles.xml") ?? "");
    const label = counter(listsOf(parts.get("word/numbering.xml") ?? ""));
    const found = readBody(parts.get(main)!, (style, own) => {
      const list = own ?? styles.get(style);
      return list && list.id !== "0" ? label(list.id, list.depth) : "";
    });
    const notes = ["footnotes", "endnotes"].flatMap((kind) => footnotesIn(parts.get(`word/${kind}.xml`) ?? ""));
    const lines = [...found.lines, ...notes.map((note, i) => `注${i + 1}：${note}`)];
    return { text: lines.join("\n"), notes: notesOf({ ...found.counts, footnotes: notes.length }) };
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

/** The words of each footnote or endnote, in the order of the part; the lines Word draws above notes are none. */
const footnotesIn = (xml: string): string[] =>
  [...xml.matchAll(/<w:(footnote|endnote)\b(?![^>]*w:type=)[^>]*>[^]*?<\/w:\1>/g)]
    .map(([note]) =>
      readBody(note, () => "")
        .lines.join("")
        .trim(),
    )
    .filter(Boolean);

const notesOf = (counts: Counts & { readonly footnotes: number }): string[] => [
  ...(counts.changes ? ["文件里有修订标记，按接受全部修订后的文字收入，请核对。"] : []),
  ...(counts.hidden ? [`有${counts.hidden}处隐藏文字没有收入。`] : []),
  ...(counts.comments ? [`有${counts.comments}条批注没有收入。`] : []),
  ...(counts.footnotes ? [`有${counts.footnotes}处脚注或尾注，写在文末（注1起），在文中的位置见原件。`] : []),
  ...(counts.pictures ? [`文中有${counts.pictures}幅图片，没有收入。`] : []),
];
