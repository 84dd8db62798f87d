import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The cases of tests/fixtures, written by us in the phrasing of the field. */
export const fixture = <T>(name: string): T[] =>
  JSON.parse(readFileSync(join(import.meta.dirname, "../../fixtures", `${name}.json`), "utf8")) as T[];
