// node build.ts COUNT OUT: writes the search of a generated website, and nothing else of it; tells seconds and bytes as JSON.
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setImmediate as breathe } from "node:timers/promises";
import { documentText, indexFiles } from "../../../electron/site/searchFiles.ts";
import { siteOf } from "../../../electron/site/site.ts";
import { archive } from "./archive.ts";

const [count, out] = process.argv.slice(2) as [string, string];
const source = archive(Number(count));
const began = performance.now();
const site = siteOf(source, "", "Ed25519");
// What is looked up; the rows of results and the state for the next export are counted with the texts, as Pagefind's fragments are.
let bytes = 0;
let texts = 0;
const write = (path: string, text: string) => {
  mkdirSync(dirname(join(out, path)), { recursive: true });
  writeFileSync(join(out, path), text);
  return Buffer.byteLength(text);
};
const nothing = { under: () => [], read: () => Promise.resolve(null), stands: () => false };
for (const { path, script } of await indexFiles(site, nothing, breathe)) {
  const size = write(path, script!);
  if (/\/[st]\/|\/[nf]\.js$|manifest/.test(path)) bytes += size;
  else texts += size;
}
const index = performance.now();
for (const entry of site.documents) {
  const { path, script } = documentText({ ...entry, document: source.whole(entry.document) });
  texts += write(path, script!);
}
const end = performance.now();
console.log(JSON.stringify({ seconds: (end - began) / 1000, indexing: (index - began) / 1000, bytes, texts }));
