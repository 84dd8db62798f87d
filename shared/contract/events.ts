/** What the event stream says: that something changed, never what. The screen asks again; there is no second truth. */
export const changes = ["library", "documents", "issues", "pages", "jobs", "publications", "campaigns"] as const;
export type Change = (typeof changes)[number];
