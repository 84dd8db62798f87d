import type { PersonalKind } from "../domain/personal.ts";
import type { LeftOut } from "./publications.ts";

/** One page an export would add, change or take off, and why. */
export interface RehearsedPage {
  readonly as: "added" | "changed" | "removed";
  readonly path: string;
  readonly title: string;
  /** In words: 效力：现行有效改为已废止. */
  readonly why: string;
  /** The document it is the page of. */
  readonly documentId: string | null;
}
/** What a finding stands in. */
export interface Subject {
  readonly kind: "document" | "page";
  readonly id: string;
  /** Where a page is to be seen. */
  readonly place?: { readonly issueId: string; readonly seq: number };
}
/** What looks like a person's number; told by its place and last four characters. */
export interface PersonalFinding {
  readonly kind: PersonalKind;
  /** It stops the export until it is looked at. */
  readonly stops: boolean;
  readonly subject: Subject;
  readonly title: string;
  readonly where: string;
  readonly tail: string;
  /** By which `publications/clear` knows it. */
  readonly key: string;
}
/** A number that goes out with stars in its place. */
export type MaskedNumber = Omit<PersonalFinding, "stops">;
/** A page that would carry words of a document that is not public. */
export interface MentionFinding {
  readonly path: string;
  readonly title: string;
  /** The text the words stand in; null where it is not one document or page that brings them. */
  readonly subject: Subject | null;
  /** What it is: 一份未公开文件的标题. */
  readonly words: string;
  /** The document that is not public; its name is for the desk only and stands nowhere in the site. */
  readonly secret: { readonly id: string | null; readonly title: string | null; readonly docNumber: string | null };
}
/** What an export would do, with nothing written. */
export interface Rehearsal {
  readonly out: string | null;
  readonly counts: Readonly<Record<RehearsedPage["as"] | "same", number>>;
  /** Files that are no pages: images, search data, lists for machines. */
  readonly files: Readonly<Record<RehearsedPage["as"], number>>;
  /** At most two thousand of a kind. */
  readonly pages: readonly RehearsedPage[];
  readonly leftOut: readonly LeftOut[];
  readonly mentions: readonly MentionFinding[];
  readonly personal: readonly PersonalFinding[];
  readonly masked: readonly MaskedNumber[];
  /** Links of pages to files that would not be there. */
  readonly links: readonly { readonly path: string; readonly title: string; readonly to: string }[];
  /** Documents named in relations or as a basis that are not in the library. */
  readonly unknown: readonly { readonly path: string; readonly title: string; readonly names: string }[];
  /** Documents that go out with doubts nobody has settled, such as a title that may have been tampered with. */
  readonly doubtful: readonly { readonly id: string; readonly title: string }[];
  /** Gazette pages nobody has proof-read; they say so. */
  readonly unproofed: number;
}
