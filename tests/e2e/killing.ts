import { spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { openDatabase } from "../../electron/store/open.ts";
import { expect } from "vitest";
import { gazette, homeEnv, newFolder, root } from "./fixtures.ts";

/** Runs the command line and kills it without warning after so many milliseconds; answers whether it had ended by itself. */
function killed(args: readonly string[], home: string, after: number): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(root, "out/main/cli.js"), ...args], { env: homeEnv(home), stdio: "ignore" });
    const timer = setTimeout(() => child.kill("SIGKILL"), after);
    child.once("exit", (_, signal) => {
      clearTimeout(timer);
      resolve(signal !== "SIGKILL");
    });
  });
}
const moments = (count: number, from: number, to: number) => Array.from({ length: count }, () => from + Math.random() * (to - from));

/** Imports 24 files, killed so often at random moments; afterwards nothing is half done and the same command finishes it. */
export async function importSurvives(kills: number): Promise<void> {
  const home = newFolder();
  const [library, sources] = [join(home, "库"), join(home, "文件")];
  mkdirSync(sources);
  for (let i = 1; i <= 24; i++)
    writeFileSync(
      join(sources, `${String(i).padStart(2, "0")}.txt`),
      `示例区人民政府关于第${i}件事的通知\n示政发〔2018〕${i}号\n\n各镇人民政府：\n${"正文内容。".repeat(200)}${i}\n\n示例区人民政府\n2018年6月${i}日\n`,
    );
  await gazette(["new", library], { home });
  for (const after of moments(kills, 250, 1500)) {
    await killed(["add", library, sources], home, after);
    const check = await gazette(["check", library, "--json"], { home });
    // A file copied but not yet registered may lie in originals/ for a moment; it is named, and the next run registers it.
    expect(check.lines[0]).toMatchObject({ changed: [], missing: [], database: "ok", journal: [] });
  }
  const { code, lines } = await gazette(["add", library, sources, "--json"], { home });
  expect([code, new Set(lines.map((l) => l.id)).size]).toEqual([0, 24]);
  expect((await gazette(["check", library, "--json"], { home })).lines[0]).toMatchObject({
    database: "ok",
    journal: [],
    index: "ok",
    untracked: [],
  });
}

/** Reads pages, two for each time it is killed at a random moment; no finished page is ever lost and the queue goes on where it was. */
export async function recognitionSurvives(kills: number): Promise<void> {
  const home = newFolder();
  const library = join(home, "库");
  const words = Array.from({ length: kills * 2 }, (_, i) => ["农村公路养护", "规范性文件清理", "政府信息公开", "区财政补助资金"][i % 4]!);
  const scans = await Promise.all(
    words.map(async (text, i) => {
      const file = join(home, `${i + 1}.png`);
      const svg = `<svg width="1200" height="500" xmlns="http://www.w3.org/2000/svg"><rect width="1200" height="500" fill="#fff"/>${[120, 240, 360].map((y) => `<text x="80" y="${y}" font-size="60" font-family="Noto Serif CJK SC">${text}第${i + 1}页</text>`).join("")}</svg>`;
      await sharp(Buffer.from(svg)).png().withMetadata({ density: 300 }).toFile(file);
      return file;
    }),
  );
  await gazette(["new", library], { home });
  await gazette(["scan", library, ...scans, "--issue", "2003/2"], { home });
  let finished = 0;
  for (const after of moments(kills, 400, 2500)) {
    await killed(["ocr", library], home, after);
    const done = finishedPages(library);
    expect(done).toBeGreaterThanOrEqual(finished);
    finished = done;
    expect((await gazette(["check", library, "--json"], { home })).lines[0]).toMatchObject({
      database: "ok",
      changed: [],
      missing: [],
      journal: [],
      index: "ok",
    });
  }
  expect((await gazette(["ocr", library, "--json"], { home })).code).toBe(0);
  for (let seq = 1; seq <= words.length; seq++) {
    const { lines } = await gazette(["page", library, "2003/2", String(seq), "--json"], { home });
    expect(lines[0]).toMatchObject({ seq, state: "recognised" });
    expect(String(lines[0]!.text)).toContain(words[seq - 1]!.slice(0, 2));
  }
}

/** How many pages the library says are read. */
function finishedPages(library: string): number {
  const db = openDatabase(join(library, "library.sqlite"), { readonly: true });
  try {
    return db.prepare<[], number>("SELECT count(*) FROM pages WHERE state = 'recognised'").pluck().get()!;
  } finally {
    db.close();
  }
}
