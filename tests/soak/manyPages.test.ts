import { expect, it } from "vitest";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { contract, newWorld } from "../api/world.ts";
import { makePdf } from "../unit/pages/makePdf.ts";

it("a PDF of 5,000 pages is taken in whole, and what was handed in after it too", async () => {
  const count = 5000;
  const world = await (await newWorld()).start();
  const kids = Array.from({ length: count }, (_, i) => `${i + 3} 0 R`).join(" ");
  const page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 72 100]>>";
  const pdf = makePdf([
    "<</Type/Catalog/Pages 2 0 R>>",
    `<</Type/Pages/Kids[${kids}]/Count ${count}>>`,
    ...Array<string>(count).fill(page),
  ]);
  const files = ["五千页.pdf", "一页.pdf"].map((name) => ({ path: join(world.folder, name) }));
  writeFileSync(files[0]!.path, pdf);
  writeFileSync(files[1]!.path, makePdf(["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>", page]));
  const { batch, issueId } = await world.ask(contract.issues.scan, { files, issue: "2003/2", recognise: false });
  expect((await world.ended(batch)).map((job) => job.error)).toEqual([null, null]);
  expect((await world.ask(contract.issues.get, { id: issueId })).list.length).toBe(count + 1);
});
