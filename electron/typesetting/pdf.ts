import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { NodeCompiler as Compiler } from "@myriaddreamin/typst-ts-node-compiler";
import type { Day } from "../../shared/domain/days.ts";
import type { Paper, PaperBlock } from "../../shared/domain/paper.ts";
import { Refusal } from "../../shared/refusal.ts";
import { chains, chosenFonts, fontRoles, fontsFolder, shipped } from "./fonts.ts";
import { columnWidths } from "./columns.ts";
import { annexLabel, annexLines, signatureEnds, tableSize, textWidth, titleWidth, written } from "./layout.ts";
import { titleLines } from "./titleLines.ts";

/** A PDF, and what about it the person should know: which fonts stand in for which. */
export interface Typeset {
  readonly pdf: Uint8Array;
  readonly pages: number;
  readonly notes: readonly string[];
}

/**
 * Papers as one PDF/A-2a by GB/T 9704-2012, each beginning at page 1. The same papers, day and fonts give the same bytes. Refuses a
 * character that no font here can draw. Synchronous and heavy: run it in a child process.
 */
export async function pdfOf(papers: readonly Paper[], madeOn: Day): Promise<Typeset> {
  const { compiler, fonts, notes } = await (typesetter ??= start());
  const [year, month, day] = madeOn.split("-").map(Number);
  const { title, signature } = papers[0]!;
  put(compiler, "paper.json", {
    title,
    author: signature ?? "",
    year,
    month,
    day,
    fonts,
    fallback: shipped.toLowerCase(),
    papers: papers.map(dataOf),
  });
  const compiled = compiler.compile({ mainFilePath: join(workspace, "paper.typ") });
  if (!compiled.result) throw new Error(JSON.stringify(compiled.takeError()?.shortDiagnostics));
  try {
    const pdf = compiler.pdf(compiled.result, { pdfStandard: "a-2a" });
    return { pdf: new Uint8Array(pdf), pages: compiled.result.numOfPages, notes };
  } catch (error) {
    throw undrawable(error);
  } finally {
    compiler.evictCache(0);
  }
}

// Subtle: a folder that need not exist. The templates are handed over as bytes, since native code sees nothing inside an app archive.
const workspace = join(import.meta.dirname, "typesetting");
const templates = join(import.meta.dirname, "../../resources/typesetting");

let typesetter: Promise<{ readonly compiler: Compiler } & ReturnType<typeof chosenFonts>> | null = null;

async function start() {
  const { NodeCompiler } = await import("@myriaddreamin/typst-ts-node-compiler").catch(() => {
    throw new Refusal("unreadable", "这台电脑上没有排版部件，不能生成PDF；Word文件可以照常生成，再由Word或WPS另存为PDF。");
  });
  const folder = fontsFolder();
  const fontBlobs = readdirSync(folder).filter((name) => name.endsWith(".ttf")).map((name) => readFileSync(join(folder, name))); // prettier-ignore
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs }] });
  for (const name of readdirSync(templates)) compiler.mapShadow(join(workspace, name), readFileSync(join(templates, name)));
  return { compiler, ...chosenFonts(missing(compiler)) };
}
/** Which of the families in the chains this machine does not have, in lower case, as the compiler says them. */
function missing(compiler: Compiler): Set<string> {
  put(compiler, "families.json", [...new Set(fontRoles.flatMap((role) => chains[role].families.map(([family]) => family)))]);
  const told = compiler.compile({ mainFilePath: join(workspace, "probe.typ") }).takeWarnings()?.shortDiagnostics ?? [];
  const name = (message: string) => /^unknown font family: (.+)$/.exec(message)?.[1];
  return new Set((told as { message: string }[]).flatMap(({ message }) => name(message) ?? []));
}
const put = (compiler: Compiler, name: string, value: unknown): void =>
  compiler.mapShadow(join(workspace, name), Buffer.from(JSON.stringify(value)));

/** A paper as the template takes it: lines broken, places counted, nothing left to decide. */
function dataOf(paper: Paper) {
  const lying = paper.landscape ?? false;
  const day = paper.day && written(paper.day);
  return {
    title: titleLines(paper.title, titleWidth(lying)),
    number: paper.docNumber,
    addressee: paper.addressee,
    lying,
    blocks: paper.blocks.map((block) => blockOf(block, lying)),
    signed: paper.signature !== null || day !== null,
    signature: paper.signature,
    day,
    ends: signatureEnds(paper.signature ?? "", day ?? ""),
    annexLines: annexLines(paper.annexes),
    annexes: paper.annexes.map((annex, i) => ({
      label: annexLabel(paper, i),
      title: titleLines(annex.title, titleWidth(annex.landscape ?? false)),
      lying: annex.landscape ?? false,
      blocks: annex.blocks.map((block) => blockOf(block, annex.landscape ?? false)),
    })),
  };
}
function blockOf(block: PaperBlock, lying: boolean) {
  if (block.kind !== "table") return block;
  const size = tableSize(block.table.columns.length);
  return { kind: block.kind, table: { ...block.table, size, widths: columnWidths(block.table, size, textWidth(lying)) } };
}

/** PDF/A leaves nothing blank: what no font can draw is said, and nothing is made. */
function undrawable(error: unknown): Error {
  const told = String((error as { code?: string }).code ?? error);
  const [, text] = /the text `\\*"(.+?)\\*"` could not be displayed/u.exec(told) ?? [];
  if (text === undefined) return new Error(told);
  const letters = text.replace(/\\+u\{([0-9a-f]+)\}/giu, (_, code: string) => String.fromCodePoint(parseInt(code, 16)));
  const codes = [...letters].map((c) => `U+${c.codePointAt(0)!.toString(16).toUpperCase()}`).join("、");
  return new Refusal("unreadable", `没有字体能印出“${letters}”（${codes}），PDF没有生成；装上含此字的字体后再试，或先生成Word。`);
}
