import { z } from "zod";
import type { IssueName } from "../domain/issues.ts";
import type { Stretch } from "../domain/stretches.ts";
import { issueFileKinds } from "../domain/issueFiles.ts";
import type { Day } from "../domain/days.ts";
import type { Differing } from "../domain/crossCheck.ts";
import { engineChoices, type Box, type Line, type PageState } from "../domain/pages.ts";
import type { CoverProposal } from "../domain/covers.ts";
import { findingKinds, type Finding } from "../domain/pageFindings.ts";
import type { ArchiveNumber } from "../domain/scanNames.ts";
import type { Headline } from "../domain/status.ts";
import { DayInput, Folder, Id, Incoming, Nothing, type Done, type Made } from "./common.ts";
import { endpoint } from "./endpoint.ts";

export interface IssueRow {
  readonly id: string;
  readonly gazette: string;
  readonly year: number;
  readonly no: string;
  readonly label: string;
  readonly publishedOn: Day | null;
  readonly pages: number;
  readonly items: number;
  readonly states: Readonly<Record<PageState, number>>;
}
export interface PageRow {
  readonly id: string;
  readonly seq: number;
  readonly state: PageState;
  readonly confidence: number | null;
  readonly error: string | null;
  readonly warnings: readonly string[];
  /** 退回重扫: why, and who sent it back. */
  readonly sentBack: null | { readonly reason: string; readonly by: string; readonly at: string };
  /** Its batch was returned in acceptance and nobody has proofread it since: why. */
  readonly returned: null | { readonly reason: string; readonly by: string; readonly at: string };
  /** The number printed on the page, where it was read. */
  readonly folio: number | null;
  /** The issue it says it is of, by its cover or head. */
  readonly printed: IssueName | null;
  /** What its file was called, with the folders it lay in, and the 档号 that gives. */
  readonly name: string;
  readonly archive: ArchiveNumber | null;
  /** Whether the picture was turned, cut or replaced. */
  readonly changed: boolean;
  /** Address of a small picture of the page. */
  readonly thumb: string;
}
export interface IssueView extends IssueRow {
  /** The 档号 of its pages, each once. */
  readonly archive: readonly string[];
  readonly list: readonly PageRow[];
  /** What should be looked at before the pages are read, the gravest first. */
  readonly findings: readonly Finding[];
  /** Pages that by their cover belong to another issue. */
  readonly covers: readonly CoverProposal[];
  readonly contents: readonly {
    readonly id: string;
    readonly title: string;
    readonly column: string | null;
    readonly documentId: string | null;
    readonly docNumber: string | null;
    readonly headline: Headline | null;
    /** The pages it stands on; empty where none is known. */
    readonly stretches: readonly Stretch[];
  }[];
}
export interface PageView extends PageRow {
  readonly issueId: string;
  readonly issueLabel: string;
  readonly width: number;
  readonly height: number;
  readonly dpi: number | null;
  /** Address of the page image as scanned, upright. */
  readonly image: string;
  readonly engine: string | null;
  /** What is to be known of the reading, in sentences. */
  readonly notes: readonly string[];
  /** The engine whose reading stands beside this one, where both read the page. */
  readonly otherEngine: string | null;
  /** Lines as they read now; `corrected` where a person changed one, with what the engine read; `differing` where the other engine read otherwise. */
  readonly lines: readonly (Line & {
    readonly corrected: null | {
      readonly read: string;
      readonly by: string;
      readonly at: string;
      /** Written on an earlier reading, and this one says a third thing. */
      readonly conflict: boolean;
    };
    readonly differing: readonly Differing[];
  })[];
  readonly text: string;
  /** Who proofread the page (`mine`: who is at work now) and who checked it, where it is signed off. */
  readonly proofreadBy: { readonly by: string; readonly at: string; readonly mine: boolean } | null;
  readonly checkedBy: { readonly by: string; readonly at: string } | null;
}

export const issues = {
  list: endpoint("issues/list", Nothing).answers<readonly IssueRow[]>(),
  get: endpoint("issues/get", z.object({ id: Id })).answers<IssueView>(),
  /** Takes scans in as pages of an issue, in the order given; makes the issue where it is not there. */
  scan: endpoint(
    "issues/scan",
    z.object({
      files: z.array(Incoming).min(1).max(5000),
      issue: z.string().min(1).max(40),
      gazette: z.string().trim().max(100).nullable().default(null),
      recognise: z.boolean().default(true),
    }),
  ).answers<{ batch: string; jobs: number; issueId: string }>(),
  /** One issue as a file: scans with text under them, or its text. The job's result is a `Made`. */
  file: endpoint("issues/file", z.object({ id: Id, as: z.enum(issueFileKinds) })).answers<{ batch: string }>(),
  /** Issues of one gazette from one to another, each as a file in a folder; files of the same names give way. Issues without pages are left out. */
  files: endpoint("issues/files", z.object({ from: Id, to: Id, as: z.enum(issueFileKinds), out: Folder })).answers<{
    batch: string;
    jobs: number;
  }>(),
  /** One issue, or all, as a catalogue for the archive (DA/T 18): volumes and their pieces as xlsx, one of the two as CSV. */
  catalogue: endpoint(
    "issues/catalogue",
    z.object({ id: Id.nullable(), as: z.enum(["xlsx", "csv"]), level: z.enum(["pieces", "volumes"]).default("pieces") }),
  ).answers<Made>(),
  /** Lists a document as an item of an issue, on these pages. */
  listItem: endpoint(
    "issues/listItem",
    z.object({
      issueId: Id,
      documentId: Id,
      column: z.string().trim().max(60).nullable().default(null),
      fromPage: z.number().int().positive().nullable().default(null),
      toPage: z.number().int().positive().nullable().default(null),
    }),
  ).answers<Done>(),
};

/** Where words stand on a page: a frame for each printed line they run over. */
export type Place = readonly Box[];
export const pages = {
  get: endpoint("pages/get", z.object({ issueId: Id, seq: z.number().int().positive(), query: z.string().max(200).default("") })).answers<
    PageView & { readonly found: readonly Place[] }
  >(),
  /** A person's text for one line, the same text where it was found right; null takes it back. A new recognition never overwrites it. */
  correct: endpoint(
    "pages/correct",
    z.object({ pageId: Id, line: z.number().int().min(0), text: z.string().max(2000).nullable() }),
  ).answers<Done>(),
  /** 校完此页, and back. */
  proofread: endpoint("pages/proofread", z.object({ pageId: Id, done: z.boolean() })).answers<Done>(),
  /** Reads these pages again (all that failed or wait, when none is named). */
  recognise: endpoint("pages/recognise", z.object({ pageIds: z.array(Id).max(10_000), read: z.enum(engineChoices).optional() })).answers<{
    batch: string;
    jobs: number;
  }>(),
  /** By which engines pages are read from now on. */
  engines: endpoint("pages/engines", z.object({ engines: z.enum(engineChoices) })).answers<Done>(),
  /** Turns pages by quarters clockwise. */
  turn: endpoint(
    "pages/turn",
    z.object({ pageIds: Id.array().min(1).max(10_000), by: z.union([z.literal(1), z.literal(2), z.literal(3)]) }),
  ).answers<Done>(),
  /** Cuts a page to a box among its pixels; null gives the whole picture back. */
  crop: endpoint(
    "pages/crop",
    z.object({ pageId: Id, box: z.tuple([z.number(), z.number(), z.number(), z.number()]).nullable() }),
  ).answers<Done>(),
  /** Makes two pages of a double one, parted at this share of the width. */
  split: endpoint(
    "pages/split",
    z.object({ pageId: Id, at: z.number().min(0.1).max(0.9).nullable().default(null), first: z.enum(["left", "right"]).default("left") }),
  ).answers<Done>(),
  /** Puts pages, in the order given, before another of their issue; null puts them last. */
  move: endpoint("pages/move", z.object({ issueId: Id, pageIds: Id.array().min(1).max(10_000), before: Id.nullable() })).answers<Done>(),
  /** Another scan of the same sheet takes the page's place; corrections stay. */
  replace: endpoint("pages/replace", z.object({ pageId: Id, file: Incoming })).answers<Done>(),
  /** Puts pages into another issue (`2007/3`), which is made where it is not there. */
  refile: endpoint(
    "pages/refile",
    z.object({
      pageIds: Id.array().min(1).max(10_000),
      issue: z.string().min(1).max(40),
      gazette: z.string().trim().min(1).max(100).nullable().default(null),
      publishedOn: DayInput.nullable().default(null),
    }),
  ).answers<Done & { readonly issueId: string }>(),
  /** What a cover says of the pages behind it is not so. */
  declineCover: endpoint("pages/declineCover", z.object({ pageId: Id, label: z.string().min(1).max(60) })).answers<Done>(),
  /** A finding about these pages is let be, with a reason, until one of them changes; null tells it again. */
  settle: endpoint(
    "pages/settle",
    z.object({
      issueId: Id,
      kind: z.enum(findingKinds),
      pageIds: Id.array().min(1).max(10_000),
      reason: z.string().trim().min(1).max(200).nullable(),
    }),
  ).answers<Done>(),
  withdraw: endpoint("pages/withdraw", z.object({ pageIds: z.array(Id).min(1).max(10_000) })).answers<Done>(),
  restore: endpoint("pages/restore", z.object({ pageIds: z.array(Id).min(1).max(10_000) })).answers<Done>(),
};
