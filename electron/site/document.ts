import { inWords, type Day } from "../../shared/domain/days.ts";
import { bracketed } from "../../shared/site/headlines.ts";
import { actWords } from "../../shared/site/banner.ts";
import { happened, type SiteEvent } from "../../shared/site/timeline.ts";
import { body } from "./body.ts";
import { pubDate, type Page } from "./frame.ts";
import { data, markup, piece, type Html, type Value } from "./html.ts";
import { jsonLd } from "./machines/jsonLd.ts";
import { names, way } from "./names.ts";
import { issueName, refOf, type Around, type Entry, type Worded } from "./site.ts";
import { dated, grouped, marked, titled } from "./words.ts";

/** The page of one document, with its PDF where there is one: status outside the text, the text, 沿革, relations, fields, fingerprint. */
export function documentPage(site: Around, entry: Worded, pdf: Uint8Array | null): Page {
  const { document, headline, title } = entry;
  const { fields } = document;
  const mark = bracketed(headline);
  const since = entry.status.since;
  const until = entry.status.validUntil;
  const year = entry.day?.slice(0, 4);
  return {
    path: entry.path,
    title: mark + title,
    meta: [
      ["ArticleTitle", mark + title],
      ["PubDate", pubDate(fields.publishedOn ?? fields.signedOn)],
      ["Description", entry.banner.short],
      ["ContentSource", fields.issuers.join("、") || site.source.siteName],
      ["Author", fields.issuers.join("、")],
      ["Keywords", [fields.docNumber, ...fields.issuers].filter(Boolean).join(",")],
      ["Validity", [headline, since, until && `有效期至${until}`].filter(Boolean).join("；")],
    ],
    crumbs: [
      ["规范性文件", "documents.html"],
      ...(year ? ([[`${year}年`, names.year(year)]] as const) : []),
      [fields.docNumber ?? title, null],
    ],
    scripts: ["aging.js", "viewer.js"],
    data: jsonLd(site, entry),
    main: markup`<div class="wrap dated">
<div class="runhead"><p><i class="nb"><span class="w">${fields.docNumber}</span></i><b id="runword">${mark || headline}</b> <span id="runsay">${entry.banner.short}</span></p></div>
<div id="banner">${piece(entry.banner.box)}</div>
<noscript><p class="note gap">脚本没有开启：上面的状态不会随日期更新，请按有效期和沿革自行对照。</p></noscript>
${data("events", entry.events)}
<div class="doc">
${contents(document)}
<div class="main">
${consolidated(entry)}
${body(document, markup`<span class="prefix" id="prefix">${mark}</span>`)}
${history(entry)}
${interpretations(site, entry)}
${relations(site, entry)}
</div>
<div class="side">
${fieldsTable(site, entry)}
${fingerprint(entry, pdf)}
</div>
</div>
</div>`,
  };
}

function contents({ headings, relations, interpretations }: Worded["document"]): Html {
  const big = headings.filter((h) => ["title", "part", "chapter", "section"].includes(h.kind));
  const shown = big.some((h) => h.kind !== "title") ? big : [...big, ...headings.filter((h) => h.kind === "h1")];
  const item = (anchor: string, words: Value) => markup`    <li><a href="#${anchor}">${words}</a></li>
`;
  return markup`<nav class="toc" aria-labelledby="h-toc">
  <h2 class="h2" id="h-toc">本页目录</h2>
  <ul>
${item("text", "正文")}${shown.map((h) => item(h.anchor, h.kind === "h1" ? h.label + h.words : [h.label, h.label && "　", h.words]))}${item("line", "沿革")}${interpretations.length > 0 && item("reading", "解读")}${relations.length > 0 && item("rel", "相关文件")}${item("fields", "信息公开字段")}${item("same", "核对文字")}  </ul>
</nav>`;
}

/** Says of a text made out of amendments what it is, and where the text as issued stands. */
function consolidated({ document: { issued, number } }: Entry): Html | null {
  if (!issued?.heldFrom) return null;
  return markup`<div class="notice-line"><p>下面是修改后的文字，自${dated(issued.heldFrom)}起适用，由本单位按修改文件整理，供查阅；以公布的原文和修改文件为准。<a href="${names.issued(number).replace("documents/", "")}">查看印发时的原文</a></p></div>`;
}

function interpretations(site: Around, { document, path }: Entry): Html | null {
  if (!document.interpretations.length) return null;
  const told = (ref: (typeof document.interpretations)[number]) => {
    const target = refOf(site, ref);
    const name = titled(ref.title ?? ref.docNumber ?? "");
    return markup`    <li>${target ? markup`<a href="${way(path, target.path)}">${name}</a>${target.day && markup` <span class="note">${dated(target.day)}</span>`}` : name}</li>
`;
  };
  return markup`<section class="part" aria-labelledby="reading">
  <h2 id="reading">解读</h2>
  <ul class="plain">
${document.interpretations.map(told)}  </ul>
</section>`;
}

function history({ events }: Entry): Html {
  const told = (
    event: SiteEvent,
  ) => markup`    <li><time datetime="${event.on}">${inWords(event.on)}</time><b>${happened[event.kind]}</b>${event.part}${
    event.until && markup`，${event.kind === "suspended" ? "停止执行至" : "有效期至"}${dated(event.until)}`
  }。${event.act && markup`依据：${actWords(event.act).map(piece)}`}</li>
`;
  return markup`<section class="part" aria-labelledby="line">
  <h2 id="line">沿革</h2>
  ${
    events.length
      ? markup`<ol class="line">
${events.map(told)}  </ol>`
      : markup`<p class="note">没有记载。</p>`
  }
</section>`;
}

function relations(site: Around, { document, path }: Entry): Html | null {
  if (!document.relations.length) return null;
  const told = ({ words, other, note }: (typeof document.relations)[number]) => {
    const target = refOf(site, other);
    const name = titled(other.title ?? other.docNumber ?? "");
    const number = other.title && other.docNumber ? markup`（<span class="w">${other.docNumber}</span>）` : null;
    const linked = target
      ? markup`${marked(target)} <a href="${way(path, target.path)}">${name}</a>${number}`
      : markup`${name}${number}（本库未收录）`;
    return markup`    <dt>${words}</dt><dd>${linked}${note && markup` <span class="note">${note}</span>`}</dd>
`;
  };
  return markup`<section class="part" aria-labelledby="rel">
  <h2 id="rel">相关文件</h2>
  <dl class="pairs rel">
${document.relations.map(told)}  </dl>
</section>`;
}

function fieldsTable(site: Around, entry: Entry): Html {
  const { fields, inIssues } = entry.document;
  const day = (value: Day | null) => value && inWords(value);
  const where = inIssues.flatMap(({ issueId, pages }) => {
    const issue = site.issueById.get(issueId);
    return issue ? [markup`<a href="${way(entry.path, names.issue(issue.id))}">${issueName(issue)}</a>${pages && `第${pages}页`} `] : [];
  });
  const rows: (readonly [string, Value])[] = [
    ["有效性", markup`<b data-spans="${entry.spans}" data-words="1">${entry.headline}</b>`],
    ["名称", entry.title],
    ["索引号", fields.indexNumber],
    ["登记号", fields.registerNumber],
    ["发文字号", fields.docNumber && markup`<span class="w">${fields.docNumber}</span>`],
    ["发文机关", fields.issuers.join("、")],
    ["主送", fields.addressees.join("，")],
    ["发布机构", site.source.look.host],
    ["通过日期", day(fields.passedOn)],
    ["成文日期", day(fields.signedOn)],
    ["印发日期", day(fields.printedOn)],
    ["公布日期", day(fields.publishedOn)],
    ["施行日期", day(fields.effectiveOn)],
    ["有效期至", day(entry.status.validUntil ?? fields.validUntil)],
    ["主题分类", topicOf(entry)],
    ["公开方式", "主动公开"],
    ["公报登载", where.length > 0 && where],
  ];
  return markup`<section class="part" aria-labelledby="fields">
  <h2 id="fields">信息公开字段</h2>
  <table class="kv"><tbody>
${rows.map(
  ([name, value]) =>
    value &&
    markup`    <tr><th scope="row">${name}</th><td>${value}</td></tr>
`,
)}  </tbody></table>
</section>`;
}

const topicOf = ({ document: { topic }, path }: Entry): Value => topic && markup`<a href="${way(path, names.topic(topic))}">${topic}</a>`;

function fingerprint({ document, path }: Worded, pdf: Uint8Array | null): Html {
  return markup`<section class="part" aria-labelledby="same">
  <h2 id="same">核对文字</h2>
  <p class="note">正文文字的 SHA-256 指纹如下，状态标注不计算在内。核对方法见<a href="${way(path, "verify.html")}">校验说明</a>。</p>
  <code class="hash">${grouped(document.textHash)}</code>
  <ul class="files noprint">${pdf && markup`<li><a href="${way(path, names.pdf(document.number))}">排版文件（PDF，${Math.ceil(pdf.length / 1024)} KB）</a></li>`}<li><a href="${way(path, names.text(document.number))}">正文文字（TXT，${Math.ceil(Buffer.byteLength(document.text) / 1024)} KB）</a></li><li><a href="${way(path, names.akn(document.number))}">结构化文本（XML）</a></li></ul>
  ${document.changedOn === null ? "" : markup`<p class="note">本页状态最近一次变动：${dated(document.changedOn)}</p>`}
</section>`;
}
