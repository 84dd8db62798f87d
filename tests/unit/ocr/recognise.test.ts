import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Engine } from "../../../electron/ocr/engine.ts";
import { recognise, recognisedBy } from "../../../electron/ocr/pipeline.ts";
import { ppocr } from "../../../electron/ocr/ppocr.ts";
import { tesseract } from "../../../electron/ocr/tesseract.ts";
import { textOf } from "../../../shared/domain/pages.ts";
import { lines, noFont, prose, sheet } from "./print.ts";

let engine: Engine;
let other: Engine;
beforeAll(async () => {
  [engine, other] = await Promise.all([ppocr(), tesseract()]);
});
afterAll(() => Promise.all([engine.close(), other.close()]));

const notice = ["关于印发政务公开工作要点的通知", "菏定政办发〔2017〕26号", "各镇人民政府，区政府各部门：", "现将工作要点印发给你们。"];

describe("Reading a page", () => {
  test.skipIf(noFont)("A leaning page is read and every box lies on its print (skipped: no Chinese font here)", async () => {
    const page = sheet(1500, 700, (at) => lines(at, notice, 200, 200, 90), 1.5);
    const readings = await recognisedBy([engine, other], page);
    expect(readings.map((r) => r.engine)).toEqual([engine.name, other.name]);
    expect(textOf(readings[0]!.lines)).toBe(notice.join("\n"));
    for (const { lines: read, confidence } of readings) {
      expect(read.length).toBe(4);
      expect(read[1]!.text).toMatch(/政办发.*2017.*26号/u);
      expect(read[3]!.text).toContain("工作要点印发给你们。");
      expect(confidence).toBeGreaterThan(80);
      for (const { box, words } of read) {
        const [x, y, w, h] = box;
        expect([x >= 0, y >= 0, x + w <= page.width, y + h <= page.height, words.length > 5]).toEqual([true, true, true, true, true]);
        expect(inkShare(page, box)).toBeGreaterThan(0.06);
        for (const word of words) expect(inkShare(page, word.box)).toBeGreaterThan(0.02);
      }
    }
  });

  test.skipIf(noFont)("Every character's box lies where it was printed (skipped: no Chinese font here)", async () => {
    const page = sheet(1500, 300, (at) => lines(at, notice.slice(0, 1), 200, 150));
    const { words } = (await recognise(page, engine)).lines[0]!;
    expect(words.map((w) => w.text).join("")).toBe(notice[0]);
    for (const [i, { box }] of words.entries()) {
      const printed = 200 + i * 44;
      expect([box[0] >= printed - 4, box[0] + box[2] <= printed + 48, box[2] > 8]).toEqual([true, true, true]);
    }
  });

  test.skipIf(noFont)(
    "The same page gives the same result after another page and by another worker (skipped: no Chinese font here)",
    async () => {
      const page = sheet(1500, 500, (at) => lines(at, notice, 200, 150, 90));
      const another = sheet(1500, 500, (at) => lines(at, prose(4, 20), 200, 150, 90));
      const linesOf = async (...by: Engine[]) => (await recognisedBy(by, page)).map((r) => r.lines);
      const first = await linesOf(engine, other);
      await recognisedBy([other, engine], another);
      expect(await linesOf(engine, other)).toEqual(first);
      const fresh = await Promise.all([ppocr(), tesseract()]);
      expect(await linesOf(...fresh)).toEqual(first);
      await Promise.all(fresh.map((e) => e.close()));
    },
  );

  test.skipIf(noFont)(
    "A page of unknown resolution at 600 dpi is read, boxes in its own pixels (skipped: no Chinese font here)",
    async () => {
      const page = sheet(2200, 900, (at) => {
        at.font = "88px Print";
        lines(at, notice, 200, 200, 170);
      });
      const { lines: read } = await recognise({ ...page, dpi: null }, engine);
      expect(textOf(read)).toContain("工作要点印发给你们。");
      expect(Math.abs(read[0]!.box[0] - 200)).toBeLessThan(30);
      expect(Math.abs(read[0]!.box[3] - 88)).toBeLessThan(45);
    },
  );

  test("A blank page, also of one pixel, has no lines and no confidence", async () => {
    const blank = { lines: [], confidence: null };
    expect(
      await recognise(
        sheet(1200, 1600, () => undefined),
        engine,
      ),
    ).toMatchObject(blank);
    expect(await recognise({ width: 1, height: 1, channels: 1, data: Uint8Array.of(255), dpi: null }, engine)).toMatchObject(blank);
  });

  test.skipIf(noFont)("A page set from top to bottom is said, not read (skipped: no Chinese font here)", async () => {
    const page = sheet(1200, 1600, (at) => {
      for (const [k, line] of prose(9, 22).entries()) for (const [i, c] of [...line].entries()) at.fillText(c, 1000 - k * 80, 250 + i * 50);
    });
    await expect(recognise(page, engine)).rejects.toMatchObject({ code: "unreadable", message: /^这一页是竖排文字/u });
  });

  test.skipIf(noFont)("A row of words far apart above a page number is read (skipped: no Chinese font here)", async () => {
    const page = sheet(1800, 900, (at) => {
      for (const [k, word] of ["序号", "名称", "文号", "日期", "备注", "实施"].entries()) at.fillText(word, 150 + k * 270, 200);
      at.fillText("·52·", 860, 780);
    });
    expect(textOf((await recognise(page, engine)).lines)).toBe("序号 名称 文号 日期 备注 实施\n·52·");
  });

  test("Ink that gives no text is refused, not taken for a blank page", async () => {
    const blob = sheet(1200, 1600, (at) => at.fillRect(300, 400, 500, 60));
    const mute: Engine = { ...engine, recognise: async () => ({ engine: "无", lines: [], confidence: null, seconds: 0 }) };
    await expect(recognise(blob, mute)).rejects.toMatchObject({
      name: "Refusal",
      code: "unreadable",
      message: /^页面上有墨迹，但没有识别出文字/u,
    });
  });

  test("The engine's parts are the ones it was measured with", () => {
    const req = createRequire(import.meta.url);
    const version = (name: string) => JSON.parse(readFileSync(req.resolve(`${name}/package.json`), "utf8")).version;
    expect(engine.name).toBe(`PP-OCRv4 mobile onnxruntime ${version("onnxruntime-node")}`);
    expect(other.name).toBe(`tesseract.js ${version("tesseract.js")} chi_sim best_int`);
  });
});

function inkShare({ width, data }: ReturnType<typeof sheet>, [x, y, w, h]: readonly [number, number, number, number]): number {
  let n = 0;
  for (let v = y; v < y + h; v++) for (let u = x; u < x + w; u++) if (data[(v * width + u) * 3]! < 128) n++;
  return n / (w * h);
}
