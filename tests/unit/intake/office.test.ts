import { expect, test } from "vitest";
import { readFile } from "../../../electron/intake/intake.ts";
import { docx, level, numbered, paragraph, pdf, run, utf8 } from "./fixtures.ts";

const lists = `<w:abstractNum w:abstractNumId="0">${level(0, "chineseCountingThousand", "第%1条")}${level(1, "chineseCounting", "（%2）")}</w:abstractNum>
<w:abstractNum w:abstractNumId="1">${level(0, "chineseCounting", "%1、")}${level(1, "decimal", "%2.")}</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`;

test("Articles that Word numbers by itself keep their numbers as text", async () => {
  const body = [
    paragraph("示例区养犬管理办法"),
    paragraph("为了规范养犬行为，制定本办法。", numbered(1, 0)),
    paragraph("有下列情形之一的：", numbered(1, 0)),
    paragraph("甲；", numbered(1, 1)),
    paragraph("乙。", numbered(1, 1)),
    paragraph("其他。", numbered(1, 0)),
    paragraph("丙。", numbered(1, 1)),
  ].join("");
  const { text, format, notes } = await readFile(docx(body, { numbering: lists }), "办法.docx");
  expect(text).toBe(
    "示例区养犬管理办法\n第一条　为了规范养犬行为，制定本办法。\n第二条　有下列情形之一的：\n（一）甲；\n（二）乙。\n第三条　其他。\n（一）丙。\n",
  );
  expect(format).toBe("docx");
  expect(notes).toEqual([]);
});

test("A style numbers its paragraphs, and a second list of the same kind begins anew", async () => {
  const styles = `<w:style w:styleId="H"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style><w:style w:styleId="H2"><w:basedOn w:val="H"/></w:style>`;
  const body =
    paragraph("总体要求", '<w:pStyle w:val="H"/>') + paragraph("主要任务", '<w:pStyle w:val="H2"/>') + paragraph("重来", numbered(3, 0));
  const { text } = await readFile(docx(body, { numbering: lists, styles }), "a.docx");
  expect(text).toBe("一、总体要求\n二、主要任务\n一、重来\n");
});

test("Tables become lines with tabs, tracked changes are accepted, hidden text is left out and said", async () => {
  const cell = (text: string) => `<w:tc>${paragraph(text)}</w:tc>`;
  const body = `<w:p><w:del w:id="1"><w:r><w:delText>旧</w:delText></w:r></w:del><w:ins w:id="2">${run("新")}</w:ins>${run("文")}<w:r><w:rPr><w:vanish/></w:rPr><w:t>广告</w:t></w:r></w:p>
<w:tbl><w:tr>${cell("序号")}${cell("名称")}</w:tr><w:tr>${cell("1")}${cell("甲办法")}</w:tr></w:tbl>`;
  const { text, notes } = await readFile(docx(body), "a.docx");
  expect(text).toBe("新文\n序号\t名称\n1\t甲办法\n");
  expect(notes).toEqual(["文件里有修订标记，按接受全部修订后的文字收入，请核对。", "有1处隐藏文字没有收入。"]);
});

test("Footnotes stand at the end, a text box before its paragraph, and a paragraph whose mark was deleted goes on in the next", async () => {
  const box = `<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>${paragraph("〔特急〕")}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict>${paragraph("〔特急〕")}</w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:tab/><w:t>通知</w:t><w:footnoteReference w:id="2"/></w:r></w:p>`;
  const cut = `<w:p><w:pPr><w:rPr><w:del w:id="3"/></w:rPr></w:pPr>${run("前半")}</w:p>${paragraph("后半。")}`;
  const footnotes = `<w:footnote w:type="separator" w:id="-1">${paragraph("—")}</w:footnote><w:footnote w:id="2">${paragraph("指2017年。")}</w:footnote>`;
  const { text, notes } = await readFile(docx(box + cut, { footnotes }), "a.docx");
  expect(text).toBe("〔特急〕\n\t通知\n前半后半。\n注1：指2017年。\n");
  expect(notes).toEqual([
    "文件里有修订标记，按接受全部修订后的文字收入，请核对。",
    "有1处脚注或尾注，写在文末（注1起），在文中的位置见原件。",
  ]);
});

test("A Word file is read as one whatever its name says", async () => {
  expect((await readFile(docx(paragraph("通知")), "通知.txt")).format).toBe("docx");
});

test("A cut-off, empty, foreign or locked file is refused in a sentence that names it", async () => {
  const whole = docx(paragraph("通知"));
  await expect(readFile(whole.subarray(0, whole.length - 40), "a.docx")).rejects.toThrow("《a.docx》已损坏或不完整");
  await expect(readFile(new Uint8Array(), "a.docx")).rejects.toThrow("《a.docx》是空文件");
  await expect(readFile(docx("<w:p><w:r>"), "a.docx")).rejects.toThrow("已损坏或不完整");
  await expect(readFile(docx(""), "a.docx")).rejects.toThrow("里没有文字");
  const ole = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array.from({ length: 600 }, () => 0)]);
  await expect(readFile(ole, "旧.doc")).rejects.toThrow("另存为docx");
});

test("A part that unpacks to more than any document is refused before it is unpacked", async () => {
  const bomb = docx(`<w:p>${" ".repeat(70 * 1024 * 1024)}</w:p>`);
  expect(bomb.length).toBeLessThan(1024 * 1024);
  await expect(readFile(bomb, "bomb.docx")).rejects.toThrow("解压后太大");
  // One that says it is small: what goes beyond is cut off, and the rest is no whole document.
  const view = Buffer.from(bomb);
  for (let at = view.indexOf("PK\u0001\u0002", 0, "latin1"); at >= 0; at = view.indexOf("PK\u0001\u0002", at + 4, "latin1"))
    if (view.readUInt32LE(at + 24) > 1024 * 1024) view.writeUInt32LE(1000, at + 24);
  await expect(readFile(new Uint8Array(view), "lie.docx")).rejects.toThrow("已损坏或不完整");
});

test("A PDF's printed lines are joined to paragraphs and its page numbers left out", async () => {
  const line = "一二三四五六七八九十一二三四五六七八九十一二三四五六七八";
  const page = [
    { text: "示例区关于开展清理工作的通知", x: 180, y: 740, size: 22 },
    { text: `各镇人民政府：`, x: 80, y: 700 },
    { text: line.slice(0, 26), x: 112, y: 670 },
    { text: line, x: 80, y: 640 },
    { text: "完。", x: 80, y: 610 },
    { text: "一、总体要求。", x: 112, y: 580 },
    { text: "— 1 —", x: 280, y: 60, size: 14 },
  ];
  const { text, notes } = await readFile(pdf([page, []]), "a.pdf");
  expect(text).toBe(`示例区关于开展清理工作的通知\n各镇人民政府：\n${line.slice(0, 26)}${line}完。\n一、总体要求。\n`);
  expect(notes).toEqual(["第2页没有文字，可能是扫描图，没有收入。", "去掉了1处页码。"]);
});

test("Radicals that a PDF gives for characters are put back, ① and full-width signs stay", async () => {
  const { text } = await readFile(pdf([[{ text: "⾃２０１７年①", x: 80, y: 700 }]]), "a.pdf");
  expect(text).toBe("自２０１７年①\n");
});

test("A PDF without any text is a scan, and the sentence says where it belongs", async () => {
  await expect(readFile(pdf([[], []]), "扫描.pdf")).rejects.toThrow("《扫描.pdf》是扫描件，里面没有文字；请作为公报扫描件收进。");
  await expect(readFile(utf8("%PDF-1.4 cut off"), "断.pdf")).rejects.toThrow("已损坏或不完整");
});
