import type { Segment } from "../../shared/site/search.ts";
import type { Earlier } from "./earlier.ts";
import { names } from "./names.ts";
import type { SearchFile } from "./packed.ts";
import type { Found, Made } from "./segment.ts";

/** search/held.json: what the base holds, so that the next export can keep it; and the segments that stand beside it or did until lately. */
export interface Held {
  readonly schema: 2;
  readonly segment: Segment;
  /** Permanent number and fingerprint of each document and page, in the base's order. */
  readonly base: { readonly documents: readonly (readonly [number, string])[]; readonly pages: readonly (readonly [number, string])[] };
  readonly delta: string | null;
  /** When numbers were masked: a base from before still has them. */
  readonly masked: readonly string[];
  /** Segments of the generation before, for pages that a reader's browser still keeps. */
  readonly older: readonly string[];
}
const path = "search/held.json";

/** The file that tells the next export. */
export const heldFile = (held: Omit<Held, "schema">): SearchFile => ({
  path,
  script: `${JSON.stringify({ schema: 2, ...held })}\n`,
  words: [],
});

/** What an earlier export held; null where there was none, or not of this form. */
export async function readHeld(earlier: Earlier): Promise<Held | null> {
  const bytes = await earlier.read(path);
  const held = bytes && (JSON.parse(Buffer.from(bytes).toString()) as Held);
  return held?.schema === 2 ? held : null;
}

/** What an earlier base lacks. */
interface Change {
  /** Something was taken out, or a number masked: it leaves no trace, neither in the base nor in an older generation. */
  readonly gone: boolean;
  /** So much that one base is made of all. */
  readonly much: boolean;
  /** What was added or changed; after how many documents of the base each stands; the documents of the base they stand for. */
  readonly fresh: Found;
  readonly after: readonly number[];
  readonly instead: readonly number[];
}

/** What is added, changed and taken out since the base was made; much is a tenth. */
export function changeSince({ base, segment, masked }: Held, all: Found, few: boolean, maskedNow: readonly string[]): Change {
  const [documents, pages] = [new Map(base.documents), new Map(base.pages)];
  const listed = [new Set(all.documents.map((d) => d.number)), new Set(all.pages.map((p) => p.number))] as const;
  const fresh: Found = {
    documents: all.documents.filter((d) => documents.get(d.number) !== d.print),
    pages: all.pages.filter((p) => pages.get(p.number) !== p.print),
  };
  const rank = new Map(base.documents.map(([n], i) => [n, i]));
  const isFresh = new Set(fresh.documents.map((d) => d.number));
  const after: number[] = [];
  let stood = base.documents.length;
  for (const { number } of [...all.documents].reverse()) {
    if (isFresh.has(number)) after.unshift(stood);
    else stood = rank.get(number)!;
  }
  const tenth = (fresh.documents.length + fresh.pages.length) * 10 >= base.documents.length + base.pages.length;
  return {
    gone:
      masked?.join() !== maskedNow.join() || base.documents.some(([n]) => !listed[0].has(n)) || base.pages.some(([n]) => !listed[1].has(n)),
    much: tenth || (segment.titles.length === 0) !== few,
    fresh,
    after,
    instead: fresh.documents.flatMap((d) => rank.get(d.number) ?? []).sort((a, b) => a - b),
  };
}

/** The base as it was written, from the folder; null where a file of it is missing or changed. */
export async function keepBase({ segment }: Held, earlier: Earlier): Promise<Made | null> {
  const wanted = [
    ...segment.shards.map((_, n) => names.search(`${segment.name}/s/${n}`)),
    ...segment.titles.map((_, n) => names.search(`${segment.name}/t/${n}`)),
  ];
  const files = await reread(wanted, earlier);
  return files && { segment, files };
}

/** The segments of the generation before that this one does not use, and their files. Where nothing changed, those that stand beside it stay. */
export async function olderOf(
  { segment, delta, older }: Held,
  now: readonly string[],
  earlier: Earlier,
): Promise<{ names: readonly string[]; files: readonly SearchFile[] }> {
  const used = [segment.name, ...(delta ? [delta] : [])];
  const kept = used.join() === now.join() ? older : used.filter((name) => !now.includes(name));
  const files = await reread(kept.flatMap((name) => earlier.under(`search/${name}/`)), earlier); // prettier-ignore
  return files ? { names: kept, files } : { names: [], files: [] };
}

async function reread(paths: readonly string[], earlier: Earlier): Promise<SearchFile[] | null> {
  const files: SearchFile[] = [];
  for (const wanted of paths) {
    if (earlier.stands(wanted)) {
      files.push({ path: wanted, script: null, words: [] });
      continue;
    }
    const bytes = await earlier.read(wanted);
    if (!bytes) return null;
    files.push({ path: wanted, script: Buffer.from(bytes).toString(), words: [] });
  }
  return files;
}
