import type { Scope } from "../../shared/contract/acceptances.ts";
import type { Done } from "../../shared/contract/common.ts";
import {
  acceptanceVerdictWords,
  changedCheck,
  type AcceptanceVerdict,
  type CheckChange,
  type PageCheck,
} from "../../shared/domain/acceptance.ts";
import { checkWords, lettersOf } from "../../shared/domain/acceptance/faults.ts";
import { drawn } from "../../shared/domain/acceptance/sampling.ts";
import { Refusal } from "../../shared/refusal.ts";
import {
  batchName,
  checkName,
  openedName,
  returnedName,
  verdictName,
  acceptances as openAcceptances,
  type OpenedAcceptance,
} from "./acceptances.ts";
import { acceptanceViews, digest } from "./acceptanceViews.ts";
import type { Acts } from "./acts.ts";
import { newId, type Context } from "./context.ts";
import type { Decisions } from "./decisions.ts";
import type { Issues } from "./issues.ts";
import type { Pages } from "./pages.ts";
import type { Profiles } from "./profiles.ts";

export interface DecideInput {
  readonly id: string;
  readonly verdict: AcceptanceVerdict;
  readonly reason: string;
}

/** Acceptances, and everything done in one; each is one act and can be undone. */
export function acceptanceActs(ctx: Context, acts: Acts, issues: Issues, pages: Pages, profiles: Profiles, decisions: Decisions) {
  const acceptances = openAcceptances(ctx, issues, decisions);
  const views = acceptanceViews(ctx, acceptances, issues, pages, profiles);
  const tell = () => ctx.changed("pages");

  /** Freezes the batch and draws the sample; the seed is the end of the act's own id, which nobody chooses. */
  function open({ scope }: { scope: Scope }): Done & { id: string } {
    const { why, name, batch, sample: count, states, limits, after } = views.preview({ scope });
    if (why) throw new Refusal("conflict", why);
    const ids = batch.map((p) => p.id);
    const done = acts.run({ verb: "acceptances/open", input: { scope }, words: `验收${name}：${ids.length}页中抽${count}页` }, (act) => {
      const id = newId();
      const seed = act.id.slice(-12);
      const sample = drawn(ids, count, seed).map((page) => ({ page, text: digest(pages.find(page)!.text) }));
      const opened: OpenedAcceptance = { name, scope, pages: ids.length, unproofed: states.recognised, seed, sample, limits, after };
      decisions.add(id, openedName, { is: opened }, act.id);
      decisions.add(id, batchName, { is: ids }, act.id);
      act.touch(id);
      return { act: act.id, id };
    });
    tell();
    return done;
  }
  const undecided = (id: string) => {
    const record = acceptances.get(id);
    const { decision } = acceptances.found(id);
    if (decision) throw new Refusal("conflict", `“${record.name}”已定为${acceptanceVerdictWords[decision.verdict]}，要改先撤销那一步。`);
    return record;
  };

  /** Goes on with the check of a page. Refuses a line that no longer reads as the checker saw it. */
  function check({ id, pageId, changes }: { id: string; pageId: string; changes: readonly CheckChange[] }): Done {
    const record = undecided(id);
    if (!record.sample.some((s) => s.page === pageId)) throw new Refusal("not-found", "这一页不在抽出的样本里。");
    const page = pages.get(pageId);
    const before = acceptances.found(id).check(pageId)?.check ?? { lines: [], faults: [], done: false };
    const { lines } = pages.read(page);
    for (const change of changes) {
      if (change.kind !== "line" || lines[change.line]?.text === change.read) continue;
      // What was written down before of a line that was mended since may still be taken back.
      if (change.printed !== change.read) throw new Refusal("conflict", `第${change.line + 1}行已经改过，请重新打开这一页再记。`);
    }
    const value: PageCheck = { ...changes.reduce(changedCheck, before), characters: lettersOf(page.text ?? "").length };
    const what = checkWords(value) || (value.done ? "没有差错" : "还没有差错");
    const words = `${value.done ? "检毕" : "检查"}${issues.get(page.issueId).label}第${page.seq}页：${what}`;
    const done = acts.run({ verb: "acceptances/check", input: { id, pageId, changes }, words }, (act) => {
      decisions.add(id, checkName(pageId), { is: value }, act.id);
      act.touch(id);
      return { act: act.id };
    });
    tell();
    return done;
  }

  /** Ends an acceptance. What is returned goes back to be proofread, every page of the batch, with the reason. */
  function decide({ id, verdict, reason }: DecideInput): Done {
    const record = undecided(id);
    const left = views.sampled(record).filter((p) => !p.gone && !p.check?.done).length;
    const { measures } = views.get(id).figures;
    if (verdict === "accepted" && left > 0) throw new Refusal("conflict", `还有${left}页没有检毕，检完再定通过。`);
    if (!reason && (verdict === "returned" || measures.some((m) => m.met === false)))
      throw new Refusal("invalid", verdict === "returned" ? "写明退回的原因。" : "有数字不合要求，写明仍定通过的理由。");
    const input = { id, verdict, reason };
    const words = `验收${record.name}：${acceptanceVerdictWords[verdict]}${reason ? `，${reason}` : ""}`;
    const done = acts.run({ verb: "acceptances/decide", input, words }, (act) => {
      decisions.add(id, verdictName, { is: { verdict, reason } }, act.id);
      act.touch(id);
      if (verdict === "returned") {
        for (const pageId of acceptances.batch(id)) {
          if (!pages.find(pageId)?.listed) continue;
          for (const name of ["proofread", "checked"]) decisions.add(pageId, name, null, act.id);
          decisions.add(pageId, returnedName, { is: reason }, act.id);
          act.touch(pageId);
        }
      }
      return { act: act.id };
    });
    tell();
    ctx.changed("issues");
    return done;
  }
  return { ...acceptances, views, open, check, decide };
}
