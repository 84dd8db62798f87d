import { isDay } from "../shared/domain/days.ts";
import { useHashLocation } from "wouter/use-hash-location";

/** What of a clean-up is looked at: its board, its decision, the pages of the website to be marked. */
export const campaignParts = ["board", "decision", "marking"] as const;
export type CampaignPart = (typeof campaignParts)[number];
/** Every place a person can be; the hash of the address says which, so that back, forward and bookmarks work. */
export type Place =
  | { readonly at: "documents"; readonly id: string | null; readonly find: string }
  | { readonly at: "texts"; readonly view: TextsView; readonly one: string; readonly two: string | null }
  | { readonly at: "campaigns"; readonly id: string | null; readonly part: CampaignPart }
  | { readonly at: "issues"; readonly id: string | null }
  | { readonly at: "articles"; readonly issueId: string }
  | { readonly at: "gaps" }
  | { readonly at: "acceptance"; readonly id: string | null }
  | { readonly at: "proof"; readonly issueId: string | null; readonly seq: number | null; readonly find: string }
  | { readonly at: "search"; readonly query: string }
  | { readonly at: "in-force"; readonly on: string | null }
  | { readonly at: "citations" }
  | { readonly at: "citing"; readonly id: string }
  | { readonly at: "website" }
  | { readonly at: "overview" }
  | LedgerPlace
  | { readonly at: "settings"; readonly section: SettingsSection };
export interface LedgerPlace {
  readonly at: "ledgers";
  readonly view: "register" | "filing" | "interpretation" | "review";
  readonly id: string | null;
}
export const settingsSections = ["library", "rules", "calendar", "issuers", "names", "site"] as const;
export type SettingsSection = (typeof settingsSections)[number];

const ledgerViews = ["register", "filing", "interpretation", "review"] as const;

/** What can be done with the texts of a document: lay two side by side, tidy one, make one of an amendment. */
export type TextsView = "compare" | "tidy" | "amend";
const textsViews: readonly string[] = ["compare", "tidy", "amend"] satisfies TextsView[];

const joined = (...parts: readonly (string | number | null)[]) =>
  `/${parts
    .filter((p) => p !== null && p !== "")
    .map((p) => encodeURIComponent(p!))
    .join("/")}`;

/** The address of a place: `/documents/ID/find/公路`. */
export function pathOf(place: Place): string {
  switch (place.at) {
    case "documents":
      return joined("documents", place.id, place.id && place.find ? "find" : null, place.id ? place.find : null);
    case "texts":
      return joined("texts", place.view, place.one, place.two);
    case "campaigns":
      return place.part === "board" ? joined("campaigns", place.id) : joined("campaigns", place.id ?? "all", place.part);
    case "issues":
      return joined("issues", place.id);
    case "acceptance":
      return joined("acceptance", place.id);
    case "articles":
      return joined("articles", place.issueId);
    case "proof":
      return joined("proof", place.issueId, place.seq, place.find ? "find" : null, place.find);
    case "search":
      return joined("search", place.query);
    case "ledgers":
      return joined("ledgers", place.view, place.id);
    case "settings":
      return joined("settings", place.section === "library" ? null : place.section);
    case "in-force":
      return joined("in-force", place.on);
    case "citing":
      return joined("citing", place.id);
    default:
      return joined(place.at);
  }
}

/** The place an address means, whatever it keeps beside it; what cannot be read is the list of documents. */
export function placeOf(path: string): Place {
  const [at, one = null, two = null, three = null, four = null] = path
    .split("/")
    .filter((part) => part !== "" && !isKept(part))
    .map(decoded);
  if (at === "texts" && two !== null && textsViews.includes(one ?? "")) return { at, view: one as TextsView, one: two, two: three };
  switch (at) {
    case "campaigns":
      return { at, id: one === "all" ? null : one, part: campaignParts.find((p) => p === two) ?? "board" };
    case "issues":
    case "acceptance":
      return { at, id: one };
    case "articles":
      return one ? { at, issueId: one } : { at: "issues", id: null };
    case "proof":
      return { at, issueId: one, seq: two && /^\d+$/.test(two) ? Number(two) : null, find: three === "find" ? (four ?? "") : "" };
    case "search":
      return { at, query: one ?? "" };
    case "in-force":
      return { at, on: one && isDay(one) ? one : null };
    case "citing":
      return one ? { at, id: one } : { at: "documents", id: null, find: "" };
    case "gaps":
    case "website":
    case "overview":
    case "citations":
      return { at };
    case "ledgers":
      return { at, view: ledgerViews.find((v) => v === one) ?? "register", id: two };
    case "settings":
      return { at, section: settingsSections.find((s) => s === one) ?? "library" };
    default:
      return { at: "documents", id: at === "documents" ? one : null, find: two === "find" ? (three ?? "") : "" };
  }
}
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Subtle: no part of a place has a bare `=`, since it is written encoded. */
const isKept = (part: string): boolean => part.includes("=");
/** What an address keeps beside its place, by name: `/documents/list={"years":[2018]}`. */
export function keptIn(path: string): ReadonlyMap<string, string> {
  const parts = path.split("/").filter(isKept);
  return new Map(parts.map((part) => [part.slice(0, part.indexOf("=")), decoded(part.slice(part.indexOf("=") + 1))]));
}
/** The address of the same place that keeps this; what is null is not said. */
export function pathWith(path: string, kept: ReadonlyMap<string, string | null>): string {
  const place = path.split("/").filter((part) => part !== "" && !isKept(part));
  const said = [...kept].flatMap(([name, value]) => (value === null ? [] : [`${name}=${encodeURIComponent(value)}`]));
  return `/${[...place, ...said].join("/")}`;
}

export const documentAt = (id: string | null, find = ""): string => pathOf({ at: "documents", id, find });
export const pageAt = (issueId: string | null, seq: number | null = null, find = ""): string => pathOf({ at: "proof", issueId, seq, find });
export const campaignAt = (id: string | null, part: CampaignPart = "board"): string => pathOf({ at: "campaigns", id, part });
export const articlesOf = (issueId: string): string => pathOf({ at: "articles", issueId });
export const acceptanceAt = (id: string | null): string => pathOf({ at: "acceptance", id });
export const issueAt = (id: string | null): string => pathOf({ at: "issues", id });
export const ledgerAt = (view: LedgerPlace["view"], id: string | null = null): string => pathOf({ at: "ledgers", view, id });
export const settingsAt = (section: SettingsSection): string => pathOf({ at: "settings", section });
export const compareAt = (before: string, after: string): string => pathOf({ at: "texts", view: "compare", one: before, two: after });
export const tidyAt = (version: string): string => pathOf({ at: "texts", view: "tidy", one: version, two: null });
export const amendAt = (event: string): string => pathOf({ at: "texts", view: "amend", one: event, two: null });
export const inForceOn = (on: string | null): string => pathOf({ at: "in-force", on });
export const citingOf = (id: string): string => pathOf({ at: "citing", id });
export const searchFor = (query: string): string => pathOf({ at: "search", query });

/** The present place and the way to another. `replace` leaves no step behind, for moving along a list. */
export function usePlace(): [Place, (path: string, options?: { replace?: boolean }) => void] {
  const [path, go] = useHashLocation();
  return [placeOf(path), go];
}
