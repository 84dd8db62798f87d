import type { CleanUpDocument, Opinion, Verdict } from "../campaigns.ts";
import { verdictWords } from "../campaigns.ts";

/** Where a document stands between its departments. `waiting`: a form is still out; `blank`: one came back without a verdict. */
export type Agreement = "agreed" | "conflict" | "blank" | "waiting";

/** How the departments of a document agree. A conflict is a conflict however many forms are still out. */
export function agreementOf({ departments, opinions }: Pick<CleanUpDocument, "departments" | "opinions">): Agreement {
  const said = new Set(opinions.flatMap((o) => (o.verdict ? [o.verdict] : [])));
  if (said.size > 1) return "conflict";
  if (opinions.some((o) => o.verdict === null)) return "blank";
  if (opinions.length === 0 || departments.some((d) => !opinions.some((o) => o.department === d))) return "waiting";
  return "agreed";
}

/** What they said, for a list: 修改 / 废止; the words themselves where they say none. */
export function opinionWords(opinions: readonly Opinion[]): string {
  const said = opinions.map((o) => (o.verdict ? verdictWords[o.verdict] : o.words.trim() || "空白"));
  return [...new Set(said)].join(" / ");
}

/** The one verdict a document's departments agree on, with reason and day where one of them gave them. */
export function agreed(opinions: readonly Opinion[]): { verdict: Verdict; reason: string; until: Opinion["until"] } | null {
  const [first] = opinions;
  if (!first?.verdict || opinions.some((o) => o.verdict !== first.verdict)) return null;
  return {
    verdict: first.verdict,
    reason: opinions.find((o) => o.reason)?.reason ?? "",
    until: opinions.find((o) => o.until)?.until ?? null,
  };
}
