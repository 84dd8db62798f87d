import type { Span } from "../documents.ts";
import type { Place } from "./places.ts";

/** What one clause of a decision does to a text. Places without 条 have been given the 条 named before. */
export type Action =
  | { readonly does: "replace"; readonly at: Place; readonly words: readonly string[]; readonly becomes: Place | null }
  | { readonly does: "phrase"; readonly at: Place | "all" | "title"; readonly from: string; readonly to: string }
  | { readonly does: "beside"; readonly at: Place; readonly anchor: string; readonly side: "before" | "after"; readonly words: string }
  | { readonly does: "delete"; readonly at: Place }
  | {
      readonly does: "add-articles";
      readonly after: Place | null;
      readonly chapter: number | null;
      readonly as: readonly Place[];
      readonly words: readonly string[];
    }
  | { readonly does: "add-paragraphs" | "add-items"; readonly at: Place; readonly as: readonly number[]; readonly words: readonly string[] }
  | { readonly does: "merge"; readonly from: readonly Place[]; readonly as: Place; readonly words: readonly string[] }
  | { readonly does: "move"; readonly at: Place; readonly to: Place }
  | { readonly does: "chapter-title"; readonly chapter: number; readonly words: string }
  | { readonly does: "title"; readonly words: string }
  | { readonly does: "renumber" };

/** One clause of an amending decision that speaks of this document. */
export interface Instruction {
  readonly id: string;
  /** Where it stands in the decision. */
  readonly span: Span;
  readonly sentence: string;
  readonly actions: readonly Action[];
  /** Why it cannot be carried out as read; null where it can be tried. */
  readonly problem: string | null;
}
