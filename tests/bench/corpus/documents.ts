import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "../../..");

/** A generator with a seed: the same documents every time. */
export function seeded(seed: number) {
  let state = seed;
  const next = () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
  return { below: (n: number) => Math.floor(next() * n), pick: <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]! };
}

/** Clauses to write documents from: of the real regulations where they lie beside the project, else of the shipped sample. */
export function clauses(): string[] {
  const real = join(root, "../shared/data/regulations");
  const files = globSync("*.md", { cwd: real }).map((f) => join(real, f));
  const sample = globSync("resources/sample/documents/*.{txt,md}", { cwd: root }).map((f) => join(root, f));
  const texts = (files.length > 0 ? files : sample).map((f) => readFileSync(f, "utf8"));
  return texts.flatMap((t) =>
    t
      .split("\n")
      .map((l) => l.trim())
      .filter((l) => l.length > 12 && !l.startsWith("<")),
  );
}

/** One generated document in the style of the field, about `length` characters, with a 文号 of its own. */
export function document(n: number, random: ReturnType<typeof seeded>, from: readonly string[], length = 2800): string {
  const year = 1995 + (n % 30);
  const subject = random
    .pick(from)
    .slice(0, 14)
    .replace(/[，。；：、（）《》]/gu, "");
  const lines = [
    `示例区人民政府关于${subject}的通知`,
    `示政发〔${year}〕${n + 1}号`,
    "",
    "各镇人民政府，区政府各部门：",
    "现将有关事项通知如下。",
  ];
  let size = 0;
  while (size < length) {
    const clause = random.pick(from).replaceAll("人民政府", random.pick(["人民政府", "区政府", "镇人民政府"]));
    lines.push(clause);
    size += clause.length;
  }
  lines.push(
    `本通知自${year}年${1 + (n % 12)}月1日起施行，有效期五年。`,
    "",
    "示例区人民政府",
    `${year}年${1 + (n % 12)}月${1 + (n % 28)}日`,
    "",
  );
  return lines.join("\n");
}

/** Median and 95th percentile, in milliseconds. */
export function times(list: readonly number[]): { p50: number; p95: number } {
  const sorted = [...list].sort((a, b) => a - b);
  const at = (q: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? 0;
  return { p50: at(0.5), p95: at(0.95) };
}
export const ms = (n: number): string => `${n < 10 ? n.toFixed(2) : n.toFixed(0)}ms`;
