import type { Day } from "./days.ts";
import type { Disclosure } from "./documents.ts";

/** What a clean-up concludes of one document, in the order in which lists and annexes come. */
export const verdicts = ["continue", "extend", "amend", "repeal", "lapse"] as const;
export type Verdict = (typeof verdicts)[number];
export const verdictWords: Readonly<Record<Verdict, string>> = {
  continue: "继续有效",
  extend: "延长有效期",
  amend: "修改",
  repeal: "废止",
  lapse: "宣布失效",
};

export const campaignKinds = ["regular", "special", "immediate"] as const;
export type CampaignKind = (typeof campaignKinds)[number];
export const campaignKindWords: Readonly<Record<CampaignKind, string>> = {
  regular: "定期清理",
  special: "专项清理",
  immediate: "即时清理",
};

/** Who made a document: the government itself (with its office), or one of its departments. Annexes may be split by it. */
export const makers = ["government", "department"] as const;
export type Maker = (typeof makers)[number];
export const makerWords: Readonly<Record<Maker, string>> = { government: "政府", department: "部门" };

/** The government where an issuer is one, or its office; a department where none is. */
export const makerOf = (issuers: readonly string[]): Maker =>
  issuers.some((i) => /人民政府(?:办公厅|办公室|办)?$/u.test(i)) ? "government" : "department";

/** Taken in or left out by hand, and why. */
export interface ByHand {
  readonly id: string;
  readonly reason: string;
}
/** Which of the documents in force on the cut-off day are looked at. An empty list of anything leaves it open. */
export interface Scope {
  readonly issuers: readonly string[];
  readonly makers: readonly Maker[];
  readonly years: readonly number[];
  /** Words of which the title has at least one. */
  readonly words: readonly string[];
  readonly departments: readonly string[];
  readonly outside: readonly ByHand[];
  readonly inside: readonly ByHand[];
}
export interface Plan {
  readonly name: string;
  readonly kind: CampaignKind;
  /** 清至: documents in force on this day are in the scope. */
  readonly cutoff: Day;
  readonly noticeOn: Day;
  /** 报送截止. */
  readonly reportBy: Day;
  /** Who decides: 示例区人民政府. */
  readonly organ: string;
  /** Who runs it: 示例区司法局. */
  readonly office: string;
  readonly scope: Scope;
  /** 凡未纳入目录的一律废止: whatever falls under the clean-up and stands in none of its lists is repealed with the decision. */
  readonly catchAll: boolean;
  /** 逾期未修改的失效: a document to be amended lapses on this day where it was not. */
  readonly lapseOn: Day | null;
}

/** What the legal office concluded of one document. */
export interface Conclusion {
  readonly verdict: Verdict;
  readonly reason: string;
  readonly basis: string;
  /** extend, continue: the new last day in force. amend: the day it is to be done by. */
  readonly until: Day | null;
  /** amend: what is to be changed. */
  readonly what: string;
}
/** What one department said of one document on its form. */
export interface Opinion {
  readonly department: string;
  /** Null where it was left blank, or where the words do not say one thing. */
  readonly verdict: Verdict | null;
  /** As written. */
  readonly words: string;
  readonly until: Day | null;
  readonly reason: string;
  readonly note: string;
}
/** A document of the frozen list, as the clean-up sees it. */
export interface CleanUpDocument {
  readonly id: string;
  /** Its place in the frozen list, from 1; never given again. */
  readonly seq: number;
  readonly title: string;
  readonly docNumber: string | null;
  readonly registerNumber: string | null;
  readonly issuers: readonly string[];
  readonly departments: readonly string[];
  readonly maker: Maker;
  readonly signedOn: Day | null;
  readonly effectiveOn: Day | null;
  readonly validUntil: Day | null;
  readonly disclosure: Disclosure;
  readonly opinions: readonly Opinion[];
  readonly conclusion: Conclusion | null;
}
/** What may not be shown outside is counted in a published list and left out of its rows. */
export const isShown = ({ disclosure }: Pick<CleanUpDocument, "disclosure">): boolean => disclosure === "open";

/** How many of each, and how many have no conclusion yet. */
export type Tally = Readonly<Record<Verdict | "undecided" | "total", number>>;

/** Counts documents by their conclusion. */
export function tally(documents: readonly Pick<CleanUpDocument, "conclusion">[]): Tally {
  const counts = { continue: 0, extend: 0, amend: 0, repeal: 0, lapse: 0, undecided: 0, total: documents.length };
  for (const { conclusion } of documents) counts[conclusion?.verdict ?? "undecided"]++;
  return counts;
}
