import { expect, it } from "vitest";
import { contract, newWorld } from "./world.ts";

const notice = (number: string, title: string, body: string) =>
  `示例区人民政府关于${title}的通知\n示政发〔2020〕${number}号\n\n各镇人民政府：\n${body}\n\n示例区人民政府\n2020年3月1日\n`;
const never = () => Promise.reject(new Error("no picture is asked for"));

it("an issue whose pages carry a document that is not public is not written, and the page is named", async () => {
  const world = await (await newWorld()).start();
  const store = world.store();
  const [id] = await world.add({ name: "甲.txt", text: notice("1", "某项安排", "正文。") });
  const issueId = store.pages.openNamed("2003/2", null);
  store.originals.add("4".repeat(64), "扫描.tif", 1);
  const page = (index: number) => ({ index, width: 9, height: 9, dpi: 300, warnings: [], text: null });
  store.pages.addPages(issueId, "4".repeat(64), "扫描.tif", [page(0), page(1), page(2)], store.program());
  await world.ask(contract.issues.listItem, { issueId, documentId: id!, fromPage: 2, toPage: 3 });
  expect(store.site.select("网站", never).issues[0]!.pages).toHaveLength(3);
  await world.ask(contract.documents.disclose, { id: id!, disclosure: "closed" });
  expect(() => store.site.select("网站", never)).toThrow(/2003年第2期第2–3页登载着一份不公开的文件/);
  await world.ask(contract.pages.withdraw, {
    pageIds: store.pages
      .of(issueId)
      .slice(1)
      .map((p) => p.id),
  });
  expect(store.site.select("网站", never).issues[0]!.items).toEqual([]);
});

it("a document that was closed and then withdrawn is named nowhere, and its title is still watched for", async () => {
  const world = await (await newWorld()).start();
  const repealing = notice(
    "9",
    "规范某项安排",
    "本通知自2021年1月1日起施行。《示例区人民政府关于某项安排的通知》（示政发〔2020〕1号）同时废止。",
  );
  const [target, source] = await world.add(
    { name: "甲.txt", text: notice("1", "某项安排", "正文。") },
    { name: "乙.txt", text: repealing },
  );
  const { proposals } = await world.ask(contract.documents.get, { id: source! });
  await world.ask(contract.proposals.decide, { documentId: source!, ids: proposals.map((p) => p.id), decision: "accepted" });
  await world.ask(contract.documents.disclose, { id: source!, disclosure: "closed" });
  await world.ask(contract.documents.withdraw, { id: source! });
  const { documents, withheld } = world.store().site.select("网站", never);
  expect(documents.map((d) => d.id)).toEqual([target]);
  expect(JSON.stringify(documents)).not.toContain("规范某项安排");
  expect(withheld.map((w) => w.text)).toContain("示例区人民政府关于规范某项安排的通知");
});
