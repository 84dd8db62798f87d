import type { z } from "zod";
import type { MarkingList, MarkingRow, markings as contract } from "../../shared/contract/markings.ts";
import type { Done } from "../../shared/contract/common.ts";
import { markedTitle, markingHtml, markingText, mustBeMarked, type Marking } from "../../shared/domain/campaigns/marking.ts";
import { inWords, type Day } from "../../shared/domain/days.ts";
import { periodAfter } from "../../shared/domain/duties.ts";
import { periodWords } from "../../shared/domain/profiles.ts";
import { cite } from "../../shared/domain/title.ts";
import type { Acts } from "./acts.ts";
import type { Campaigns } from "./campaigns.ts";
import type { Context } from "./context.ts";
import type { Decisions } from "./decisions.ts";
import type { Documents } from "./documents.ts";
import type { DocumentViews } from "./documentViews.ts";
import type { Profiles } from "./profiles.ts";
import type { Rows } from "./rows.ts";

type Input<Verb extends keyof typeof contract> = z.output<(typeof contract)[Verb]["input"]>;

/** 标注清单: pages of the website that must say that their document is out of force, and who saw to it. */
export function markings(
  ctx: Context,
  acts: Acts,
  rows: Rows,
  documents: Documents,
  views: DocumentViews,
  decisions: Decisions,
  campaigns: Campaigns,
  profiles: Profiles,
) {
  function list(campaign: string | null): MarkingList {
    const today = ctx.today();
    const allowed = profiles.on(today).marking?.value ?? null;
    const calendar = profiles.calendar();
    const only = campaign === null ? null : new Set(campaigns.listed(campaigns.get(campaign).id).map((p) => p.documentId));
    // Subtle: what is not 主动公开 has no page to be marked, and its title may not leave the library.
    const wanted = [...rows.on(today).values()].filter(
      (r) => r.disclosure === "open" && mustBeMarked(r.headline) && (!only || only.has(r.id)),
    );
    const made = wanted.map((row): MarkingRow => {
      const decided = decisions.of(row.id);
      const tick = decided.get("marked");
      const held = (tick?.value ?? null) as { headline: string; on: Day } | null;
      const status = views.statusOf(row.id, today);
      const marking: Marking = {
        documentId: row.id,
        title: row.title ?? "标题未读出",
        docNumber: row.docNumber,
        headline: row.headline as Marking["headline"],
        since: status.since,
        by: views.basisRef(status.basis),
        address: (decided.get("webAddress")?.value as string | undefined) ?? null,
        // A mark for another status than today's is none.
        marked: tick && held && held.headline === row.headline ? { on: held.on, by: tick.by } : null,
      };
      return {
        ...marking,
        newTitle: markedTitle(marking),
        text: markingText(marking),
        html: markingHtml(marking),
        due: status.since && allowed ? periodAfter(status.since, allowed, calendar).on : null,
      };
    });
    made.sort((a, b) => Number(a.marked !== null) - Number(b.marked !== null) || (a.since ?? "").localeCompare(b.since ?? ""));
    const unmarked = made.filter((m) => m.marked === null);
    return {
      today,
      rows: made,
      unmarked: unmarked.length,
      overdue: unmarked.filter((m) => m.due !== null && m.due < today).length,
      allowed: allowed && periodWords(allowed),
    };
  }
  function about(verb: string, ids: readonly string[], input: unknown, words: string, name: string, value: (id: string) => unknown): Done {
    const done = acts.run({ verb, input, words }, (act) => {
      for (const id of ids) {
        decisions.add(id, name, value(id), act.id);
        act.touch(id);
      }
      return { act: act.id };
    });
    for (const change of ["campaigns", "documents"] as const) ctx.changed(change);
    return done;
  }
  function tick({ documents: ids, on }: Input<"tick">): Done {
    const records = ids.map((id) => documents.get(id));
    const what = records.length === 1 ? cite(records[0]!.fields.title, records[0]!.fields.docNumber) : `${records.length}份的网页`;
    const today = new Map([...rows.on(ctx.today()).values()].map((r) => [r.id, r.headline]));
    const words = on ? `${what}已于${inWords(on)}标注` : `${what}改回未标注`;
    return about("markings/tick", ids, { ids, on }, words, "marked", (id) => on && { is: { headline: today.get(id), on } });
  }
  function address({ document, address: web }: Input<"address">): Done {
    const { fields } = documents.get(document);
    const words = `${web ? "写明" : "去掉"}网页地址：${cite(fields.title, fields.docNumber)}`;
    return about("markings/address", [document], { document, web }, words, "webAddress", () => web && { is: web });
  }
  return { list, tick, address };
}
export type Markings = ReturnType<typeof markings>;
