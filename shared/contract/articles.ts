import { z } from "zod";
import type { Day } from "../domain/days.ts";
import type { Entry, Part } from "../domain/articles.ts";
import type { Piece } from "../domain/marking.ts";
import { Id, type DocumentRef, type Done } from "./common.ts";
import { endpoint } from "./endpoint.ts";

/** One article of an issue as it stands or as it is proposed. */
export interface ArticleDraft {
  /** The item it is; null where it is only proposed. */
  readonly id: string | null;
  readonly title: string;
  readonly column: string | null;
  /** Its lines; empty where it stands in the contents and was not found on the pages. */
  readonly parts: readonly Part[];
  /** How it was found: by the contents, its 文号, its title; or kept by a person. */
  readonly by: "contents" | "number" | "title" | "kept";
  /** Read out of its text. */
  readonly docNumber: string | null;
  readonly issuer: string | null;
  readonly signedOn: Day | null;
  /** The document it is linked to, or could be. */
  readonly document: DocumentRef | null;
  readonly linked: boolean;
  /** True where its document was made of it, and its lines read otherwise by now. */
  readonly news: boolean;
}
/** What corrected pages offer a document that was made of them. */
export interface Renewal {
  readonly itemId: string;
  readonly issueId: string;
  readonly issueLabel: string;
  readonly text: string;
  /** From the text as issued to the offered one. */
  readonly pieces: readonly Piece[];
}
export interface Articles {
  readonly drafts: readonly ArticleDraft[];
  readonly entries: readonly Entry[];
  /** Every page with its printed number and how many lines it has; and the numbers that are missing. */
  readonly folios: readonly { readonly seq: number; readonly folio: number | null; readonly lines: number }[];
  readonly missingFolios: readonly number[];
  /** What does not fit, in sentences. */
  readonly notes: readonly string[];
  /** True where a person has kept a split; false where all of it is proposed. */
  readonly kept: boolean;
}
/** An issue on the grid of years and numbers. */
export interface GridCell {
  readonly issueId: string | null;
  readonly no: string;
  /** False where only the other years say that this number should be there. */
  readonly sure: boolean;
  readonly pages: number;
  readonly items: number;
  readonly missingFolios: readonly number[];
  /** Entries of the contents that were not found on the pages. */
  readonly unfound: number;
}
export interface GridRow {
  readonly year: number;
  readonly cells: readonly GridCell[];
}

const Spot = z.object({ seq: z.number().int().positive(), line: z.number().int().min(0) });
const KeptArticle = z.object({
  id: Id.nullable(),
  title: z.string().trim().min(1).max(500),
  column: z.string().trim().max(60).nullable(),
  documentId: Id.nullable(),
  parts: z.array(z.object({ from: Spot, to: Spot })).max(50),
});

export const articles = {
  /** The articles of an issue: as kept, or (`again`, or where none are kept) as proposed. */
  get: endpoint("articles/get", z.object({ issueId: Id, again: z.boolean().default(false) })).answers<Articles>(),
  /** Keeps this split: items not named any more are taken out. One act. */
  keep: endpoint("articles/keep", z.object({ issueId: Id, articles: z.array(KeptArticle).max(500) })).answers<
    Done & { readonly items: readonly string[] }
  >(),
  /** Makes documents of items, with the text of their lines as corrected. One act. */
  make: endpoint("articles/make", z.object({ itemIds: z.array(Id).min(1).max(500) })).answers<
    Done & { readonly documents: readonly string[] }
  >(),
  /** Links an item to a document, or (null) to none. */
  link: endpoint("articles/link", z.object({ itemId: Id, documentId: Id.nullable() })).answers<Done>(),
  /** The text corrected pages offer a document; null where there is nothing new. */
  renewal: endpoint("articles/renewal", z.object({ documentId: Id })).answers<Renewal | null>(),
  /** Takes the offered text, as it was seen, as one more version; or refuses it. */
  renew: endpoint("articles/renew", z.object({ itemId: Id, text: z.string(), take: z.boolean() })).answers<Done>(),
  /** Every gazette since its first issue, by year and number, with what is missing. */
  grid: endpoint("articles/grid", z.object({})).answers<readonly { readonly gazette: string; readonly rows: readonly GridRow[] }[]>(),
};
