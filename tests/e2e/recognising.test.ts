import { it } from "vitest";
import { noFont } from "../unit/ocr/print.ts";
import { memoryStays, orderDoesNotMatter } from "./recognising.ts";

it.skipIf(noFont)("a dozen pages read in two orders give the same text (skipped: no Chinese font here)", () => orderDoesNotMatter(12));

it.skipIf(noFont)("a child's memory after a dozen pages is that after half of them (skipped: no Chinese font here)", () =>
  memoryStays(12, 6, 1.25),
);
