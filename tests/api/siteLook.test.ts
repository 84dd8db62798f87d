import { expect, it } from "vitest";
import { usualLook } from "../../shared/domain/siteLook.ts";
import { contract, newWorld } from "./world.ts";

const never = () => Promise.reject(new Error("no picture is asked for"));

it("what the office sets of its website goes out with it, and can be taken back", async () => {
  const world = await (await newWorld()).start();
  expect(await world.ask(contract.siteLook.get, {})).toEqual(usualLook);
  const look = { ...usualLook, subtitle: "规范性文件库", brand: "#7a1018", siteCode: "3700000001" };
  const { act } = await world.ask(contract.siteLook.write, look);
  expect(world.store().site.select("网站", never).look).toEqual(look);
  await world.ask(contract.acts.undo, { act });
  expect(await world.ask(contract.siteLook.get, {})).toEqual(usualLook);
});

it("a colour too pale to read is refused in words", async () => {
  const world = await (await newWorld()).start();
  await expect(world.ask(contract.siteLook.write, { ...usualLook, link: "#66aaff" })).rejects.toThrow(/对比只有.*不到7/);
});

it("the address of a document elsewhere goes out with it", async () => {
  const world = await (await newWorld()).start();
  const text = (number: string, title: string) =>
    `示例区人民政府关于${title}的通知\n示政发〔2020〕${number}号\n\n各镇人民政府：\n按规定办理。\n\n示例区人民政府\n2020年3月1日\n`;
  const [id] = await world.add({ name: "甲.txt", text: text("1", "印发某项办法") });
  await world.ask(contract.markings.address, { document: id!, address: "http://www.example.gov.cn/1.html" });
  const [document] = world.store().site.select("网站", never).documents;
  expect(document).toMatchObject({ webAddress: "http://www.example.gov.cn/1.html", interpretations: [], issued: null, topic: null });
});
