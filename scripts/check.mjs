// npm run check: the same as npm test for someone at work: quickest first, stops at the first that does not hold, builds only what is out of date.
import { close, runTests, steps } from "./checks.mjs";
import { onGoodNode } from "./node.mjs";
import { build, stale } from "./out.mjs";

await onGoodNode();
const house = { name: "房屋规则", run: async () => (await runTests(["unit"], ["tests/unit/house.test.ts"])).failed };
const fresh = { name: "构建", run: async () => (stale() ? build() : 0) };
for (const { name, run } of [...steps, house, fresh]) {
  if ((await run()) !== 0) close({ passed: 0, failed: 0, skipped: [] }, [name]);
}
close(await runTests(["unit", "api", "e2e"]));
