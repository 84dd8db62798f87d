import { posix } from "node:path";

/** Where the links and images of a page lead inside the bundle, as paths from its root; addresses elsewhere and places on the page are none. */
export function linksOf(path: string, bytes: Uint8Array): string[] {
  const text = Buffer.from(bytes).toString();
  const found = new Set<string>();
  for (const [, address] of text.matchAll(/<[a-z][^>]*?\s(?:href|src)="([^"]*)"/g)) {
    if (/^(?:[a-z]+:|\/\/|#)/i.test(address!)) continue;
    const plain = address!.replace(/[?#].*$/s, "");
    if (plain) found.add(posix.normalize(posix.join(posix.dirname(path), plain)));
  }
  return [...found];
}
