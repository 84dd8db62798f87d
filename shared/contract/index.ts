import { acts } from "./acts.ts";
import { documents, events, proposals } from "./documents.ts";
import { issues, pages } from "./issues.ts";
import { jobs } from "./jobs.ts";
import { library, people } from "./library.ts";
import { publications } from "./publications.ts";
import { search } from "./search.ts";

/** Everything that may be asked, by noun. */
export const contract = { library, people, documents, proposals, events, issues, pages, jobs, search, publications, acts };
export type Contract = typeof contract;
