import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { specimens, type SetName } from "./pages/ocrPages.ts";
import { nativePrepared, nativeRaw, ours, type Reader } from "./pages/readers.ts";
import { type Score, score } from "./pages/score.ts";

// Our reading of scans by each engine beside the native `tesseract` program, raw and on pages our pipeline made ready. Page by page in
// one run, one process and one thread each, all preprocessing counted, so that other load falls on all alike. Figures are shares of the
// truth's characters in per cent. Usual are the scans beside the project; GAZETTE_PAGES=7 reads the seventh series of pages made
// here instead (series 0 to 9 were looked at while rules were fitted); GAZETTE_STEP=3 every third of them.

interface Result {
  readonly id: string;
  readonly level: string;
  readonly columns: number;
  readonly score: Score;
  readonly seconds: number;
}

const { GAZETTE_PAGES: series } = process.env;
const set: SetName = series ? Number(series) : "kept";
const raw = nativeRaw();
if (!raw) console.log("没有找到带chi_sim的tesseract程序，只测本程序。");
const readers: Reader[] = [...(raw ? [raw, nativePrepared()] : []), ours("ppocr"), ours("tesseract")];
const results = new Map<Reader, Result[]>(readers.map((reader) => [reader, []]));
const folder = mkdtempSync(join(tmpdir(), "ocr-"));
try {
  await readAll(set);
} finally {
  await Promise.all(readers.map((reader) => reader.close()));
  rmSync(folder, { recursive: true });
}
report();

async function readAll(name: SetName): Promise<void> {
  let first = true;
  for await (const { id, level, columns, image, truth } of specimens(name, Number(process.env["GAZETTE_STEP"] ?? 1))) {
    const file = join(folder, level === "clean" ? "page.png" : "page.jpg");
    writeFileSync(file, image);
    // The engines are opened by a page that does not count: they stay open for a whole archive.
    if (first) for (const reader of readers) await reader.read(file);
    first = false;
    for (const reader of readers) {
      const started = performance.now();
      const text = await reader.read(file);
      const seconds = (performance.now() - started) / 1000;
      results.get(reader)!.push({ id, level, columns, score: score(truth, text), seconds });
    }
    console.log(`${id.padEnd(18)} ${readers.map((r) => `${r.name} ${share([results.get(r)!.at(-1)!], "norm").toFixed(2)}`).join(" | ")}`);
  }
}

function report(): void {
  const groups: [string, (result: Result) => boolean][] = [
    ["全部", () => true],
    ...["clean", "L1", "L2", "L3"].map((level): [string, (r: Result) => boolean] => [level, (r) => r.level === level]),
    ...[1, 2, 3].map((columns): [string, (r: Result) => boolean] => [`${columns}栏`, (r) => r.columns === columns]),
  ];
  const pages = results.get(readers[0]!)!.length;
  if (pages === 0) return console.log("这一组没有页面。");
  console.log(
    `\n${set === "kept" ? "项目旁的扫描件" : `第${set}组`}，${pages}页，${availableParallelism()}核，负载${loadavg()[0]!.toFixed(1)}`,
  );
  console.log("                         norm strict   bag  页/分 | 与native raw之比：norm 用时");
  for (const [name, belongs] of groups)
    for (const reader of readers) {
      const mine = results.get(reader)!.filter(belongs);
      if (mine.length > 0) console.log(row(`${name} ${reader.name}`, mine, raw && results.get(raw)!.filter(belongs)));
    }
  for (const reader of readers) {
    const worst = results
      .get(reader)!
      .filter((r) => r.level !== "L3")
      .map((r) => ({ id: r.id, lost: share([r], "norm") - share([r], "bag") }))
      .sort((a, b) => b.lost - a.lost)[0];
    const memory = Math.round(reader.memory() / 1e6);
    console.log(`${reader.name}：内存峰值${memory} MB；L0至L2中阅读顺序最差的一页 ${worst?.id} norm−bag ${worst?.lost.toFixed(2)}`);
  }
}

function row(name: string, some: readonly Result[], base: readonly Result[] | null): string {
  const figures = (["norm", "strict", "bag"] as const).map((key) => share(some, key).toFixed(2).padStart(6)).join(" ");
  const rate = ((60 * some.length) / seconds(some)).toFixed(1).padStart(6);
  const beside = base ? ` | ${(share(some, "norm") / share(base, "norm")).toFixed(3)} ${(seconds(some) / seconds(base)).toFixed(2)}` : "";
  return `${name.padEnd(22)} ${figures} ${rate}${beside}`;
}

function share(some: readonly Result[], key: "norm" | "strict" | "bag"): number {
  const sum = (of: (r: Result) => number) => some.reduce((n, r) => n + of(r), 0);
  return (100 * sum((r) => r.score[key])) / sum((r) => r.score.characters);
}
function seconds(some: readonly Result[]): number {
  return some.reduce((n, r) => n + r.seconds, 0);
}
