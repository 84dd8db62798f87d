import { parse, type DefaultTreeAdapterTypes as Tree } from "parse5";
import { decode } from "./txt.ts";
import type { Read } from "./read.ts";

type Element = Tree.Element;
type Node = Tree.ChildNode | Tree.Document;

/** Where portals keep the text of an article, the surest first. */
const containers = ["#zoom", "#ucap-content", ".trs_editor", ".trs_uEditor", ".pages_content", ".article-content", ".article_content", ".article-con", ".zwxl-article", ".wzcon", ".content-text", "article", ".article", "main", "#content", ".content"]; // prettier-ignore
/** Of these, the ones only an editor of a portal makes. */
const editors = new Set(containers.slice(0, containers.indexOf(".content-text")));
const silent = new Set([
  "script",
  "style",
  "noscript",
  "template",
  "iframe",
  "object",
  "svg",
  "select",
  "button",
  "input",
  "textarea",
  "head",
]);
const around = new Set(["nav", "header", "footer", "aside", "form"]);
const blocks = new Set(["p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "table", "tr", "section", "article", "blockquote", "pre", "center", "dl", "dt", "dd", "main", "hr", "tbody", "thead", "figure", "figcaption"]); // prettier-ignore

/** A web page as text: the article alone where the page says where it is, block elements as lines, cells with tabs. What a reader would not see is left out and said so. */
export function readHtml(bytes: Uint8Array, name: string): Read {
  const document = parse(decodeHtml(bytes, name));
  const notes: string[] = [];
  const chosen = choose(document);
  if (chosen.length === 0) notes.push("网页里没有找到正文的位置，收入了整页文字，请删去多余的部分。");
  if (chosen.length > 1) notes.push(`网页里有${chosen.length}处正文，按先后顺序都收入了，请核对。`);
  const found = joined(chosen.length > 0 ? chosen.map((box) => textOf(box, true)) : [textOf(document, false)]);
  if (found.hidden > 0) notes.push(`网页里有${found.hidden}处看不见的文字没有收入${found.sample ? `（“${found.sample}”）` : ""}。`);
  if (found.scripts > 0) notes.push("网页正文里的脚本没有收入。");
  if (found.pictures > 0) notes.push(`网页正文里有${found.pictures}幅图片，没有收入。`);
  if (found.cut) notes.push("网页嵌套得太深，最里面的文字没有收入，请对照原件。");
  const title = titleOf(document);
  const plain = (text: string) => text.replace(/\s/gu, "");
  const missing = title !== "" && !plain(found.text).slice(0, 400).includes(plain(title));
  return { text: missing ? `${title}\n${found.text}` : found.text, notes };
}

function decodeHtml(bytes: Uint8Array, name: string): string {
  const declared = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i
    .exec(Buffer.from(bytes.subarray(0, 4096)).toString("latin1"))?.[1]
    ?.toLowerCase();
  const marked = bytes[0] === 0xef || bytes[0] === 0xff || bytes[0] === 0xfe;
  if (!marked && declared && /^(?:gb2312|gbk|gb18030|gb_2312-80|big5)$/.test(declared)) {
    try {
      return new TextDecoder(declared === "big5" ? "big5" : "gb18030", { fatal: true }).decode(bytes);
    } catch {
      // Subtle: pages say gb2312 and are UTF-8; what the bytes are decides.
    }
  }
  return decode(bytes, name);
}

const isElement = (node: Node): node is Element => "tagName" in node;
const attribute = (element: Element, name: string) => element.attrs.find((a) => a.name === name)?.value ?? "";

/** Every element in document order; without recursion, since a page may nest as deep as it likes. */
function* elements(root: Node): Generator<Element> {
  const open: Node[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (isElement(node)) yield node;
    if ("childNodes" in node) for (let i = node.childNodes.length - 1; i >= 0; i--) open.push(node.childNodes[i]!);
  }
}

/** The elements that hold the article. A portal may cut one into several boxes of an editor; of what any page may have, the largest alone. */
function choose(document: Tree.Document): Element[] {
  const all = [...elements(document)];
  if (all.some((e) => e.childNodes.some((n) => n.nodeName === "#comment" && (n as Tree.CommentNode).data === "StartFragment")))
    return all.filter((e) => e.tagName === "body");
  for (const wanted of containers) {
    const low = wanted.slice(1).toLowerCase();
    const fits = (e: Element) =>
      wanted[0] === "#"
        ? attribute(e, "id").toLowerCase() === low
        : wanted[0] === "."
          ? attribute(e, "class").toLowerCase().split(/\s+/).includes(low)
          : e.tagName === wanted;
    const boxes = all.filter((e) => fits(e) && !within(e, fits)).map((e) => ({ e, text: textOf(e, true).text }));
    if (boxes.reduce((n, { text }) => n + text.length, 0) < 40) continue;
    const largest = boxes.reduce((a, b) => (b.text.length > a.text.length ? b : a));
    if (!editors.has(wanted)) return [largest.e];
    // The same article may stand there twice, once for telephones.
    return boxes.filter(({ e, text }) => text !== "" && (e === largest.e || !largest.text.includes(text))).map(({ e }) => e);
  }
  return [];
}
function within(element: Element, fits: (e: Element) => boolean): boolean {
  for (let e = element.parentNode; e; e = "parentNode" in e ? e.parentNode : null)
    if (isElement(e as Node) && fits(e as Element)) return true;
  return false;
}

function titleOf(document: Tree.Document): string {
  const all = [...elements(document)];
  const meta = all.find((e) => e.tagName === "meta" && attribute(e, "name").toLowerCase() === "articletitle");
  const h1 = all.find((e) => e.tagName === "h1");
  return (meta ? attribute(meta, "content") : h1 ? textOf(h1, true).text : "").replace(/\s+/gu, " ").trim();
}

const unseen = (e: Element) =>
  e.attrs.some((a) => a.name === "hidden") ||
  /display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?:px|pt|em)?\s*(?:;|$)|(?:left|top|text-indent)\s*:\s*-\d{3,}/i.test(
    attribute(e, "style"),
  );

/** No article nests its words this deep. */
const DEEPEST = 1000;

interface Found {
  text: string;
  hidden: number;
  scripts: number;
  pictures: number;
  sample: string;
  cut: boolean;
}
const joined = (list: readonly Found[]): Found => ({
  text: list.map((f) => f.text).join("\n"),
  hidden: list.reduce((n, f) => n + f.hidden, 0),
  scripts: list.reduce((n, f) => n + f.scripts, 0),
  pictures: list.reduce((n, f) => n + f.pictures, 0),
  sample: list.find((f) => f.sample)?.sample ?? "",
  cut: list.some((f) => f.cut),
});

function textOf(root: Node, inside: boolean): Found {
  const found: Found = { text: "", hidden: 0, scripts: 0, pictures: 0, sample: "", cut: false };
  let cells = 0;
  // Subtle: a paragraph in a cell must not break the row.
  const newLine = () => {
    found.text += cells > 0 ? " " : "\n";
  };
  const walk = (node: Node, depth: number): void => {
    if (depth > DEEPEST) {
      found.cut = true;
      return;
    }
    if (node.nodeName === "#text") {
      found.text += (node as Tree.TextNode).value.replace(/[ \t\r\n\f\u00a0]+/gu, " ");
      return;
    }
    if (isElement(node)) {
      const { tagName } = node;
      if (tagName === "script" && inside) found.scripts++;
      if (silent.has(tagName) || (!inside && around.has(tagName))) return;
      if (unseen(node)) {
        const words = textOf({ ...node, attrs: [] }, true)
          .text.replace(/\s+/gu, " ")
          .trim();
        if (words) found.hidden++;
        found.sample ||= words.slice(0, 20);
        return;
      }
      if (tagName === "img") found.pictures++;
      if (tagName === "br" || blocks.has(tagName)) newLine();
      if (tagName === "td" || tagName === "th") cells++;
    }
    if ("childNodes" in node) for (const child of node.childNodes) walk(child, depth + 1);
    if (isElement(node)) {
      if (node.tagName === "td" || node.tagName === "th") {
        cells--;
        found.text += cells > 0 ? " " : "\t";
      } else if (blocks.has(node.tagName)) newLine();
    }
  };
  walk(root, 0);
  return { ...found, text: tidy(found.text) };
}

/** Blanks between Han come from the source's line breaks; blanks at the ends of lines from its indents. */
const tidy = (text: string): string =>
  text
    .split("\n")
    .map((line) =>
      line
        .replace(/^[ \u3000]+/u, "")
        .trimEnd()
        .replace(/ *\t */gu, "\t")
        .replace(/ {2,}/gu, " ")
        .replace(/(?<=[\p{Script=Han}，。；：、）]) (?=[\p{Script=Han}（《“])/gu, ""),
    )
    .filter(Boolean)
    .join("\n");
