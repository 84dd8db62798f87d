import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Day } from "../../shared/domain/days.ts";

/** An office package without the clock: its own dates and those of its parts are the given day, so the same content is the same bytes. */
export function repacked(bytes: Uint8Array, day: Day): Uint8Array {
  const parts = unzipSync(bytes);
  const core = parts["docProps/core.xml"];
  if (core)
    parts["docProps/core.xml"] = strToU8(strFromU8(core).replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${day}T00:00:00Z`));
  const mtime = new Date(`${day}T12:00:00`);
  return zipSync(parts, { level: 6, mtime });
}
