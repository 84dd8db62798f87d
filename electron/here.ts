import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Day } from "../shared/domain/days.ts";

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
// Subtle: on an older Node the SQLite binding does not refuse, it crashes the process.
if (major < 22 || (major === 22 && minor < 13)) {
  console.error(`需要Node 22.13以上（这里是${process.versions.node}）。请用npm start或npm run -s gazette启动，它们自带合适的版本。`);
  process.exit(1);
}

/** This running program: its version, its built child, its clock. The clock enters here and nowhere else. */
export const version: string = (JSON.parse(readFileSync(join(import.meta.dirname, "../../package.json"), "utf8")) as { version: string })
  .version;
export const child: string = join(import.meta.dirname, "child.js");

const pad = (n: number) => String(n).padStart(2, "0");
export const clock = {
  now: (): string => new Date().toISOString(),
  /** The day on this machine's calendar; GAZETTE_TODAY lets a trial run on another day. */
  today(): Day {
    if (process.env.GAZETTE_TODAY) return process.env.GAZETTE_TODAY;
    const d = new Date();
    return `${d.getFullYear()}-${pad(d.getMonth() + 1)}-${pad(d.getDate())}`;
  },
};
