import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { chosenFonts, fontRoles, shipped } from "../../../electron/typesetting/fonts.ts";
import { pdfOf } from "../../../electron/typesetting/pdf.ts";
import { wordOf } from "../../../electron/typesetting/word.ts";
import { readFile } from "../../../electron/intake/intake.ts";
import { decision } from "./papers.ts";

test("A paper as PDF is archival, carries its fonts and reads back as text, page numbers and all", async () => {
  const { pdf, pages } = await pdfOf([decision], "2026-11-24");
  expect(pages).toBeGreaterThan(4);
  const raw = Buffer.from(pdf).toString("latin1");
  expect(raw).toContain("<pdfaid:part>2</pdfaid:part>");
  expect(raw).toContain("<pdfaid:conformance>A</pdfaid:conformance>");
  const { text } = await readFile(pdf, "决定.pdf");
  const dense = text.replace(/\s/gu, "");
  for (const words of ["规范性文件清理结果的决定", "附件：1.继续有效的", "示政办发〔2012〕1号", "2026年11月24日"])
    expect(dense).toContain(words);
});

test("What a person wrote is text to the typesetter, never a command", async () => {
  const { pdf } = await pdfOf([decision], "2026-11-24");
  const { text } = await readFile(pdf, "决定.pdf");
  expect(text.replace(/\s/gu, "")).toContain('*自动失效*；#read("/etc/passwd")不是命令，$x$也不是公式。');
});

test("The same paper gives the same bytes, as PDF and as Word", async () => {
  const [a, b] = [await pdfOf([decision], "2026-11-24"), await pdfOf([decision], "2026-11-24")];
  expect(Buffer.compare(a.pdf, b.pdf)).toBe(0);
  expect(Buffer.compare(await wordOf([decision], "2026-11-24"), await wordOf([decision], "2026-11-24"))).toBe(0);
});

test("A character that no font can draw is named, and no PDF is made", async () => {
  const paper = { ...decision, title: "关于\u{10FFFD}的决定" };
  await expect(pdfOf([paper], "2026-11-24")).rejects.toThrow("（U+10FFFD），PDF没有生成");
});

test("A paper as Word has its measures, repeated heads, rows in one piece, and lying annexes", async () => {
  const parts = unzipSync(await wordOf([decision], "2026-11-24"));
  const xml = strFromU8(parts["word/document.xml"]!);
  expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(3);
  expect(xml.match(/<w:cantSplit\/>/g)!.length).toBe(3 + 4 + 40 + 3);
  expect(xml).toContain('w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"');
  expect(xml).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"\/>/);
  expect(xml).toContain('<w:spacing w:line="579" w:lineRule="exact"/>');
  expect(strFromU8(parts["word/settings.xml"]!)).toContain("evenAndOddHeaders");
  const footers = Object.keys(parts).filter((name) => /^word\/footer\d+\.xml$/.test(name)).map((name) => strFromU8(parts[name]!)); // prettier-ignore
  expect(footers.every((footer) => footer.includes("PAGE"))).toBe(true);
});

test("A paper as Word is taken in again with its text", async () => {
  const { text } = await readFile(await wordOf([decision], "2026-11-24"), "决定.docx");
  expect(text).toContain("一、继续有效的文件");
  expect(text).toContain("示例区人民政府\n2026年11月24日");
});

test("Where no font of the rule is here, the shipped one stands in and that is said once", () => {
  const every = new Set(["方正小标宋简体"]);
  const { fonts, notes } = chosenFonts({ has: () => true } as unknown as Set<string>);
  expect(fontRoles.every((role) => fonts[role].family === shipped)).toBe(true);
  expect(fonts.title.bold).toBe(true);
  expect(notes).toEqual([
    "本机没有小标宋、仿宋、黑体、楷体，标题、正文、一级标题、二级标题用随程序所带的宋体代替；正式付印前装上字体再生成一次。",
  ]);
  expect(chosenFonts(every).notes).toEqual([]);
});
