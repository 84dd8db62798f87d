import type { Day } from "./days.ts";

/** Where an organ stands, as seen from the district. `department` is one of the district's own. */
export const issuerLevels = ["central", "province", "city", "district", "department", "town"] as const;
export type IssuerLevel = (typeof issuerLevels)[number];

/** A 机关代字 and the days on which the organ used it; null is open. */
export interface IssuerCode {
  readonly code: string;
  readonly from: Day | null;
  readonly until: Day | null;
}
/** An organ that issues documents. A renamed organ (定陶县 → 定陶区) is two rows, the earlier naming its successor. */
export interface Issuer {
  readonly id: string;
  /** Full name, as under its documents. */
  readonly name: string;
  /** Other writings of the name: short forms, names without the city in front. */
  readonly aliases: readonly string[];
  readonly codes: readonly IssuerCode[];
  readonly level: IssuerLevel;
  /** One of the library's own: its documents are registered and filed here. Others stand above. */
  readonly own: boolean;
  readonly from: Day | null;
  readonly until: Day | null;
  readonly successor: string | null;
  /** The organ's digits in register numbers: 001. */
  readonly registerCode: string | null;
  /** Whom to write to when the organ drafts documents. */
  readonly contact: string | null;
}

const during = ({ from, until }: { readonly from: Day | null; readonly until: Day | null }, on: Day | null) =>
  on === null || ((from === null || from <= on) && (until === null || on <= until));
const bare = (code: string) => code.replace(/\s/gu, "");

/** The organs that existed on a day; all of them where no day is known. */
export const issuersOn = (issuers: readonly Issuer[], on: Day | null): Issuer[] => issuers.filter((i) => during(i, on));

/** Whose 机关代字 this was on a day. Several where the registry is ambiguous; none where it does not know the code. */
export const issuersOfCode = (issuers: readonly Issuer[], code: string, on: Day | null): Issuer[] =>
  issuers.filter((i) => i.codes.some((c) => bare(c.code) === bare(code) && during(c, on)));

/** The organ of this full name or alias that existed on a day; else the one of that name at any time; null where there is none. */
export function issuerNamed(issuers: readonly Issuer[], name: string, on: Day | null): Issuer | null {
  const wanted = bare(name);
  const known = issuers.filter((i) => [i.name, ...i.aliases].some((n) => bare(n) === wanted));
  return known.find((i) => during(i, on)) ?? known[0] ?? null;
}

/** False where the registry knows the first of these issuers as an organ from above; one it does not know may well be own. */
export const isOwn = (issuers: readonly Issuer[], names: readonly string[]): boolean =>
  (names[0] ? issuerNamed(issuers, names[0], null)?.own : true) ?? true;

/** Who answers for an organ's documents today: the last of its line of successors. */
export function successorOf(issuers: readonly Issuer[], issuer: Issuer): Issuer {
  const seen = new Set<string>();
  let at = issuer;
  for (let next: Issuer | undefined = at; next && !seen.has(next.id); next = issuers.find((i) => i.id === at.successor)) {
    seen.add(next.id);
    at = next;
  }
  return at;
}

/** The offices that draft documents for the district on a day: its departments and towns. */
export const draftingOffices = (issuers: readonly Issuer[], on: Day | null): Issuer[] =>
  issuersOn(issuers, on).filter((i) => i.own && (i.level === "department" || i.level === "town"));

/** What is wrong with a row as it stands among the others, in words; null where nothing is. */
export function issuerFault(issuers: readonly Issuer[], row: Issuer): string | null {
  const others = issuers.filter((i) => i.id !== row.id);
  const twin = others.find((i) => bare(i.name) === bare(row.name) && overlap(i, row));
  if (twin) return `名录里已有“${row.name}”，起止日期有重叠，请改其中一条的日期。`;
  for (const code of row.codes) {
    if (code.from && code.until && code.until < code.from) return `代字“${code.code}”的停用日期早于启用日期，请改正。`;
    const holder = others.find((i) => i.codes.some((c) => bare(c.code) === bare(code.code) && overlap(c, code)));
    if (holder) return `代字“${code.code}”同期已属“${holder.name}”，请改代字或起止日期。`;
  }
  if (row.from && row.until && row.until < row.from) return "撤并日期早于设立日期，请改正。";
  const number = row.registerCode && others.find((i) => i.registerCode === row.registerCode && overlap(i, row));
  if (number) return `登记号里的机关编号“${row.registerCode}”已属“${number.name}”，请另编一个。`;
  if (row.successor && !others.some((i) => i.id === row.successor)) return "承接的机关不在名录里，请先把它写进名录。";
  return null;
}
const overlap = (a: { from: Day | null; until: Day | null }, b: { from: Day | null; until: Day | null }) =>
  (a.until === null || b.from === null || b.from <= a.until) && (b.until === null || a.from === null || a.from <= b.until);
