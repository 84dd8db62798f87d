// Everything that must hold before a change is done, from the quickest to the slowest.
import { readFileSync, rmSync } from "node:fs";
import { binOf, root, runNode } from "./node.mjs";
import { tallyFile } from "./tally.mjs";

const bin = (spec, ...args) => runNode([binOf(spec), ...args], { cwd: root });

/** The steps before the tests: a name for people, and what answers 0 when it holds. */
export const steps = [
  { name: "类型", run: () => bin("typescript:tsc", "-b") },
  { name: "规则", run: () => bin("oxlint", "--type-aware") },
  { name: "格式", run: () => bin("oxfmt", "--check", ".") },
];

/** Runs Vitest projects of tests/vitest.config.ts; `only` are file filters. Answers `{ passed, failed, skipped: [name（reason）] }`. */
export async function runTests(projects, only = []) {
  rmSync(tallyFile, { force: true });
  const chosen = projects.flatMap((name) => ["--project", name]);
  const reporters = ["--reporter=default", "--reporter=./scripts/tally.mjs"];
  const code = await bin("vitest", "run", "--config", "tests/vitest.config.ts", ...chosen, ...reporters, ...only);
  const tally = read() ?? { passed: 0, failed: 1, skipped: [] };
  return code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}

function read() {
  try {
    return JSON.parse(readFileSync(tallyFile, "utf8"));
  } catch {
    return null;
  }
}

/** Ends the process: the skipped tests by name, what failed besides tests, and last a line that says the count. */
export function close({ passed, failed, skipped }, broken = []) {
  for (const name of skipped) console.log(`跳过：${name}`);
  for (const name of broken) console.log(`没有通过：${name}`);
  console.log(`${passed} passed, ${failed + broken.length} failed, ${skipped.length} skipped`);
  process.exit(failed + broken.length > 0 || passed === 0 ? 1 : 0);
}
