import type { SiteEvent } from "../../../shared/site/timeline.ts";
import type { Listing } from "../site.ts";
import { names, way } from "../names.ts";
import { badgeKeys, callback, shardOf, shards, type BadgeEntry } from "../../../shared/site/badge.ts";

/** status.json: the dated changes of every document, for machines. Entries are found by 文号, 索引号, or their address elsewhere. */
export function statusList(site: Listing): string {
  const documents = site.documents.map((e) => ({
    id: e.document.id,
    title: e.document.fields.title,
    docNumber: e.document.fields.docNumber,
    indexNumber: e.document.fields.indexNumber,
    address: e.document.webAddress,
    page: e.path,
    changedOn: e.document.changedOn,
    events: e.events.map(({ kind, on, until, part, act }) => ({
      kind,
      on,
      until,
      part,
      by: act && { title: act.title, docNumber: act.docNumber, article: act.article },
    })),
  }));
  return `${JSON.stringify({ schema: 1, documents }, null, 1)}\n`;
}

/** The same for pages elsewhere that show their own banner, in pieces, so that a page fetches only the one it needs. */
export function badgeFiles(site: Listing): { readonly path: string; readonly script: string; readonly words: string }[] {
  const pieces = Array.from({ length: shards }, (): Record<string, BadgeEntry | null> => ({}));
  for (const entry of [...site.documents].sort((a, b) => a.document.number - b.document.number)) {
    const { fields, webAddress } = entry.document;
    const told: BadgeEntry = { page: entry.path, events: entry.events.map((event) => fromRoot(event)) };
    for (const key of badgeKeys(fields.docNumber, fields.indexNumber, webAddress)) {
      const piece = pieces[shardOf(key)]!;
      // What two documents share tells neither.
      piece[key] = key in piece ? null : told;
    }
  }
  return pieces.map((piece, i) => {
    const words = JSON.stringify(piece);
    return { path: names.status(i), script: `${callback}(${i},${words.replace(/</g, "\\u003c")});\n`, words };
  });
}
/** Links of an event lead from documents/; those of the badge from the root. */
const fromRoot = (event: SiteEvent): SiteEvent =>
  event.act?.href ? { ...event, act: { ...event.act, href: way("index.html", `documents/${event.act.href}`) } } : event;
