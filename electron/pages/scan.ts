import type { Cut } from "../../shared/domain/scans.ts";
import { cutOut } from "./cut.ts";
import { inPdf } from "./jpeg2000.ts";
import { kindOf } from "./kind.ts";
import type { PageImage, ScanPage, Told } from "./page.ts";
import { pdfImage, pdfPages } from "./pdf.ts";
import { rasterImage, rasterPages } from "./raster.ts";

/**
 * The pages of a scan file in order: size, resolution, a usable text layer, what is seen of it and what a person should know.
 * `told` hears of each page that is done.
 */
export async function pagesOf(bytes: Uint8Array, name: string, told: Told = () => {}): Promise<ScanPage[]> {
  const kind = kindOf(bytes, name);
  if (kind === "jp2") return pdfPages(inPdf(bytes, name), name, told);
  return kind === "pdf" ? pdfPages(bytes, name, told) : rasterPages(bytes, name, told);
}

/** The upright pixels of page `index`, counted from 0, turned and cut as told. The picture inside a scanned PDF comes at its own pixels. */
export async function imageOf(bytes: Uint8Array, name: string, index: number, cut?: Cut): Promise<PageImage> {
  const kind = kindOf(bytes, name);
  const whole =
    kind === "pdf"
      ? await pdfImage(bytes, name, index)
      : kind === "jp2"
        ? await pdfImage(inPdf(bytes, name), name, index)
        : await rasterImage(bytes, name, index);
  return cut ? cutOut(whole, cut) : whole;
}
