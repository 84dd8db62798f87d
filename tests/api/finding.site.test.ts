import { expect, it } from "vitest";
import { join } from "node:path";
import { exportSite } from "../../electron/site/export.ts";
import { search } from "../../renderer/site/engine.ts";
import { canonical } from "../../shared/search/canonical.ts";
import { parseQuery } from "../../shared/search/query.ts";
import { numbersOf, wanted, type Numbers } from "../unit/site/finding.ts";
import { options } from "../unit/site/fixture.ts";
import { fileLoader } from "../unit/site/loader.ts";
import { random } from "../unit/site/random.ts";
import { contract, newWorld, type World } from "./world.ts";

const { below, chance, pick } = random(41);
const pieces =
  "农村公路养护管理办法 规范性文件清理 示例区人民政府 镇人民政府应当 〔２０１８〕３７号 第十七条 第17条 廢止 废止 有效期 PPP项目 𫖯村 己已巳 （试行） 区财政局 二〇〇三年三月一日 2003年3月1日 二○○三年 第12条 第十二條 農村 Café 补助资金 未经批准 责任单位".split(
    " ",
  );
const words = (count: number): string =>
  Array.from({ length: count }, () => pick(pieces) + pick(["", "", "，", "\n", "。", " ", "、"])).join("");
const organs = ["示例区人民政府", "示例区财政局"];
const paper = (n: number, body = words(40)) => {
  const [organ, year] = [organs[n % 2]!, 2001 + (n % 20)];
  return {
    name: `${n}.txt`,
    text: `${organ}关于印发${pick(pieces).replace(/[〔〕（）]/g, "")}第${n}号事项的通知\n示${n % 2 ? "财" : "政"}发〔${year}〕${n}号\n\n各镇人民政府：\n${body}\n\n${organ}\n${year}年3月1日\n`,
  };
};
/** As a scanner misreads: a character here and there is another. */
const misread = (text: string, often = 0.03) =>
  [...text].map((c) => (/[\u4e00-\u9fff]/.test(c) && chance(often) ? pick([..."入沪末已土千"]) : c)).join("");

function scanned(world: World, issue: string, texts: readonly string[]): void {
  const store = world.store();
  const hash = issue.replace(/\D/g, "").padEnd(64, "0");
  store.originals.add(hash, `${issue}.tif`, 1);
  const lines = (text: string) => text.split("\n").map((t, i) => ({ text: t, box: [10, 10 + i * 20, 80, 10] as const, words: [] }));
  const pages = texts.map((text, index) => ({
    index,
    width: 100,
    height: 100,
    dpi: 300,
    warnings: [],
    text: { engine: "试验", confidence: 90, seconds: 0, lines: lines(text) },
  }));
  store.pages.addPages(store.pages.openNamed(issue, "示例区人民政府公报"), hash, `${issue}.tif`, pages, store.program());
}

/** A random query: a string cut from the texts, in quotes or not, with another word, without one, or held to a field. */
function query(from: readonly string[]): string {
  const cut = (length: number): string => {
    const text = canonical(pick(from));
    const at = below(Math.max(1, text.length - length));
    return text.slice(at, at + length);
  };
  const some = () => cut(pick([1, 2, 3, 4, 8, 12]));
  const shapes = [
    some,
    () => `“${some()}”`,
    () => `${cut(2)} ${cut(3)}`,
    () => `“${cut(4)}” ${cut(1)} ${cut(2)}`,
    () => `${cut(2)} -${cut(2)}`,
    () => `“${some()}” -标题:${cut(2)}`,
    () => `标题:${pick(["办法", "事项", "通知", cut(2)])} ${cut(2)}`,
    () => `机关:${pick(["财政局", "人民政府", "示例"])} ${some()}`,
    () => `文号:${pick(["示政发〔2005〕", "〔2010〕", "示财发", "发201"])} -${cut(2)}`,
    () =>
      pick(["第17条", "第十七條", "二零零三年三月一日", "2003年3月1日", "第12条 农村", "規範性文件清理", "ＰＰＰ項目", "示政发20054号"]),
    () => misread(cut(pick([4, 6, 8, 12])), 0.15),
    () => cut(pick([4, 6, 8])).replace(/[人护未农]/, (c) => ({ 人: "入", 护: "沪", 未: "末", 农: "衣" })[c]!),
    () => `“${cut(3)}误${cut(4)}” -${cut(2)}`,
    () => cut(pick([7, 9, 14])).replace(/^(.{3})./u, "$1误"),
  ];
  return pick(shapes)();
}

it("program and website find the same for the same query, what a plain scan finds, and the same nearly", { timeout: 240_000 }, async () => {
  const world = await (await newWorld()).start();
  const bodies = Array.from({ length: 30 }, () => words(40));
  await world.add(...bodies.map((body, i) => paper(i + 1, body)));
  const leaves = Array.from({ length: 14 }, () => misread(words(8 + below(12))));
  scanned(world, "2003/2", leaves);
  const out = join(world.folder, "网站");
  const picture = { image: new Uint8Array(), thumb: new Uint8Array() };
  const write = () =>
    exportSite(
      world.store().site.select("示例区政府公报", () => Promise.resolve(picture)),
      out,
      options,
    );
  const rising = (numbers: number[]) => numbers.sort((a, b) => a - b);

  async function compare(count: number, texts: readonly string[]): Promise<{ found: number; near: number }> {
    const store = world.store();
    const load = fileLoader(out);
    const sum = { found: 0, near: 0 };
    const numbers = (hits: readonly { kind: string; id: string }[]): Numbers => ({
      documents: rising(hits.flatMap((h) => (h.kind === "document" ? store.documents.get(h.id).number : []))),
      pages: rising(hits.flatMap((h) => (h.kind === "page" ? store.pages.get(h.id).number : []))),
    });
    for (let i = 0; i < count; i++) {
      const asked = query(texts);
      const site = await search(load, wanted(asked, { today: "2026-11-24" }));
      const [program, near, scan] = [
        await world.ask(contract.search.find, { query: asked, limit: 1000 }),
        await world.ask(contract.search.near, { query: asked, limit: 1000 }),
        store.search.scan(parseQuery(asked)),
      ];
      const plain = { documents: rising(scan.documents.map((m) => m.number)), pages: rising(scan.pages.map((m) => m.number)) };
      expect({ asked, ...numbers(program.hits) }).toEqual({ asked, ...plain });
      expect({ asked, ...(await numbersOf(site)) }).toEqual({ asked, ...plain });
      const nearly = site.near ? await numbersOf(await site.near()) : { documents: [], pages: [] };
      expect({ asked, near: nearly }).toEqual({ asked, near: numbers(near.hits) });
      sum.found += program.total;
      sum.near += near.total;
    }
    return sum;
  }

  await write();
  const first = await compare(250, [...bodies, ...leaves]);
  expect(first.found).toBeGreaterThan(1500);
  expect(first.near).toBeGreaterThan(50);
  // What comes later stands beside the index, and counts the same.
  await world.add(paper(31), paper(32));
  await write();
  expect((await compare(60, [...bodies, ...leaves])).found).toBeGreaterThan(300);
});
