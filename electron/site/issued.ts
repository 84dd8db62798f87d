import { body } from "./body.ts";
import { pubDate, type Page } from "./frame.ts";
import { markup } from "./html.ts";
import { names } from "./names.ts";
import type { Worded } from "./site.ts";
import type { SiteDocument } from "./source.ts";
import { grouped } from "./words.ts";

/** The text of a document as it was issued, where amendments made another of it since. */
export function issuedPage(entry: Worded, issued: NonNullable<SiteDocument["issued"]>): Page {
  const { document, title, path } = entry;
  const own = path.replace("documents/", "");
  return {
    path: names.issued(document.number),
    title: `印发时的原文：${title}`,
    meta: [
      ["ArticleTitle", `印发时的原文：${title}`],
      ["PubDate", pubDate(document.fields.publishedOn ?? document.fields.signedOn)],
      ["ContentSource", document.fields.issuers.join("、")],
    ],
    crumbs: [
      ["规范性文件", "documents.html"],
      [document.fields.docNumber ?? title, path],
      ["印发时的原文", null],
    ],
    scripts: ["viewer.js"],
    main: markup`<div class="wrap dated">
<div class="notice-line"><p>这是本文件印发时的原文，后来已经修改。<a href="${own}">查看现在的文字和状态</a></p></div>
${body({ ...document, text: issued.text, headings: issued.headings }, markup``)}
<section class="part" aria-labelledby="same"><h2 id="same">核对文字</h2>
<p class="note">印发时原文的 SHA-256 指纹：</p>
<code class="hash">${grouped(issued.hash)}</code></section>
</div>`,
  };
}
