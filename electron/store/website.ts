import type { Acts } from "./acts.ts";
import type { CampaignViews } from "./campaignViews.ts";
import type { Context } from "./context.ts";
import type { Decisions } from "./decisions.ts";
import type { Documents } from "./documents.ts";
import type { DocumentViews } from "./documentViews.ts";
import type { Issues } from "./issues.ts";
import type { Masks } from "./masks.ts";
import type { Pages } from "./pages.ts";
import type { Profiles } from "./profiles.ts";
import type { Readings } from "./readings.ts";
import type { settings as open } from "./settings.ts";
import { signing } from "./signing.ts";
import { siteDecisions } from "./siteDecisions.ts";
import { siteLook } from "./siteLook.ts";
import { siteMasked } from "./siteMasked.ts";
import { siteOffline } from "./siteOffline.ts";
import { siteSource } from "./siteSource.ts";
import type { Texts } from "./texts.ts";
import { withheld } from "./withheld.ts";

interface Rooms {
  readonly settings: ReturnType<typeof open>;
  readonly decisions: Decisions;
  readonly documents: Documents;
  readonly views: DocumentViews;
  readonly texts: Texts;
  readonly readings: Readings;
  readonly issues: Issues;
  readonly pages: Pages;
  readonly profiles: Profiles;
  readonly cleaning: CampaignViews;
  readonly masks: Masks;
}

/** All the store knows of the website: what may go out, what was decided about it, how it looks and who signs. */
export function website(context: Context, acts: Acts, rooms: Rooms) {
  const { settings, decisions, documents, views, texts, readings, issues, pages, profiles, cleaning, masks } = rooms;
  const decided = siteDecisions(context, acts, documents, pages, issues, decisions, masks);
  const offline = siteOffline(documents, issues, pages, decided);
  const look = siteLook(context, acts, decisions);
  const hidden = withheld(context, documents, readings, decisions);
  return {
    ...offline,
    ...siteMasked(documents, readings, issues, pages, masks),
    ...siteSource(context, documents, views, texts, readings, issues, pages, hidden, decided, offline, masks, decisions, profiles, look, cleaning), // prettier-ignore
    decided,
    look,
    signing: signing(context, acts, decisions, settings),
  };
}
