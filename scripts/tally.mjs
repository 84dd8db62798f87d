// A Vitest reporter that keeps the count for scripts/checks.mjs: how many passed and failed, and each skipped test with its reason.
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { root } from "./node.mjs";

export const tallyFile = join(root, "out/tests.json");

export default class Tally {
  onTestRunEnd(modules, unhandled) {
    const tests = modules.flatMap((module) => [...module.children.allTests()].map((test) => ({ name: test.fullName, ...test.result() })));
    const named = (state) => tests.filter((test) => test.state === state);
    const broken = modules.filter((module) => module.errors().length > 0).length + unhandled.length;
    const skipped = named("skipped").map(({ name, note }) => (note ? `${name}（${note}）` : name));
    mkdirSync(dirname(tallyFile), { recursive: true });
    writeFileSync(tallyFile, JSON.stringify({ passed: named("passed").length, failed: named("failed").length + broken, skipped }));
  }
}
