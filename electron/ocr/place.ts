import type { Box } from "../../shared/domain/pages.ts";
import { unturn } from "./deskew.ts";
import type { Grey, Region } from "./grey.ts";

/** White paper added around a strip, in pixels: engines misread print at the very edge. */
const PAD = 20;

/** One region of the worked page with white paper around it. */
export function cut({ width, data }: Grey, { left, top, right, bottom }: Region): Grey {
  const [w, h] = [right - left + 2 * PAD, bottom - top + 2 * PAD];
  const out = new Uint8Array(w * h).fill(255);
  for (let y = top; y < bottom; y++) out.set(data.subarray(y * width + left, y * width + right), (y - top + PAD) * w + PAD);
  return { width: w, height: h, data: out };
}

/** From a strip's pixels back to the original page's: out of the strip, turned back by `skew`, enlarged by 1/`factor`. */
export function placer(region: Region, page: Pick<Grey, "width" | "height">, skew: number, factor: number) {
  const clip = (value: number, most: number) => Math.round(Math.min(most, Math.max(0, value)) / factor);
  return ([x, y, w, h]: Box): Box => {
    const [left, top] = [region.left - PAD + x, region.top - PAD + y];
    const corners = [
      unturn(left, top, page, skew),
      unturn(left + w, top, page, skew),
      unturn(left, top + h, page, skew),
      unturn(left + w, top + h, page, skew),
    ];
    const [xs, ys] = [corners.map((c) => c[0]), corners.map((c) => c[1])];
    const [x0, y0] = [clip(Math.min(...xs), page.width), clip(Math.min(...ys), page.height)];
    const [x1, y1] = [clip(Math.max(...xs), page.width), clip(Math.max(...ys), page.height)];
    return [x0, y0, Math.max(1, x1 - x0), Math.max(1, y1 - y0)];
  };
}
