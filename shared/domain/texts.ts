import type { Day } from "./days.ts";
import { inOrder, type LegalEvent } from "./status.ts";

/** One text of a document. `eventId`: the amendment that made it; null for the text as issued, also where that was tidied later. */
export interface TextVersion {
  readonly id: string;
  readonly hash: string;
  readonly parentId: string | null;
  readonly eventId: string | null;
}
/** An event of the timeline; one recorded anew for the same proposal carries on its text. */
type Recorded = LegalEvent & { readonly proposalId?: string | null };
export interface HeldText<V> {
  readonly version: V;
  /** The event from whose day it holds; null from the beginning. */
  readonly event: Recorded | null;
}

/**
 * The texts of a document in the order in which they hold: the last one as issued, then for each amendment that counts its last text. The text of an
 * event that was struck, or whose act does not stand, is not among them. Versions are given in order of recording.
 */
export function heldTexts<V extends TextVersion>(versions: readonly V[], timeline: readonly Recorded[]): HeldText<V>[] {
  const issued = versions.findLast((v) => v.eventId === null);
  const counted = inOrder(timeline) as Recorded[];
  const known = new Map(timeline.map((e) => [e.id, e]));
  const answers = (version: V, event: Recorded): boolean => {
    if (version.eventId === event.id) return true;
    const made = version.eventId === null ? undefined : known.get(version.eventId);
    return made?.proposalId !== undefined && made.proposalId !== null && made.proposalId === event.proposalId;
  };
  const amended = counted.flatMap((event) => {
    const version = versions.findLast((v) => answers(v, event));
    return version ? [{ version, event }] : [];
  });
  return [...(issued ? [{ version: issued, event: null }] : []), ...amended];
}

/** The text that holds on a day. */
export const textOn = <V extends TextVersion>(held: readonly HeldText<V>[], day: Day): HeldText<V> | undefined =>
  held.findLast((h) => h.event === null || h.event.on <= day);

/** The text an amendment changes: what holds before it in the order of the timeline. */
export function textBefore<V extends TextVersion>(
  held: readonly HeldText<V>[],
  timeline: readonly Recorded[],
  eventId: string,
): V | undefined {
  const order = inOrder(timeline).map((e) => e.id);
  const at = order.indexOf(eventId);
  return held.findLast((h) => h.event === null || order.indexOf(h.event.id) < at)?.version;
}
