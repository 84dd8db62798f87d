import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { recognise } from "../../electron/ocr/pipeline.ts";
import { tesseract } from "../../electron/ocr/tesseract.ts";
import { imageOf } from "../../electron/pages/scan.ts";
import { textOf } from "../../shared/domain/pages.ts";
import { type Specimen, specimens } from "./pages/ocrPages.ts";
import { type Score, score } from "./pages/score.ts";

// Our reading of scans beside the native `tesseract` program (whole page, psm 3, chi_sim), page by page in one run,
// one worker each, so that other load falls on both. Figures are shares of the truth's characters in per cent.
// node --experimental-transform-types tests/bench/ocr.ts [--pages N]

interface Result {
  readonly page: Specimen;
  readonly ours: Score;
  readonly seconds: number;
  readonly native: { readonly score: Score; readonly seconds: number } | null;
}

const { values } = parseArgs({ options: { pages: { type: "string", default: "1000" } } });
const hasNative = spawnSync("tesseract", ["--list-langs"], { encoding: "utf8" }).stdout?.includes("chi_sim") ?? false;
if (!hasNative) console.log("没有找到带chi_sim的tesseract程序，只测本程序。");
const folder = mkdtempSync(join(tmpdir(), "ocr-"));
const engine = await tesseract();
const results: Result[] = [];
try {
  for (const page of await specimens(Number(values.pages))) {
    const started = performance.now();
    const { lines } = await recognise(await imageOf(page.image, page.id, 0), engine);
    const seconds = (performance.now() - started) / 1000;
    const result = { page, ours: score(page.truth, textOf(lines)), seconds, native: hasNative ? natively(page) : null };
    results.push(result);
    console.log(row(page.id, [result]));
  }
} finally {
  await engine.close();
  rmSync(folder, { recursive: true });
}
const groups: [string, (result: Result) => boolean][] = [
  ["全部", () => true],
  ...["clean", "L1", "L2", "L3"].map((level): [string, (r: Result) => boolean] => [level, (r) => r.page.level === level]),
  ...[1, 2].map((columns): [string, (r: Result) => boolean] => [`${columns}栏`, (r) => r.page.columns === columns]),
];
console.log("");
for (const [name, belongs] of groups) if (results.some(belongs)) console.log(row(name, results.filter(belongs)));
console.log(`内存峰值 ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);

function natively(page: Specimen) {
  const file = join(folder, "page");
  writeFileSync(file, page.image);
  const started = performance.now();
  const env = { ...process.env, OMP_THREAD_LIMIT: "1" };
  const text = execFileSync("tesseract", [file, "-", "-l", "chi_sim", "--psm", "3"], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
    env,
  });
  return { score: score(page.truth, text), seconds: (performance.now() - started) / 1000 };
}

function row(name: string, some: readonly Result[]): string {
  const natives = some.flatMap(({ native }) => (native ? [native] : []));
  const ours = figures(
    some.map((r) => r.ours),
    some.map((r) => r.seconds),
  );
  if (natives.length === 0) return `${name.padEnd(14)} 本程序 ${ours.words}`;
  const other = figures(
    natives.map((n) => n.score),
    natives.map((n) => n.seconds),
  );
  const ratio = `字错比 ${(ours.norm / other.norm).toFixed(2)} 用时比 ${(ours.seconds / other.seconds).toFixed(2)}`;
  return `${name.padEnd(14)} 本程序 ${ours.words} | 原生 ${other.words} | ${ratio}`;
}

function figures(scores: readonly Score[], seconds: readonly number[]) {
  const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
  const share = (key: "norm" | "strict" | "bag") => (100 * sum(scores.map((s) => s[key]))) / sum(scores.map((s) => s.characters));
  const perMinute = (60 * seconds.length) / sum(seconds);
  const words = `norm ${share("norm").toFixed(2)} strict ${share("strict").toFixed(2)} bag ${share("bag").toFixed(2)} ${perMinute.toFixed(1)}页/分`;
  return { words, norm: share("norm"), seconds: sum(seconds) };
}
