import { existsSync, globSync, readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { dirname, join, relative, sep } from "node:path";
import { expect, test } from "vitest";
import { commands } from "../../shared/contract/commands.ts";

// The house's own rules (README: 三条放置规则). A rule that only a person remembers is a rule that is lost.

const root = join(import.meta.dirname, "../..");
const files = (pattern: string) => globSync(pattern, { cwd: root }).map((path) => path.split(sep).join("/")).filter((path) => !path.endsWith(".d.ts")); // prettier-ignore
const text = (path: string) => readFileSync(join(root, path), "utf8");
const sources = ["shared", "electron", "renderer"].flatMap((room) => files(`${room}/**/*.{ts,tsx}`));

/** What a file imports: our own files by their path in the repository, packages by their name. */
function imports(path: string): string[] {
  const found = text(path).matchAll(
    /(?:^|\n)\s*(?:import|export)\b[^"';]*?from\s*"([^"]+)"|\bimport\(\s*"([^"]+)"|(?:^|\n)import\s*"([^"]+)"/g,
  );
  return [...found]
    .map(([, a, b, c]) => (a ?? b ?? c)!.replace(/\?.*$/, ""))
    .map((name) =>
      name.startsWith(".")
        ? relative(root, join(root, dirname(path), name))
            .split(sep)
            .join("/")
        : name,
    );
}

/** The room a file is in: shared, renderer, renderer/site, electron/store …; the files directly in electron are each a room. */
function room(path: string): string {
  if (path.startsWith("renderer/site/")) return "renderer/site";
  const [house, second] = path.split("/");
  return house === "electron" ? `electron/${second}` : house!;
}

const crafts = ["intake", "pages", "ocr", "sheets", "typesetting", "facsimile", "site", "keep"].map((name) => `electron/${name}`);

/** For each room, the rooms of ours it may know besides itself and shared. The other files directly in electron, and the verbs of the command line, join the rooms and may know all. */
const mayKnow: Record<string, readonly string[]> = {
  shared: [],
  renderer: [],
  "renderer/site": [],
  // The forms in which two crafts take their data; the store fills them.
  "electron/store": ["electron/pages/page.ts", "electron/site/source.ts"],
  // Crafts are given data or an iterator and answer data; one may use another's.
  ...Object.fromEntries(crafts.map((craft) => [craft, crafts])),
  "electron/jobs": [...crafts, "electron/store"],
  "electron/api": [...crafts, "electron/store", "electron/jobs"],
  "electron/shell": [],
  "electron/preload.ts": [],
  "electron/machine.ts": ["electron/shell"],
  "electron/main.ts": ["electron/shell", "electron/machine.ts"],
};

test("Imports point the way the house is built", () => {
  const wrong = sources.flatMap((path) => {
    const here = room(path);
    const known = mayKnow[here];
    if (known === undefined && (here === "electron/verbs" || /^electron\/[^/]+$/.test(path))) return [];
    const ours = imports(path).filter((name) => /^(shared|electron|renderer|tests|scripts)\//.test(name));
    return ours
      .filter((name) => ![here, "shared", ...(known ?? [])].some((known) => known === room(name) || known === name))
      .map((name) => `${path} → ${name}`);
  });
  expect(wrong).toEqual([]);
});

test("Only main.ts, preload.ts and machine.ts know Electron", () => {
  const knowing = sources.filter((path) => imports(path).some((name) => name === "electron" || name.startsWith("electron/main")));
  expect(knowing.filter((path) => !["electron/main.ts", "electron/preload.ts", "electron/machine.ts"].includes(path))).toEqual([]);
});

test("shared is pure: no Node, and no package but zod and uuid", () => {
  const builtin = new Set(builtinModules.flatMap((name) => [name, `node:${name}`]));
  const impure = sources.filter((path) => path.startsWith("shared/")).flatMap((path) => imports(path).map((name) => [path, name] as const)); // prettier-ignore
  expect(impure.filter(([, name]) => builtin.has(name) || (!name.startsWith("shared/") && !["zod", "uuid"].includes(name)))).toEqual([]);
});

test("shared takes no clock: today is given to it", () => {
  const clocked = sources.filter((path) => path.startsWith("shared/") && /\bDate\.now\(|new Date\(\)/.test(text(path)));
  expect(clocked).toEqual([]);
});

test("Files stay small: none over 300 lines, nine in ten up to 200, half up to 70", () => {
  const lines = (path: string) => text(path).trimEnd().split("\n").length;
  const everywhere = [...sources, ...files("tests/**/*.{ts,tsx}"), ...files("scripts/**/*.mjs")];
  expect(everywhere.filter((path) => lines(path) > 300)).toEqual([]);
  const sorted = sources.map(lines).sort((a, b) => a - b);
  expect(sorted[Math.floor(sorted.length * 0.9)]).toBeLessThanOrEqual(200);
  expect(sorted[Math.floor(sorted.length * 0.5)]).toBeLessThanOrEqual(70);
});

test("Everything exported from shared and electron says what it promises", () => {
  const silent = sources
    .filter((path) => !path.startsWith("renderer/"))
    .flatMap((path) => {
      const lines = text(path).split("\n");
      const exported = /^export (?:async )?function (\w+)/;
      return lines.flatMap((line, at) =>
        exported.test(line) && !/\*\/\s*$|^export /.test(lines[at - 1] ?? "") ? [`${path}: ${exported.exec(line)![1]}`] : [],
      );
    });
  expect(silent).toEqual([]);
});

test("Nothing is left to do later", () => {
  const later = [...sources, ...files("scripts/**/*.mjs")].filter((path) => /\b(TODO|FIXME|XXX|HACK)\b/.test(text(path)));
  expect(later).toEqual([]);
});

test("What the program says has no exclamation mark, and no blank typed between Han and digits", () => {
  const spoken = /["'`][^"'`\n]*\p{Script=Han}[^"'`\n]*["'`]/gu;
  const bad = /！|\p{Script=Han} \d|(?<![\w-])\d+ \p{Script=Han}/u; // SHA-256 is a name, not a number
  const wrong = sources.flatMap((path) =>
    [...text(path).matchAll(spoken)].filter(([said]) => bad.test(said)).map(([said]) => `${path}: ${said}`),
  );
  expect(wrong).toEqual([]);
});

test("A class on its own is laid out in one style sheet, so that no screen undoes another's", () => {
  const homes = new Map<string, Set<string>>();
  for (const path of files("renderer/style/*.css")) {
    // What only holds under a condition (@media, @container) refines a class from elsewhere.
    const plain = text(path).replace(/\/\*[^]*?\*\//g, "").replace(/^@\w+[^{;]*\{\n[^]*?^\}/gm, ""); // prettier-ignore
    for (const [, name] of plain.matchAll(/^\.([\w-]+)(?:,$| \{)/gm)) homes.set(name!, (homes.get(name!) ?? new Set()).add(path));
  }
  expect([...homes].filter(([, paths]) => paths.size > 1).map(([name, paths]) => `.${name}: ${[...paths].join(", ")}`)).toEqual([]);
});

test("The README names every verb of the command line", () => {
  const readme = text("README.md");
  expect(Object.keys(commands).filter((verb) => !readme.includes(`\`${verb}`) && !readme.includes(`gazette -- ${verb}`))).toEqual([]);
});

test("The README names every npm script and every folder of the house", () => {
  const { scripts } = JSON.parse(text("package.json")) as { scripts: Record<string, string> };
  const readme = text("README.md");
  const named = (name: string) =>
    readme.includes(`npm ${name}`) || readme.includes(`npm run ${name}`) || readme.includes(`npm run -s ${name}`);
  expect(Object.keys(scripts).filter((name) => !named(name))).toEqual([]);
  const folders = files("electron/*/").concat(files("renderer/*/"));
  expect(folders.map((path) => `${path.split("/")[1]}/`).filter((folder) => !readme.includes(folder))).toEqual([]);
});

test("Every npm script is there to be run", () => {
  const { scripts } = JSON.parse(text("package.json")) as { scripts: Record<string, string> };
  const missing = Object.values(scripts).flatMap((line) => line.match(/scripts\/\S+\.mjs/g) ?? []).filter((path) => !existsSync(join(root, path))); // prettier-ignore
  expect(missing).toEqual([]);
});
