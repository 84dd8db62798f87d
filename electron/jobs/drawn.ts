import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { scanKey, type Cut } from "../../shared/domain/scans.ts";
import { displayOf } from "../pages/display.ts";

/** Where the pictures of one page are kept: derived, named for their parent, safe to delete. */
export function drawnPaths(derived: string, scan: Parameters<typeof scanKey>[0]): { image: string; thumb: string } {
  const stem = join(derived, "pages", scan.hash.slice(0, 2), scanKey(scan));
  return { image: `${stem}.image`, thumb: `${stem}.thumb.jpg` };
}
export const isDrawn = (paths: { image: string; thumb: string }): boolean => existsSync(paths.image) && existsSync(paths.thumb);

/** Draws a page of an original into these files. */
export async function draw(
  original: string,
  name: string,
  { index, turn, crop }: Cut & { readonly index: number },
  { image, thumb }: { image: string; thumb: string },
): Promise<void> {
  const drawn = await displayOf(readFileSync(original), name, index, { turn, crop });
  mkdirSync(join(image, ".."), { recursive: true });
  put(thumb, drawn.thumb);
  put(image, drawn.image);
}
/** Whole or not at all: a reader never sees half a picture. */
function put(path: string, bytes: Uint8Array): void {
  const temporary = `${path}.${process.pid}`;
  writeFileSync(temporary, bytes);
  renameSync(temporary, path);
}

/** JPEG or PNG, told by the first byte. */
export const typeOf = (bytes: Uint8Array): "image/jpeg" | "image/png" => (bytes[0] === 0x89 ? "image/png" : "image/jpeg");
