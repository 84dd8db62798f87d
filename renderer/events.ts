import type { QueryClient } from "@tanstack/react-query";
import { changes, type Change } from "../shared/contract/events.ts";

/** Which questions a change makes stale, by noun. */
const stale: Readonly<Record<Change, readonly string[]>> = {
  library: ["library", "people", "acts", "watch"],
  documents: [
    "documents",
    "search",
    "publications",
    "library",
    "acts",
    "issues",
    "settings",
    "siteLook",
    "issuers",
    "register",
    "ledgers",
    "campaigns",
    "markings",
  ],
  issues: ["issues", "acceptances", "search", "publications", "library"],
  pages: ["pages", "proof", "articles", "issues", "acceptances", "search", "publications", "library"],
  jobs: ["jobs"],
  publications: ["publications"],
  campaigns: ["campaigns", "markings", "library"],
};

/** Changes are gathered this long before the screen asks again: recognising pages says so many times a second. */
const pause = 150;

/**
 * Listens to `GET /api/events` and asks again what changed; after a break in the stream everything is asked again.
 * `onLine` hears whether the stream stands.
 */
export function listen(client: QueryClient, onLine: (standing: boolean) => void): () => void {
  const source = new EventSource("/api/events");
  const waiting = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | null = null;
  let broken = false;
  const flush = () => {
    timer = null;
    const nouns = [...waiting];
    waiting.clear();
    for (const noun of nouns) void client.invalidateQueries({ queryKey: [noun] });
  };
  source.onmessage = ({ data }: MessageEvent<string>) => {
    const change = changes.find((c) => c === data);
    if (!change) return;
    for (const noun of stale[change]) waiting.add(noun);
    timer ??= setTimeout(flush, pause);
  };
  source.onopen = () => {
    onLine(true);
    if (broken) void client.invalidateQueries();
    broken = false;
  };
  source.onerror = () => {
    broken = true;
    onLine(false);
  };
  return () => {
    source.close();
    if (timer) clearTimeout(timer);
  };
}
