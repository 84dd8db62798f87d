import { readFileSync } from "node:fs";
import { originalFiles } from "../keep/originals.ts";
import { pathsOf } from "../keep/folder.ts";
import { exportSite } from "../site/export.ts";
import type { ExportResult } from "../site/source.ts";
import { openDatabase } from "../store/open.ts";
import { openStore } from "../store/store.ts";
import { draw, drawnPaths, isDrawn } from "./drawn.ts";
import type { Tasks } from "./tasks.ts";

/** Writes the website of a library, reading it through a connection that cannot write. Runs in a child process. */
export async function exportLibrary(
  { library, out, today, version }: Tasks["export"]["input"],
  progress: (done: number, total: number) => void,
): Promise<ExportResult> {
  const paths = pathsOf(library);
  const db = openDatabase(paths.database, { readonly: true });
  try {
    const store = openStore(db, { now: () => "", today: () => today });
    const files = originalFiles(paths.originals, paths.refused);
    const image = async (pageId: string) => {
      const { scan } = store.pages.get(pageId);
      const drawn = drawnPaths(paths.derived, scan);
      if (!isDrawn(drawn)) await draw(files.pathOf(scan.hash), store.originals.get(scan.hash)!.name, scan, drawn);
      return { image: readFileSync(drawn.image), thumb: readFileSync(drawn.thumb) };
    };
    const source = store.site.select(store.settings.get("siteName") ?? "政府公报", image);
    return await exportSite(source, out, { key: store.settings.get("siteKey")!, version, progress });
  } finally {
    db.close();
  }
}
