import { canonical } from "../../shared/search/canonical.ts";
import type { Context } from "./context.ts";
import type { DocumentRecord, Documents } from "./documents.ts";
import type { PageRecord, Pages } from "./pages.ts";
import type { Readings } from "./readings.ts";
import { isDamage, type Search } from "./search.ts";

/** Keeps the search index equal to its source rows, and makes it anew where it is not whole. */
export function foundIndex({ db }: Context, search: Search, documents: Documents, readings: Readings, pages: Pages) {
  const listedDocuments = db.prepare<[], number>("SELECT count(*) FROM documents WHERE listed").pluck();
  const readPages = db.prepare<[], number>("SELECT count(*) FROM pages WHERE listed AND text IS NOT NULL").pluck();
  const documentIds = db.prepare<[], string>("SELECT id FROM documents WHERE listed ORDER BY number").pluck();
  const allPages = db.prepare<[], string>("SELECT id FROM pages WHERE listed AND text IS NOT NULL ORDER BY number").pluck();

  let usable = true;
  /** Counts up whenever the index is found damaged or emptied, so that a filling that was overtaken is not taken for whole. */
  let spoilt = 0;
  let damaged: () => void = () => {};
  /** The index answers wrong from now on: whoever watches is told, once what is being done is done. */
  function spoil(): void {
    usable = false;
    spoilt++;
    setImmediate(() => usable || damaged());
  }
  /** What the index answers; null where it cannot be relied on. */
  function ask<T>(question: () => T): T | null {
    if (!usable) return null;
    try {
      return question();
    } catch (error) {
      if (!isDamage(error)) throw error;
      spoil();
      return null;
    }
  }
  /** Writes to the index. A damaged one is emptied in the same transaction, so that what is being done is not lost with it. */
  function put(write: () => void): void {
    try {
      write();
    } catch (error) {
      if (!isDamage(error)) throw error;
      search.renew();
      spoil();
    }
  }

  const nextText = (page: PageRecord): string => pages.at(page.issueId, page.seq + 1)?.text ?? "";
  const indexDocument = (record: DocumentRecord): void =>
    put(() => search.document(record, record.listed ? readings.text(record.heldHash) : ""));
  /** Where the page `was` is known and neither its words nor its place changed, nothing is written: a batch signed off is thousands of pages. */
  function indexPage(page: PageRecord, was: PageRecord | null = null): void {
    if (was && was.listed === page.listed && was.seq === page.seq && was.text === page.text) return;
    const before = pages.at(page.issueId, page.seq - 1);
    for (const p of before ? [page, before] : [page]) put(() => search.page(p.number, p.listed ? p.text : null, nextText(p)));
  }

  /** True where the index holds exactly as many documents and pages as there are, and words of the first and the last of them. */
  const complete = (): boolean =>
    ask(() => {
      const counts = search.counts();
      if (counts.documents !== listedDocuments.get() || counts.pages !== readPages.get()) return false;
      const ends = <T>(list: readonly T[]) => list.filter((_, i) => i === 0 || i === list.length - 1);
      return (
        ends(documentIds.all()).every((id) => holdsDocument(documents.find(id)!)) &&
        ends(allPages.all()).every((id) => holdsPage(pages.find(id)!))
      );
    }) ?? false;
  const holdsDocument = ({ number, heldHash }: DocumentRecord) =>
    places(readings.text(heldHash)).every((phrase) => search.holds("document", number, phrase));
  const holdsPage = ({ number, text }: PageRecord) => places(text ?? "").every((phrase) => search.holds("page", number, phrase));
  /** Drops the index, makes it anew and fills it, some at a time; until it is done, searching reads the texts themselves. */
  async function fillAnew(): Promise<void> {
    // Subtle: stays so when filling breaks off; half an index answers wrong, and the next opening fills it again.
    usable = false;
    const before = spoilt;
    search.renew();
    const fill = async (ids: readonly string[], one: (id: string) => void) => {
      for (let i = 0; i < ids.length; i += 50) {
        db.transaction(() => ids.slice(i, i + 50).forEach(one)).immediate();
        await new Promise(setImmediate);
      }
    };
    // Found again when its turn comes, since it may have changed or gone meanwhile.
    await fill(documentIds.all(), (id) => search.document(documents.find(id)!, readings.text(documents.find(id)!.heldHash)));
    await fill(allPages.all(), (id) => indexOne(pages.find(id)!));
    usable = spoilt === before;
  }
  let filling: Promise<void> | null = null;
  const rebuild = (): Promise<void> => (filling ??= fillAnew().finally(() => (filling = null)));
  const indexOne = (page: PageRecord) => search.page(page.number, page.listed ? page.text : null, nextText(page));

  /** `ok`, or in words what is wrong with the index and what to do: its own order, the counts, and words of every text searched for in it. */
  function differs(): string {
    if (search.isDamaged()) return "检索索引已损坏，资料本身没有受损。用公报台打开这个资料库照常检索，碰到损坏处会自动重建";
    if (!complete()) return "检索索引与资料不符，用公报台打开这个资料库，会自动重建";
    const document = documents.all().find((record) => !holdsDocument(record));
    if (document) return `索引里找不到“${document.fields.title ?? document.id}”的文字，请把这份文件撤下再恢复，它会重新编入索引`;
    for (const id of allPages.all()) {
      const page = pages.get(id);
      if (!holdsPage(page)) return `索引里找不到公报第${page.seq}页（${id}）的文字，请把这一页撤下再恢复，它会重新编入索引`;
    }
    return "ok";
  }
  return {
    ask,
    complete,
    rebuild,
    differs,
    indexDocument,
    indexPage,
    nextText,
    usable: (): boolean => usable,
    /** Who makes the index anew when it is found damaged. */
    whenDamaged: (mend: () => void): void => void (damaged = mend),
  };
}
export type FoundIndex = ReturnType<typeof foundIndex>;

/** Words from the beginning, the middle and the end of a text. */
function places(text: string): string[] {
  const form = canonical(text);
  return [0, Math.floor(form.length / 2), Math.max(0, form.length - 16)].map((at) => form.slice(at, at + 16)).filter(Boolean);
}
