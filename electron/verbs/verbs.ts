import type { Verb } from "../../shared/contract/commands.ts";
import { acceptances } from "./acceptances.ts";
import { campaigns } from "./campaigns.ts";
import { checking } from "./checking.ts";
import { copies } from "./copies.ts";
import { documents } from "./documents.ts";
import { issues } from "./issues.ts";
import { pages } from "./pages.ts";
import { site } from "./site.ts";
import { website } from "./website.ts";
import type { Verbs } from "./verb.ts";

/** Every verb of the command line; forget one and it does not compile. */
export const verbs: Verbs<Verb> = {
  ...documents,
  ...pages,
  ...site,
  ...website,
  ...checking,
  ...copies,
  ...campaigns,
  ...acceptances,
  ...issues,
};
