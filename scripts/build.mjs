// npm run build
import { build } from "./out.mjs";

process.exit(await build());
