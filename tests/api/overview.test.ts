import { strFromU8, unzipSync } from "fflate";
import { beforeEach, expect, test } from "vitest";
import { contract, newWorld, type World } from "./world.ts";

const { overview, documents, events, acts } = contract;
const text = (name: string, no: number, until: string, office: string) =>
  `示例区人民政府关于印发《${name}》的通知\n示政发〔2022〕${no}号\n\n各镇人民政府：\n现将《${name}》印发给你们，请遵照执行。\n\n示例区人民政府\n2022年2月1日\n\n${name}\n第一条 为规范管理，制定本办法。\n第二条 本办法由${office}负责解释。\n第三条 本办法自2022年3月1日起施行，有效期至${until}。\n`;

let world: World;
let ids: string[];
beforeEach(async () => {
  world = await (await newWorld({ today: "2026-11-24" })).start();
  ids = await world.add(
    { name: "1.txt", text: text("示例区甲管理办法", 1, "2026年12月20日", "区住房城乡建设局") },
    { name: "2.txt", text: text("示例区乙管理办法", 2, "2027年2月28日", "区水务局") },
    { name: "3.txt", text: text("示例区丙管理办法", 3, "2029年2月28日", "区水务局") },
  );
});

test("The page tells what holds, what ends, whose it is and what waits, and follows every act and its undoing", async () => {
  const page = await world.ask(overview.get, {});
  expect(page).toMatchObject({ documents: 3, inForce: 3, evaluating: 2 });
  expect(page.expiring.map((e) => e.count)).toEqual([1, 1, 2]);
  expect(page.reminders.map((g) => [g.department, g.reminders.length])).toEqual([
    ["区住房城乡建设局", 1],
    ["区水务局", 1],
  ]);
  expect(page.departments).toContainEqual({ name: "区水务局", inForce: 2, expiring: 1, evaluating: 1, unlisted: 2, undecided: 0 });
  expect(page.unlisted.count).toBe(3);
  expect(page.unmarked.count).toBe(0);

  await world.ask(events.record, { documentId: ids[0]!, kind: "repealed", on: "2026-11-01" });
  const after = await world.ask(overview.get, {});
  expect(after).toMatchObject({ inForce: 2, unmarked: { count: 1 }, writtenAt: null });
  expect(after.unmarked.rows[0]).toMatchObject({ id: ids[0], days: 23 });
  await world.ask(acts.undo, { act: null });
  expect(await world.ask(overview.get, {})).toEqual(page);
  await world.ask(documents.withdraw, { id: ids[2]! });
  expect((await world.ask(overview.get, {})).documents).toBe(2);
});

test("Who drafted a document is written down, counts everywhere, and is taken back by undo", async () => {
  const drafters = async () => (await world.ask(contract.documents.get, { id: ids[0]! })).drafters;
  expect(await drafters()).toEqual({ names: ["区住房城乡建设局"], decided: false });
  await world.ask(overview.assign, { documents: [ids[0]!], drafters: ["区城市管理局"] });
  expect(await drafters()).toEqual({ names: ["区城市管理局"], decided: true });
  const page = await world.ask(overview.get, {});
  expect(page.reminders.map((g) => g.department)).toEqual(["区水务局", "区城市管理局"].sort((a) => (a === "区城市管理局" ? -1 : 1)));
  await world.ask(acts.undo, { act: null });
  expect((await world.ask(overview.get, {})).reminders.map((g) => g.department)).toContain("区住房城乡建设局");
  await world.ask(overview.assign, { documents: [ids[0]!], drafters: [] });
  expect((await world.ask(overview.get, {})).homeless.map((d) => d.id)).toEqual([ids[0]]);
});

test("A clean-up that runs shows its progress by department", async () => {
  const days = { cutoff: "2026-06-30", noticeOn: "2026-11-01", reportBy: "2026-12-01" };
  await world.ask(contract.campaigns.open, {
    name: "2026年清理",
    kind: "regular",
    organ: "示例区人民政府",
    office: "区司法局",
    scope: {},
    ...days,
  });
  const page = await world.ask(overview.get, {});
  expect(page.cleanUps).toMatchObject([{ name: "2026年清理", total: 3, undecided: 3, received: 0 }]);
  expect(page.departments.find((d) => d.name === "区水务局")).toMatchObject({ undecided: 2 });
});

test("Letters come as one Word file with a letter a department, and are refused in words where there is nobody to write to", async () => {
  const made = await world.ask(overview.letters, { departments: [], replyBy: "2026-12-08" });
  expect(made.name).toBe("到期提醒函（2个单位）.docx");
  const parts = unzipSync(new Uint8Array(await (await world.hono.request(made.href)).arrayBuffer()));
  const xml = strFromU8(parts["word/document.xml"]!);
  for (const words of ["区住房城乡建设局：", "区水务局：", "示例区甲管理办法", "2026年12月8日前"]) expect(xml).toContain(words);
  expect((await world.ask(overview.letters, { departments: ["区水务局"], replyBy: "2026-12-08" })).name).toBe(
    "到期提醒函（区水务局）.docx",
  );
  await expect(world.ask(overview.letters, { departments: ["区教育局"], replyBy: "2026-12-08" })).rejects.toThrow("没有要提醒的单位");
  await expect(world.ask(overview.letters, { departments: [], replyBy: "2026-01-01" })).rejects.toThrow("报送期限早于今天");
});

test("The year's figures and the page come as Word, PDF and xlsx", async () => {
  expect(await world.ask(overview.year, { year: 2022 })).toMatchObject({ total: { made: 3, inForce: 3 } });
  for (const as of ["word", "pdf", "xlsx"] as const) {
    const made = await world.ask(overview.figures, { year: 2022, as });
    expect((await world.hono.request(made.href)).status).toBe(200);
  }
  const page = await world.ask(overview.page, { as: "pdf" });
  expect(page.name).toBe("总览2026-11-24.pdf");
  expect(await (await world.hono.request(page.href)).text()).toMatch(/^%PDF/);
}, 60_000);

test("What departs from the rules of its day is counted until somebody has looked at it, and no more once it has ended", async () => {
  const short = text("示例区丁管理办法", 4, "2022年12月31日", "区水务局")
    .replace(/2022年2月1日/u, "2021年12月1日")
    .replace("2022年12月31日", "2027年12月31日");
  const [id] = await world.add({ name: "4.txt", text: short });
  const counted = async () => (await world.ask(overview.get, {})).advised.rows.find((a) => a.id === id)?.messages ?? [];
  expect(await counted()).toEqual([expect.stringContaining("长于制定时规定的5年")]);
  const [one] = (await world.ask(contract.ledgers.of, { id: id! })).advice;
  await world.ask(documents.settle, { id: id!, anomaly: one!.id, how: "经区政府同意" });
  expect(await counted()).toEqual([]);
  await world.ask(acts.undo, { act: null });
  expect(await counted()).toHaveLength(1);
  await world.ask(events.record, { documentId: id!, kind: "repealed", on: "2026-11-01" });
  expect(await counted()).toEqual([]);
});
