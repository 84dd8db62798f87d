import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { launch } from "../e2e/browser.ts";
import { exportedFolder } from "../e2e/siteFolder.ts";
import { findsWhatAScanFinds } from "../e2e/siteSearch.ts";
import { serveFolder } from "../e2e/siteServer.ts";

test("1,000 random substrings on the built site, over http and from file://, find what a plain scan finds", async () => {
  const { out, documents } = await exportedFolder();
  const [browser, server] = await Promise.all([launch(), serveFolder(out)]);
  const page = await browser.newPage();
  for (const address of [server.address, `${pathToFileURL(out).href}/`]) await findsWhatAScanFinds(page, address, documents, 1000);
  expect(documents.length).toBeGreaterThan(50);
  await browser.close();
  await server.close();
});
