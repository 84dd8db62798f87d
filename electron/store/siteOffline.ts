import type { LeftOut } from "../../shared/contract/publications.ts";
import { disclosureWords } from "../../shared/domain/words.ts";
import type { SiteSource } from "../site/source.ts";
import type { Documents } from "./documents.ts";
import type { Issues } from "./issues.ts";
import type { PageRecord, Pages } from "./pages.ts";
import { noText } from "./readings.ts";
import type { SiteDecisions } from "./siteDecisions.ts";

/** What of the library does not go out, and what stands in its place. */
export function siteOffline(documents: Documents, issues: Issues, pages: Pages, decided: SiteDecisions) {
  /** The pages of an issue that go out: none of one that was taken off. */
  const shown = (issueId: string, gone: ReadonlyMap<string, string>): PageRecord[] =>
    gone.has(issueId) ? [] : pages.of(issueId).filter((p) => !gone.has(p.id));

  function taken(gone: ReadonlyMap<string, string>): LeftOut[] {
    const of = (kind: "issue" | "page", id: string, number: number | null, title: string): LeftOut[] => {
      const why = gone.get(id);
      return why === undefined ? [] : [{ kind, id, number, title, docNumber: null, why, withdrawn: true }];
    };
    return issues
      .list()
      .flatMap((i) => [
        ...of("issue", i.id, null, i.label),
        ...pages.of(i.id).flatMap((p) => of("page", p.id, p.number, `${i.label}第${p.seq}页`)),
      ]);
  }

  return {
    shown,
    /** What was taken off the website, as its pages are named; of an issue all its pages. */
    places(gone: ReadonlyMap<string, string>): SiteSource["withdrawn"] {
      const listed = issues.list();
      const leaves = listed.flatMap((i) => pages.of(i.id).filter((p) => gone.has(i.id) || gone.has(p.id)));
      return {
        documents: [...gone.keys()].flatMap((id) => documents.find(id)?.number ?? []).sort((a, b) => a - b),
        issues: listed.flatMap((i) => (gone.has(i.id) ? i.id : [])),
        pages: leaves.map((p) => p.number).sort((a, b) => a - b),
      };
    },
    /** What is not written, and why. */
    leftOut(): LeftOut[] {
      const gone = decided.withdrawn();
      const left = documents.all().flatMap(({ id, number, disclosure, textHash, fields: { title, docNumber } }): LeftOut[] => {
        const why =
          disclosure !== "open" ? disclosureWords[disclosure] : (gone.get(id) ?? (textHash === noText ? "只有台账记录，没有正文" : null));
        return why === null ? [] : [{ kind: "document", id, number, title, docNumber, why, withdrawn: gone.has(id) }];
      });
      return [...left, ...taken(gone)];
    },
    /** What goes out with doubts nobody has settled. */
    doubtful(): { id: string; title: string }[] {
      const gone = decided.withdrawn();
      return documents
        .all()
        .filter((d) => d.open.anomalies > 0 && d.disclosure === "open" && d.textHash !== noText && !gone.has(d.id))
        .map(({ id, fields }) => ({ id, title: fields.title ?? fields.docNumber ?? "无标题文件" }));
    },
    counts: () => {
      const all = documents.all();
      const gone = decided.withdrawn();
      const held = all.filter((d) => d.disclosure !== "open").length;
      const listed = issues.list().filter((i) => !gone.has(i.id));
      return {
        documents: all.filter((d) => d.disclosure === "open" && d.textHash !== noText && !gone.has(d.id)).length,
        held,
        issues: listed.length,
        pages: listed.reduce((n, i) => n + shown(i.id, gone).length, 0),
      };
    },
  };
}
export type Offline = ReturnType<typeof siteOffline>;
