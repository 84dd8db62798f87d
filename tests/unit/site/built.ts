import { existsSync } from "node:fs";
import { join } from "node:path";
import { createBuilder } from "vite";

const root = join(import.meta.dirname, "../../..");

/** Builds the site's scripts where no build has made them yet. */
export async function builtAssets(): Promise<void> {
  if (existsSync(join(root, "out/site/site.css"))) return;
  const builder = await createBuilder({ configFile: join(root, "renderer/site/vite.config.ts"), logLevel: "warn" });
  await builder.buildApp();
}
