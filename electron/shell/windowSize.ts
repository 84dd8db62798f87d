import { readFileSync, writeFileSync } from "node:fs";

export interface WindowSize {
  readonly width: number;
  readonly height: number;
  readonly maximized: boolean;
}

/** The size a window opens with the first time, in CSS pixels, and the smallest it can be drawn to. */
export const firstSize: WindowSize = { width: 1280, height: 800, maximized: false };
export const smallest = { width: 960, height: 600 };

/** The size written by the last session; the first size where there is none or it makes no sense. */
export function readSize(file: string): WindowSize {
  try {
    const { width, height, maximized } = JSON.parse(readFileSync(file, "utf8")) as WindowSize;
    const sane = Number.isInteger(width) && Number.isInteger(height) && width >= smallest.width && height >= smallest.height;
    return sane && width < 10_000 && height < 10_000 ? { width, height, maximized: Boolean(maximized) } : firstSize;
  } catch {
    return firstSize;
  }
}

/** Writes the size down for the next session. A folder that cannot be written is no reason to disturb anyone. */
export function writeSize(file: string, { width, height, maximized }: WindowSize): void {
  try {
    writeFileSync(file, JSON.stringify({ width, height, maximized }));
  } catch {
    // the next window opens with the size before
  }
}
