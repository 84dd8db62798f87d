import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { readFile } from "../../../electron/intake/intake.ts";
import { ofd, placed } from "./ofdFile.ts";

const line = "一二三四五六七八九十一二三四五六七八九十一二三四五六七八";
const page = (first: string, number: string) =>
  [
    // Out of order, as a file may place them.
    placed({ text: number, x: 100, y: 280, size: 4.9 }),
    placed({ text: "完。", x: 28, y: 92 }),
    placed({ text: line, x: 28, y: 82 }),
    placed({ text: line.slice(0, 26), x: 39.2, y: 72 }),
    placed({ text: "各镇人民政府：", x: 28, y: 60 }),
    placed({ text: first, x: 50, y: 40, size: 7.8 }),
  ].join("");

test("An OFD's text is put in order from where it stands, its lines joined to paragraphs, its page numbers left out", async () => {
  const { text, format, notes } = await readFile(ofd([page("示例区关于开展清理工作的通知", "—1—"), page("附件的标题", "—2—")]), "通知.ofd");
  expect(format).toBe("ofd");
  expect(text).toBe(
    `示例区关于开展清理工作的通知\n各镇人民政府：\n${line.slice(0, 26)}${line}完。\n附件的标题\n各镇人民政府：\n${line.slice(0, 26)}${line}完。\n`,
  );
  expect(notes).toEqual(["去掉了2处页码。"]);
});

test("Text scaled by a matrix, cut into pieces, placed by a template, invisible, or in radicals is read as it is seen", async () => {
  const scaled = `<ofd:TextObject ID="1" Boundary="28 20 100 10" Size="1" CTM="5.6 0 0 5.6 0 0"><ofd:TextCode X="0" Y="1" DeltaX="1 1 1">第一条⽂</ofd:TextCode><ofd:TextCode X="4" DeltaX="1">字。</ofd:TextCode></ofd:TextObject>`;
  const gone = placed({ text: "广告", x: 28, y: 60, more: 'Visible="false"' });
  const cells = `<ofd:TextObject ID="1" Boundary="28 80 170 6" Size="5"><ofd:TextCode X="0" Y="5" DeltaX="40 5">甲乙丙</ofd:TextCode></ofd:TextObject>${placed({ text: line, x: 28, y: 100 })}`;
  const { text, notes } = await readFile(ofd([scaled + gone + cells], placed({ text: "示例区人民政府文件", x: 60, y: 5 })), "a.ofd");
  expect(text).toBe(`示例区人民政府文件\n第一条文字。\n甲 乙丙\n${line}\n`);
  expect(notes).toEqual(["OFD用部首符号代替了汉字，已换回通用汉字。"]);
});

test("An OFD of scans, a broken one and one without its pages are refused in a sentence", async () => {
  await expect(readFile(ofd(['<ofd:ImageObject ID="1" Boundary="0 0 210 297"/>']), "扫.ofd")).rejects.toThrow("《扫.ofd》是扫描件");
  await expect(readFile(zipSync({ "OFD.xml": strToU8("<a") }), "a.ofd")).rejects.toThrow("已损坏或不完整");
  await expect(readFile(zipSync({ "OFD.xml": strToU8("<OFD><DocRoot>Doc_0/Document.xml</DocRoot></OFD>") }), "a.ofd")).rejects.toThrow(
    "已损坏或不完整",
  );
  await expect(readFile(strToU8("不是压缩包"), "a.ofd")).rejects.toThrow("已损坏或不完整");
});
