import type { Day } from "../days.ts";
import { parseDocNumber } from "../docNumber.ts";

interface Made {
  readonly signedOn: Day | null;
  readonly docNumber: string | null;
}
/** Documents in the order in which they were made: by day, then by the serial of their 文号. */
export const byMaking = (a: Made, b: Made): number => compare(a.signedOn ?? "", b.signedOn ?? "") || serial(a) - serial(b);

const serial = ({ docNumber }: Made) => (docNumber && parseDocNumber(docNumber)?.serial) || 0;
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
