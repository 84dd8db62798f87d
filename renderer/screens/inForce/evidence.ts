import type { InForceRow } from "../../../shared/contract/inForce.ts";
import { cite } from "../../../shared/domain/title.ts";
import { causeWords } from "../../../shared/domain/words.ts";

/** What shows that a document held, in parts: since when and how, by which act, in which words. */
export function evidenceOf({ since, cause, by, article, sentence }: InForceRow): string[] {
  return [
    since ? `自${since}起${cause ? causeWords[cause] : ""}` : null,
    by ? `据${cite(by.title, by.docNumber)}${article ?? ""}` : null,
    sentence ? `“${sentence}”` : null,
  ].filter((part) => part !== null);
}
