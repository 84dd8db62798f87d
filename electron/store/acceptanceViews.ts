import { createHash } from "node:crypto";
import type { AcceptancePreview, AcceptanceRow, AcceptanceView, SampledPage, Scope } from "../../shared/contract/acceptances.ts";
import type { AcceptanceLimits } from "../../shared/domain/acceptance.ts";
import { figuresOf } from "../../shared/domain/acceptance/figures.ts";
import { drawn, sampleSize } from "../../shared/domain/acceptance/sampling.ts";
import { pageStates, type PageState } from "../../shared/domain/pages.ts";
import { measureNames } from "../../shared/domain/profiles.ts";
import { dayOf, type AcceptanceRecord, type Acceptances } from "./acceptances.ts";
import type { Context } from "./context.ts";
import type { Issues } from "./issues.ts";
import type { PageRecord, Pages } from "./pages.ts";
import type { Profiles } from "./profiles.ts";

/** What a text is known again by. */
export const digest = (text: string | null): string =>
  createHash("sha256")
    .update(text ?? "")
    .digest("hex")
    .slice(0, 16);

/** Acceptances as screens and papers see them. */
export function acceptanceViews({ today }: Context, acceptances: Acceptances, issues: Issues, pages: Pages, profiles: Profiles) {
  function limits(): AcceptanceLimits {
    const now = profiles.on(today());
    return Object.fromEntries(measureNames.map((name) => [name, now[name]?.value ?? 0])) as unknown as AcceptanceLimits;
  }
  /** Acceptances opened before of some of these pages. */
  function touching(batch: readonly string[]): AcceptanceRecord[] {
    const mine = new Set(batch);
    return acceptances.all().filter(({ id }) => acceptances.batch(id).some((page) => mine.has(page)));
  }
  function preview({
    scope,
  }: {
    scope: Scope;
  }): AcceptancePreview & { readonly batch: readonly PageRecord[]; readonly after: readonly string[] } {
    const { name, pages: ids } = acceptances.scoped(scope);
    const batch = ids.map((id) => pages.find(id)!);
    const states = Object.fromEntries(pageStates.map((s) => [s, batch.filter((p) => p.state === s).length])) as Record<PageState, number>;
    const unread = states.waiting + states.failed;
    const earlier = touching(ids);
    const open = earlier.find(({ id }) => acceptances.found(id).decision === null);
    const rules = limits();
    const why =
      ids.length === 0
        ? "这个范围里没有扫描页，请改选。"
        : unread > 0
          ? `还有${unread}页没有识别，识别后再抽样。`
          : open
            ? `其中有的页正在“${open.name}”的验收里，办结那一次再抽。`
            : null;
    const told = { name, pages: ids.length, sample: sampleSize(ids.length, rules), states, why, earlier: earlier.length, limits: rules };
    return { ...told, batch, after: earlier.map((a) => a.id) };
  }

  function sampled(record: AcceptanceRecord): SampledPage[] {
    const { check } = acceptances.found(record.id);
    return record.sample.flatMap(({ page: id, text }): SampledPage[] => {
      const page = pages.find(id);
      if (!page) return [];
      const found = check(id);
      const changed = page.listed && digest(page.text) !== text;
      const { label } = issues.get(page.issueId);
      return [
        {
          id,
          issueId: page.issueId,
          label,
          seq: page.seq,
          gone: !page.listed,
          changed,
          check: found?.check ?? null,
          by: found?.by ?? null,
        },
      ];
    });
  }
  function row(record: AcceptanceRecord): AcceptanceRow {
    const { decision, check } = acceptances.found(record.id);
    const checks = record.sample.flatMap(({ page }) => check(page)?.check ?? []);
    return {
      id: record.id,
      name: record.name,
      round: record.after.length + 1,
      pages: record.pages,
      openedOn: dayOf(record.at),
      openedBy: record.by,
      figures: figuresOf(checks, record.sample.length, record.pages, record.limits),
      decision: decision && { verdict: decision.verdict, reason: decision.reason, by: decision.by, on: dayOf(decision.at) },
    };
  }
  function get(id: string): AcceptanceView {
    const record = acceptances.get(id);
    const { scope, limits: rules, seed, unproofed, sample } = record;
    const batch = acceptances.batch(id);
    const again = drawn(batch, sample.length, seed);
    return {
      ...row(record),
      scope,
      limits: rules,
      seed,
      unproofed,
      drawsAgain: again.every((page, i) => page === sample[i]!.page),
      sample: sampled(record),
      others: touching(batch)
        .filter((other) => other.id !== id)
        .map(row)
        .map(({ id: other, name, round, openedOn, decision }) => ({ id: other, name, round, openedOn, decision })),
      office: profiles.on(today()).legalOffice?.value ?? null,
      today: today(),
    };
  }
  return {
    preview,
    /** What a person is told of it, without the pages themselves. */
    told({ scope }: { scope: Scope }): AcceptancePreview {
      const { batch: _, after: __, ...told } = preview({ scope });
      return told;
    },
    get,
    sampled,
    list: (): AcceptanceRow[] => acceptances.all().map(row),
  };
}
export type AcceptanceViews = ReturnType<typeof acceptanceViews>;
