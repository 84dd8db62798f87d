import { expect, test } from "vitest";
import { readFile } from "../../../electron/intake/intake.ts";
import { docx, paragraph } from "./fixtures.ts";
import { ole, wordDoc } from "./ole.ts";

const letter = ["示例区人民政府关于清理文件的通知", "各镇人民政府：", "现将有关事项通知如下。"];

test("An old Word document is read, with its footnotes at the end, and says that automatic numbers are not in it", async () => {
  const { text, format, notes } = await readFile(wordDoc(letter, "见附件。"), "通知.doc");
  expect(format).toBe("doc");
  expect(text).toBe(`${letter.join("\n")}\n见附件。\n`);
  expect(notes).toEqual([
    "旧版doc文件：自动编号（第一条、一、等）不在文字里，读不出来；如有缺失，请另存为docx后再收进。",
    "脚注、尾注或文本框里的文字写在文末，位置见原件。",
  ]);
});

test("A .wps is read as what it is: an old Word document, a new one, or refused", async () => {
  expect((await readFile(wordDoc(letter), "通知.wps")).text).toBe(`${letter.join("\n")}\n`);
  expect((await readFile(docx(paragraph("通知")), "通知.wps")).format).toBe("docx");
  await expect(readFile(ole({ CONTENTS: new Uint8Array(10) }), "旧.wps")).rejects.toThrow("《旧.wps》读不了");
  await expect(readFile(new TextEncoder().encode("WPS old"), "旧.wps")).rejects.toThrow("请另存为docx、pdf或txt");
});

test("A Word file with a password is refused as such, whichever name it has", async () => {
  const locked = ole({ EncryptionInfo: new Uint8Array(10), EncryptedPackage: new Uint8Array(10) });
  await expect(readFile(locked, "密.docx")).rejects.toThrow("《密.docx》有密码保护，读不了；请先解除密码再收进。");
});
