// node scripts/run.mjs PACKAGE[:BIN] [ARGS…]: runs a package's program on a good Node, whatever is on PATH.
import { binOf, runNode } from "./node.mjs";

const [spec, ...args] = process.argv.slice(2);
if (!spec) {
  console.error("用法：node scripts/run.mjs 包名[:程序名] [参数…]");
  process.exit(2);
}
process.exit(await runNode([binOf(spec), ...args]));
