import { exportSite } from "../../electron/site/export.ts";
import type { SiteDocument } from "../../electron/site/source.ts";
import { builtAssets } from "../unit/site/built.ts";
import { corpus } from "../unit/site/corpus.ts";
import { district } from "../unit/site/district.ts";
import { freshFolder, options } from "../unit/site/fixture.ts";

/** The invented district with many more documents and pages of invented words, exported into a folder of its own. */
export async function exportedFolder(): Promise<{ out: string; documents: readonly SiteDocument[] }> {
  await builtAssets();
  const out = await freshFolder();
  const many = corpus(21, 60);
  const { documents, issues } = district();
  const other = many.documents.map((d) => ({ ...d, id: `m${d.id}`, number: d.number + 100 }));
  const pages = many.issues.map((i) => ({
    ...i,
    id: `m${i.id}`,
    year: 2001,
    pages: i.pages.map((p) => ({ ...p, id: `m${p.id}`, number: p.number + 100 })),
  }));
  const all = [...documents, ...other];
  const withdrawn = { documents: [99], issues: ["gone"], pages: [98] };
  await exportSite({ ...district(), withdrawn, documents: all, issues: [...issues, ...pages] }, out, options);
  return { out, documents: all };
}
