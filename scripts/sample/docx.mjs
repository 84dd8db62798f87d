import { strToU8, zipSync } from "fflate";

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const escape = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

/** Paragraph looks: alignment, first-line indent in hundredths of a character, font, size in half points. */
const looks = {
  title: { jc: "center", font: "方正小标宋简体", size: 44 },
  center: { jc: "center", font: "仿宋_GB2312", size: 32 },
  chapter: { jc: "center", font: "黑体", size: 32 },
  left: { font: "仿宋_GB2312", size: 32 },
  right: { jc: "right", font: "仿宋_GB2312", size: 32 },
  body: { indent: 200, font: "仿宋_GB2312", size: 32 },
};

function paragraph({ text, look, level }) {
  const { jc, indent, font, size } = looks[look];
  const number = level === undefined ? "" : `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`;
  const ind = indent ? `<w:ind w:firstLineChars="${indent}" w:firstLine="${indent * 3.2}"/>` : "";
  const run = `<w:rPr><w:rFonts w:eastAsia="${font}" w:ascii="${font}" w:hAnsi="${font}"/><w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr>`;
  const lines = text.split("\n").map((line) => `<w:t xml:space="preserve">${escape(line)}</w:t>`);
  return (
    `<w:p><w:pPr>${number}<w:spacing w:line="579" w:lineRule="exact"/>${ind}${jc ? `<w:jc w:val="${jc}"/>` : ""}</w:pPr>` +
    `<w:r>${run}${lines.join("<w:br/>")}</w:r></w:p>`
  );
}

/** 章, 条 and 项 counted by Word itself: 条 run on through all 章, 项 begin anew under each 条. */
const level = (at, text, suffix, extra = "") =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/>${extra}<w:suff w:val="${suffix}"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/></w:lvl>`;
const numbering =
  `${head}<w:numbering ${W}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>` +
  level(0, "第%1章", "space") +
  level(1, "第%2条", "space", '<w:lvlRestart w:val="0"/>') +
  level(2, "（%3）", "nothing") +
  '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>';

const types = (numbered) =>
  `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>' +
  '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>' +
  (numbered
    ? '<Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/>'
    : "") +
  "</Types>";
const relations = (list) =>
  `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
  list
    .map(
      ([type, target], i) =>
        `<Relationship Id="rId${i + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`,
    )
    .join("") +
  "</Relationships>";

/** A Word file of these paragraphs ({text, look, level?}), A4 with the margins of GB/T 9704. The same input gives the same bytes. */
export function docx(paragraphs) {
  const numbered = paragraphs.some((p) => p.level !== undefined);
  const section =
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587" w:header="851" w:footer="992" w:gutter="0"/></w:sectPr>';
  const files = {
    "[Content_Types].xml": types(numbered),
    "_rels/.rels": relations([["officeDocument", "word/document.xml"]]),
    "word/document.xml": `${head}<w:document ${W}><w:body>${paragraphs.map(paragraph).join("")}${section}</w:body></w:document>`,
    "word/_rels/document.xml.rels": relations(numbered ? [["numbering", "numbering.xml"]] : []),
    ...(numbered ? { "word/numbering.xml": numbering } : {}),
  };
  const packed = Object.fromEntries(Object.entries(files).map(([name, text]) => [name, [strToU8(text), { mtime: "2025-01-01T00:00:00" }]]));
  return zipSync(packed, { level: 9 });
}
