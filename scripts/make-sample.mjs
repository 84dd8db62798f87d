// Makes what the sample library ships in other forms than plain text: two .docx, a saved web page, a PDF, two gazette issues and
// the manifest. Its outputs are committed; the program never runs it. Needs the Noto CJK fonts and AR PL KaitiM GB.
// Usage, on Node 24: node scripts/make-sample.mjs
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { launch } from "../tests/e2e/browser.ts";
import { docx } from "./sample/docx.mjs";
import { gazette2003 } from "./sample/gazette2003.mjs";
import { documentPdf, gazette2025 } from "./sample/gazette2025.mjs";
import { documents, printed2025 } from "./sample/library.mjs";
import { expected } from "./sample/expected.mjs";
import { portalPage } from "./sample/portal.mjs";
import { blocksOf, plainLines } from "./sample/text.mjs";

const out = join(import.meta.dirname, "../resources/sample");
const write = (name, bytes) => {
  writeFileSync(join(out, name), bytes);
  console.log(name, bytes.length);
};
const json = (value) => `${JSON.stringify(value, null, 2)}\n`;
const linesOf = (path) => plainLines(readFileSync(path, "utf8"));
const shipped = (file) => linesOf(join(out, "documents", file));
/** The text behind a generated document; it stands in scripts/sample/texts under the same name. */
const source = (file) => linesOf(join(import.meta.dirname, "sample/texts", file.replace(/\.\w+$/, ".txt")));

const looks = { title: "title", number: "center", to: "left", sign: "right", date: "right", annex: "title" };
const counted = [/^章　/, /^条　/, /^项　/];
const paragraphs = (blocks) =>
  blocks.map(({ kind, text }) => {
    const level = counted.findIndex((mark) => mark.test(text));
    if (level < 0) return { text, look: looks[kind] ?? "body" };
    return { text: text.slice(2), look: kind === "chapter" ? "chapter" : "body", level };
  });

for (const file of documents.filter((name) => name.endsWith(".docx"))) write(`documents/${file}`, docx(paragraphs(blocksOf(source(file)))));

const page = documents[9];
const [title, ...rest] = [source(page).slice(0, 2).join(""), ...source(page).slice(2)];
write(
  `documents/${page}`,
  portalPage({
    title,
    particulars: [
      ["索引号", "SLQ002-2022-00129"],
      ["主题分类", "城乡建设、环境保护"],
      ["发文机关", "示例区人民政府办公室"],
      ["成文日期", "2022-11-25"],
      ["发文字号", "示政办发〔2022〕29号"],
      ["发布日期", "2022-11-28"],
    ],
    blocks: blocksOf([title, ...rest]).slice(1),
  }),
);

write("expected.json", json(expected));

const browser = await launch();
try {
  const pending = documents[17];
  const dated = { title: "示例区生活垃圾分类管理办法", date: "20261028090000+08'00'" };
  write(`documents/${pending}`, await documentPdf(browser, blocksOf(source(pending)), dated));

  const items = printed2025.map(({ file, ...item }) => {
    const blocks = blocksOf(shipped(file));
    return { ...item, blocks, title: blocks.find((block) => block.kind === "title").text.replace(/\n/g, "") };
  });
  write("issues/2025-01.pdf", await gazette2025(browser, items));
  const scan = await gazette2003(browser);
  write("issues/2003-02.pdf", scan.pdf);
  write("issues/2003-02.truth.json", json({ pages: scan.truth }));
  write(
    "sample.json",
    json({
      name: "示例区资料库",
      siteName: "示例区行政规范性文件和政府公报",
      gazette: "示例区人民政府公报",
      documents: documents.map((file) => `documents/${file}`),
      issues: [
        {
          issue: "2003/2",
          file: "issues/2003-02.pdf",
          publishedOn: "2003-08-15",
          items: [{ docNumber: "示政发〔2003〕18号", column: "区政府文件", fromPage: 1, toPage: 2 }],
        },
        {
          issue: "2025/1",
          file: "issues/2025-01.pdf",
          publishedOn: "2025-03-31",
          items: items.map(({ docNumber, title, column, pages: [fromPage, toPage] }) => ({ docNumber, title, column, fromPage, toPage })),
        },
      ],
    }),
  );
} finally {
  await browser.close();
}
