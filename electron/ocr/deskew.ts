import type { Grey } from "./grey.ts";

/** Degrees searched to either side; beyond that a page was laid wrongly and should be scanned again. */
const MOST = 5;
const SHRINK = 4;

/**
 * How far the lines of text lean, in degrees, clockwise positive; 0 where there is too little ink to tell.
 * The angle whose projection profile is sharpest.
 */
export function skewOf(flat: Grey): number {
  const { xs, ys, height } = darkPoints(flat);
  if (xs.length < 300) return 0;
  const sharpness = profileSharpness(xs, ys, height);
  let best = 0;
  let most = sharpness(0);
  const search = (from: number, to: number, step: number) => {
    for (let angle = from; angle <= to + 1e-9; angle += step) {
      const value = sharpness(angle);
      if (value > most) [most, best] = [value, angle];
    }
  };
  search(-MOST, MOST, 0.25);
  for (const step of [0.1, 0.03]) search(best - 3 * step, best + 3 * step, step);
  return best;
}

function darkPoints({ width, height, data }: Grey) {
  const w = (width / SHRINK) | 0;
  const h = (height / SHRINK) | 0;
  const xs: number[] = [];
  const ys: number[] = [];
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++) {
      let sum = 0;
      for (let v = 0; v < SHRINK; v++) {
        const at = (y * SHRINK + v) * width + x * SHRINK;
        sum += data[at]! + data[at + 1]! + data[at + 2]! + data[at + 3]!;
      }
      if (sum < 170 * SHRINK * SHRINK) {
        xs.push(x - w / 2);
        ys.push(y);
      }
    }
  return { xs, ys, height: h };
}

function profileSharpness(xs: readonly number[], ys: readonly number[], height: number) {
  const profile = new Float64Array(height * 3 + 2);
  const step = Math.max(1, Math.floor(xs.length / 100_000));
  return (degrees: number) => {
    const slope = Math.tan((degrees * Math.PI) / 180);
    profile.fill(0);
    for (let i = 0; i < xs.length; i += step) {
      const row = Math.round(ys[i]! - xs[i]! * slope + height);
      if (row >= 0 && row < profile.length) profile[row]!++;
    }
    let sum = 0;
    for (let i = 1; i < profile.length; i++) sum += (profile[i]! - profile[i - 1]!) ** 2;
    return sum;
  };
}

/** The page turned back by `degrees` about its centre, same size, white where nothing was. */
export function straighten(grey: Grey, degrees: number): Grey {
  if (degrees === 0) return grey;
  const { width, height, data } = grey;
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const [cx, cy] = [width / 2, height / 2];
  const out = new Uint8Array(width * height).fill(255);
  for (let y = 0; y < height; y++) {
    let sx = -cx * cos - (y - cy) * sin + cx;
    let sy = -cx * sin + (y - cy) * cos + cy;
    for (let x = 0; x < width; x++, sx += cos, sy += sin) {
      if (sx < 0 || sy < 0 || sx >= width - 1 || sy >= height - 1) continue;
      const [left, top] = [sx | 0, sy | 0];
      const [u, v] = [sx - left, sy - top];
      const i = top * width + left;
      const above = data[i]! * (1 - u) + data[i + 1]! * u;
      const below = data[i + width]! * (1 - u) + data[i + width + 1]! * u;
      out[y * width + x] = above * (1 - v) + below * v;
    }
  }
  return { width, height, data: out };
}

/** Where a point of the straightened page lay before. */
export function unturn(x: number, y: number, size: Pick<Grey, "width" | "height">, degrees: number): [number, number] {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const [cx, cy] = [size.width / 2, size.height / 2];
  return [(x - cx) * cos - (y - cy) * sin + cx, (x - cx) * sin + (y - cy) * cos + cy];
}
