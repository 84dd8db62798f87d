import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** The site's own scripts, style and icon, built beforehand from renderer/site. */
export const assetNames = ["aging.js", "badge.js", "icon.svg", "notices.txt", "search.js", "site.css", "suggest.js", "viewer.js"] as const;

/** The folder they were built into: beside the running bundle, or under the source tree. */
export function assetsFolder(): string {
  const places = ["../site", "../../site", "../../out/site"].map((path) => join(import.meta.dirname, path));
  const found = places.find((folder) => existsSync(join(folder, "site.css")));
  if (!found) throw new Error("the site's scripts are not built: out/site is missing");
  return found;
}

/** `check.js` is no file of the site: it stands inside its page. */
export const readAsset = (name: (typeof assetNames)[number] | "check.js"): Promise<Uint8Array> => readFile(join(assetsFolder(), name));
