import { readFile } from "node:fs/promises";
import { Refusal } from "../../shared/refusal.ts";
import type { Staging } from "./folder.ts";
import { sha256 } from "./manifest.ts";
import type { SiteSource } from "./source.ts";

/** How many withheld strings are looked for, and in how many files that did not change. */
const [strings, unchanged] = [40, 400];

/**
 * A second look, by other means than the first: a sample of withheld strings is searched, byte for byte, in the files as they were built. Another
 * sample each time the site changes. Refuses where one is found, naming the file.
 */
export async function searchBuilt({ withheld, documents }: SiteSource, paths: Iterable<string>, staging: Staging): Promise<void> {
  if (withheld.length === 0) return;
  const open = documents.flatMap((d) => d.fields.docNumber ?? []);
  const built = Array.from(paths, (path) => ({ path, fresh: staging.has(path) }));
  const seed = sha256(JSON.stringify(built.map((b) => [b.path, b.fresh])));
  const drawn = <T>(list: readonly T[], text: (one: T) => string, count: number): T[] =>
    list.length <= count
      ? [...list]
      : list
          .map((one) => ({ one, by: sha256(seed + text(one)) }))
          .sort((a, b) => (a.by < b.by ? -1 : 1))
          .slice(0, count)
          .map(({ one }) => one);
  // A permitted mention, or a number that is the end of a public one, may be met.
  const sought = drawn(
    withheld.filter((w) => !w.allowed?.length && w.text.length >= 6 && !open.some((n) => n.includes(w.text))),
    (w) => w.text,
    strings,
  ).map((w) => ({ words: w.words, bytes: Buffer.from(w.text) }));
  if (sought.length === 0) return;
  const texts = built.filter((b) => !/\.(?:jpg|png)$/.test(b.path));
  const files = [...texts.filter((b) => b.fresh), ...drawn(texts.filter((b) => !b.fresh), (b) => b.path, unchanged)]; // prettier-ignore
  for (const { path } of files) {
    const bytes = await readFile(staging.at(path));
    const found = sought.find((s) => bytes.includes(s.bytes));
    if (found)
      throw new Refusal("conflict", `写好的“${path}”里查到不公开的内容（${found.words}），网站没有更新。请把这句话告诉维护人员。`, {
        path,
        words: found.words,
      });
  }
}
