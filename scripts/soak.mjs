// npm run soak [-- FILE…]: the long trials of tests/soak, at full figures.
import { close, runTests } from "./checks.mjs";
import { onGoodNode } from "./node.mjs";
import { build, stale } from "./out.mjs";

await onGoodNode();
if (stale() && (await build()) !== 0) process.exit(1);
close(await runTests(["soak"], process.argv.slice(2)));
