// Which Node runs us: this one where it is new enough, else the one npm brought. Nothing here relies on PATH or on .bin.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { constants } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = join(dirname(fileURLToPath(import.meta.url)), "..");

const manifest = (name) => JSON.parse(readFileSync(join(root, "node_modules", name, "package.json"), "utf8"));

/** Node 22.13 is the oldest that loads better-sqlite3 13; older ones crash in it. */
function newEnough() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  return major > 22 || (major === 22 && minor >= 13);
}

/** The Node in node_modules for this machine, or null. It is called node-<platform>-<arch>, on some platforms node-bin-…. */
function shipped() {
  const platform = process.platform === "win32" ? "win" : process.platform;
  for (const name of [`node-${platform}-${process.arch}`, `node-bin-${platform}-${process.arch}`]) {
    try {
      return join(root, "node_modules", name, manifest(name).bin.node);
    } catch {
      // not this one
    }
  }
  return null;
}

/** The path of a Node that can run the program; ends the process with a sentence where there is none. */
export function goodNode() {
  const node = newEnough() ? process.execPath : shipped();
  if (node) return node;
  console.error(`这里的 Node 是${process.versions.node}，需要22.13以上。请先运行 npm ci；仍不行时请安装 Node 24。`);
  process.exit(1);
}

/** The script behind `package` or `package:bin`, to be run by a Node. */
export function binOf(spec) {
  const [name, bin = name] = spec.split(":");
  const { bin: bins } = manifest(name);
  return join(root, "node_modules", name, typeof bins === "string" ? bins : bins[bin]);
}

/**
 * Runs a program to its end with our own input and output, passing signals on to it, and answers its exit code. `onStart` gets the child.
 * Subtle: a blocking spawnSync would leave the child running when only we are killed.
 */
export function run(program, args, { onStart, ...options } = {}) {
  return new Promise((done) => {
    const child = spawn(program, args, { stdio: "inherit", ...options });
    onStart?.(child);
    const pass = (signal) => child.kill(signal);
    const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
    for (const signal of signals) process.on(signal, pass);
    child.on("error", (error) => {
      console.error(error.message);
      done(1);
    });
    child.on("exit", (code, signal) => {
      for (const each of signals) process.off(each, pass);
      done(code ?? 128 + (constants.signals[signal] ?? 0));
    });
  });
}

/** Runs a script on the good Node, which its own children find as `node`. */
export function runNode(args, options = {}) {
  const node = goodNode();
  return run(node, args, { ...options, env: { ...process.env, ...options.env, PATH: dirname(node) + delimiter + process.env.PATH } });
}

/** Goes on only on a good Node: on an older one, runs this same program again on the good one and ends with its code. */
export async function onGoodNode() {
  if (!newEnough()) process.exit(await runNode(process.argv.slice(1)));
}
