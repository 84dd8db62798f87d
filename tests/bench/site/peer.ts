import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { SiteDocument } from "../../../electron/site/source.ts";

/** The extended Pagefind of this platform, which cuts Chinese into words; null where there is none. */
export function pagefind(): string | null {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const name = `@pagefind/${system}-${process.arch}/bin/pagefind_extended${system === "windows" ? ".exe" : ""}`;
  try {
    const path = createRequire(import.meta.url).resolve(name);
    return existsSync(path) ? path : null;
  } catch {
    return null;
  }
}

/** The documents as plain pages, as Pagefind reads a site. */
export function writePages(documents: readonly SiteDocument[], out: string): void {
  mkdirSync(out, { recursive: true });
  const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  for (const { number, fields, text } of documents) {
    const lines = text.split("\n").map((line) => `<p>${escaped(line)}</p>`);
    const page = `<!doctype html><html lang="zh"><head><title>${escaped(fields.title!)}</title></head><body><main><h1>${escaped(fields.title!)}</h1>${lines.join("\n")}</main></body></html>`;
    writeFileSync(join(out, `${number}.html`), page);
  }
}

/** Runs a program to its end: what it said, how long it took, and the most memory it held (where the system tells, in MB). */
export function run(program: string, args: readonly string[]): Promise<{ said: string; seconds: number; peak: number }> {
  const began = performance.now();
  const child = spawn(program, args, { stdio: ["ignore", "pipe", "inherit"] });
  let said = "";
  let peak = 0;
  child.stdout.on("data", (part: Buffer) => (said += part.toString()));
  const look = setInterval(() => {
    try {
      peak = Math.max(peak, Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"))?.[1] ?? 0) / 1024);
    } catch {
      // It has just ended, or the system does not tell.
    }
  }, 20);
  return new Promise((done, fail) => {
    child.on("error", fail);
    child.on("exit", (code) => {
      clearInterval(look);
      if (code === 0) done({ said, seconds: (performance.now() - began) / 1000, peak });
      else fail(new Error(`${program}: ${code}`));
    });
  });
}

/** Bytes of the files under a folder whose names end so. */
export const bytesOf = (folder: string, end: RegExp): number =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((e) => e.isFile() && end.test(e.name))
    .reduce((sum, e) => sum + statSync(join(e.parentPath, e.name)).size, 0);

/** Which document each of Pagefind's results is: its name for a fragment, and the number of the page. */
export function fragments(out: string): Map<string, number> {
  const folder = join(out, "pagefind/fragment");
  return new Map(
    readdirSync(folder).map((name) => {
      const { url } = JSON.parse(
        gunzipSync(readFileSync(join(folder, name)))
          .toString()
          .replace(/^[^{]*/, ""),
      ) as { url: string };
      return [name.replace(/\.pf_fragment$/, ""), Number(/(\d+)\.html/.exec(url)![1])];
    }),
  );
}
