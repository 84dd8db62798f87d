/** Kinds of files a dialog offers: `{ name: "扫描件", extensions: ["pdf", "tif"] }`. */
export interface FileKind {
  readonly name: string;
  readonly extensions: readonly string[];
}

/** What the desktop shell can do and a browser cannot; the page reaches it as `window.machine`, which is absent in a browser. */
export interface Machine<DroppedFile = unknown> {
  /** The folder the person chose, or null when they thought better of it. */
  chooseFolder(title: string): Promise<string | null>;
  /** The files the person chose, none when they thought better of it. */
  chooseFiles(title: string, kinds: readonly FileKind[]): Promise<readonly string[]>;
  /** Shows a file or folder in the system's own file manager; a path that is not there does nothing. */
  reveal(path: string): Promise<void>;
  /** Where a file that was dropped on the page lies; empty when it lies nowhere (an image dragged from a page). */
  pathOf(file: DroppedFile): string;
}
