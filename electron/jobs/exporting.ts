import { readFileSync } from "node:fs";
import type { Rehearsal } from "../../shared/contract/rehearsal.ts";
import { keptAt, pathsOf } from "../keep/folder.ts";
import { originalFiles } from "../keep/originals.ts";
import { exportSite } from "../site/export.ts";
import { covered } from "../pages/cover.ts";
import { rehearseSite } from "../site/rehearse.ts";
import { restoreSite } from "../site/restore.ts";
import type { ExportResult, SiteSource } from "../site/source.ts";
import { openDatabase } from "../store/open.ts";
import { openStore, type Store } from "../store/store.ts";
import { draw, drawnPaths, isDrawn } from "./drawn.ts";
import type { Tasks } from "./tasks.ts";
import { typeset } from "./typeset.ts";

type Progress = (done: number, total: number) => void;

/** Reads a library through a connection that cannot write. Runs in a child process. */
async function over<T>(
  { library, today }: { library: string; today: string },
  body: (store: Store, source: () => SiteSource, key: string) => Promise<T>,
): Promise<T> {
  const paths = pathsOf(library);
  const db = openDatabase(paths.database, { readonly: true });
  try {
    const store = openStore(db, { now: () => "", today: () => today });
    const files = originalFiles(paths.originals, paths.refused);
    const image = async (pageId: string) => {
      const { scan } = store.pages.get(pageId);
      const drawn = drawnPaths(paths.derived, scan);
      if (!isDrawn(drawn)) await draw(files.pathOf(scan.hash), store.originals.get(scan.hash)!.name, scan, drawn);
      const pictures = { image: readFileSync(drawn.image), thumb: readFileSync(drawn.thumb) };
      const boxes = store.site.covered(pageId);
      return boxes.length > 0 ? covered(pictures.image, boxes) : pictures;
    };
    const pdf: SiteSource["pdf"] = (paper, on) => typeset(paths.derived, paper, on);
    const source = () => ({ ...store.site.select(store.settings.get("siteName") ?? "政府公报", image), pdf });
    return await body(store, source, store.site.signing.key());
  } finally {
    db.close();
  }
}

/** Writes the website of a library. */
export const exportLibrary = (input: Tasks["export"]["input"], progress: Progress): Promise<ExportResult> =>
  over(input, (_, source, key) =>
    exportSite(source(), input.out, { key, version: input.version, progress, keep: keptAt(pathsOf(input.library), input.out) }),
  );

/** Says what writing it would do. */
export const rehearseLibrary = (input: Tasks["rehearse"]["input"], progress: Progress): Promise<Rehearsal> =>
  over(input, async (store, source, key) => {
    const { out } = input;
    const keep = out === null ? {} : { keep: keptAt(pathsOf(input.library), out) };
    const told = await rehearseSite(
      source(),
      out,
      { leftOut: store.site.leftOut(), masked: store.site.masked(), doubtful: store.site.doubtful() },
      { key, version: input.version, progress, ...keep },
    );
    // The names of what is not public are for the desk: the site's own rooms never have them.
    const named = (id: string | null) => {
      const fields = id === null ? undefined : store.documents.find(id)?.fields;
      return { id, title: fields?.title ?? null, docNumber: fields?.docNumber ?? null };
    };
    return { ...told, mentions: told.mentions.map((m) => ({ ...m, secret: named(m.secret.id) })) };
  });

/** Brings the export before back, unless what it said may no longer be said. */
export const restoreLibrary = (input: Tasks["restore"]["input"]): Promise<ExportResult> =>
  over(input, (store, source) => {
    const now = source();
    const withheld = [...now.withheld, ...store.site.maskedWords()];
    return restoreSite(input.out, keptAt(pathsOf(input.library), input.out), { ...now, withheld });
  });
