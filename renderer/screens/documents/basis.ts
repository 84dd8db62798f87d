import type { events } from "../../../shared/contract/documents.ts";
import type { InputOf } from "../../../shared/contract/endpoint.ts";
import { findDocNumbers } from "../../../shared/domain/docNumber.ts";

type Basis = InputOf<typeof events.record>["basis"];
/** A document of the library (`id`), or whatever was written. */
export interface BasisDraft {
  readonly id: string | null;
  readonly text: string;
}
export const noBasis: BasisDraft = { id: null, text: "" };

/** What is recorded: the chosen document, else the title and the number found in what was written. */
export function basisOf({ id, text }: BasisDraft, article: string, sentence: string): Basis {
  const rest = { article: article.trim() || null, sentence: sentence.trim() || null };
  if (id) return { id, title: null, docNumber: null, ...rest };
  const written = text.trim();
  if (!written) return rest.article || rest.sentence ? { id: null, title: null, docNumber: null, ...rest } : null;
  const number = findDocNumbers(written)[0] ?? null;
  const title = (number ? written.slice(0, number.start) + written.slice(number.end) : written).replace(/[《》（）()\s，,]/g, "");
  return { id: null, title: title || null, docNumber: number?.text ?? null, ...rest };
}
