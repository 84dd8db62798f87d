import type { Database } from "better-sqlite3";
import { v7 } from "uuid";
import type { Change } from "../../shared/contract/events.ts";
import type { Person } from "../../shared/contract/library.ts";
import type { Day } from "../../shared/domain/days.ts";

/** What every file of the store is given: the database, the clock, and who is acting. The clock is given, not taken. */
export interface Context {
  readonly db: Database;
  readonly now: () => string;
  readonly today: () => Day;
  /** Who answers for what is written now. Refuses where nobody was chosen. */
  readonly actor: () => Person;
  /** Says that something changed; told only after commit. */
  readonly changed: (change: Change) => void;
}
export const newId = (): string => v7();
