import { expect, test } from "vitest";
import type { Engine } from "../../../electron/ocr/engine.ts";
import { engineShelf } from "../../../electron/ocr/engines.ts";
import { Refusal } from "../../../shared/refusal.ts";

const named = (name: string): Engine => ({
  name,
  recognise: async () => ({ engine: name, lines: [], confidence: null, seconds: 0 }),
  close: async () => undefined,
});
const [swift, plain] = [named("飞桨"), named("通用")];

test("Engines are opened once each, in the order asked for", async () => {
  let times = 0;
  const shelf = engineShelf({ ppocr: async () => (times++, swift), tesseract: async () => (times++, plain) });
  expect(await shelf(["ppocr", "tesseract"])).toEqual({ engines: [swift, plain], notes: [] });
  expect(await shelf(["tesseract"])).toEqual({ engines: [plain], notes: [] });
  expect(times).toBe(2);
});

test("Where the native library cannot be loaded the other engine reads, once, and a note says so", async () => {
  const shelf = engineShelf({
    ppocr: async () => Promise.reject(new Error("libonnxruntime.so.1: cannot open")),
    tesseract: async () => plain,
  });
  const notes = ["这台机器上不能运行飞桨识别引擎，改由Tesseract识别。"];
  expect(await shelf(["ppocr"])).toEqual({ engines: [plain], notes });
  expect(await shelf(["ppocr", "tesseract"])).toEqual({ engines: [plain], notes });
});

test("A model that is not the one measured is refused, not passed over", async () => {
  const refusal = new Refusal("unreadable", "文字识别的数据文件已损坏或被替换，请重新安装本程序。");
  const shelf = engineShelf({ ppocr: async () => Promise.reject(refusal), tesseract: async () => plain });
  await expect(shelf(["ppocr"])).rejects.toBe(refusal);
});
