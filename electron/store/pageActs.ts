import type { Done } from "../../shared/contract/common.ts";
import type { Person } from "../../shared/contract/library.ts";
import type { Day } from "../../shared/domain/days.ts";
import { issueLabel, parseIssue, type IssueName } from "../../shared/domain/issues.ts";
import type { Recognition } from "../../shared/domain/pages.ts";
import type { Scan } from "../../shared/domain/scans.ts";
import { cite } from "../../shared/domain/title.ts";
import { Refusal } from "../../shared/refusal.ts";
import type { ScanPage } from "../pages/page.ts";
import type { Acts } from "./acts.ts";
import type { Context } from "./context.ts";
import type { Decisions } from "./decisions.ts";
import type { Documents } from "./documents.ts";
import type { Issues } from "./issues.ts";
import type { PageRecord, Pages } from "./pages.ts";
import type { Profiles } from "./profiles.ts";

/** Everything done to issues and pages; each is one act, in one transaction, and can be undone. */
export function pageActs(
  ctx: Context,
  acts: Acts,
  issues: Issues,
  pages: Pages,
  documents: Documents,
  decisions: Decisions,
  profiles: Profiles,
) {
  const tell = () => {
    ctx.changed("issues");
    ctx.changed("pages");
  };
  /** The issue named like this, made where it is not there yet (an act of the same kind as taking scans in). */
  function openIssue(name: IssueName, gazette: string | null, publishedOn: Day | null, person?: Person): string {
    const known = issues.find(name, gazette);
    if (known) return known.id;
    const titled = profiles.on(publishedOn ?? `${name.year}-12-31`).gazetteTitle;
    const title = gazette ?? titled?.value ?? issues.list()[0]?.gazette ?? "政府公报";
    const words = `建立《${title}》${issueLabel(name)}`;
    const id = acts.run({ verb: "issues/scan", input: { issue: name, gazette: title }, words, person }, (act) => {
      const made = issues.add(name, title, publishedOn, act.id);
      act.touch(made);
      return made;
    });
    tell();
    return id;
  }
  /** Adds the pages of one scan file; the same file again answers the pages that are there. */
  function addPages(issueId: string, original: string, fileName: string, scanned: readonly ScanPage[], person: Person): PageRecord[] {
    const known = pages.from(original, issueId);
    if (known.length > 0) return known;
    const { label } = issues.get(issueId);
    const ids = acts.run(
      {
        verb: "issues/scan",
        input: { issueId, original, name: fileName },
        words: `收进${label}扫描件“${fileName}”${scanned.length}页`,
        person,
      },
      (act) => {
        const made = pages.add(issueId, { hash: original, name: fileName }, scanned, act.id);
        act.touch(issueId);
        for (const id of made) act.touch(id);
        return made;
      },
    );
    tell();
    return ids.map((id) => pages.get(id));
  }

  /** What engines read of a page in one run, kept beside earlier readings. No act: it is derived from the original and can be made again. */
  function recognised(id: string, readings: readonly Recognition[], derive: (id: string) => void, scan: Scan | null = null): void {
    ctx.db
      .transaction(() => {
        pages.keep(id, readings, scan);
        derive(id);
      })
      .immediate();
    ctx.changed("pages");
  }
  function failed(id: string, error: string): void {
    pages.fail(id, error);
    ctx.changed("pages");
  }

  function about(ids: readonly string[], verb: string, input: unknown, words: string, body: (id: string, act: string) => void): Done {
    const done = acts.run({ verb, input, words }, (act) => {
      for (const id of ids) {
        body(id, act.id);
        act.touch(id);
      }
      return { act: act.id };
    });
    tell();
    return done;
  }
  const named = (page: PageRecord) => `${issues.get(page.issueId).label}第${page.seq}页`;

  function withdraw({ pageIds }: { pageIds: readonly string[] }): Done {
    const first = pages.get(pageIds[0]!);
    return about(
      pageIds,
      "pages/withdraw",
      { pageIds },
      `撤下${named(first)}${pageIds.length > 1 ? `等${pageIds.length}页` : ""}`,
      (id, act) => {
        pages.get(id);
        decisions.add(id, "withdrawn", { is: true }, act);
      },
    );
  }
  function restore({ pageIds }: { pageIds: readonly string[] }): Done {
    const first = pages.find(pageIds[0]!);
    if (!first) throw new Refusal("not-found", "资料库里没有过这一页。");
    return about(
      pageIds,
      "pages/restore",
      { pageIds },
      `恢复${named(first)}${pageIds.length > 1 ? `等${pageIds.length}页` : ""}`,
      (id, act) => decisions.add(id, "withdrawn", null, act),
    );
  }

  /** Lists a document as an item of an issue. */
  function listItem(
    input: { issueId: string; documentId: string; column: string | null; fromPage: number | null; toPage: number | null },
    person?: Person,
  ): Done {
    const issue = issues.get(input.issueId);
    const document = documents.get(input.documentId);
    if (input.fromPage && input.toPage && input.toPage < input.fromPage) throw new Refusal("invalid", "止页在起页之前，请改正页码。");
    const words = `${issue.label}登载${cite(document.fields.title ?? "无标题文件", document.fields.docNumber)}`;
    const done = acts.run({ verb: "issues/listItem", input, words, person }, (act) => {
      issues.addItem({ ...input, title: document.fields.title ?? "" }, act.id);
      act.touch(issue.id);
      act.touch(document.id);
      return { act: act.id };
    });
    tell();
    ctx.changed("documents");
    return done;
  }

  return {
    openIssue,
    openNamed: (issue: string, gazette: string | null) => openIssue(parseIssue(issue), gazette, null),
    addPages,
    recognised,
    failed,
    withdraw,
    restore,
    listItem,
  };
}
export type PageActs = ReturnType<typeof pageActs>;
