import { clauses, document as generated, seeded } from "../corpus/documents.ts";

export * as fixture from "../../unit/site/fixture.ts";
export { seeded };

let from: string[] | null = null;
/** One generated document of about 3,000 characters. */
export const document = (n: number, random: ReturnType<typeof seeded>): string => generated(n, random, (from ??= clauses()), 2900);
