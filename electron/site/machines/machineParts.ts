import { plain, type Part, type SiteFile } from "../part.ts";
import { printOf } from "../prints.ts";
import type { Listing, Site } from "../site.ts";
import { bulkGroups, bulkText, mapping } from "./bulk.ts";
import { feeds } from "./feeds.ts";
import { badgeFiles, statusList } from "./statusList.ts";
import { catalogueFiles } from "./tables.ts";

/** What machines read, beside the pages: the dated statuses, the catalogue, the addresses, and files for search engines. `paths` are those of all pages. */
export function* machineParts(site: Site, frame: string, listing: string, paths: readonly string[]): Generator<Part> {
  const inputs = printOf(frame, listing);
  yield { name: "status", inputs, make: () => statusFiles(site) };
  yield { name: "catalogue", inputs, make: () => tables(site) };
  for (const [group, entries] of bulkGroups(site)) {
    const own = printOf(
      frame,
      entries.map((e) => e.whole),
    );
    yield { name: `bulk/${group}`, inputs: own, make: () => [bulkText(site, group, entries)] };
  }
  yield { name: "mapping", inputs: "", make: () => [plain("data/mapping.json", mapping())] };
  yield { name: "feeds", inputs: printOf(inputs, paths), make: () => feeds(site, paths).map(({ path, text }) => plain(path, text)) };
}

function* statusFiles(site: Listing): Generator<SiteFile> {
  yield plain("status.json", statusList(site));
  for (const { path, script, words } of badgeFiles(site)) yield { path, bytes: Buffer.from(script), words: () => [words] };
}
async function* tables(site: Listing): AsyncGenerator<SiteFile> {
  for (const { path, bytes, words } of await catalogueFiles(site)) yield { path, bytes, words: () => [words] };
}
