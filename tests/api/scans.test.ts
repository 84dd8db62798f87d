import sharp from "sharp";
import { expect, it } from "vitest";
import { contract } from "../../shared/contract/index.ts";
import type { Recognition } from "../../shared/domain/pages.ts";
import { scan, sheet } from "./scanning.ts";
import { newWorld } from "./world.ts";

const reading = (text: string, box: readonly [number, number, number, number]): Recognition => ({
  engine: "甲",
  confidence: 90,
  seconds: 1,
  lines: [{ text, box, words: [] }],
});

async function threePages() {
  const world = await (await newWorld()).start();
  await world.ask(contract.jobs.pause, { paused: false });
  const issueId = await scan(world, await Promise.all([1, 2, 3].map(async (n) => ({ name: `${n}.png`, bytes: await sheet(n) }))));
  await world.ask(contract.jobs.pause, { paused: true });
  const list = async () => (await world.ask(contract.issues.get, { id: issueId })).list;
  const page = (seq: number) => world.ask(contract.pages.get, { issueId, seq });
  const picture = async (address: string) => Buffer.from(await (await world.hono.request(address)).arrayBuffer());
  return { world, issueId, list, page, picture };
}

it("a page is turned and turned back by undo; its picture follows and the scan itself stays", async () => {
  const { world, list, page, picture } = await threePages();
  const [first] = await list();
  const before = await page(1);
  await world.ask(contract.pages.turn, { pageIds: [first!.id], by: 1 });
  const after = await page(1);
  expect([after.width, after.height]).toEqual([before.height, before.width]);
  expect(after.image).not.toBe(before.image);
  expect(await sharp(await picture(after.image)).metadata()).toMatchObject({ width: 800, height: 600 });
  await world.ask(contract.acts.undo, {});
  expect(await page(1)).toEqual(before);
});

it("a picture asked for by its address is that picture, even when an undo took it or its page away by then", async () => {
  const { world, list, page, picture } = await threePages();
  const ids = (await list()).map((p) => p.id);
  await world.ask(contract.pages.turn, { pageIds: [ids[0]!], by: 1 });
  const turned = (await page(1)).image;
  await world.ask(contract.pages.split, { pageId: ids[1]!, at: 0.4 });
  const half = (await page(3)).image;
  await world.ask(contract.acts.undo, {});
  await world.ask(contract.acts.undo, {});
  expect(await sharp(await picture(turned)).metadata()).toMatchObject({ width: 800, height: 600 });
  expect(await sharp(await picture(half)).metadata()).toMatchObject({ width: 360, height: 800 });
  expect(await sharp(await picture((await page(1)).image)).metadata()).toMatchObject({ width: 600, height: 800 });
  expect((await world.hono.request(`/files/page/${ids[0]}/image?of=${"0".repeat(64)}-0`)).status).toBe(404);
});

it("a page is cut to a part, cut again within it, and given back whole", async () => {
  const { world, list, page, picture } = await threePages();
  const id = (await list())[0]!.id;
  await world.ask(contract.pages.crop, { pageId: id, box: [50, 60, 500, 600] });
  await world.ask(contract.pages.crop, { pageId: id, box: [10, 10, 300, 200] });
  const cut = await page(1);
  expect([cut.width, cut.height]).toEqual([300, 200]);
  const whole = await sharp(await sheet(1))
    .extract({ left: 60, top: 70, width: 300, height: 200 })
    .greyscale()
    .raw()
    .toBuffer();
  const shown = await sharp(await picture(cut.image))
    .greyscale()
    .raw()
    .toBuffer();
  const apart = whole.reduce((sum, v, i) => sum + Math.abs(v - shown[i]!), 0) / whole.length;
  expect(apart).toBeLessThan(4);
  await expect(world.ask(contract.pages.crop, { pageId: id, box: [0, 0, 5, 5] })).rejects.toThrow("太小");
  await world.ask(contract.pages.crop, { pageId: id, box: null });
  expect((await page(1)).width).toBe(600);
});

it("a double page becomes two that stand one after the other, and one again by undo", async () => {
  const { world, list, page } = await threePages();
  const [one, two, three] = (await list()).map((p) => p.id);
  await world.ask(contract.pages.split, { pageId: two!, at: 0.4 });
  const after = await list();
  expect(after.map((p) => p.seq)).toEqual([1, 2, 3, 4]);
  expect(after.map((p) => p.id)).toEqual([one, two, after[2]!.id, three]);
  expect([(await page(2)).width, (await page(3)).width]).toEqual([240, 360]);
  await world.ask(contract.acts.undo, {});
  expect((await list()).map((p) => [p.id, p.seq])).toEqual([
    [one, 1],
    [two, 2],
    [three, 3],
  ]);
  expect((await page(2)).width).toBe(600);
});

it("pages are moved before another or to the end, a withdrawn one comes back at the end, and undo puts all back", async () => {
  const { world, issueId, list } = await threePages();
  const [one, two, three] = (await list()).map((p) => p.id) as [string, string, string];
  const ids = async () => (await list()).map((p) => p.id);
  await world.ask(contract.pages.move, { issueId, pageIds: [three], before: one });
  expect(await ids()).toEqual([three, one, two]);
  await world.ask(contract.pages.withdraw, { pageIds: [one] });
  await world.ask(contract.pages.move, { issueId, pageIds: [three], before: null });
  await world.ask(contract.pages.restore, { pageIds: [one] });
  expect(await ids()).toEqual([two, three, one]);
  for (let i = 0; i < 4; i++) await world.ask(contract.acts.undo, {});
  expect(await ids()).toEqual([one, two, three]);
  expect(world.store().acts.broken()).toEqual([]);
});

it("another scan takes a page's place: corrections stay where they stood, what an engine read does not, sending back ends, undo brings all back", async () => {
  const { world, issueId, list, page } = await threePages();
  const store = world.store();
  const [one, two] = (await list()).map((p) => p.id) as [string, string];
  store.pages.recognised(one, [reading("示例区人民政府文件", [60, 60, 240, 30])], store.pages.rederive);
  store.pages.recognised(two, [reading("第二页的文字", [60, 60, 240, 30])], store.pages.rederive);
  await world.ask(contract.pages.correct, { pageId: one, line: 0, text: "示例区人民政府公报" });
  await world.ask(contract.proof.sendBack, { pageId: two, reason: "右边切掉了一列" });
  const handed = async (n: number, size = {}) => {
    const body = (await sheet(n, size)) as BodyInit;
    return (await (await world.hono.request("/files/incoming?name=重扫.png", { method: "POST", body })).json()) as {
      incoming: string;
      name: string;
    };
  };
  for (const pageId of [one, two])
    await world.ask(contract.pages.replace, { pageId, file: await handed(9, { width: 1200, height: 1600 }) });
  expect(await page(1)).toMatchObject({ width: 1200, text: "示例区人民政府公报", lines: [{ box: [120, 120, 480, 60] }] });
  expect(await page(2)).toMatchObject({ width: 1200, state: "waiting", text: "", sentBack: null });
  const clean = await sharp(Buffer.alloc(600 * 800, 250), { raw: { width: 600, height: 800, channels: 1 } })
    .png()
    .toBuffer();
  const blank = {
    incoming: (
      (await (await world.hono.request("/files/incoming?name=空.png", { method: "POST", body: clean as BodyInit })).json()) as {
        incoming: string;
      }
    ).incoming,
    name: "空.png",
  };
  await world.ask(contract.pages.replace, { pageId: two, file: blank });
  expect((await world.ask(contract.issues.get, { id: issueId })).findings.map((f) => [f.kind, f.pages])).toContainEqual(["blank", [two]]);
  await world.ask(contract.acts.undo, {});
  await world.ask(contract.acts.undo, {});
  expect(await page(2)).toMatchObject({ width: 600, state: "recognised", text: "第二页的文字", sentBack: { reason: "右边切掉了一列" } });
});

it("a scan that cannot take a page's place leaves nothing behind", async () => {
  const { world, list } = await threePages();
  const id = (await list())[0]!.id;
  const before = world.store().originals.all().length;
  const two = await sharp({ create: { width: 200, height: 200, channels: 3, background: "white" } })
    .tiff()
    .toBuffer();
  const body = two.subarray(0, two.length >> 1) as BodyInit;
  const file = (await (await world.hono.request("/files/incoming?name=坏.tif", { method: "POST", body })).json()) as {
    incoming: string;
    name: string;
  };
  await expect(world.ask(contract.pages.replace, { pageId: id, file })).rejects.toThrow("坏.tif");
  expect(world.store().originals.all().length).toBe(before);
});

it("the same sheet fed twice, a sheet fed twice in another issue and a scan of 150 dpi are told with the pages", async () => {
  const world = await (await newWorld()).start();
  const again = await sharp(await sheet(2))
    .linear(0.9, 10)
    .jpeg()
    .withMetadata({ density: 150 })
    .toBuffer();
  const issueId = await scan(world, [
    { name: "1.png", bytes: await sheet(1) },
    { name: "2.png", bytes: await sheet(2) },
    { name: "3.jpg", bytes: again },
  ]);
  const found = (await world.ask(contract.issues.get, { id: issueId })).findings.map((f) => f.words);
  expect(found).toContainEqual(expect.stringMatching(/^第2页和第3页的图像几乎一样/));
  expect(found).toContainEqual(expect.stringMatching(/^第3页不到200dpi/));
  const other = await scan(world, [{ name: "1.png", bytes: await sheet(1) }], "2003/3");
  expect((await world.ask(contract.issues.get, { id: other })).findings[0]!.words).toBe("第1页与2003年第2期第1页是同一个文件。");
});
