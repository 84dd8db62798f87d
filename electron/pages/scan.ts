import { kindOf } from "./kind.ts";
import type { PageImage, ScanPage } from "./page.ts";
import { pdfImage, pdfPages } from "./pdf.ts";
import { rasterImage, rasterPages } from "./raster.ts";

/** The pages of a scan file in order: size, resolution, a usable text layer and what a person should know. */
export const pagesOf = async (bytes: Uint8Array, name: string): Promise<ScanPage[]> =>
  kindOf(bytes, name) === "pdf" ? pdfPages(bytes, name) : rasterPages(bytes, name);

/** The upright pixels of page `index`, counted from 0. The picture inside a scanned PDF comes at its own pixels. */
export const imageOf = async (bytes: Uint8Array, name: string, index: number): Promise<PageImage> =>
  kindOf(bytes, name) === "pdf" ? pdfImage(bytes, name, index) : rasterImage(bytes, name, index);
