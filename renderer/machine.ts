import type { Machine } from "../shared/contract/machine.ts";

/** The desktop shell's dialogs and paths, or null in a browser, where the page offers its own folder list instead. */
export const machine: Machine<File> | null = (globalThis as { machine?: Machine<File> }).machine ?? null;
