import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import sharp from "sharp";
import { expect } from "vitest";
import { childEnv, type Reply } from "../../electron/jobs/pool.ts";
import { engineNames, type EngineName, type Recognition, textOf } from "../../shared/domain/pages.ts";
import { lines, prose, sheet } from "../unit/ocr/print.ts";
import { newFolder, root } from "./fixtures.ts";

/** Small scans, each of another text, width and number of columns. */
async function smallScans(count: number): Promise<string[]> {
  const folder = newFolder();
  return Promise.all(
    Array.from({ length: count }, async (_, i) => {
      const { width, height, channels, data } = sheet(1100 + (i % 5) * 130, 640 + (i % 3) * 110, (at) => {
        lines(at, prose(6 + (i % 3), 18 + (i % 5)).toReversed(), 80, 120 + (i % 4) * 7, 70);
        at.fillText(`第${i + 1}页`, 80 + i * 9, 600);
      });
      const file = join(folder, `${i}.png`);
      await sharp(data, { raw: { width, height, channels } }).withMetadata({ density: 300 }).png({ compressionLevel: 2 }).toFile(file);
      return file;
    }),
  );
}

/** Reads files one after another in one child of the built program; answers each text and what memory the child held after it. */
async function readInOneChild(files: readonly string[], engines: readonly EngineName[]): Promise<{ texts: string[]; memory: number[] }> {
  const child = fork(join(root, "out/main/child.js"), [], { serialization: "advanced", env: childEnv() });
  const [texts, memory]: [string[], number[]] = [[], []];
  try {
    for (const path of files) {
      child.send({ name: "ocr", input: { path, name: path, index: 0, engines } });
      const [reply] = (await once(child, "message")) as [Reply];
      if (reply.kind !== "done") throw new Error(JSON.stringify(reply));
      texts.push((reply.result as Recognition[]).map((reading) => textOf(reading.lines)).join("\n\n"));
      memory.push(reply.memory!);
    }
  } finally {
    child.kill("SIGKILL");
  }
  return { texts, memory };
}

/** Both engines read the same pages forwards and backwards, in a child each; every page's text is the same. */
export async function orderDoesNotMatter(count: number): Promise<void> {
  const files = await smallScans(count);
  const [forwards, backwards] = await Promise.all([readInOneChild(files, engineNames), readInOneChild(files.toReversed(), engineNames)]);
  expect(backwards.texts.toReversed()).toEqual(forwards.texts);
  expect(new Set(forwards.texts).size).toBe(count);
}

/** One child reads so many pages with each engine; its memory after the last is no more than `most` times that after page `from`. */
export async function memoryStays(pages: number, from: number, most: number): Promise<void> {
  const files = await smallScans(Math.min(pages, 20));
  const all = Array.from({ length: pages }, (_, i) => files[i % files.length]!);
  for (const engine of engineNames) {
    const { memory } = await readInOneChild(all, [engine]);
    const [early, last] = [memory[from - 1]!, memory.at(-1)!];
    console.log(`${engine}：第${from}页后${Math.round(early / 1e6)} MB，第${pages}页后${Math.round(last / 1e6)} MB`);
    expect(last).toBeLessThan(early * most);
  }
}
