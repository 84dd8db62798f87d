import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "../../..");
const KEPT = join(root, "../shared/data/regulations");

/** Paragraphs of one real or sample text, by number: the regulations kept beside the project where they are there, else the shipped sample. */
export function paragraphs(number: number): string[] {
  const folder = existsSync(KEPT) ? KEPT : join(root, "resources/sample/documents");
  const files = globSync("*.{md,txt}", { cwd: folder }).sort();
  const text = readFileSync(join(folder, files[number % files.length]!), "utf8");
  return text
    .split("\n")
    .map((line) => line.replace(/[#*>\s]|<[^>]*>/gu, ""))
    .filter((line) => line.length > 8 && !/[|`[\]]/u.test(line));
}
