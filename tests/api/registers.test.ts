import { beforeEach, describe, expect, it } from "vitest";
import { contract, newWorld, type World } from "./world.ts";

const may = "劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。";
const notice = (no: number, body = "正文。") =>
  `示例区人民政府关于第${no}项安排的通知\n示政发〔2026〕${no}号\n\n各镇人民政府：\n${body}\n\n示例区人民政府\n2026年4月27日\n`;
const organ = { name: "示例区人民政府", level: "district" as const, own: true, registerCode: "001" };
const always = (value: { prefix: string; organDigits: number; serialDigits: number }) => ({
  from: null,
  value,
  source: "区政府通知",
  verified: true,
});

let world: World;
const { settings, issuers, register, ledgers, documents, acts } = contract;
const template = () =>
  world.ask(settings.write, { name: "registerTemplate", values: [always({ prefix: "SLDR", organDigits: 3, serialDigits: 4 })] });
const documentsOf = (count: number) =>
  world.add(...Array.from({ length: count }, (_, i) => ({ name: `${i + 1}.txt`, text: notice(i + 1) })));
beforeEach(async () => {
  world = await (await newWorld({ today: "2026-05-12" })).start();
});

describe("settings", () => {
  it("are written as acts, dated, and taken back by undo", async () => {
    const before = (await world.ask(settings.get, {})).table.filing;
    const values = [
      ...before,
      { from: "2026-01-01", value: { count: 10, unit: "workdays" as const }, source: "市里新规定", verified: true },
    ];
    await world.ask(settings.write, { name: "filing", values });
    const written = await world.ask(settings.get, {});
    expect(written.table.filing.at(-1)?.value).toEqual({ count: 10, unit: "workdays" });
    expect(written.own).toEqual(["filing"]);
    await world.ask(acts.undo, { act: null });
    expect((await world.ask(settings.get, {})).table.filing).toEqual(before);
  });
  it("refuse two values of one day, and a calendar that contradicts itself", async () => {
    const value = { from: null, value: "区司法局", source: "", verified: true };
    await expect(world.ask(settings.write, { name: "legalOffice", values: [value, value] })).rejects.toThrow("同一天起施行");
    await expect(world.ask(settings.calendar, { year: 2025, text: may })).rejects.toThrow("5月1日是周四，通知里写的是周五");
    await world.ask(settings.calendar, { year: 2026, text: may, source: "国办通知" });
    expect((await world.ask(settings.get, {})).calendars[0]?.workdays).toEqual(["2026-05-09"]);
  });
});

describe("the registry of issuers", () => {
  it("tells the organs of documents it does not know, until they are written down", async () => {
    await documentsOf(2);
    expect((await world.ask(issuers.list, {})).unknown).toEqual([{ name: "示例区人民政府", documents: 2 }]);
    const { id } = await world.ask(issuers.write, organ);
    expect((await world.ask(issuers.list, {})).unknown).toEqual([]);
    await expect(world.ask(issuers.write, { ...organ, name: "示例区财政局" })).rejects.toThrow("“001”已属“示例区人民政府”");
    await world.ask(issuers.remove, { id });
    expect((await world.ask(issuers.list, {})).issuers).toEqual([]);
  });
});

describe("the register", () => {
  it("issues numbers one after another, keeps void ones, and undo gives a number back", async () => {
    const [a, b, c] = await documentsOf(3);
    const issue = (id: string) => world.ask(register.issue, { documentId: id, on: "2026-05-11" });
    await expect(issue(a!)).rejects.toThrow("还没有登记号模板");
    await template();
    await expect(issue(a!)).rejects.toThrow("“示例区人民政府”不在机关名录里");
    await world.ask(issuers.write, organ);
    expect((await issue(a!)).number).toBe("SLDR-2026-0010001");
    await expect(issue(a!)).rejects.toThrow("已有登记号SLDR-2026-0010001");
    expect((await issue(b!)).number).toBe("SLDR-2026-0010002");
    await world.ask(acts.undo, { act: null });
    expect((await world.ask(documents.get, { id: b! })).fields.registerNumber).toBeNull();
    expect((await issue(b!)).number).toBe("SLDR-2026-0010002");
    await world.ask(register.void, { number: "sldr—2026—0010002", reason: "审核后撤回" });
    expect((await world.ask(documents.get, { id: b! })).fields.registerNumber).toBeNull();
    expect((await issue(c!)).number).toBe("SLDR-2026-0010003");
    const { rows, next } = await world.ask(register.view, {});
    expect(rows.map((r) => [r.number, r.state, r.reason])).toEqual([
      ["SLDR-2026-0010001", "issued", null],
      ["SLDR-2026-0010002", "void", "审核后撤回"],
      ["SLDR-2026-0010003", "issued", null],
    ]);
    expect(next).toBe("SLDR-2026-0010004");
  });
  it("tells a number that was passed over, which can then be accounted for", async () => {
    await template();
    await world.ask(issuers.write, organ);
    await world.add({ name: "旧.txt", text: `SLDR—2026—0010003\n${notice(9)}` });
    const states = async () => (await world.ask(register.view, {})).rows.map((r) => r.state);
    expect(await states()).toEqual(["missing", "missing", "read"]);
    await world.ask(register.void, { number: "SLDR-2026-0010002", reason: "登记本上划去" });
    expect(await states()).toEqual(["missing", "void", "read"]);
    await expect(world.ask(register.void, { number: "SLDR-2026-0010003", reason: "试" })).rejects.toThrow("印在文件上");
    await expect(world.ask(register.void, { number: "SLDR-2026-0010004", reason: "试" })).rejects.toThrow("还没有编到");
    await expect(world.ask(register.void, { number: "示政发〔2026〕9号", reason: "试" })).rejects.toThrow("不像本单位的登记号");
  });
});

describe("the ledgers", () => {
  beforeEach(async () => {
    await template();
    await world.ask(issuers.write, organ);
  });
  const registered = async () => {
    const [id] = await documentsOf(1);
    await world.ask(documents.decide, { id: id!, fields: { publishedOn: "2026-04-25" } });
    await world.ask(register.issue, { documentId: id!, on: "2026-04-28" });
    return id!;
  };
  const duty = async (view: "filing" | "interpretation" | "review") =>
    (await world.ask(ledgers.list, { view, all: true })).rows.map(({ duty: { state, due }, note }) => [state, due, note]);

  it("tell what is overdue until it was sent, and the receipt", async () => {
    const id = await registered();
    expect(await duty("filing")).toEqual([["overdue", "2026-05-10", ""]]);
    const sent = { id, materials: ["备案报告"], sentOn: "2026-05-11", receiptNumber: null, receiptOn: null };
    await expect(world.ask(ledgers.file, { ...sent, sentOn: "2026-05-13" })).rejects.toThrow("报送日期不能晚于今天");
    await expect(world.ask(ledgers.file, { ...sent, sentOn: null, receiptNumber: "1" })).rejects.toThrow("有回执就应有报送日期");
    await world.ask(ledgers.file, sent);
    expect(await duty("filing")).toEqual([["late", "2026-05-10", "还没有回执"]]);
    await world.ask(ledgers.file, { ...sent, receiptNumber: "备〔2026〕7号", receiptOn: "2026-05-12" });
    expect(await duty("filing")).toEqual([["late", "2026-05-10", "备〔2026〕7号"]]);
    await world.ask(acts.undo, { act: null });
    await world.ask(acts.undo, { act: null });
    expect(await duty("filing")).toEqual([["overdue", "2026-05-10", ""]]);
  });
  it("count an interpretation in working days, and say where a year is missing", async () => {
    const id = await registered();
    expect(await duty("interpretation")).toEqual([["open", null, "方案未备，材料未备，未发布"]]);
    await world.ask(settings.calendar, { year: 2026, text: may });
    expect((await duty("interpretation"))[0]?.slice(0, 2)).toEqual(["overdue", "2026-04-29"]);
    const state = { id, office: "区水务局", plannedOn: "2026-04-20", writtenOn: "2026-04-24", publishedOn: "2026-04-28", spared: null };
    await world.ask(ledgers.interpret, state);
    expect(await duty("interpretation")).toEqual([["done", "2026-04-29", "区水务局，方案已备，材料已备，已同步发布"]]);
  });
  it("look again at what is not open, with a reason each time", async () => {
    const [id] = await documentsOf(1);
    const look = { id: id!, on: "2026-05-12", disclosure: "closed" as const };
    await expect(world.ask(ledgers.review, { ...look, reason: "" })).rejects.toThrow("要写明理由");
    await world.ask(ledgers.review, { ...look, reason: "内部事务信息" });
    expect(await duty("review")).toEqual([["open", "2027-05-12", "不予公开，内部事务信息"]]);
    await world.ask(ledgers.review, { ...look, disclosure: "open", reason: "" });
    expect(await duty("review")).toEqual([]);
    expect((await world.ask(documents.get, { id: id! })).disclosure).toBe("open");
  });
  it("tell of one document where it departs from the rules of its day, settled in a word", async () => {
    const [id] = await documentsOf(1);
    const { advice } = await world.ask(ledgers.of, { id: id! });
    expect(advice.map((a) => [a.id, a.settled])).toEqual([[expect.stringContaining("rule-no-period"), null]]);
    expect(advice[0]!.message).toContain("省政府令第353号");
    await world.ask(documents.settle, { id: id!, anomaly: advice[0]!.id, how: "程序性通知，不设有效期" });
    expect((await world.ask(ledgers.of, { id: id! })).advice[0]!.settled).toMatchObject({ how: "程序性通知，不设有效期", by: "甲" });
  });
});
