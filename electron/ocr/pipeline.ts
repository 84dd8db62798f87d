import sharp from "sharp";
import type { Line, Recognition } from "../../shared/domain/pages.ts";
import { Refusal } from "../../shared/refusal.ts";
import type { PageImage } from "../pages/page.ts";
import { regionsOf } from "./columns.ts";
import { confidenceOf } from "./confidence.ts";
import { skewOf, straighten } from "./deskew.ts";
import { despeckle } from "./despeckle.ts";
import type { Engine } from "./engine.ts";
import { flatten } from "./flatten.ts";
import type { Grey, Ink, Region } from "./grey.ts";
import { inkOf } from "./ink.ts";
import { cut, placer } from "./place.ts";
import { erase } from "./rules.ts";
import { scaled } from "./scale.ts";
import { tidy } from "./tidy.ts";

sharp.concurrency(1); // Workers share the machine, not threads.

/** What one engine reads of a page, see `recognisedBy`. */
export const recognise = async (image: PageImage, engine: Engine): Promise<Recognition> => (await recognisedBy([engine], image))[0]!;

/**
 * Reads a page with each engine: level the light, straighten, clean, find columns, read each, tidy the text. Boxes are
 * in pixels of the image given. A blank page gives no lines; an engine that finds nothing in print gives no reading,
 * and print that none can read is refused as `unreadable`.
 */
export async function recognisedBy(engines: readonly Engine[], image: PageImage): Promise<Recognition[]> {
  const started = performance.now();
  const { grey, dpi, factor } = await scaled(image);
  const ready = { ...prepared(grey, dpi), dpi, factor };
  const shared = performance.now() - started;
  const readings: Recognition[] = [];
  for (const engine of engines) {
    const begun = performance.now();
    const lines = await linesOf(ready, engine);
    if (lines.length === 0 && (ready.regions.length > 0 || ready.vertical)) continue;
    const notes = ready.vertical ? ["这一页上有竖排文字，没有识别，请照原图录入。"] : [];
    const seconds = (shared + performance.now() - begun) / 1000;
    readings.push({ engine: engine.name, lines, confidence: confidenceOf(lines), seconds, notes });
  }
  if (readings.length === 0 && ready.vertical) throw new Refusal("unreadable", "这一页是竖排文字，本程序只识别横排，请照原图录入。");
  if (readings.length === 0) throw new Refusal("unreadable", "页面上有墨迹，但没有识别出文字；请查看原图，必要时重新扫描后再识别。");
  return readings;
}

interface Ready {
  readonly page: Grey;
  readonly regions: readonly Region[];
  readonly skew: number;
  readonly dpi: number;
  readonly factor: number;
  /** Whether parts were left out because they are set from top to bottom. */
  readonly vertical: boolean;
}

async function linesOf({ page, regions, skew, dpi, factor }: Ready, engine: Engine): Promise<Line[]> {
  const lines: Line[] = [];
  for (const region of regions) {
    const back = placer(region, page, skew, factor);
    const strip = await engine.recognise({ ...cut(page, region), channels: 1, dpi });
    for (const { text: raw, box, words } of strip.lines) {
      const text = tidy(raw);
      if (text !== "") lines.push({ text, box: back(box), words: words.map((word) => ({ ...word, box: back(word.box) })) });
    }
  }
  return lines;
}

/** The cleaned, straightened page and the regions of its print in reading order. */
function prepared(grey: Grey, dpi: number): Pick<Ready, "page" | "regions" | "skew" | "vertical"> {
  const flat = flatten(grey, dpi);
  const skew = skewOf(flat);
  const upright = straighten(flat, skew);
  const { strong, faint } = inkOf(upright);
  const clean = despeckle(upright, strong, faint, dpi);
  const page = erase(clean.grey, clean.ink, dpi);
  const print = both(page.ink, strong);
  return { page: page.grey, skew, ...regionsOf(print, page, dpi) };
}

const both = (a: Ink, b: Ink): Ink => ({ ...a, data: a.data.map((value, i) => value & b.data[i]!) });
