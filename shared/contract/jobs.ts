import { z } from "zod";
import { Id, Nothing } from "./common.ts";
import { endpoint } from "./endpoint.ts";

export const jobKinds = ["intake", "scan", "ocr", "export", "form", "compare", "rehearse", "copy"] as const;
export type JobKind = (typeof jobKinds)[number];
export const jobStates = ["waiting", "running", "done", "failed", "cancelled"] as const;
export type JobState = (typeof jobStates)[number];

/** Work given at one time, told as one thing: 识别2003年第2期, 14 / 48. */
export interface Batch {
  readonly id: string;
  readonly kind: JobKind;
  readonly words: string;
  readonly startedAt: string;
  readonly counts: Readonly<Record<JobState, number>>;
  /** Steps done and to do, in pages, files or whatever `unit` says; a job that counts its own steps counts here. */
  readonly done: number;
  readonly total: number;
  readonly unit: string;
  readonly perMinute: number | null;
  readonly secondsLeft: number | null;
  readonly paused: boolean;
}
export interface JobView {
  readonly id: string;
  readonly batch: string;
  readonly kind: JobKind;
  readonly state: JobState;
  readonly name: string;
  readonly attempts: number;
  /** The sentence for the person where it failed or was refused. */
  readonly error: string | null;
  readonly result: unknown;
}

export const jobs = {
  /** Batches at work first, then the latest ended ones. */
  list: endpoint("jobs/list", Nothing).answers<{
    readonly active: readonly Batch[];
    readonly ended: readonly Batch[];
    readonly paused: boolean;
    /** Why the queue stopped by itself (no room on the disk, …), a sentence; null where it did not. 继续 tries again. */
    readonly trouble: string | null;
  }>(),
  batch: endpoint("jobs/batch", z.object({ id: Id })).answers<{ readonly batch: Batch; readonly jobs: readonly JobView[] }>(),
  pause: endpoint("jobs/pause", z.object({ paused: z.boolean() })).answers<Record<string, never>>(),
  cancel: endpoint("jobs/cancel", z.object({ batch: Id })).answers<{ cancelled: number }>(),
  /** 先做这一批: what waits of it comes before all else of its kind. */
  hasten: endpoint("jobs/hasten", z.object({ batch: Id })).answers<{ jobs: number }>(),
  /** Puts what failed or was cancelled back in the queue. */
  retry: endpoint("jobs/retry", z.object({ batch: Id })).answers<{ jobs: number }>(),
};
