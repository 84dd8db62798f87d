import type { EngineName } from "../../shared/domain/pages.ts";
import { Refusal } from "../../shared/refusal.ts";
import type { Engine } from "./engine.ts";

type Openers = Readonly<Record<EngineName, () => Promise<Engine>>>;
/** Each loads only its own library. */
const openers: Openers = {
  ppocr: async () => (await import("./ppocr.ts")).ppocr(),
  tesseract: async () => (await import("./tesseract.ts")).tesseract(),
};

/** Engines that are open, the first of which counts, and what a person should know of them. */
export interface Opened {
  readonly engines: readonly Engine[];
  readonly notes: readonly string[];
}

/**
 * Opens each engine once, when it is first asked for. Where the native library of ppocr cannot be loaded on this
 * machine, tesseract reads in its place and a note says so; anything else that is wrong is thrown.
 */
export function engineShelf(open: Openers = openers) {
  const opened = new Map<EngineName, Promise<Engine>>();
  const take = (name: EngineName): Promise<Engine> => {
    const known = opened.get(name) ?? open[name]();
    opened.set(name, known);
    return known;
  };
  return async (names: readonly EngineName[]): Promise<Opened> => {
    const engines = new Set<Engine>();
    const notes: string[] = [];
    for (const name of names) {
      try {
        engines.add(await take(name));
      } catch (error) {
        if (name === "tesseract" || error instanceof Refusal) throw error;
        engines.add(await take("tesseract"));
        notes.push("这台机器上不能运行飞桨识别引擎，改由Tesseract识别。");
      }
    }
    return { engines: [...engines], notes };
  };
}
