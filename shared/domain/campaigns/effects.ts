import type { Refusal } from "../../refusal.ts";
import type { Conclusion } from "../campaigns.ts";
import type { Day } from "../days.ts";
import { mayHappen } from "../rules.ts";
import { statusOn, type EventKind, type LegalEvent } from "../status.ts";

/** The legal event a conclusion is on the day of the decision; null where it is a duty only (修改). */
export function effectOf(
  { verdict, until }: Conclusion,
  timeline: readonly LegalEvent[],
  on: Day,
): { kind: EventKind; on: Day; until: Day | null } | null {
  const { force, cause } = statusOn(timeline, on);
  switch (verdict) {
    case "amend":
      return null;
    case "repeal":
      return { kind: "repealed", on, until: null };
    case "lapse":
      return { kind: "lapsed", on, until: null };
    case "extend":
      // What ran out while the clean-up went on is not extended but kept, to a new day.
      return { kind: force === "lapsed" && cause === "expired" ? "continued" : "extended", on, until };
    default:
      return { kind: "continued", on, until };
  }
}

/** Why a conclusion cannot be recorded on a day, in a sentence; null where it can. */
export function whyNot(conclusion: Conclusion, timeline: readonly LegalEvent[], on: Day): string | null {
  const effect = effectOf(conclusion, timeline, on);
  if (!effect) return null;
  try {
    mayHappen(timeline, effect);
    return null;
  } catch (error) {
    return (error as Refusal).message;
  }
}
