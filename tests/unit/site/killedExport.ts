import { exportSite } from "../../../electron/site/export.ts";
import type { SiteSource } from "../../../electron/site/source.ts";
import { corpus } from "./corpus.ts";
import { source } from "./fixture.ts";

/** Two states of one library that differ in most files. */
export const versions = (n: number): SiteSource => {
  const { documents, issues } = corpus(30 + n, 40 - n * 5);
  return source(documents, issues, { siteName: n ? "示例区人民政府" : "示例区政府" });
};

// Run as a child of the test, which kills it: exports one state into a folder, saying when it begins.
if (process.argv[1] === import.meta.filename) {
  const [out, n, key] = process.argv.slice(2) as [string, string, string];
  process.send!("begun");
  await exportSite(versions(Number(n)), out, { key, version: "0.0.0" });
}
