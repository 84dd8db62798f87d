import { fork, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { childEnv, type Reply } from "../../../electron/jobs/pool.ts";
import type { Engine } from "../../../electron/ocr/engine.ts";
import { recognise } from "../../../electron/ocr/pipeline.ts";
import { imageOf } from "../../../electron/pages/scan.ts";
import { type EngineName, type Recognition, textOf } from "../../../shared/domain/pages.ts";

/** One way to read a scan file; `memory` is the most bytes it held, 0 where this machine does not tell. */
export interface Reader {
  readonly name: string;
  read(file: string): Promise<string>;
  memory(): number;
  close(): Promise<void>;
}

/** The program as it runs: the built child process, one engine in each. */
export function ours(engine: EngineName): Reader {
  const child = fork(join(import.meta.dirname, "../../../out/main/child.js"), [], { serialization: "advanced", env: childEnv() });
  let most = 0;
  return {
    name: engine,
    async read(path) {
      child.send({ name: "ocr", input: { path, name: path, index: 0, engines: [engine] } });
      const [reply] = (await once(child, "message")) as [Reply];
      if (reply.kind !== "done") throw new Error("message" in reply ? reply.message : reply.kind);
      most = Math.max(most, reply.memory ?? 0, highest(child.pid));
      return textOf((reply.result as Recognition[])[0]!.lines);
    },
    memory: () => most,
    close: async () => void child.kill("SIGKILL"),
  };
}

/** The native `tesseract` program on the scan as it is, psm 3; null where it or its Chinese data is not installed. */
export function nativeRaw(): Reader | null {
  if (!(spawnSync("tesseract", ["--list-langs"], { encoding: "utf8" }).stdout ?? "").includes("chi_sim")) return null;
  let most = 0;
  const read = async (file: string) => {
    const ran = await natively(file, "3", 300);
    most = Math.max(most, ran.memory);
    return ran.text;
  };
  return { name: "native raw", read, memory: () => most, close: async () => undefined };
}

/** The native program on what our pipeline made of the scan, strip by strip, psm 6. */
export function nativePrepared(): Reader {
  const folder = mkdtempSync(join(tmpdir(), "ocr-"));
  let most = 0;
  const engine: Engine = {
    name: "native",
    async recognise({ width, height, data, dpi }) {
      const file = join(folder, "strip.pgm");
      writeFileSync(file, Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`, "latin1"), data]));
      const { text, memory } = await natively(file, "6", dpi ?? 300);
      most = Math.max(most, memory);
      const lines = text.split("\n").filter((line) => line.trim() !== "");
      return { engine: "native", lines: lines.map((text) => ({ text, box: [0, 0, 1, 1], words: [] })), confidence: null, seconds: 0 };
    },
    close: async () => rmSync(folder, { recursive: true }),
  };
  const read = async (file: string) => textOf((await recognise(await imageOf(readFileSync(file), file, 0), engine)).lines);
  return { name: "native prepared", read, memory: () => most, close: () => engine.close() };
}

async function natively(file: string, psm: string, dpi: number): Promise<{ text: string; memory: number }> {
  const child = spawn("tesseract", [file, "-", "-l", "chi_sim", "--psm", psm, "--dpi", String(dpi)], {
    env: { ...process.env, OMP_THREAD_LIMIT: "1" },
    stdio: ["ignore", "pipe", "ignore"],
  });
  let memory = 0;
  const look = setInterval(() => (memory = Math.max(memory, highest(child.pid))), 50);
  const chunks: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
  await once(child, "close");
  clearInterval(look);
  return { text: Buffer.concat(chunks).toString("utf8"), memory };
}

/** The most memory a process has held, in bytes; 0 where the system does not tell. */
function highest(pid: number | undefined): number {
  const file = `/proc/${pid}/status`;
  if (!existsSync(file)) return 0;
  return Number(/VmHWM:\s*(\d+)/u.exec(readFileSync(file, "utf8"))?.[1] ?? 0) * 1024;
}
