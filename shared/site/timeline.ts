import { eventWords } from "../domain/words.ts";
import type { Day } from "../domain/days.ts";
import type { EventKind, LegalEvent } from "../domain/status.ts";

/** The act an event rests on, as a page of the website names it; `href` from that page, null where the act has none here. */
export interface Act {
  readonly title: string | null;
  readonly docNumber: string | null;
  readonly article: string | null;
  readonly href: string | null;
}
/** One legal event as a page carries it: the law of it, and nothing of who recorded it or when. */
export interface SiteEvent {
  readonly kind: Exclude<EventKind, "struck">;
  readonly on: Day;
  readonly until: Day | null;
  readonly part: string | null;
  readonly act: Act | null;
}

/** Events of a page as the rules know them. Their order stands for the order of recording. */
export function lawOf(events: readonly SiteEvent[]): LegalEvent[] {
  return events.map((event, i) => ({
    id: String(i),
    documentId: "",
    kind: event.kind,
    on: event.on,
    until: event.until,
    basis: event.act && {
      id: String(i),
      title: event.act.title,
      docNumber: event.act.docNumber,
      article: event.act.article,
      sentence: null,
    },
    part: event.part,
    strikes: null,
    recordedAt: String(i).padStart(6, "0"),
    recordedBy: "",
  }));
}

/** What happened, as 沿革 says it. */
export const happened: Readonly<Record<SiteEvent["kind"], string>> = eventWords;
