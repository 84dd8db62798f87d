import { PDFDocument } from "@cantoo/pdf-lib";
import { mkdtempSync, readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { typeset } from "../../../electron/jobs/typeset.ts";
import { exportSite } from "../../../electron/site/export.ts";
import { paperOf } from "../../../electron/site/paper.ts";
import { siteOf } from "../../../electron/site/site.ts";
import { usualLook } from "../../../shared/domain/siteLook.ts";
import { district } from "./district.ts";
import { builtAssets } from "./built.ts";
import { freshFolder, options } from "./fixture.ts";

beforeAll(builtAssets);

test("The paper of a document has its mark, its status, and every word of its text in order", () => {
  const source = district();
  const site = siteOf(source, "", "Ed25519");
  const worded = (id: string) => {
    const entry = site.byId.get(id)!;
    return { ...entry, document: source.whole(entry.document) };
  };
  for (const { id } of source.documents) {
    const entry = worded(id);
    const { title, docNumber, blocks } = paperOf(entry);
    const words = [title.replace(/^【[^】]+】/u, ""), docNumber ?? "", ...blocks.slice(1).map((b) => (b.kind === "table" ? "" : b.text))];
    expect(words.join("").replace(/\s/g, "")).toBe(entry.document.text.replace(/\s/g, ""));
  }
  const repealed = paperOf(worded("d1"));
  expect(repealed.title).toMatch(/^【已废止】示例区/);
  expect(repealed.blocks[0]).toMatchObject({ text: expect.stringMatching(/^【状态】本文件自2024年12月1日起废止.*以网页为准/) as string });
});

test("With PDFs wanted each document and each issue has one, named on its page, set once and the same bytes again", async () => {
  const derived = mkdtempSync(join(tmpdir(), "gazette-papers-"));
  const source = {
    ...district({ look: { ...usualLook, pdf: true } }),
    pdf: (paper: Parameters<typeof typeset>[1], on: string) => typeset(derived, paper, on),
  };
  const [one, two] = [await freshFolder(), await freshFolder()];
  await exportSite(source, one, options);
  const pdf = await readFile(join(one, "documents/1.pdf"));
  expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
  expect(await readFile(join(one, "documents/1.html"), "utf8")).toContain('<a href="../documents/1.pdf">排版文件（PDF，');
  const whole = await PDFDocument.load(await readFile(join(one, "issues/i1.pdf")));
  expect(whole.getPageCount()).toBe(2);
  expect(await readFile(join(one, "issues/i1.html"), "utf8")).toContain('<a href="../issues/i1.pdf">整期原页（PDF，');
  expect(readdirSync(join(derived, "papers"), { recursive: true }).filter((f) => String(f).endsWith(".pdf"))).toHaveLength(4);
  const fresh = {
    ...source,
    pdf: (paper: Parameters<typeof typeset>[1], on: string) => typeset(mkdtempSync(join(tmpdir(), "gazette-papers-")), paper, on),
  };
  await exportSite(fresh, two, options);
  expect((await readFile(join(two, "documents/1.pdf"))).equals(pdf)).toBe(true);
});
