import { z } from "zod";
import type { Day } from "../domain/days.ts";
import type { RegisterLine } from "../domain/registerNumber.ts";
import { DayInput, Id, type DocumentRef, type Done } from "./common.ts";
import { endpoint } from "./endpoint.ts";

export interface RegisterRow extends RegisterLine {
  readonly number: string;
  readonly document: DocumentRef | null;
  /** The number the document bears now, where it is another one. */
  readonly bears: string | null;
}
export interface RegisterView {
  /** Every organ and year that has numbers, and this year's of every own organ; newest year first. */
  readonly books: readonly { readonly organ: string; readonly organName: string | null; readonly year: number; readonly count: number }[];
  readonly organ: string | null;
  readonly year: number | null;
  readonly rows: readonly RegisterRow[];
  /** The number that comes next in this book; null where no template is in force. */
  readonly next: string | null;
  /** Why no number can be issued here, in words. */
  readonly obstacle: string | null;
}
const number = z.string().trim().min(3).max(60);

export const register = {
  /** One organ's book of one year; the newest where none is named. */
  view: endpoint(
    "register/view",
    z.object({ organ: z.string().max(6).nullable().default(null), year: z.number().int().nullable().default(null) }),
  ).answers<RegisterView>(),
  /** Gives a document the next number of its organ and year. */
  issue: endpoint("register/issue", z.object({ documentId: Id, on: DayInput })).answers<
    Done & { readonly number: string; readonly on: Day }
  >(),
  /** Makes a number void for good: the document it was issued to gives it up, and a number that was passed over is accounted for. */
  void: endpoint("register/void", z.object({ number, reason: z.string().trim().min(1, "要写明作废的原因").max(300) })).answers<Done>(),
};
