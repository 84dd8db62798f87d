import type { Folder, LibraryState, Person } from "../../shared/contract/library.ts";
import type { Day } from "../../shared/domain/days.ts";
import type { OriginalFiles } from "../keep/originals.ts";
import type { MadeFiles } from "../keep/made.ts";
import type { LibraryPaths } from "../keep/folder.ts";
import type { Asides } from "../jobs/aside.ts";
import type { Pool } from "../jobs/pool.ts";
import type { Queue } from "../jobs/queue.ts";
import type { Watch } from "../jobs/watching.ts";
import type { Store } from "../store/store.ts";

/** An open library, as far as answering questions needs it. */
export interface OpenLibrary {
  readonly paths: LibraryPaths;
  readonly store: Store;
  readonly files: OriginalFiles;
  readonly queue: Queue;
  /** What was made for a person to save. */
  readonly made: MadeFiles;
  readonly watch: Watch;
  readonly aside: Asides;
  /** Children for what a window waits for. */
  readonly quick: Pool;
  actor(): Person;
  today(): Day;
}
/** Which library this process has open, and how to open another. */
export interface Desk {
  /** Resolves when what a start has to open is open. */
  readonly ready: Promise<void>;
  current(): OpenLibrary | null;
  state(): LibraryState;
  dismiss(): void;
  open(path: string): Promise<void>;
  create(path: string, name?: string): Promise<void>;
  openSample(): Promise<void>;
  closeLibrary(): Promise<void>;
  choose(name: string, office: string): Person;
  browse(path: string | null): Folder;
  makeFolder(parent: string, name: string): Folder;
}
