import type { Word } from "../../shared/domain/pages.ts";
import { contract, newWorld } from "./world.ts";

/** A reading of these lines, each character 40 pixels wide and sure. */
export const reading = (engine: string, ...texts: string[]) => ({
  engine,
  confidence: 97,
  seconds: 1,
  lines: texts.map((text, i) => ({
    text,
    box: [100, 100 + i * 60, text.length * 40, 40] as const,
    words: [...text].map((c, k): Word => ({ text: c, box: [100 + k * 40, 100 + i * 60, 38, 38], confidence: 99 })),
  })),
});

/** A library with an issue of so many blank pages, and how to read a page as an engine did. */
export async function issueOf(count: number, name = "2003/2") {
  const world = await (await newWorld()).start();
  const { store, issueId, ids, read } = addIssue(world, count, name);
  const get = (seq: number) => world.ask(contract.pages.get, { issueId, seq });
  return { world, store, issueId, ids, read, get };
}

/** One more issue of an open library. */
export function addIssue(world: Awaited<ReturnType<typeof newWorld>>, count: number, name: string, layer: readonly string[] | null = null) {
  const store = world.store();
  const issueId = store.pages.openNamed(name, "示例区人民政府公报");
  const hash = Buffer.from(name.padEnd(32, "0")).toString("hex").slice(0, 64).padEnd(64, "0");
  store.originals.add(hash, `${name.replace("/", "-")}.pdf`, 1);
  const blank = (index: number) => ({
    index,
    width: 2000,
    height: 3000,
    dpi: 300,
    warnings: [],
    text: layer && reading("PDF文字层", ...layer),
  });
  const added = store.pages.addPages(
    issueId,
    hash,
    "扫描.pdf",
    Array.from({ length: count }, (_, i) => blank(i)),
    store.program(),
  );
  const ids = added.map((page) => page.id);
  const read = (seq: number, ...texts: string[]) =>
    store.pages.recognised(ids[seq - 1]!, [reading("PP-OCRv4", ...texts)], store.pages.rederive);
  return { store, issueId, ids, read };
}
