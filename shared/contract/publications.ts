import { z } from "zod";
import { Nothing } from "./common.ts";
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
}
const Out = z.object({ out: z.string().min(1).max(4000) });
export const publications = {
  list: endpoint("publications/list", Nothing).answers<{
    readonly publications: readonly PublicationView[];
    readonly ready: { readonly documents: number; readonly held: number; readonly issues: number; readonly pages: number };
  }>(),
  /** Queues an export into a folder; again into the same folder writes only what changed. */
  export: endpoint("publications/export", Out).answers<{ batch: string }>(),
  verify: endpoint("publications/verify", Out).answers<Verification>(),
};
