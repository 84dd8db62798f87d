import { createCanvas, GlobalFonts, type SKRSContext2D } from "@napi-rs/canvas";
import { chineseFont } from "../../../electron/pages/fonts.ts";
import type { PageImage } from "../../../electron/pages/page.ts";

const file = chineseFont();
if (file) GlobalFonts.registerFromPath(file, "Print");

/** Tests that print Chinese are skipped, and say so, where no Chinese font is installed. */
export const noFont = file === null;

/** A sheet of white paper at 300 dpi with what `draw` prints on it, turned clockwise by `degrees`. */
export function sheet(width: number, height: number, draw: (at: SKRSContext2D) => void, degrees = 0): PageImage {
  const canvas = createCanvas(width, height);
  const at = canvas.getContext("2d");
  at.fillStyle = "white";
  at.fillRect(0, 0, width, height);
  at.translate(width / 2, height / 2);
  at.rotate((degrees * Math.PI) / 180);
  at.translate(-width / 2, -height / 2);
  at.fillStyle = "black";
  at.font = "44px Print";
  draw(at);
  const rgba = at.getImageData(0, 0, width, height).data;
  const data = new Uint8Array(width * height * 3);
  for (let i = 0, to = 0; i < rgba.length; i += 4) for (let c = 0; c < 3; c++) data[to++] = rgba[i + c]!;
  return { width, height, channels: 3, data, dpi: 300 };
}

/** Lines of print, one below the other. */
export function lines(at: SKRSContext2D, text: readonly string[], x: number, y: number, pitch = 72): void {
  for (const [i, line] of text.entries()) at.fillText(line, x, y + i * pitch);
}

/** Prose to fill a column, cut into lines of `length` characters. */
export function prose(count: number, length: number): string[] {
  const text =
    "为了加强规范性文件管理维护法制统一根据国家有关规定结合本区实际制定本办法各级人民政府及其工作部门应当按照职责分工做好相关工作";
  return Array.from({ length: count }, (_, i) => [...text.repeat(3)].slice((i * 7) % 40, ((i * 7) % 40) + length).join(""));
}

export const grey = ({ width, height, data, channels }: PageImage) => ({
  width,
  height,
  data: Uint8Array.from({ length: width * height }, (_, i) => data[i * channels]!),
});
