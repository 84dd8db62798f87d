import { mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { zipSync } from "fflate";
import { expect, test } from "vitest";
import { readFile, readPath } from "../../../electron/intake/intake.ts";
import { gb, utf8 } from "./fixtures.ts";

test("A text file is read as UTF-8, UTF-16 or GB 18030, whichever it is", async () => {
  const read = async (bytes: Uint8Array) => (await readFile(bytes, "a.txt")).text;
  expect(await read(utf8("通知\r\n正文  \r\n"))).toBe("通知\n正文\n");
  expect(await read(utf8("\ufeff通知"))).toBe("通知\n");
  expect(await read(new Uint8Array(Buffer.from("\ufeff通知", "utf16le")))).toBe("通知\n");
  expect(await read(gb(0xcd, 0xa8, 0xd6, 0xaa, 0x0a, 0xc8, 0xfd))).toBe("通知\n三\n");
});

test("Half-width punctuation and full-width blanks at the front of a line stay as they stood", async () => {
  expect((await readFile(utf8("　　一,二;三:\n"), "a.txt")).text).toBe("　　一,二;三:\n");
});

test("What is no text is refused, whatever its name says", async () => {
  const noise = Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919 + 13) % 256);
  await expect(readFile(noise, "a.txt")).rejects.toThrow("不是文字文件");
  await expect(readFile(zipSync({ "a.txt": utf8("a") }), "a.zip")).rejects.toThrow("是压缩包");
  await expect(readFile(utf8("{\\rtf1 a}"), "a.rtf")).rejects.toThrow("是RTF文件");
  await expect(readFile(Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]), "a.jpg")).rejects.toThrow("请作为公报扫描件收进");
  await expect(readFile(utf8(" \n "), "a.txt")).rejects.toThrow("里没有文字");
});

test("A program renamed to a document is refused as a program", async () => {
  const exe = Uint8Array.from([0x4d, 0x5a, 0x90, 0, ...Buffer.alloc(600)]);
  await expect(readFile(exe, "通知.docx")).rejects.toThrow("《通知.docx》是程序，不是文件；请检查是不是选错了。");
});

test("A text of 200 MB is refused by its size, without being read", async () => {
  const path = join(mkdtempSync(join(tmpdir(), "gazette-intake-")), "大.txt");
  writeFileSync(path, "");
  truncateSync(path, 200 * 1024 * 1024);
  await expect(readPath(path, "大.txt")).rejects.toThrow("《大.txt》超过20兆字节");
  truncateSync(path, 300 * 1024 * 1024);
  await expect(readPath(path, "大.docx")).rejects.toMatchObject({ code: "too-large" });
  rmSync(dirname(path), { recursive: true });
  await expect(readFile(new Uint8Array(21 * 1024 * 1024).fill(0x61), "无名")).rejects.toThrow("超过20兆字节");
});

test("UTF-8 with a damaged byte stays UTF-8, and says so", async () => {
  const bytes = utf8("示例区人民政府关于清理文件的通知。".repeat(20));
  bytes[100] = 0xff;
  const { text, notes } = await readFile(bytes, "a.txt");
  expect(text).toContain("示例区人民政府关于清理文件的通知。");
  expect(notes[0]).toMatch(/^文件里有\d个字已损坏/);
});

test("Markdown loses its marks and comments, and keeps every word", async () => {
  const { text, format, notes } = await readFile(
    utf8("# 示例条例\n\n2020年1月1日 通过\n\n<!-- INFO END -->\n\n## 第一章  总则\n\n第一条 **为了**保护。\n"),
    "条例.md",
  );
  expect(text).toBe("示例条例\n\n2020年1月1日 通过\n\n第一章  总则\n\n第一条 为了保护。\n");
  expect(format).toBe("md");
  expect(notes).toEqual([]);
});

const page = (inner: string, head = "") =>
  utf8(
    `<!doctype html><html><head><meta name="ArticleTitle" content="示例区关于清理文件的通知">${head}</head><body><div class="nav">首页 政务公开</div>${inner}<div class="foot">网站标识码</div></body></html>`,
  );
const article = "<p>各镇人民政府：</p><p>现将有关事项通知如下，请认真贯彻执行，并将落实情况报区政府办公室。</p>";

test("Of a web page the article is taken, under the title the page declares", async () => {
  const { text, notes } = await readFile(
    page(`<div class="TRS_Editor">${article}<table><tr><td><p>1</p></td><td><p>甲办法</p><p>（试行）</p></td></tr></table></div>`),
    "a.html",
  );
  expect(text).toBe(
    "示例区关于清理文件的通知\n各镇人民政府：\n现将有关事项通知如下，请认真贯彻执行，并将落实情况报区政府办公室。\n1\t甲办法（试行）\n",
  );
  expect(notes).toEqual([]);
});

test("An article cut into several boxes is taken whole; one that stands there twice, once", async () => {
  const boxes = `<div class="TRS_Editor">${article}</div><p>分享</p><div class="TRS_Editor"><div class="TRS_Editor"><p>示例区人民政府</p></div></div>`;
  const { text, notes } = await readFile(page(boxes), "a.html");
  expect(text).toMatch(/办公室。\n示例区人民政府\n$/);
  expect(text).not.toContain("分享");
  expect(notes).toEqual(["网页里有2处正文，按先后顺序都收入了，请核对。"]);
  const twice = await readFile(page(`<div id="zoom">${article}</div><div id="zoom" class="phone">${article}</div>`), "a.html");
  expect(twice.text.match(/办公室。/g)).toHaveLength(1);
  expect(twice.notes).toEqual([]);
});

test("What Word and Excel put on the clipboard is taken whole: numbers, and tables with tabs", async () => {
  const clip = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><!--StartFragment--><p><![if !supportLists]><span style='mso-list:Ignore'>一、</span><![endif]>总体要求</p><table><tr><td>序号</td><td>文件名称</td></tr><tr><td>1</td><td>甲办法</td></tr></table><!--EndFragment--></body></html>`;
  const { text, notes } = await readFile(utf8(clip), "粘贴.html");
  expect(text).toBe("一、总体要求\n序号\t文件名称\n1\t甲办法\n");
  expect(notes).toEqual([]);
});

test("Hidden words and scripts in a web page are left out and said", async () => {
  const { text, notes } = await readFile(
    page(`<div id="zoom">${article}<p style="display: none">bet 365</p><script>alert(1)</script></div>`),
    "a.htm",
  );
  expect(text).not.toMatch(/bet|alert/);
  expect(notes).toEqual(["网页里有1处看不见的文字没有收入（“bet 365”）。", "网页正文里的脚本没有收入。"]);
});

test("A page in GB 2312 is read by what it declares, and one without an article is taken whole with a word", async () => {
  const head = Buffer.from('<html><head><meta charset="gb2312"></head><body><p>', "latin1");
  const { text, notes } = await readFile(Uint8Array.from([...head, 0xcd, 0xa8, 0xd6, 0xaa]), "a.html");
  expect(text).toBe("通知\n");
  expect(notes).toEqual(["网页里没有找到正文的位置，收入了整页文字，请删去多余的部分。"]);
});

test("A page that nests without end does not bring the reader down", async () => {
  const { notes } = await readFile(utf8(`<html>${"<div>".repeat(20_000)}深</div><p>通知</p>`), "a.html").catch((error: unknown) => ({
    notes: [String(error)],
  }));
  expect(notes.join()).toMatch(/嵌套得太深|里没有文字/);
});
