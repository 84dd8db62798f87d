import { z } from "zod";
import { Folder, Id, Nothing, type Done, type Made } from "./common.ts";
import { endpoint } from "./endpoint.ts";

/** What `verify` says of an exported folder. A hash result is 一致 or not, never 有效. */
export interface Verification {
  readonly ok: boolean;
  readonly signature: "valid" | "absent" | "other-key";
  /** An export was interrupted and neither finished nor taken back. */
  readonly unfinished: boolean;
  readonly files: number;
  readonly changed: readonly string[];
  readonly missing: readonly string[];
  readonly extra: readonly string[];
}
export interface PublicationView {
  readonly id: string;
  readonly out: string;
  readonly at: string;
  readonly by: string;
  readonly pages: number;
  readonly written: number;
  readonly deleted: number;
  readonly seconds: number;
  readonly manifest: string;
  /** The export before was brought back. */
  readonly back: boolean;
}
/** A document that is not written, or an issue or gazette page that was taken off, and why. */
export interface LeftOut {
  readonly kind: "document" | "issue" | "page";
  readonly id: string;
  /** By which its page is named; issues have none. */
  readonly number: number | null;
  readonly title: string | null;
  readonly docNumber: string | null;
  /** In words: 不予公开. */
  readonly why: string;
  /** A person took its page off. */
  readonly withdrawn: boolean;
}
const reason = z.string().trim().min(1, "写明理由").max(300);
const Out = z.object({ out: Folder });
export const publications = {
  list: endpoint("publications/list", Nothing).answers<{
    readonly publications: readonly PublicationView[];
    readonly ready: { readonly documents: number; readonly held: number; readonly issues: number; readonly pages: number };
  }>(),
  /** Queues an export into a folder; again into the same folder writes only what changed. */
  export: endpoint("publications/export", Out).answers<{ batch: string }>(),
  /** Takes the page of a document, a gazette page or a whole issue off the website: pages without text stand there from the next export on. A reason of null brings it back. */
  withdraw: endpoint("publications/withdraw", z.object({ id: Id, reason: reason.nullable() })).answers<Done>(),
  /** Permits that a document or gazette page (`subject`) names one that is not public. Only the places where it does so now. */
  permit: endpoint("publications/permit", z.object({ subject: Id, document: Id, reason })).answers<Done>(),
  /** Says of what looks like a person's number that it may go out: no such number, or public by duty. `key` is told by the rehearsal. */
  clear: endpoint("publications/clear", z.object({ subject: Id, key: z.string().min(1).max(200), reason })).answers<Done>(),
  /** Has numbers of persons go out with stars in their place, or as they are again; the sources stay. One act for all of them. */
  mask: endpoint(
    "publications/mask",
    z.object({
      numbers: z
        .array(z.object({ subject: Id, key: z.string().min(1).max(200) }))
        .min(1)
        .max(5000),
      masked: z.boolean(),
    }),
  ).answers<Done>(),
  /** Says what an export would do, writing nothing. A job; its result is a `Rehearsal`. `out` null: a first export. */
  rehearse: endpoint("publications/rehearse", z.object({ out: Folder.nullable() })).answers<{ batch: string }>(),
  /** Queues bringing back what stood in the folder before the last export. */
  restore: endpoint("publications/restore", Out).answers<{ batch: string }>(),
  /** What the last export into a folder changed: the list in the order to upload, or with it the files as a zip. */
  changes: endpoint("publications/changes", Out.extend({ as: z.enum(["list", "zip"]) })).answers<Made>(),
  /** Whether a folder may be written to: empty, new, or an earlier export of ours. `why` is a sentence where it may not. */
  fits: endpoint("publications/fits", Out).answers<{ readonly why: string | null }>(),
  verify: endpoint("publications/verify", Out).answers<Verification>(),
};
