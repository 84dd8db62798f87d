import type { ProposedChange } from "../../../shared/domain/amending.ts";

/** What a person decided on a proposed change. */
export type Looked = "accepted" | "left";
export type LookedState = "open" | "doubtful" | "stuck" | "accepted" | "left" | "by-hand";

/** What a change waits for, or what became of it. */
export function stateOf(change: ProposedChange, looked: Looked | null): LookedState {
  if (looked) return looked === "accepted" ? "accepted" : change.problem ? "by-hand" : "left";
  return change.problem ? "stuck" : change.doubt ? "doubtful" : "open";
}
export const stateWords: Readonly<Record<LookedState, string>> = {
  open: "待看",
  doubtful: "待看，有疑问",
  stuck: "做不了，看原因",
  accepted: "已接受",
  left: "不采用",
  "by-hand": "人工处理",
};
