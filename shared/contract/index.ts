import { acceptances } from "./acceptances.ts";
import { articles } from "./articles.ts";
import { acts } from "./acts.ts";
import { citations } from "./citations.ts";
import { campaigns } from "./campaigns.ts";
import { copies } from "./copies.ts";
import { documents, events, proposals } from "./documents.ts";
import { inventory } from "./inventory.ts";
import { issuers } from "./issuers.ts";
import { issues, pages } from "./issues.ts";
import { jobs } from "./jobs.ts";
import { ledgers } from "./ledgers.ts";
import { library, people } from "./library.ts";
import { proof } from "./proof.ts";
import { overview } from "./overview.ts";
import { markings } from "./markings.ts";
import { publications } from "./publications.ts";
import { register } from "./register.ts";
import { search } from "./search.ts";
import { siteLook } from "./siteLook.ts";
import { settings } from "./settings.ts";
import { texts } from "./texts.ts";
import { watch } from "./watch.ts";

/** Everything that may be asked, by noun. */
export const contract = {
  library,
  people,
  documents,
  texts,
  proposals,
  events,
  citations,
  issues,
  pages,
  proof,
  articles,
  acceptances,
  jobs,
  watch,
  search,
  publications,
  copies,
  acts,
  overview,
  campaigns,
  markings,
  settings,
  siteLook,
  issuers,
  register,
  ledgers,
  inventory,
};
export type Contract = typeof contract;
