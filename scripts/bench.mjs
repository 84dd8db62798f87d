// npm run bench [-- NAME…]: runs tests/bench/NAME.ts, all of them one after another when none is named. They measure and print; nothing here fails for being slow.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { onGoodNode, root, runNode } from "./node.mjs";
import { build, stale } from "./out.mjs";

await onGoodNode();
process.chdir(root);
const [first, ...more] = process.argv.slice(2);
const { GAZETTE_BENCH: chosen } = process.env;
if (chosen) {
  // Subtle: through Vite, since the sources use what only a bundler knows (import.meta.glob).
  const { runnerImport } = await import("vite");
  await runnerImport(join(root, "tests/bench", `${chosen}.ts`), { configFile: false, logLevel: "warn" });
} else {
  if (stale() && (await build()) !== 0) process.exit(1);
  const all = readdirSync("tests/bench")
    .filter((file) => /^[\w-]+\.ts$/.test(file))
    .map((file) => file.slice(0, -3));
  const unknown = [first, ...more].filter((name) => name && !all.includes(name));
  if (unknown.length > 0) {
    console.error(`没有名为${unknown.join("、")}的测量。有：${all.join("、")}。`);
    process.exit(2);
  }
  let worst = 0;
  for (const name of first ? [first, ...more] : all.sort()) {
    process.env.GAZETTE_BENCH = name;
    worst = Math.max(worst, await runNode([fileURLToPath(import.meta.url)]));
  }
  process.exit(worst);
}
