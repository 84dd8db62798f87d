// npm test: builds, then checks everything and reports all of it. npm test -- FILE… runs only those tests.
import { close, runTests, steps } from "./checks.mjs";
import { onGoodNode } from "./node.mjs";
import { build } from "./out.mjs";

await onGoodNode();
const only = process.argv.slice(2);
if ((await build()) !== 0) close({ passed: 0, failed: 0, skipped: [] }, ["构建"]);
const broken = [];
if (only.length === 0) for (const { name, run } of steps) if ((await run()) !== 0) broken.push(name);
close(await runTests(["unit", "api", "e2e"], only), broken);
