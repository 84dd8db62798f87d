import type { Page } from "./frame.ts";
import { markup } from "./html.ts";
import { names, way } from "./names.ts";
import type { SiteSource } from "./source.ts";

/** What stands in the places of pages that were taken off. */
export const gonePages = ({ documents, issues, pages }: SiteSource["withdrawn"]): Page[] => [
  ...documents.map((number) => gonePage(names.document(number), ["规范性文件", "documents.html"])),
  ...issues.map((id) => gonePage(names.issue(id), ["政府公报", "issues.html"])),
  ...pages.map((number) => gonePage(names.page(number), ["政府公报", "issues.html"])),
];

/** Says that the page was taken off, and nothing of what it said. */
function gonePage(path: string, [words, list]: readonly [string, string]): Page {
  return {
    path,
    title: "本页已撤下",
    meta: [["robots", "noindex"]],
    crumbs: [
      [words, list],
      ["本页已撤下", null],
    ],
    scripts: [],
    main: markup`<div class="wrap">
<div class="head">
  <h1>本页已撤下</h1>
</div>
<div class="prose">
  <p>这一页已由本单位撤下，不再提供。需要查阅的，请向本单位询问，或者在<a href="${way(path, list)}">${words}</a>里查找。</p>
</div>
</div>`,
  };
}
