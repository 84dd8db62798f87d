import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Day } from "../shared/domain/days.ts";

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
