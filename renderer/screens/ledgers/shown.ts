import { z } from "zod";
import { kept } from "../../kept.ts";

const Shown = z.object({
  /** Also what is done already. */
  all: z.boolean(),
  /** The book of numbers that is open; null is the newest. */
  organ: z.string().nullable(),
  year: z.number().int().nullable(),
});
const shown = kept("ledgers", "list", Shown, { all: false, organ: null, year: null });
/** What of the ledgers is looked at. */
export const useShown = shown.use;
export const show = (change: Partial<z.output<typeof Shown>>): void => shown.set({ ...shown.get(), ...change });
