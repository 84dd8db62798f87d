import { copyFileSync, mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Made } from "../../shared/contract/common.ts";
import { Refusal } from "../../shared/refusal.ts";
import { programHome } from "../home.ts";
import { child, clock, version } from "../here.ts";
import { openLibrary, readLibrary, type Library, type LibraryOptions } from "../library.ts";
import type { JobRecord } from "../store/jobs.ts";
import { programOffice } from "../store/people.ts";
import type { Out } from "./verb.ts";

/** What the command line opens a library with. */
export function options(workers?: number): LibraryOptions {
  const home = programHome();
  return { ...clock, child, version, log: (error) => home.write(error, clock.now()), ...(workers && { workers }) };
}

/** Opens for writing, does, closes; whatever is done is done by 命令行. */
export async function writing<T>(folder: string, body: (library: Library) => Promise<T> | T, workers?: number): Promise<T> {
  const library = openLibrary(resolve(folder), options(workers));
  try {
    library.choose("命令行", programOffice);
    return await body(library);
  } finally {
    await library.close();
  }
}
/** Opens for reading only: it may be open elsewhere. */
export async function reading<T>(folder: string, body: (library: ReturnType<typeof readLibrary>) => Promise<T> | T): Promise<T> {
  const library = readLibrary(resolve(folder), clock);
  try {
    return await body(library);
  } finally {
    library.close();
  }
}

/**
 * Runs these jobs until each has ended, and answers them. A paused library does not hold them up: whoever types a command means it.
 * What else waits in the queue is left to `ocr` and to the window. Progress is told while it runs.
 */
export async function finished({ store, queue }: Library, ids: readonly string[], out: Out, words: string): Promise<JobRecord[]> {
  const jobs = () => store.jobs.named(ids);
  const tell = setInterval(() => {
    const list = jobs();
    const [only] = list;
    const ended = list.filter((j) => j.state !== "waiting" && j.state !== "running").length;
    out.progress(list.length === 1 && only ? `${words} ${only.stepsDone} / ${only.stepsTotal}` : `${words} ${ended} / ${list.length}`);
  }, 500);
  try {
    await queue.finish(ids);
  } finally {
    clearInterval(tell);
  }
  return jobs();
}

/** The value of an option a step cannot do without. Refuses its absence by name. */
export function must<T>(value: T | undefined, option: string): T {
  if (value === undefined) throw new Refusal("usage", `缺少--${option}。`);
  return value;
}
/** Puts a made file down in a folder, made where it is not there; answers where it lies. */
export function putDown({ made }: Library, { href, name }: Made, folder: string): string {
  const path = join(resolve(folder), name);
  mkdirSync(resolve(folder), { recursive: true });
  copyFileSync(made.find(href.split("/")[3]!)!.path, path);
  return path;
}
