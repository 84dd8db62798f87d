import type { Page } from "./frame.ts";
import { markup } from "./html.ts";
import { names } from "./names.ts";

/** What stands in the place of a page that was taken off: that it was, and nothing of what it said. */
export function gonePage(number: number): Page {
  return {
    path: names.document(number),
    title: "本页已撤下",
    meta: [["robots", "noindex"]],
    crumbs: [["本页已撤下", null]],
    scripts: [],
    main: markup`<div class="wrap">
<div class="head">
  <h1>本页已撤下</h1>
</div>
<div class="prose">
  <p>这一页已由本单位撤下，不再提供。需要查阅的，请向发文机关询问，或者在<a href="../documents.html">规范性文件</a>里查找其他文件。</p>
</div>
</div>`,
  };
}
