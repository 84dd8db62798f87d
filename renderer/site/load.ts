import { inflateSync, strFromU8 } from "fflate";
import { bytesOf } from "../../shared/site/packing.ts";
import { callback, type SearchManifest } from "../../shared/site/search.ts";
import type { Loader } from "./segments.ts";

/** What a packed payload holds. Inflated here and not by the browser, so that old browsers and file:// do the same. */
export const unpack = (payload: string): unknown => JSON.parse(strFromU8(inflateSync(bytesOf(payload))));

type Waiting = Map<string, ((payload: unknown) => void)[]>;
type Receive = ((name: string, payload: unknown) => void) & { waiting: Waiting };

/** The one function that data scripts call; the scripts of a page share it. */
function receiver(): Receive {
  const place = globalThis as unknown as Record<typeof callback, Receive | undefined>;
  const waiting: Waiting = new Map();
  const receive = (name: string, payload: unknown) => {
    for (const done of waiting.get(name) ?? []) done(payload);
    waiting.delete(name);
  };
  return (place[callback] ??= Object.assign(receive, { waiting }));
}

/** A loader that adds script elements: the one way that works over http, under a strict policy, and from file://. */
export function scriptLoader(): Loader {
  const held = new Map<string, Promise<unknown>>();
  const get = (name: string, generation: string) => {
    const asked = held.get(name) ?? fetched(name, generation);
    held.set(name, asked);
    return asked;
  };
  return {
    // Asked for anew every hour: it says which generation of all else is the right one.
    manifest: () => get("manifest", String(Math.floor(Date.now() / 3_600_000))) as Promise<SearchManifest>,
    shard: async (name, generation) => bytesOf((await get(name, generation)) as string),
    table: async (name, generation) => unpack((await get(name, generation)) as string),
  };
}

function fetched(name: string, generation: string): Promise<unknown> {
  const { waiting } = receiver();
  return new Promise((done, fail) => {
    waiting.set(name, [...(waiting.get(name) ?? []), done]);
    const script = document.createElement("script");
    script.src = `search/${name}.js?g=${generation}`;
    script.addEventListener("load", () => script.remove());
    script.addEventListener("error", () => {
      script.remove();
      fail(new Error(script.src));
    });
    document.head.append(script);
  });
}
