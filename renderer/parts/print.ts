import { store } from "./store.ts";

/** A list as it is printed: all its rows, whatever is scrolled into sight. */
export interface Sheet {
  readonly title: string;
  readonly about: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const sheet = store<Sheet | null>(null);

/** Puts the sheet on the page and opens the print dialog; afterwards the screen is as before. */
export function printSheet(next: Sheet): void {
  sheet.set(next);
  addEventListener("afterprint", () => sheet.set(null), { once: true });
  requestAnimationFrame(() => requestAnimationFrame(() => print()));
}
export const useSheet = sheet.use;
