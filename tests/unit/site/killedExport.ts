import { fork } from "node:child_process";
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { exportSite } from "../../../electron/site/export.ts";
import type { SiteSource } from "../../../electron/site/source.ts";
import { corpus } from "./corpus.ts";
import { freshFolder, options, source } from "./fixture.ts";
import { random } from "./random.ts";

/** Two states of one library that differ in most files. */
const versions = (n: number): SiteSource => {
  const { documents, issues } = corpus(30 + n, 40 - n * 5);
  return source(documents, issues, { siteName: n ? "示例区人民政府" : "示例区政府" });
};

/** Kills an export again and again, at these milliseconds after it began or at random ones, and holds the folder to its promise each time. */
export async function exportSurvives(times: number, moments: readonly number[] = []): Promise<void> {
  const { expect } = await import("vitest");
  const { verify } = await import("../../../electron/site/verify.ts");
  const out = await freshFolder();
  await exportSite(versions(0), out, options);
  const { below } = random(8);
  for (let i = 1; i <= times; i++) {
    const child = fork(import.meta.filename, [out, String(i % 2), options.key], {
      execArgv: ["--experimental-transform-types", "--no-warnings"],
      stdio: ["ignore", "inherit", "inherit", "ipc"],
    });
    // Subtle: awaited later, listened for now: on a quick machine it ends before it is killed.
    const ended = once(child, "exit");
    await once(child, "message");
    await wait(moments[i - 1] ?? below(250));
    child.kill("SIGKILL");
    await ended;
    const state = await verify(out);
    expect([i, state.ok || state.unfinished]).toEqual([i, true]);
  }
  await exportSite(versions(1), out, options);
  expect(await verify(out)).toMatchObject({ ok: true, unfinished: false });
}

// Run as a child of the test, which kills it: exports one state into a folder, saying when it begins.
if (process.argv[1] === import.meta.filename) {
  const [out, n, key] = process.argv.slice(2) as [string, string, string];
  process.send!("begun");
  await exportSite(versions(Number(n)), out, { key, version: "0.0.0" });
}
