import { mkdtemp, readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { archive } from "../../bench/site/archive.ts";
import { bytesOf, pagefind, run, writePages } from "../../bench/site/peer.ts";
import { queries, scanner } from "../../bench/site/queries.ts";
import { exportSite } from "../../../electron/site/export.ts";
import { builtAssets } from "./built.ts";
import { found } from "./finding.ts";
import { freshFolder, options } from "./fixture.ts";
import { fileLoader } from "./loader.ts";

const peer = pagefind();

test.skipIf(!peer)(
  `A small archive's index is less than half of Pagefind's, and finds what a scan finds${peer ? "" : " (skipped: Pagefind has no program for this machine)"}`,
  { timeout: 120_000 },
  async () => {
    await builtAssets();
    const source = archive(120);
    const [out, other] = [await freshFolder(), await mkdtemp(join(tmpdir(), "gazette-site-"))];
    await exportSite(source, out, options);
    writePages(source.documents, other);
    await run(peer!, ["--site", other, "--quiet"]);
    const base = (await readdir(join(out, "search"))).find((name) => name.startsWith("b"))!;
    const ours = bytesOf(join(out, "search", base, "s"), /./) + bytesOf(join(out, "search"), /^(?:manifest|n|f)\.js$/);
    expect(ours).toBeLessThan(0.5 * bytesOf(join(other, "pagefind"), /\.pf_(?:index|meta)$/));
    const scan = scanner(source.documents);
    const load = fileLoader(out);
    for (const [kind, list] of queries(source.documents, 3)) {
      for (const query of list) expect([kind, query, (await found(load, query)).documents]).toEqual([kind, query, scan(query)]);
    }
  },
);
