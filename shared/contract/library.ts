import { z } from "zod";
import type { Day } from "../domain/days.ts";
import type { EngineChoice } from "../domain/pages.ts";
import { endpoint } from "./endpoint.ts";
import { Nothing } from "./common.ts";

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly office: string;
}

/** What the window is looking at: no library yet, or one open library. */
export interface LibraryState {
  readonly version: string;
  readonly today: Day;
  /** The file everything unexpected is written to, shown in 设置. */
  readonly log: string;
  readonly open: null | {
    readonly path: string;
    readonly name: string;
    readonly siteName: string;
    readonly sample: boolean;
    readonly engines: EngineChoice;
    /** A proofread page is done only after a second person has checked it. */
    readonly secondCheck: boolean;
    readonly person: Person | null;
    readonly people: readonly Person[];
    readonly counts: { readonly documents: number; readonly issues: number; readonly pages: number; readonly unproofed: number };
    /** When the last act was recorded (ISO); null in an empty library. */
    readonly savedAt: string | null;
    readonly lastUndoable: { readonly act: string; readonly words: string } | null;
  };
  readonly recent: readonly { readonly path: string; readonly name: string; readonly missing: boolean }[];
  /** Something the person must be told once, e.g. that the library process was restarted. */
  readonly notice: string | null;
  /** What is being done while the sample library is made; null otherwise. */
  readonly making: string | null;
}

export interface Folder {
  readonly path: string;
  readonly parent: string | null;
  readonly places: readonly { readonly name: string; readonly path: string }[];
  readonly folders: readonly { readonly name: string; readonly path: string; readonly library: boolean }[];
  /** True where a new library or an export may be put: it is empty. */
  readonly empty: boolean;
  readonly library: boolean;
}

const Path = z.object({ path: z.string().min(1).max(4000) });
export const library = {
  state: endpoint("library/state", Nothing).answers<LibraryState>(),
  open: endpoint("library/open", Path).answers<LibraryState>(),
  create: endpoint("library/create", Path.extend({ name: z.string().min(1).max(100).optional() })).answers<LibraryState>(),
  /** Opens the sample library, making it where it is not there yet. */
  sample: endpoint("library/sample", Nothing).answers<LibraryState>(),
  close: endpoint("library/close", Nothing).answers<LibraryState>(),
  /** The notice was read. */
  dismiss: endpoint("library/dismiss", Nothing).answers<LibraryState>(),
  rename: endpoint(
    "library/rename",
    z.object({ name: z.string().trim().min(1).max(100), siteName: z.string().trim().min(1).max(100) }),
  ).answers<LibraryState>(),
  /** For choosing a folder where there is no native dialog. */
  browse: endpoint("library/browse", z.object({ path: z.string().max(4000).nullable() })).answers<Folder>(),
  makeFolder: endpoint(
    "library/makeFolder",
    z.object({ parent: z.string().min(1).max(4000), name: z.string().trim().min(1).max(100) }),
  ).answers<Folder>(),
};

export const people = {
  /** Chooses the 当前操作人; an unknown name and office are written down as a new person. */
  choose: endpoint(
    "people/choose",
    z.object({ name: z.string().trim().min(1).max(40), office: z.string().trim().max(60) }),
  ).answers<Person>(),
};
