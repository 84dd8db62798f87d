import type { Found, Hit, Near } from "../../../shared/contract/search.ts";
import { count } from "../../words/words.ts";

/** One line of the results. A document may stand under its name and again among those that hold the words. */
export interface Line {
  readonly key: string;
  readonly hit: Hit;
  readonly near: boolean;
}
export interface LineGroup {
  readonly title: string;
  readonly note: string;
  readonly rows: readonly Line[];
}

/** What the query names, then documents, then gazette pages, then what nearly holds the words; groups without lines are left out. */
export function groupsOf(found: Found, near: Near | null): LineGroup[] {
  const group = (title: string, all: number, list: readonly Hit[], nearly = false): LineGroup => ({
    title,
    note: count(all),
    rows: list.map((hit) => ({ key: `${title} ${hit.id}`, hit, near: nearly })),
  });
  const of = (kind: Hit["kind"]) => found.hits.filter((h) => h.kind === kind);
  return [
    group("直接指到", found.named.length, found.named),
    group("文件", found.documents, of("document")),
    group("公报页", found.pages, of("page")),
    group("近似，可能有形近字或识别错字", near?.total ?? 0, near?.hits ?? [], true),
  ].filter((g) => g.rows.length > 0);
}
