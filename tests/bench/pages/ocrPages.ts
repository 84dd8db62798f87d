import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { chance } from "./chance.ts";
import { layouts } from "./layouts/index.ts";
import { faces, paper } from "./paper.ts";
import { paragraphs } from "./prose.ts";
import { wears, worn } from "./worn.ts";

/** A scan with what truly stands on it. */
export interface Specimen {
  readonly id: string;
  /** clean, or L1 to L3 by damage. */
  readonly level: string;
  readonly columns: number;
  readonly image: Buffer;
  readonly truth: string;
}

const SCANS = join(import.meta.dirname, "../../../../shared/data/scans");
/** Of the scans kept beside the project, those in two columns. */
const TWO_COLUMNS = ["p04", "p06"];

/**
 * `kept`: the scans beside the project. A number: a series of pages made here, of other texts, types and measures than any other
 * series. Rules are fitted on series whose pages have been looked at; one that nobody has opened says what they are worth.
 */
export type SetName = "kept" | number;

/** The pages of a set one by one, every `step`th of them. None where the kept scans are not there. */
export async function* specimens(set: SetName, step = 1): AsyncGenerator<Specimen> {
  for (const [i, specimen] of makers(set).entries()) if (i % step === 0) yield await specimen();
}

/** Each makes or fetches one page of a set. */
export const makers = (set: SetName): (() => Specimen | Promise<Specimen>)[] => (set === "kept" ? kept() : made(set));

function kept(): (() => Specimen)[] {
  const files = existsSync(SCANS) ? readdirSync(SCANS).filter((file) => /\.(png|jpg)$/u.test(file)) : [];
  return files.map((file) => () => {
    const [page, level] = file.replace(/\..*/u, "").split("_") as [string, string];
    const truth = readFileSync(join(SCANS, `${page}.txt`), "utf8");
    return { id: file, level, columns: TWO_COLUMNS.includes(page) ? 2 : 1, image: readFileSync(join(SCANS, file)), truth };
  });
}

function made(series: number): (() => Promise<Specimen>)[] {
  const types = faces();
  return Object.entries(layouts).flatMap(([name, { columns, set }], i) =>
    Object.keys(wears).map((level, k) => async () => {
      const number = series * 1009 + i * 4 + k;
      const by = chance(number);
      const face = types[(i + k + series) % types.length]!;
      const [page, back] = [paper(), paper()];
      const text = [...paragraphs(number), ...paragraphs(number + 11), ...paragraphs(number + 23)];
      set(page, text.slice(by.whole(0, 12)), by, face);
      layouts["prose"]!.set(back, paragraphs(number + 7), by, face);
      const image = await worn(page.png(), back.png(), level, by);
      return { id: `${name}-${level}-${face}`, level, columns, image, truth: page.truth.join("\n") };
    }),
  );
}
