import { z } from "zod";
import { disclosures } from "../domain/documents.ts";
import { eventKinds } from "../domain/status.ts";
import { DayInput, Id, type DocumentRef, type Done } from "./common.ts";
import { endpoint } from "./endpoint.ts";

export const BasisInput = z.object({
  id: Id.nullable().default(null),
  title: z.string().trim().max(500).nullable().default(null),
  docNumber: z.string().trim().max(100).nullable().default(null),
  article: z.string().trim().max(100).nullable().default(null),
  sentence: z.string().trim().max(2000).nullable().default(null),
});
/** One legal event without the document it happens to. */
export const EventInput = z.object({
  kind: z.enum(eventKinds).exclude(["struck"]),
  on: DayInput,
  until: DayInput.nullable().default(null),
  part: z.string().trim().max(200).nullable().default(null),
  basis: BasisInput.nullable().default(null),
});
/** A 主题分类 as written: one line. */
export const Topic = z.string().trim().min(1).max(40);

/** What may be done to many documents at once. */
export const BulkWhat = z.discriminatedUnion("what", [
  /** `reason` is wanted where it is not to be open. */
  z.object({ what: z.literal("disclose"), disclosure: z.enum(disclosures), reason: z.string().trim().max(300).default("") }),
  z.object({ what: z.literal("topic"), topic: Topic.nullable() }),
  z.object({ what: z.literal("withdraw") }),
  z.object({ what: z.literal("event"), event: EventInput }),
  /** Accepts what was read: fields somebody should look at, or proposals without a doubt. */
  z.object({ what: z.literal("confirm"), of: z.enum(["fields", "proposals"]) }),
]);
export type BulkWhat = z.output<typeof BulkWhat>;

/** One act: how many documents it changed, and which it could not, each with the reason. */
export interface BulkDone extends Done {
  readonly changed: number;
  readonly left: readonly (DocumentRef & { readonly why: string })[];
}
/** More than this at once would hold up everything else for too long. */
export const bulkMost = 5000;
/** Does one thing to many documents, as one act that can be undone. Where it can be done to none, it is refused. */
export const bulk = endpoint("documents/bulk", z.object({ ids: z.array(Id).min(1).max(bulkMost), act: BulkWhat })).answers<BulkDone>();
/** The office's list of 主题分类, in its order. */
export const topics = endpoint("documents/topics", z.object({})).answers<{ readonly topics: readonly string[] }>();
export const setTopics = endpoint("documents/setTopics", z.object({ topics: z.array(Topic).min(1).max(200) })).answers<Done>();
