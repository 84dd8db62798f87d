import { inOrder, sha256, type Manifest } from "./manifest.ts";
import type { Site } from "./site.ts";

/** The manifest of a site; word for word the one before where it would only repeat that. */
export function manifestText(
  { source, key, signing, documents }: Site,
  before: Manifest | null,
  old: string | null,
  files: ReadonlyMap<string, Manifest["files"][string]>,
  version: string,
): string {
  const listed: Pick<Manifest, "files" | "texts"> = {
    files: inOrder(files),
    texts: inOrder(documents.map((e) => [e.document.id, e.document.textHash] as const)),
  };
  // Long lists, so written once.
  const tail = JSON.stringify(listed, null, 1).slice("{".length);
  const of = (previous: string | null): string => {
    const head: Omit<Manifest, "files" | "texts"> = {
      schema: 1,
      kind: "gazette-desk-site",
      program: `Gazette Desk ${version}`,
      siteName: source.siteName,
      exportedOn: source.today,
      ...(signing === "SM2" && { algorithm: signing }),
      key,
      previous,
    };
    return `${JSON.stringify(head, null, 1).slice(0, -"\n}".length)},${tail}\n`;
  };
  return old !== null && old === of(before?.previous ?? null) ? old : of(old && sha256(old));
}
