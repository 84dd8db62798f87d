// npm run -s gazette -- VERB …: the command line (electron/cli.ts), built first when it is out of date. Writes nothing of its own to stdout.
import { join } from "node:path";
import { onGoodNode, root, runNode } from "./node.mjs";
import { build, stale } from "./out.mjs";

await onGoodNode();
if (stale() && (await build({ stdio: ["ignore", process.stderr, "inherit"] })) !== 0) process.exit(1);
// Subtle: npm runs us in the package's folder; INIT_CWD is where the person stands, and where relative paths are meant from.
const cwd = (process.env.npm_lifecycle_event === "gazette" && process.env.INIT_CWD) || process.cwd();
process.exit(await runNode([join(root, "out/main/cli.js"), ...process.argv.slice(2)], { cwd }));
