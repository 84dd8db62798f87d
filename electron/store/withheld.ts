import type { DocumentRef } from "../../shared/contract/common.ts";
import { mentionKeys, nameKeys } from "../../shared/domain/names.ts";
import { canonical } from "../../shared/search/canonical.ts";
import { mentionsIn, secretsOf, watch, type Withheld } from "../../shared/site/watch.ts";
import type { Context } from "./context.ts";
import type { Decisions } from "./decisions.ts";
import type { DocumentRecord, Documents } from "./documents.ts";
import type { Readings } from "./readings.ts";

/** A sentence shorter than this (canonical characters) is nobody's own; a title of a word or two, such as 通知, names nothing. */
const [long, shortest] = [20, 6];
/** How many sentences of one text are watched for. */
const most = 60;

/** What must not be met on the website, and what may be named there. */
export function withheld({ db }: Context, documents: Documents, readings: Readings, decisions: Decisions) {
  /** Every document that is not public, also those taken out of the lists. */
  const closed = db.prepare<[], string>("SELECT id FROM documents WHERE disclosure <> 'open' ORDER BY number").pluck();

  /** One that was taken out and came in again as a public one is public. */
  function held(): DocumentRecord[] {
    const all = closed.all().map((id) => documents.find(id)!);
    const gone = all.filter((d) => !d.listed);
    if (gone.length === 0) return all;
    const open = documents.all().filter((d) => d.disclosure === "open");
    return all.filter((d) => d.listed || !open.some((o) => isSame(o, d)));
  }

  /** Whether a document may be named: one that is not public may not, however it was written down. */
  function naming(secrets: readonly DocumentRecord[]): (ref: DocumentRef) => boolean {
    const ids = new Set(secrets.map((d) => d.id));
    const keys = new Set(secrets.flatMap((d) => nameKeys(d.fields)));
    return ({ id, title, docNumber }) => {
      if (id !== null) return !ids.has(id) && documents.find(id)?.disclosure === "open";
      const { number, title: named } = mentionKeys({ title, docNumber });
      return !(number && keys.has(number)) && !(named && keys.has(named));
    };
  }

  /** Titles, 文号 and own sentences of what is not public, with the mentions a person permitted. `pages` are the texts of gazette pages. */
  function entries(secrets: readonly DocumentRecord[], open: readonly DocumentRecord[], pages: ReadonlyMap<string, string>): Withheld[] {
    const textOf = (subject: string): string[] => {
      const record = documents.find(subject);
      return record
        ? [record.fields.title ?? "", readings.text(record.textHash), readings.text(record.heldHash)]
        : [pages.get(subject) ?? ""];
    };
    return secrets.flatMap((d): Withheld[] => {
      const places = [...decisions.named(`mention:${d.id}`).keys()];
      const names = [
        { words: "一份未公开文件的标题", text: d.fields.title ?? "" },
        { words: "一份未公开文件的文号", text: d.fields.docNumber ?? "" },
      ].filter(({ text }) => canonical(text).length >= shortest);
      return [
        ...names.map((n) => ({
          ...n,
          id: d.id,
          allowed: places.flatMap((subject) => textOf(subject).flatMap((text) => mentionsIn(text, n.text))),
        })),
        ...own(d, open, pages).map((text) => ({ words: "一份未公开文件的正文", text, id: d.id })),
      ];
    });
  }

  /**
   * Sentences of a closed text that stand on a gazette page and in no public document. Only pages can carry them: what a public document says is
   * public, and a sentence it shares with a closed one is a formula.
   */
  function own(d: DocumentRecord, open: readonly DocumentRecord[], pages: ReadonlyMap<string, string>): string[] {
    if (pages.size === 0) return [];
    const sentences = [...new Set(sentencesOf(readings.text(d.textHash)))].filter((s) => s.length >= long);
    const longest = sentences.sort((a, b) => b.length - a.length).slice(0, most);
    const look = watch(
      secretsOf(
        longest.map((text) => ({ words: "", text })),
        [],
      ),
    );
    const met = look([...pages.values()]).map((w) => w.text);
    return met.filter((sentence) => !open.some((o) => canonical(readings.text(o.textHash)).includes(sentence)));
  }

  return { held, naming, entries };
}
export type WithheldStore = ReturnType<typeof withheld>;

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
