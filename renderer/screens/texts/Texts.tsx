import type { TextsView } from "../../places.ts";
import { Amend } from "./Amend.tsx";
import { Compare } from "./Compare.tsx";
import { Tidy } from "./Tidy.tsx";

/** What is done with the texts of a document, each on a page of its own. */
export function Texts({ view, one, two }: { readonly view: TextsView; readonly one: string; readonly two: string | null }) {
  if (view === "tidy") return <Tidy key={one} version={one} />;
  if (view === "amend") return <Amend key={one} eventId={one} />;
  return <Compare before={one} after={two ?? one} />;
}
