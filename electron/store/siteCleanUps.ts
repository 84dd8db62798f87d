import { tally, verdicts } from "../../shared/domain/campaigns.ts";
import type { SiteCleanUp, SiteRef } from "../site/source.ts";
import type { CampaignViews } from "./campaignViews.ts";

/** What clean-ups came to, newest first. A document that is not public is counted, and its row left out. */
export function siteCleanUps(cleaning: CampaignViews, mayName: (ref: SiteRef) => boolean): SiteCleanUp[] {
  const concluded = cleaning.list().filter((row) => row.concludedOn !== null);
  return concluded.map(({ id, concludedOn }): SiteCleanUp => {
    const { plan, documents, concluded: end } = cleaning.get(id);
    const shown = documents.filter(mayName);
    const counts = tally(documents);
    return {
      id,
      name: plan.name,
      organ: plan.organ,
      cutoff: plan.cutoff,
      on: concludedOn!,
      decision: end && mayName(end.document) ? end.document : null,
      counts: Object.fromEntries(verdicts.flatMap((v) => (counts[v] ? [[v, counts[v]]] : []))),
      hidden: documents.length - shown.length,
      rows: shown.flatMap((d) => {
        if (!d.conclusion) return [];
        const { verdict, reason, until } = d.conclusion;
        return [{ verdict, document: { id: d.id, title: d.title, docNumber: d.docNumber }, issuers: d.issuers, reason, until }];
      }),
    };
  });
}
