import type { Page } from "playwright";
import { expect } from "vitest";
import type { SiteDocument } from "../../electron/site/source.ts";
import { canonical } from "../../shared/search/canonical.ts";
import { parseQuery } from "../../shared/search/query.ts";
import { scanner } from "../unit/site/finding.ts";
import { random } from "../unit/site/random.ts";

/** Waits until the search page has said what it found. */
export const settled = (page: Page) => page.waitForFunction(() => !document.getElementById("sum")!.textContent.startsWith("正在"));

/** Looks up random substrings on the built search page and compares the documents shown with a plain scan for them. */
export async function findsWhatAScanFinds(page: Page, address: string, documents: readonly SiteDocument[], count: number): Promise<void> {
  const { below, pick } = random(4);
  const scan = scanner(documents, []);
  const forms = documents.map(({ text, fields }) => [text, fields.title!, fields.docNumber!, fields.issuers.join("")].map(canonical));
  for (let i = 0; i < count; i++) {
    const text = [...pick(pick(forms))];
    const at = below(Math.max(1, text.length - 8));
    const word = text.slice(at, at + 1 + below(8)).join("");
    const query = `"${word}"`;
    await page.goto(`${address}search.html?q=${encodeURIComponent(query)}&k=d`);
    await settled(page);
    const more = page.getByRole("button", { name: "再显示10条" });
    while (await more.isVisible()) {
      await more.click();
      await page.waitForFunction(() => !document.querySelector("#results button:disabled"));
    }
    const found = await page
      .locator("#results li > a")
      .evaluateAll((links) => links.map((link) => link.getAttribute("href")!.replace(/\?.*/, "")));
    const expected = scan(parseQuery(query)).documents.map((number) => `documents/${number}.html`);
    expect([word, found.sort()]).toEqual([word, expected.sort()]);
  }
}
