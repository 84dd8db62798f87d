import { readFileSync, writeFileSync } from "node:fs";
import { z } from "zod";

/** The smallest a window can be drawn to, in CSS pixels. */
export const smallest = { width: 960, height: 600 };

const WindowSize = z.object({
  width: z.int().min(smallest.width).max(10_000),
  height: z.int().min(smallest.height).max(10_000),
  maximized: z.boolean(),
});
export type WindowSize = z.infer<typeof WindowSize>;

/** The size a window opens with the first time. */
export const firstSize: WindowSize = { width: 1280, height: 800, maximized: false };

/** The size written by the last session; the first size where there is none or it makes no sense. */
export function readSize(file: string): WindowSize {
  try {
    return WindowSize.parse(JSON.parse(readFileSync(file, "utf8")));
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
