import type { DocumentView } from "../../../shared/contract/documents.ts";
import type { Day } from "../../../shared/domain/days.ts";
import { mayHappen } from "../../../shared/domain/rules.ts";
import { headline, statusOn, type EventKind, type Headline, type LegalEvent } from "../../../shared/domain/status.ts";

export type Kind = Exclude<EventKind, "struck" | "promulgated">;
/** In the order of how often they are needed. */
export const kinds: readonly Kind[] = [
  "amended",
  "partly-repealed",
  "repealed",
  "lapsed",
  "extended",
  "continued",
  "suspended",
  "revoked",
  "commenced",
];

/** Which kinds have a last day, what it is called, and whether it must be named. */
export const untilWords: Partial<Readonly<Record<Kind, { readonly words: string; readonly must: boolean }>>> = {
  extended: { words: "延长至", must: true },
  continued: { words: "有效期至", must: false },
  commenced: { words: "有效期至", must: false },
  suspended: { words: "停止至", must: false },
};
/** Which kinds may be about a part of the document only. */
export const takesPart = (kind: Kind): boolean => kind === "amended" || kind === "partly-repealed" || kind === "suspended";

/** Why this cannot be recorded, by the rule the library itself asks; null where it can. */
export function whyNot(
  { timeline }: DocumentView,
  event: { readonly kind: Kind; readonly on: Day; readonly until: Day | null },
): string | null {
  try {
    mayHappen(timeline, event);
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}

/** What will hold once this is recorded: today, or on the day it takes effect where that is later. */
export function after(
  { timeline, today, id }: DocumentView,
  event: { readonly kind: Kind; readonly on: Day; readonly until: Day | null; readonly part: string },
): { headline: Headline; validUntil: Day | null; when: string } {
  const added: LegalEvent = {
    ...event,
    id: "new",
    documentId: id,
    part: event.part || null,
    basis: null,
    strikes: null,
    recordedAt: "9999",
    recordedBy: "",
  };
  const day = event.on > today ? event.on : today;
  const status = statusOn([...timeline, added], day);
  return { headline: headline(status), validUntil: status.validUntil, when: day === today ? "今日" : `自${day}` };
}
