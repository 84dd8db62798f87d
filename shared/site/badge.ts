import { canonical } from "../search/canonical.ts";
import type { SiteEvent } from "./timeline.ts";

/** The function that pieces of the status list call. */
export const callback = "gazetteStatusPiece";
/** Into how many pieces the list is cut; fixed for good, since pages elsewhere keep the script. */
export const shards = 256;

/** What a page elsewhere needs to show the banner of one document; links lead from the root of the site. */
export interface BadgeEntry {
  readonly page: string;
  readonly events: readonly SiteEvent[];
}

/** Under what a document is looked up: each key says which kind it is, so that a number never meets an address. */
export const badgeKeys = (docNumber: string | null, indexNumber: string | null, address: string | null): string[] => [
  ...new Set(
    [docNumber && `n:${canonical(docNumber)}`, indexNumber && `i:${canonical(indexNumber)}`, address && `a:${addressKey(address)}`].filter(
      (key): key is string => Boolean(key && key.length > 2),
    ),
  ),
];

/** An address as it is compared: no scheme, no fragment, host in lower case, a default page taken off. */
export function addressKey(address: string): string {
  const plain = address
    .trim()
    .replace(/^[a-z]+:\/\//i, "")
    .replace(/#.*$/, "");
  const at = plain.search(/[/?]/);
  const [host, rest] = at < 0 ? [plain, ""] : [plain.slice(0, at), plain.slice(at)];
  return host.toLowerCase() + rest.replace(/(\/)(?:index|default)\.s?html?$/i, "$1").replace(/\/$/, "");
}

/** Which piece a key is in (FNV-1a). */
export function shardOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 8) ^ (hash >>> 16) ^ (hash >>> 24)) & (shards - 1);
}
