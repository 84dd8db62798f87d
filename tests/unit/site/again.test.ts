import { cp, mkdtemp, readdir, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { exportSite } from "../../../electron/site/export.ts";
import { rehearseSite } from "../../../electron/site/rehearse.ts";
import { restoreSite } from "../../../electron/site/restore.ts";
import { verify } from "../../../electron/site/verify.ts";
import { builtAssets } from "./built.ts";
import { corpus } from "./corpus.ts";
import { district } from "./district.ts";
import { edited } from "./edits.ts";
import { freshFolder, options, source, type Source } from "./fixture.ts";
import { random } from "./random.ts";

beforeAll(builtAssets);
const freshKeep = async () => join(await mkdtemp(join(tmpdir(), "gazette-keep-")), "keep");

/** The bytes of every file of a folder. */
async function bytesOf(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((e) => e.isFile()).map((e) => join(e.parentPath, e.name));
  return Object.fromEntries(await Promise.all(files.sort().map(async (f) => [f.slice(folder.length + 1), await readFile(f, "base64")])));
}
/** What no earlier export has a say in: all but the index, which is made of a base and what came since, and what vouches. */
const ownOf = (bytes: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(bytes).filter(([path]) => /^search\/[dp]\//.test(path) || !/^search\/|^(?:manifest|signature)\.json$/.test(path)),
  );
/** A source that counts whose words are read. */
function counting(of: Source): { source: Source; read: Set<string> } {
  const read = new Set<string>();
  const seen = <T>(id: string, answer: T): T => {
    read.add(id);
    return answer;
  };
  return {
    source: {
      ...of,
      text: (d) => seen(d.id, of.text(d)),
      whole: (d) => seen(d.id, of.whole(d)),
      lines: (p) => seen(p.id, of.lines(p)),
      image: (id) => seen(id, of.image(id)),
    },
    read,
  };
}

describe("After any edits an export that makes only what changed is, byte for byte,", () => {
  for (const seed of [1, 2, 3]) {
    test(`one that makes everything, and one from nothing but for its index (${seed})`, { timeout: 120_000 }, async () => {
      const [{ documents, issues }, dice] = [corpus(seed, 12), random(seed)];
      let now: Source = source([...district().documents.map((d) => ({ ...d, number: d.number + 500 })), ...documents], issues, {
        cleanUps: district().cleanUps,
      });
      const [out, slow, nothing, keep] = [await freshFolder(), await freshFolder(), await freshFolder(), await freshKeep()];
      await exportSite(now, out, { ...options, keep });
      for (let step = 0; step < 6; step++) {
        now = edited(now, dice);
        await rm(slow, { recursive: true });
        await cp(out, slow, { recursive: true });
        const [quick, whole] = [await exportSite(now, out, { ...options, keep }), await exportSite(now, slow, options)];
        expect({ ...quick, seconds: 0 }).toEqual({ ...whole, seconds: 0 });
        expect(await bytesOf(out)).toEqual(await bytesOf(slow));
      }
      await exportSite(now, nothing, options);
      expect(ownOf(await bytesOf(out))).toEqual(ownOf(await bytesOf(nothing)));
      expect(await verify(out)).toMatchObject({ ok: true });
    });
  }
});

describe("An export into the same folder", () => {
  let [out, keep] = ["", ""];
  const again = (of: Source) => exportSite(of, out, { ...options, keep });
  const repealed = (of: Source): Source => ({
    ...of,
    documents: of.documents.map((d) => (d.id === "d7" ? { ...d, timeline: [...d.timeline, { ...d.timeline[0]!, id: "x", kind: "repealed", on: "2024-12-05" }] } : d)), // prettier-ignore
  });
  beforeEach(async () => {
    [out, keep] = [await freshFolder(), await freshKeep()];
    await again(district());
  });

  test("reads no words where nothing changed, nor does its rehearsal; of a change, only those of the documents it touches", async () => {
    const same = counting(district());
    expect(await again(same.source)).toMatchObject({ written: 0 });
    const rehearsed = await rehearseSite(same.source, out, { leftOut: [], masked: [], doubtful: [] }, { ...options, keep });
    expect(rehearsed.counts).toMatchObject({ added: 0, changed: 0, removed: 0 });
    expect(rehearsed.counts.same).toBeGreaterThan(20);
    expect([...same.read]).toEqual([]);
    // d1 names d7 as what explains it, and the file for search engines holds all four.
    const one = counting(repealed(district()));
    const { counts } = await rehearseSite(one.source, out, { leftOut: [], masked: [], doubtful: [] }, { ...options, keep });
    const result = await again(one.source);
    expect(result.written).toBeGreaterThan(counts.changed);
    expect([...one.read].sort()).toEqual(["d1", "d2", "d3", "d7"]);
    expect(await verify(out)).toMatchObject({ ok: true });
  });

  test("finds a page that somebody altered to the same length, and puts it right; one that was only touched stays", async () => {
    const [page, at] = [await readFile(join(out, "documents/1.html")), join(out, "documents/1.html")];
    await writeFile(at, page.toString().replace("废止", "有效"));
    const altered = counting(district());
    expect(await again(altered.source)).toMatchObject({ written: 1 });
    expect(await readFile(at)).toEqual(page);
    await utimes(join(out, "documents/2.html"), 1, 1);
    const touched = counting(district());
    expect(await again(touched.source)).toMatchObject({ written: 0 });
    expect([[...altered.read], [...touched.read]]).toEqual([["d1"], []]);
    await rm(join(out, "documents/2.txt"));
    expect(await again(district())).toMatchObject({ written: 1 });
    expect(await verify(out)).toMatchObject({ ok: true });
  });

  test("finds in pages that did not change what has become secret since, and may be named again", async () => {
    const secret = [{ words: "一份未公开文件的标题", text: "供水设施由专业单位" }];
    await expect(again({ ...district(), withheld: secret })).rejects.toMatchObject({ detail: { path: "pages/6.html" } });
    const { mentions } = await rehearseSite(
      { ...district(), withheld: secret },
      out,
      { leftOut: [], masked: [], doubtful: [] },
      { ...options, keep },
    );
    expect(mentions).toMatchObject([{ path: "pages/6.html", subject: { kind: "page", id: "p6" } }]);
    const allowed = [{ before: "二次", after: "管护" }];
    expect(await again({ ...district(), withheld: secret.map((s) => ({ ...s, allowed })) })).toMatchObject({ written: 0 });
    await expect(again({ ...district(), withheld: secret })).rejects.toMatchObject({ code: "conflict" });
  });

  test("makes everything again for another program, for a folder brought back, and for one another hand wrote", async () => {
    const all = district().documents.map((d) => d.id);
    const reads = async (version: string) => {
      const { source: counted, read } = counting(district());
      await exportSite(counted, out, { ...options, version, keep });
      return all.filter((id) => read.has(id));
    };
    expect(await reads("0.0.1")).toEqual(all);
    expect(await reads("0.0.1")).toEqual([]);
    await exportSite(repealed(district()), out, { ...options, version: "0.0.1", keep });
    await restoreSite(out, keep, district());
    expect(await reads("0.0.1")).toEqual(all);
    await exportSite(district({ siteName: "另一个名字" }), out, options);
    expect(await reads("0.0.1")).toEqual(all);
    expect(await verify(out)).toMatchObject({ ok: true });
  });

  test("signs anew where the signature was lost", async () => {
    const signature = await readFile(join(out, "signature.json"));
    await rm(join(out, "signature.json"));
    await again(district());
    expect(await readFile(join(out, "signature.json"))).toEqual(signature);
  });
});
