import type { Done } from "../../shared/contract/common.ts";
import { coverProposals, type CoverProposal } from "../../shared/domain/covers.ts";
import { issueLabel, parseIssue } from "../../shared/domain/issues.ts";
import {
  findingsOf,
  seqsOf,
  settling,
  type Finding,
  type FindingKind,
  type Judged,
  type Settled,
} from "../../shared/domain/pageFindings.ts";
import { scanKey, type Look } from "../../shared/domain/scans.ts";
import { Refusal } from "../../shared/refusal.ts";
import type { Acts } from "./acts.ts";
import type { Context } from "./context.ts";
import type { Decided, Decisions } from "./decisions.ts";
import type { IssueRecord, Issues } from "./issues.ts";
import type { Elsewhere, PageRecord, Pages } from "./pages.ts";
import { issueName, orderName, scanName, type Replacement } from "./scans.ts";

/** A finding that was let be is decided with its page under this and its name. */
const settledPrefix = "finding:";
const coverName = "cover";
/** A page on its head is read with less confidence than this. */
const readWell = 90;

/** What is wrong with the pages of an issue and to which issue they belong; and what persons decide about that. */
export function sorting(ctx: Context, acts: Acts, issues: Issues, pages: Pages, decisions: Decisions) {
  type Twins = ReadonlyMap<string, Elsewhere>;
  const twinKey = ({ hash, index }: { readonly hash: string; readonly index: number }) => `${hash} ${index}`;
  /** Pages of other issues that are of the same page of the same file. */
  const twinsOf = (issue: IssueRecord, list: readonly PageRecord[]): Twins =>
    new Map(
      pages
        .elsewhere(
          list.map((page) => page.scan.hash),
          issue.id,
        )
        .map((twin) => [twinKey(twin), twin]),
    );
  function judged(page: PageRecord, issue: IssueRecord, decided: ReadonlyMap<string, Decided>, twins: Twins): Judged {
    const { id, seq, folio, dpi, cut, printed } = page;
    const other = decided.get(scanName)?.value as Replacement | undefined;
    const twin = twins.get(twinKey(page.scan));
    const settled = [...decided].flatMap(([name, { value, by, at }]) =>
      name.startsWith(settledPrefix)
        ? [[name.slice(settledPrefix.length), { ...(value as Pick<Settled, "basis" | "reason">), by, at }] as const]
        : [],
    );
    return {
      id,
      seq,
      folio,
      dpi,
      look: seen(page, other ? other.look : page.look),
      turned: cut.turn !== 0 || cut.crop !== null,
      also: twin ? `${issues.get(twin.issueId).label}第${twin.seq}页` : null,
      picture: scanKey(page.scan),
      astray: printed && !printed.cover && issueLabel(printed) !== issue.label ? { year: printed.year, no: printed.no } : null,
      settled: new Map(settled),
    };
  }
  /** What was seen of a scan; a page that was read well does not lie on its head. */
  const seen = (page: PageRecord, look: Look | null): Look | null =>
    look?.upsideDown && (pages.confidence(page) ?? 0) >= readWell ? { ...look, upsideDown: false } : look;
  /** What is found on the pages of an issue; and what its covers say against it. `decided` is what was decided of each page. */
  function look(
    issue: IssueRecord,
    list: readonly PageRecord[],
    decided: (id: string) => ReadonlyMap<string, Decided>,
  ): { findings: Finding[]; covers: CoverProposal[] } {
    const covers = coverProposals(issue, list).filter(({ page, label }) => decided(page).get(coverName)?.value !== label);
    // What a cover speaks for is told with it.
    const told = new Set(covers.flatMap((cover) => cover.pages));
    const twins = twinsOf(issue, list);
    const findings = findingsOf(
      list.map((page) => {
        const own = judged(page, issue, decided(page.id), twins);
        return told.has(page.id) ? { ...own, astray: null } : own;
      }),
    );
    return { findings, covers };
  }

  /** A finding is let be, with a reason; null tells it again. */
  function settle(input: { issueId: string; kind: FindingKind; pageIds: readonly string[]; reason: string | null }): Done {
    const { issueId, kind, pageIds, reason } = input;
    const issue = issues.get(issueId);
    const list = pages.of(issueId).filter((page) => pageIds.includes(page.id));
    if (list.length === 0) throw new Refusal("not-found", "这几页已经不在这一期里，请重新打开。");
    const about = `${issue.label}第${seqsOf(list)}页`;
    const words = reason === null ? `重新列出${about}的扫描检查` : `${about}的扫描检查已看过：${reason}`;
    const written = settling(
      kind,
      list.map((page) => judged(page, issue, new Map(), new Map())),
    );
    return run("pages/settle", input, words, (act) => {
      for (const { page, name, basis } of written)
        decisions.add(page, settledPrefix + name, reason === null ? null : { is: { basis, reason } }, act);
    });
  }
  /** What a cover says is not so. */
  function declineCover({ pageId, label }: { pageId: string; label: string }): Done {
    const page = pages.get(pageId);
    const words = `${issues.get(page.issueId).label}第${page.seq}页不归到${label}`;
    return run("pages/declineCover", { pageId, label }, words, (act) => decisions.add(pageId, coverName, { is: label }, act));
  }
  function run(verb: string, input: unknown, words: string, body: (act: string) => void): Done {
    const done = acts.run({ verb, input, words }, (act) => {
      body(act.id);
      return { act: act.id };
    });
    ctx.changed("issues");
    return done;
  }

  /** Puts pages of one issue into another, behind those it has; it is made where it is not there. Their order, text and corrections stay. */
  function refile(input: { pageIds: readonly string[]; issue: string; gazette: string | null; publishedOn: string | null }): Done & {
    issueId: string;
  } {
    const name = parseIssue(input.issue);
    const list = input.pageIds.map((id) => pages.get(id)).sort((a, b) => a.seq - b.seq);
    const from = issues.get(list[0]!.issueId);
    if (list.some((page) => page.issueId !== from.id)) throw new Refusal("invalid", "一次只能移动同一期里的页。");
    const target = issues.find(name, input.gazette ?? from.gazette) ?? issues.find(name, input.gazette);
    if (target?.id === from.id) throw new Refusal("conflict", `这几页已经在${from.label}里。`);
    const ids = new Set(list.map((page) => page.id));
    const item = issues.items(from.id).find(({ parts }) => parts?.some((part) => ids.has(part.from.page) || ids.has(part.to.page)));
    if (item) throw new Refusal("conflict", `这几页上已拆分出“${item.title}”，请先在篇目里去掉这一篇，移过去后再拆分。`);
    const words = `把${from.label}第${seqsOf(list)}页归到${issueLabel(name)}`;
    const done = acts.run({ verb: "pages/refile", input, words }, (act) => {
      const to = target?.id ?? issues.add(name, input.gazette ?? from.gazette, input.publishedOn, act.id);
      const order = [...pages.order.all(to), ...list.map((page) => page.id)];
      for (const id of ids) decisions.add(id, issueName, { is: to }, act.id);
      decisions.add(to, orderName, { is: order }, act.id);
      decisions.add(from.id, orderName, { is: pages.order.all(from.id).filter((id) => !ids.has(id)) }, act.id);
      act.touch(from.id);
      act.touch(to);
      return { act: act.id, issueId: to };
    });
    ctx.changed("issues");
    ctx.changed("pages");
    return done;
  }
  return { look, settle, declineCover, refile };
}
export type Sorting = ReturnType<typeof sorting>;
