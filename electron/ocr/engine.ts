import type { Recognition } from "../../shared/domain/pages.ts";
import type { PageImage } from "../pages/page.ts";

/** One way to read print that stands in one column, line by line; boxes are in pixels of the image given. The same image gives the same result whatever was read before it. */
export interface Engine {
  /** Name and version as stored with what it read: `tesseract.js 7.0.0 chi_sim best_int`. */
  readonly name: string;
  recognise(image: PageImage): Promise<Recognition>;
  close(): Promise<void>;
}
