import { expect, it } from "vitest";
import { contract } from "../../shared/contract/index.ts";
import { newWorld } from "./world.ts";

/** A page of one line as an engine read it, each character 40 pixels wide. */
const reading = (engine: string, text: string, notes: readonly string[] = []) => ({
  engine,
  confidence: 90,
  seconds: 1,
  notes,
  lines: [
    {
      text,
      box: [100, 100, text.length * 40, 40] as const,
      words: [...text].map((c, i) => ({ text: c, box: [100 + i * 40, 100, 38, 38] as const, confidence: 99 })),
    },
  ],
});

async function onePage() {
  const world = await (await newWorld()).start();
  const store = world.store();
  const issueId = store.pages.openNamed("2003/2", null);
  store.originals.add("2".repeat(64), "扫描.tif", 1);
  const blank = { index: 0, width: 900, height: 900, dpi: 300, warnings: [], text: null };
  const [page] = store.pages.addPages(issueId, "2".repeat(64), "扫描.tif", [blank], store.program());
  const get = () => world.ask(contract.pages.get, { issueId, seq: 1 });
  return { world, store, page: page!, get };
}

it("both engines' readings are kept, the first counts, and where they differ stands at the line until a person writes it", async () => {
  const { world, store, page, get } = await onePage();
  store.pages.recognised(page.id, [reading("甲", "一九八二年"), reading("乙", "一九八三年")], store.pages.rederive);
  expect(await get()).toMatchObject({ engine: "甲", otherEngine: "乙", text: "一九八二年" });
  expect((await get()).lines[0]!.differing).toEqual([{ start: 3, end: 4, other: "三" }]);
  await world.ask(contract.pages.correct, { pageId: page.id, line: 0, text: "一九八三年" });
  expect((await get()).lines[0]).toMatchObject({ text: "一九八三年", differing: [] });
});

it("a page read by one engine has nothing beside it, and what is to be known of the reading is told", async () => {
  const { store, page, get } = await onePage();
  store.pages.recognised(page.id, [reading("甲", "一九八二年", ["这一页上有竖排文字。"])], store.pages.rederive);
  expect(await get()).toMatchObject({ otherEngine: null, notes: ["这一页上有竖排文字。"], lines: [{ differing: [] }] });
});

it("the engine is a choice that can be undone, and a job asks for the engines it was queued with", async () => {
  const { world, store, page } = await onePage();
  expect(store.engines.get()).toBe("ppocr");
  await world.ask(contract.pages.engines, { engines: "tesseract" });
  expect((await world.ask(contract.library.state, {})).open?.engines).toBe("tesseract");
  await world.ask(contract.acts.undo, {});
  expect(store.engines.get()).toBe("ppocr");
  await world.ask(contract.jobs.pause, { paused: true });
  const { batch } = await world.ask(contract.pages.recognise, { pageIds: [page.id], read: "both" });
  expect(store.jobs.batch(batch)[0]!.params).toEqual({ read: "both" });
});

it("a page that waits is read once, by the engines that were asked for last", async () => {
  const { world, store, page } = await onePage();
  await world.ask(contract.jobs.pause, { paused: true });
  const ask = async (read?: "both" | "tesseract") => (await world.ask(contract.pages.recognise, { pageIds: [page.id], read })).jobs;
  expect([await ask("both"), await ask("tesseract"), await ask()]).toEqual([1, 0, 0]);
  const [first] = (await world.ask(contract.jobs.list, {})).active;
  expect(store.jobs.batch(first!.id).map((job) => job.params)).toEqual([{ read: "tesseract" }]);
});

it("a page is not read as it was turned once that was undone", async () => {
  const { world, store, page } = await onePage();
  store.pages.recognised(page.id, [reading("甲", "一九八二年")], store.pages.rederive);
  await world.ask(contract.jobs.pause, { paused: true });
  await world.ask(contract.pages.turn, { pageIds: [page.id], by: 1 });
  await world.ask(contract.acts.undo, {});
  const [waiting] = (await world.ask(contract.jobs.list, {})).active;
  await world.ask(contract.jobs.pause, { paused: false });
  expect((await world.ended(waiting!.id)).map((job) => [job.kind, job.state])).toEqual([["ocr", "done"]]);
  expect(store.pages.get(page.id).state).toBe("recognised");
});
