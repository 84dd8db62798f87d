import { z } from "zod";
import type { CopyDifference, CopyVerdict } from "../domain/copies.ts";
import { Incoming, type DocumentRef } from "./common.ts";
import { endpoint } from "./endpoint.ts";

/** What is said of one copy. A comparison says whether words are the same, never whether they have legal force. */
export interface CopyCheck {
  /** The file's name, or its path below the folder. */
  readonly file: string;
  /** Null where the file could not be read: `refused` says why. */
  readonly verdict: CopyVerdict | null;
  readonly refused: string | null;
  /** Which document it was taken for, and by what. */
  readonly document: DocumentRef | null;
  readonly by: "number" | "title" | "text" | null;
  /** The archived text itself has open doubts. */
  readonly doubtful: boolean;
  /** It shows a text of the document that does not hold now. */
  readonly earlier: boolean;
  readonly differences: readonly CopyDifference[];
  /** Lines of the web page that are not the document's and were set aside. */
  readonly aside: readonly string[];
}
export const copies = {
  /** Compares saved portal pages (files, or folders with all in them) with the archive. A job; its result is a `CopyCheck` a file. Nothing is taken in. */
  compare: endpoint("copies/compare", z.object({ files: z.array(Incoming).min(1).max(5000) })).answers<{ batch: string }>(),
};
