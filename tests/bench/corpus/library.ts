import { createHash } from "node:crypto";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { createLibrary, openLibrary, type Library } from "../../../electron/library.ts";
import { canonicalText } from "../../../shared/domain/text.ts";
import { clauses, document, seeded } from "./documents.ts";

/** A library of generated documents, written the way the program writes them, without the files they would come from. */
export async function generatedLibrary(folder: string, count: number): Promise<{ library: Library; texts: string[]; seconds: number }> {
  mkdirSync(folder, { recursive: true });
  const options = {
    now: () => new Date().toISOString(),
    today: () => "2026-11-24",
    log: console.error,
    child: join(import.meta.dirname, "../../../out/main/child.js"),
    version: "bench",
  };
  createLibrary(folder, "测量", options);
  const library = openLibrary(folder, options);
  const person = library.choose("测量", "测量");
  const [from, random] = [clauses(), seeded(11)];
  const texts: string[] = [];
  const began = performance.now();
  for (let n = 0; n < count; n++) {
    const text = canonicalText(document(n, random, from));
    const textHash = createHash("sha256").update(text).digest("hex");
    library.store.originals.add(textHash, `${n}.txt`, text.length);
    library.store.documents.add({ text, textHash, original: textHash, notes: [], fileName: `${n}.txt` }, person);
    texts.push(text);
    if (n % 1000 === 999) process.stderr.write(`\r已写入${n + 1}份`);
  }
  process.stderr.write("\n");
  return { library, texts, seconds: (performance.now() - began) / 1000 };
}
