import { canonical } from "../../shared/search/canonical.ts";
import type { SiteSource } from "../site/source.ts";
import type { DocumentRecord } from "./documents.ts";

/** How many sentences of a text stand for it, and how long one must be (canonical characters) to be nobody else's. */
const [sentences, long] = [3, 20];
/** A title of a word or two, such as 通知, stands everywhere and names nothing. */
const shortest = 6;

/**
 * What must not be met on the website: titles, 文号 and the longest sentences of documents that are not public. A sentence that stands in
 * several public documents is a formula. A document taken out of the lists and in them again as a public one is public.
 */
export function withheldOf(
  closed: readonly DocumentRecord[],
  open: readonly DocumentRecord[],
  textOf: (hash: string) => string,
): SiteSource["withheld"] {
  const held = closed.filter((d) => d.listed || !open.some((o) => isSame(o, d)));
  const candidates = new Map(held.map((d) => [d.id, sentencesOf(textOf(d.textHash)).filter((s) => s.length >= long)]));
  const public_ = new Map([...candidates.values()].flat().map((s) => [s, 0]));
  if (public_.size > 0) {
    for (const { textHash } of open) {
      for (const s of new Set(sentencesOf(textOf(textHash)))) if (public_.has(s)) public_.set(s, public_.get(s)! + 1);
    }
  }
  return held.flatMap(({ id, fields }) => [
    ...[
      { words: "一份未公开文件的标题", text: fields.title ?? "" },
      { words: "一份未公开文件的文号", text: fields.docNumber ?? "" },
    ].filter(({ text }) => canonical(text).length >= shortest),
    ...candidates
      .get(id)!
      .filter((s) => public_.get(s)! < 2)
      .sort((a, b) => b.length - a.length)
      .slice(0, sentences)
      .map((text) => ({ words: "一份未公开文件的正文", text })),
  ]);
}

/** The sentences of a text in canonical form, without the line that names whom it is sent to. */
const sentencesOf = (text: string): string[] =>
  text
    .split(/(?<=[。；？\n])/u)
    .filter((sentence) => !/[：:]\s*$/u.test(sentence))
    .map(canonical);

/** True for one document in two records: the same text, else the same 文号, else, where one has none, the same title. */
function isSame(a: DocumentRecord, b: DocumentRecord): boolean {
  if (a.textHash === b.textHash) return true;
  const [x, y] = a.fields.docNumber && b.fields.docNumber ? [a.fields.docNumber, b.fields.docNumber] : [a.fields.title, b.fields.title];
  return Boolean(x) && canonical(x!) === canonical(y ?? "");
}
