import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Page } from "playwright";
import { afterAll } from "vitest";

export const root = join(import.meta.dirname, "../..");

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A new empty folder of the system's temporary place, removed when the test file is done. */
export function newFolder(): string {
  folders.push(mkdtempSync(join(tmpdir(), "gazette-e2e-")));
  return folders.at(-1)!;
}

/** An environment in which a person's folders all lie in `home`, so that a test neither sees nor leaves anything elsewhere. */
export function homeEnv(home: string): NodeJS.ProcessEnv {
  const names = ["HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"];
  mkdirSync(home, { recursive: true });
  return { ...process.env, ...Object.fromEntries(names.map((name) => [name, home])), GAZETTE_HOME: join(home, "gazette-desk") };
}

/** What a run of the command line came to; `lines` are the objects of `--json`. */
export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly lines: readonly Record<string, unknown>[];
}

/** Runs the built command line: `await gazette(["status", lib, "菏定政办发〔2017〕26号", "--json"])`. */
export async function gazette(args: readonly string[], options: { home?: string; cwd?: string } = {}): Promise<Ran> {
  const home = options.home ?? newFolder();
  const cwd = options.cwd ?? home;
  const child = spawn(process.execPath, [join(root, "out/main/cli.js"), ...args], {
    cwd,
    env: homeEnv(home),
    stdio: ["ignore", "pipe", "pipe"],
  });
  const [stdout, stderr, code] = await Promise.all([
    textOf(child.stdout),
    textOf(child.stderr),
    once(child, "close").then(([code]) => code as number),
  ]);
  const json = args.includes("--json") ? stdout.split("\n").filter((line) => line.startsWith("{")) : [];
  return { code, stdout, stderr, lines: json.map((line) => JSON.parse(line) as Record<string, unknown>) };
}

async function textOf(stream: NodeJS.ReadableStream): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}

/** The library process as the browser shell runs it: `address` carries the one-time token. */
export interface Server {
  readonly address: string;
  readonly process: ChildProcess;
  /** Ends it politely and waits until it is gone. */
  stop(): Promise<void>;
}

/** Starts the built library process on a loopback port of its own. */
export async function startServer(home: string): Promise<Server> {
  const child = spawn(process.execPath, [join(root, "out/main/serve.js")], { env: homeEnv(home), stdio: ["ignore", "pipe", "inherit"] });
  const address = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).on(
      "line",
      (line) => line.startsWith('{"listening"') && resolve((JSON.parse(line) as { listening: string }).listening),
    );
    child.once("exit", (code) => reject(new Error(`The library process ended with ${code} before it listened.`)));
  });
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill();
    await once(child, "exit");
  };
  return { address, process: child, stop };
}

/** The program, open in one of its shells. */
export interface Desk {
  readonly shell: "browser" | "bundle" | "electron";
  /** The folder that holds everything of this person; opening a desk on it again is starting the program again. */
  readonly home: string;
  readonly page: Page;
  /** What the page complained about so far: uncaught errors and console errors. A journey ends by expecting none. */
  readonly errors: readonly string[];
  close(): Promise<void>;
}

/** Collects what goes wrong in a page, each with the address it is about. */
export function watchErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => message.type() === "error" && errors.push(`${message.text()} ${message.location().url}`));
  return errors;
}
