import { Refusal } from "../../shared/refusal.ts";
import { damaged } from "./kind.ts";
import type { Read } from "./read.ts";
import { linesOf, plainHan, printNotes, type Piece } from "./lines.ts";
import { contentOf, piecesOf, referencesOf } from "./ofdParts.ts";
import { paragraphsOf, type PrintedLine } from "./paragraphs.ts";
import { unzip } from "./unzip.ts";

/**
 * An OFD file's text (GB/T 33190-2016): OFD.xml names its documents, each its pages, each page the text it places. Lines are rebuilt from where
 * the text stands, paragraphs as in a PDF. Seals, annotations and pictures are left out; a page without text is said.
 */
export function readOfd(bytes: Uint8Array, name: string): Read {
  const { parts } = unzip(bytes, name, /\.xml$/i);
  const part = (path: string): string => {
    const found = parts.get(path);
    if (found === undefined) throw damaged(name);
    return found;
  };
  const notes: string[] = [];
  const pages: PrintedLine[][] = [];
  let radicals = false;
  try {
    for (const root of referencesOf(part("OFD.xml"), "DocRoot")) {
      const document = inside("", root.text);
      const outline = part(document);
      const templates = new Map(referencesOf(outline, "TemplatePage").map((t) => [t.id, inside(document, t.baseLoc)]));
      for (const { baseLoc } of referencesOf(outline, "Page")) {
        const content = contentOf(part(inside(document, baseLoc)));
        const under = content.templates.flatMap((id) => (templates.has(id) ? piecesOf(part(templates.get(id)!)) : []));
        const lines = linesOf(inReadingOrder([...under, ...content.pieces]));
        if (lines.length === 0) notes.push(`第${pages.length + 1}页没有文字，可能是扫描图，没有收入。`);
        const plain = lines.map((line) => ({ ...line, text: plainHan(line.text) }));
        radicals ||= plain.some((line, i) => line.text !== lines[i]!.text);
        pages.push(plain);
      }
    }
  } catch (error) {
    throw error instanceof Refusal ? error : damaged(name);
  }
  if (pages.every((lines) => lines.length === 0))
    throw new Refusal("unreadable", `《${name}》是扫描件，里面没有文字；请另存为PDF，作为公报扫描件收进。`);
  const { text, numbers } = paragraphsOf(pages);
  return { text, notes: [...notes, ...printNotes("OFD", text, radicals, numbers)] };
}

/** The path in the package that a location in a file means: from the root where it begins with a slash, else from beside the file. */
function inside(file: string, location: string): string {
  const steps = location.startsWith("/") ? [] : file.split("/").slice(0, -1);
  for (const step of location.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}

/** From top to bottom, and along each line: an OFD may place its text in any order. */
function inReadingOrder(pieces: readonly Piece[]): Piece[] {
  const lines: Piece[][] = [];
  for (const piece of [...pieces].sort((a, b) => b.y - a.y)) {
    const line = lines.at(-1);
    const first = line?.[0];
    if (line && first && first.y - piece.y < Math.max(first.size, piece.size) * 0.4) line.push(piece);
    else lines.push([piece]);
  }
  return lines.flatMap((line) => line.sort((a, b) => a.x - b.x));
}
