import { expect, it } from "vitest";
import { fingerprint } from "../../electron/site/manifest.ts";
import { usualLook } from "../../shared/domain/siteLook.ts";
import { plan } from "./campaignTexts.ts";
import { thirty } from "./campaignWorld.ts";
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

it("the key belongs to the algorithm chosen; undone, the key before signs again, and the SM2 key stays the same", async () => {
  const world = await (await newWorld()).start();
  const told = () => world.ask(contract.siteLook.signing, {});
  const first = await told();
  expect(first.algorithm).toBe("Ed25519");
  const { act } = await world.ask(contract.siteLook.sign, { algorithm: "SM2" });
  const chosen = await told();
  expect(chosen).toMatchObject({ algorithm: "SM2", fingerprint: fingerprint(world.store().site.signing.key()) });
  expect(chosen.fingerprint).not.toBe(first.fingerprint);
  await expect(world.ask(contract.siteLook.sign, { algorithm: "SM2" })).rejects.toThrow(/已经是SM2/);
  await world.ask(contract.acts.undo, { act });
  expect(await told()).toEqual(first);
  await world.ask(contract.siteLook.sign, { algorithm: "SM2" });
  expect(await told()).toEqual(chosen);
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

it("what explains a document stands with it once a person has accepted that it does", async () => {
  const world = await (await newWorld()).start();
  const rule =
    "示例区人民政府关于印发《示例区小型水库管理办法》的通知\n示政发〔2020〕1号\n\n各镇人民政府：\n现印发给你们。\n\n示例区人民政府\n2020年3月1日\n";
  const told =
    "《示例区小型水库管理办法》解读\n\n一、出台背景\n《示例区小型水库管理办法》（示政发〔2020〕1号）已经印发。\n\n示例区水利局\n2020年3月2日\n";
  const [id, reading] = await world.add({ name: "办法.txt", text: rule }, { name: "解读.txt", text: told });
  const { proposals } = await world.ask(contract.documents.get, { id: reading! });
  const proposal = proposals.find((p) => p.kind === "interprets")!;
  const of = () =>
    world
      .store()
      .site.select("网站", never)
      .documents.find((d) => d.id === id)!;
  expect(of().interpretations).toEqual([]);
  await world.ask(contract.proposals.decide, { documentId: reading!, ids: [proposal.id], decision: "accepted" });
  expect(of().interpretations.map((r) => r.id)).toEqual([reading]);
  expect(of().relations.map((r) => r.words)).not.toContain("被解读");
});

it("the result of a clean-up goes out once it is concluded; what is not public is counted and stands in no list", async () => {
  const world = await (await newWorld()).start();
  const ids = await thirty(world);
  await world.ask(contract.ledgers.review, { id: ids[0]!, disclosure: "closed", reason: "内部事务信息" });
  const { id } = await world.ask(contract.campaigns.open, plan);
  await world.ask(contract.campaigns.decide, {
    id,
    documents: ids,
    conclusion: { verdict: "lapse", reason: "情况已变" },
  });
  const cleanUps = () => world.store().site.select("网站", never).cleanUps;
  expect(cleanUps()).toEqual([]);
  const { proposed } = await world.ask(contract.campaigns.get, { id });
  const decision = { ...proposed, docNumber: "示政发〔2026〕9号", day: "2026-11-24" };
  const { documentId, act } = await world.ask(contract.campaigns.conclude, { id, decision });
  const [told] = cleanUps();
  expect(told).toMatchObject({ on: "2026-11-24", counts: { lapse: 30 }, hidden: 1, decision: { id: documentId } });
  expect(told!.rows).toHaveLength(29);
  expect(told!.rows.map((r) => r.document.id)).not.toContain(ids[0]);
  await world.ask(contract.acts.undo, { act });
  expect(cleanUps()).toEqual([]);
});
