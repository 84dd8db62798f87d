import { markup, type Html, type Value } from "./html.ts";
import { siteEntryWords, type SiteEntry, type SiteLook } from "../../shared/domain/siteLook.ts";
import { way } from "./names.ts";
import type { Frame } from "./site.ts";
import { logoPath } from "./theme.ts";

/** One page of the site, before its frame. */
export interface Page {
  readonly path: string;
  readonly title: string;
  /** Names and contents of further meta tags (国办发〔2017〕47号). */
  readonly meta: readonly (readonly [name: string, content: string | null])[];
  readonly crumbs: readonly (readonly [title: string, path: string | null])[];
  readonly scripts: readonly string[];
  readonly main: Html;
  /** Data for machines, set in the head. */
  readonly data?: Html;
}

/** Where each entry of the navigation leads. */
const places: Readonly<Record<SiteEntry, string>> = {
  home: "index.html",
  search: "search.html",
  catalogue: "catalogue.html",
  documents: "documents.html",
  issues: "issues.html",
  cleanups: "cleanups.html",
  reuse: "reuse.html",
  verify: "verify.html",
};

/** No script, style, image or form target but the site's own. */
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; base-uri 'none'";

/** A day in the form the meta tags have; of the hour the library knows nothing. */
export const pubDate = (day: string | null): string | null => day && `${day} 00:00`;

/** The meta tags of a list page. */
export const column = (name: string, description: string): Page["meta"] => [
  ["ColumnName", name],
  ["ColumnDescription", description],
  ["ColumnKeywords", `${name},规范性文件,政府公报`],
  ["ColumnType", "政府公报"],
];

/** The whole page: head, header, place, content, footer. */
export function framed(site: Frame, page: Page): string {
  const to = (path: string) => way(page.path, path);
  const { siteName: name, look, standardText } = site.source;
  const logo = logoPath(look);
  const here = page.crumbs[0]?.[1] ?? page.path;
  return markup`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${page.title === name ? name : `${page.title} - ${name}`}</title>
<meta name="SiteName" content="${name}">
${tags([
  ["SiteDomain", look.address && new URL(look.address).host],
  ["SiteIDCode", look.siteCode],
])}${tags([...page.meta, ["Url", look.address && look.address + page.path]])}<link rel="icon" href="${to("assets/icon.svg")}" type="image/svg+xml">
<link rel="stylesheet" href="${to("assets/site.css")}">
<link rel="stylesheet" href="${to("assets/theme.css")}">
${
  look.address &&
  markup`<link rel="canonical" href="${look.address + page.path}">
<link rel="alternate" type="application/atom+xml" title="${name}更新" href="${to("feed.xml")}">
<link rel="search" type="application/opensearchdescription+xml" title="${name}" href="${to("opensearch.xml")}">
`
}${page.data}${page.scripts.map(
    (script) => markup`<script src="${to(`assets/${script}`)}" defer></script>
`,
  )}</head>
<body>
<a class="skip" href="#main">跳到主要内容</a>
<header>
<div class="wrap top">
  <a class="name${logo && " with-logo"}" href="${to("index.html")}">${logo && markup`<img class="logo" src="${to(logo)}" alt="">`}<b>${name}</b>${look.subtitle && markup` <span>${look.subtitle}</span>`}</a>
  ${page.path !== "index.html" && page.path !== "search.html" && finder(to("search.html"))}
</div>
<div class="lines"></div>
<nav class="nav" aria-label="主导航">
  <ul class="wrap">
${look.entries.map(
  (
    entry,
  ) => markup`    <li><a href="${to(places[entry])}"${places[entry] === here && markup` aria-current="page"`}>${siteEntryWords[entry]}</a></li>
`,
)}  </ul>
</nav>
</header>
${page.path !== "index.html" && crumbs(to, page)}
<main id="main" tabindex="-1">
${page.main}
</main>
<footer class="foot">
<div class="wrap">
  <ul>
    <li><a href="${to("verify.html")}">校验说明</a></li>
    <li><a href="${to("reuse.html")}">数据和标注</a></li>
    ${look.address && markup`<li><a href="${to("feed.xml")}">订阅更新</a></li><li><a href="${to("sitemap.xml")}">网站地图</a></li>`}
  </ul>
  <p>${standardText.replace(/。?$/u, "。")}</p>
${footer(look)}</div>
</footer>
</body>
</html>
`.text;
}

const tags = (meta: Page["meta"]) =>
  meta.map(
    ([key, content]) =>
      content &&
      markup`<meta name="${key}" content="${content}">
`,
  );

/** Who answers for the site, and its numbers. */
function footer({ host, contact, siteCode, icp, police, footer: lines }: SiteLook): Html {
  const told = [host && `主办：${host}`, contact && `联系：${contact}`, siteCode && `网站标识码 ${siteCode}`, icp, police].filter(Boolean);
  return markup`${
    told.length > 0 &&
    markup`  <p>${told.map((words, i) => markup`${i > 0 && "　"}<span class="nb">${words}</span>`)}</p>
`
  }${lines.map(
    (line) => markup`  <p>${line}</p>
`,
  )}`;
}

const finder = (action: string) => markup`<form class="find" role="search" action="${action}" method="get">
    <label class="sr" for="find">检索规范性文件和公报</label>
    <input id="find" type="search" name="q" placeholder="标题、文号或正文">
    <button>检索</button>
  </form>`;

function crumbs(to: (path: string) => string, page: Page): Html {
  const trail: Value[] = page.crumbs.map(([words, path]) =>
    path === null || path === page.path
      ? markup`<li aria-current="page">${words}</li>`
      : markup`<li><a href="${to(path)}">${words}</a></li>`,
  );
  return markup`<nav class="crumbs wrap" aria-label="当前位置"><ol><li><a href="${to("index.html")}">首页</a></li>${trail}</ol></nav>`;
}
