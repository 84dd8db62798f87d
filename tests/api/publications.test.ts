import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import sharp from "sharp";
import { expect, it } from "vitest";
import type { Rehearsal } from "../../shared/contract/rehearsal.ts";
import { scan, sheet } from "./scanning.ts";
import { contract, newWorld, type World } from "./world.ts";

const notice = (number: string, title: string, body: string) =>
  `示例区人民政府关于${title}的通知\n示政发〔2020〕${number}号\n\n各镇人民政府：\n${body}\n\n示例区人民政府\n2020年3月1日\n`;

async function rehearse(world: World, out: string | null): Promise<Rehearsal> {
  const [job] = await world.ended((await world.ask(contract.publications.rehearse, { out })).batch);
  expect(job!.error).toBeNull();
  return job!.result as Rehearsal;
}
/** Taken in one after the other, so that their pages are numbered in this order. */
async function inTurn(world: World, ...files: { name: string; text: string }[]): Promise<string[]> {
  const ids: string[] = [];
  for (const file of files) ids.push(...(await world.add(file)));
  return ids;
}
async function write(world: World, out: string) {
  const [job] = await world.ended((await world.ask(contract.publications.export, { out })).batch);
  return job!;
}

it("a rehearsal says what would be added, changed and taken off and why, writing nothing; then it is so", async () => {
  const world = await (await newWorld()).start();
  const out = join(world.folder, "网站");
  const [a, b, c] = await inTurn(
    world,
    { name: "甲.txt", text: notice("1", "某项安排", "本通知自2020年4月1日起施行。") },
    { name: "乙.txt", text: notice("2", "另一项安排", "本通知自2020年4月1日起施行。") },
    { name: "丙.txt", text: notice("3", "又一项安排", "本通知自2020年4月1日起施行。") },
  );
  expect((await rehearse(world, out)).counts).toMatchObject({ changed: 0, removed: 0, same: 0 });
  expect(existsSync(out)).toBe(false);
  expect((await write(world, out)).state).toBe("done");
  expect((await rehearse(world, out)).counts).toMatchObject({ added: 0, changed: 0, removed: 0 });
  await world.ask(contract.events.record, { documentId: a!, kind: "repealed", on: "2021-01-01" });
  await world.ask(contract.ledgers.review, { id: b!, disclosure: "on-request", reason: "内部事务信息" });
  await world.ask(contract.publications.withdraw, { id: c!, reason: "误发" });
  const told = await rehearse(world, out);
  expect(told.pages).toContainEqual({
    as: "changed",
    path: "documents/1.html",
    title: "示例区人民政府关于某项安排的通知",
    why: "效力：现行有效改为已废止",
    documentId: a,
  });
  expect(told.pages).toContainEqual({
    as: "removed",
    path: "documents/2.html",
    title: "示例区人民政府关于另一项安排的通知",
    why: "依申请公开",
    documentId: b,
  });
  expect(told.pages.find((p) => p.path === "documents/3.html")).toMatchObject({
    as: "changed",
    title: "示例区人民政府关于又一项安排的通知",
    why: "撤下：误发",
  });
  expect(told.leftOut.map((l) => [l.id, l.why])).toEqual(
    expect.arrayContaining([
      [b, "依申请公开"],
      [c, "误发"],
    ]),
  );
  expect(told.links).toEqual([]);
  await write(world, out);
  expect(existsSync(join(out, "documents/2.html"))).toBe(false);
  const gone = readFileSync(join(out, "documents/3.html"), "utf8");
  expect(gone).toContain("本页已撤下");
  expect(gone).not.toContain("又一项安排");
  expect(readFileSync(join(out, "status.json"), "utf8")).not.toContain("又一项安排");
});

it("an open text that names a closed document is shown with its way out, and each way lets the site go out", async () => {
  const world = await (await newWorld()).start();
  const out = join(world.folder, "网站");
  const [a, b] = await inTurn(
    world,
    { name: "甲.txt", text: notice("1", "某项安排", "按照《示例区人民政府关于规范某项安排的通知》（示政发〔2020〕9号）执行。") },
    { name: "乙.txt", text: notice("9", "规范某项安排", "正文。") },
  );
  await world.ask(contract.ledgers.review, { id: b!, disclosure: "closed", reason: "内部事务信息" });
  const { mentions } = await rehearse(world, null);
  expect(mentions).toMatchObject([{ path: "documents/1.html", subject: { kind: "document", id: a }, secret: { id: b } }]);
  expect((await write(world, out)).error).toContain("预演");
  await world.ask(contract.publications.permit, { subject: a!, document: b!, reason: "原文如此" });
  expect((await rehearse(world, null)).mentions).toEqual([]);
  expect((await write(world, out)).state).toBe("done");
  await world.ask(contract.acts.undo, {});
  await world.ask(contract.publications.withdraw, { id: a!, reason: "提到未公开文件" });
  expect((await rehearse(world, null)).mentions).toEqual([]);
  expect((await write(world, out)).state).toBe("done");
});

it("an identity number stops the export, told by place and last digits, until a person has looked at it", async () => {
  const world = await (await newWorld()).start();
  const out = join(world.folder, "网站");
  const [id] = await world.add({ name: "甲.txt", text: notice("1", "某名单", "张某，11010519491231002X，电话13800138000。") });
  const tampered = notice("2", "某名单", "正文。").replace("示例区人民政府关于", "bet365亚洲版官网关于");
  const [doubtful] = await world.add({ name: "乙.txt", text: tampered });
  const { personal, doubtful: told } = await rehearse(world, null);
  expect(told.map((d) => d.id)).toEqual([doubtful]);
  expect(personal.map((p) => [p.kind, p.stops, p.where, p.tail])).toEqual([
    ["identity", true, "第5行", "002X"],
    ["mobile", false, "第5行", "8000"],
  ]);
  expect(JSON.stringify(personal)).not.toContain("11010519491231002X");
  const stopped = await write(world, out);
  expect(stopped.error).toContain("第5行有疑似身份证号（尾号002X）");
  await world.ask(contract.publications.clear, { subject: id!, key: personal[0]!.key, reason: "不是身份证号" });
  expect((await rehearse(world, null)).personal.map((p) => p.kind)).toEqual(["mobile"]);
  expect((await write(world, out)).state).toBe("done");
});

it("a masked number goes out starred in every file, the source stays, and undoing shows it again to the rehearsal", async () => {
  const world = await (await newWorld()).start();
  const out = join(world.folder, "网站");
  const [id] = await world.add({ name: "甲.txt", text: notice("1", "某名单", "张某，11010519491231002X，电话13800138000。") });
  const { personal } = await rehearse(world, null);
  await world.ask(contract.publications.clear, { subject: id!, key: personal[0]!.key, reason: "误判" });
  await world.ask(contract.publications.clear, { subject: id!, key: personal[1]!.key, reason: "公开电话" });
  expect((await write(world, out)).state).toBe("done");
  const holding = (figures: string) =>
    readdirSync(out, { recursive: true, withFileTypes: true })
      .filter((e) => e.isFile() && readFileSync(join(e.parentPath, e.name)).includes(figures))
      .map((e) => e.name);
  expect(holding("11010519491231002X")).toEqual(expect.arrayContaining(["1.html", "1.txt", "1.xml", "bulk-1.txt"]));
  const numbers = personal.map(({ subject, key }) => ({ subject: subject.id, key }));
  const { act } = await world.ask(contract.publications.mask, { numbers, masked: true });
  expect((await rehearse(world, out)).masked.map((m) => [m.kind, m.where, m.tail])).toEqual([["identity", "第5行", "002X"], ["mobile", "第5行", "8000"]]); // prettier-ignore
  expect((await write(world, out)).state).toBe("done");
  // Neither whole, nor in pairs in an index kept from before.
  for (const figures of ["11010519491231002X", "13800138000", "110105194912", "380013800"])
    expect([figures, holding(figures)]).toEqual([figures, []]);
  expect(holding("**************002X")).toEqual(expect.arrayContaining(["1.html", "1.txt", "1.xml", "bulk-1.txt"]));
  expect(readFileSync(join(out, "documents/1.html"), "utf8")).toContain("138****8000");
  expect(await world.ask(contract.publications.verify, { out })).toMatchObject({ ok: true });
  expect((await world.ask(contract.documents.get, { id: id! })).text.body).toContain("11010519491231002X");
  // What went out before is not brought back; the saved page is the archive's.
  const [restored] = await world.ended((await world.ask(contract.publications.restore, { out })).batch);
  expect(restored!.error).toContain("不能恢复");
  const page = join(out, "documents/1.html");
  const { batch } = await world.ask(contract.copies.compare, { files: [{ path: page }] });
  expect(((await world.ended(batch))[0]!.result as { verdict: string }[])[0]!.verdict).toBe("same");
  await world.ask(contract.acts.undo, { act });
  expect((await rehearse(world, out)).masked).toEqual([]);
});

it("a gazette page and a whole issue are taken off, a page without text stands in each place, and they are brought back", async () => {
  const world = await (await newWorld()).start();
  const out = join(world.folder, "网站");
  const issueId = await scan(world, await Promise.all([1, 2].map(async (n) => ({ name: `${n}.png`, bytes: await sheet(n) }))));
  const store = world.store();
  const [one, two] = store.pages.of(issueId);
  for (const { id, seq } of [one!, two!]) {
    const line = { text: `第${seq}页登载的文字，张某，11010519491231002X`, box: [60, 60, 400, 20] as const, words: [] };
    store.pages.recognised(id, [{ engine: "甲", confidence: 90, seconds: 1, lines: [line] }], store.pages.rederive);
  }
  const [found] = (await rehearse(world, null)).personal;
  expect(found!.subject).toEqual({ kind: "page", id: one!.id, place: { issueId, seq: 1 } });
  await world.ask(contract.publications.mask, { numbers: [{ subject: one!.id, key: found!.key }], masked: true });
  await world.ask(contract.publications.withdraw, { id: two!.id, reason: "误登" });
  expect((await write(world, out)).error).toBeNull();
  const read = (path: string) => readFileSync(join(out, path), "utf8");
  expect(read(`pages/${one!.number}.html`)).toContain("**************002X");
  // The line is covered on the picture: its middle is black where the sheet of our own is paper.
  const picture = await sharp(join(out, `pages/${one!.number}.jpg`)).raw().toBuffer({ resolveWithObject: true }); // prettier-ignore
  expect(picture.data[(70 * picture.info.width + 300) * picture.info.channels]).toBeLessThan(40);
  expect(read(`pages/${two!.number}.html`)).toContain("本页已撤下");
  expect(read(`pages/${two!.number}.html`)).not.toContain("登载的文字");
  expect(existsSync(join(out, `pages/${two!.number}.jpg`))).toBe(false);
  expect(read(`issues/${issueId}.html`)).not.toContain(`pages/${two!.number}.html`);
  await world.ask(contract.publications.withdraw, { id: issueId, reason: "整期重扫" });
  const told = await rehearse(world, out);
  expect(told.leftOut.map((l) => [l.kind, l.why])).toEqual([["issue", "整期重扫"], ["page", "误登"]]); // prettier-ignore
  expect(told.pages.find((p) => p.path === `issues/${issueId}.html`)).toMatchObject({ as: "changed", why: "撤下：整期重扫" });
  expect((await write(world, out)).error).toBeNull();
  for (const path of [`issues/${issueId}.html`, `pages/${one!.number}.html`]) expect(read(path)).toContain("本页已撤下");
  expect(read("issues.html")).not.toContain(issueId);
  const [restored] = await world.ended((await world.ask(contract.publications.restore, { out })).batch);
  expect(restored!.error).toContain("后来撤下的网页");
  await world.ask(contract.publications.withdraw, { id: issueId, reason: null });
  expect((await write(world, out)).error).toBeNull();
  expect(read(`pages/${one!.number}.html`)).toContain("登载的文字");
});

it("the export before is brought back as an act, its changes come as list and zip, and what is closed since is not brought back", async () => {
  const world = await (await newWorld()).start();
  const out = join(world.folder, "网站");
  const [id] = await world.add({ name: "甲.txt", text: notice("1", "某项安排", "正文。") });
  await write(world, out);
  const first = readFileSync(join(out, "documents/1.html"), "utf8");
  await world.ask(contract.events.record, { documentId: id!, kind: "repealed", on: "2021-01-01" });
  await write(world, out);
  const made = await world.ask(contract.publications.changes, { out, as: "zip" });
  const zip = unzipSync(new Uint8Array(await (await world.hono.request(made.href)).arrayBuffer()));
  expect(Object.keys(zip)).toEqual(expect.arrayContaining(["上传清单.txt", "documents/1.html", "manifest.json"]));
  const list = await world.ask(contract.publications.changes, { out, as: "list" });
  expect(await (await world.hono.request(list.href)).text()).toContain("documents/1.html");
  const back = async () => (await world.ended((await world.ask(contract.publications.restore, { out })).batch))[0]!;
  expect((await back()).state).toBe("done");
  expect(readFileSync(join(out, "documents/1.html"), "utf8")).toBe(first);
  expect(await world.ask(contract.publications.verify, { out })).toMatchObject({ ok: true });
  expect((await world.ask(contract.publications.list, {})).publications.map((p) => p.back)).toEqual([true, false, false]);
  expect((await rehearse(world, out)).pages.find((p) => p.documentId === id)?.why).toBe("效力：现行有效改为已废止");
  expect(world.store().acts.broken()).toEqual([]);
  await world.ask(contract.ledgers.review, { id: id!, disclosure: "closed", reason: "内部事务信息" });
  expect((await back()).error).toContain("现在不公开");
});

it("a folder with something else in it is refused when it is chosen", async () => {
  const world = await (await newWorld()).start();
  const out = join(world.folder, "照片");
  expect(await world.ask(contract.publications.fits, { out })).toEqual({ why: null });
  mkdirSync(out);
  expect(await world.ask(contract.publications.fits, { out })).toEqual({ why: null });
  writeFileSync(join(out, "a.jpg"), "x");
  expect((await world.ask(contract.publications.fits, { out })).why).toContain("已有别的内容");
  expect((await world.ask(contract.publications.fits, { out: world.library })).why).not.toBeNull();
});

it("once SM2 is chosen the website is written again with its signature, and both the program and the list say so", async () => {
  const world = await (await newWorld()).start();
  const out = join(world.folder, "网站");
  await world.add({ name: "甲.txt", text: notice("1", "某项安排", "本通知自2020年4月1日起施行。") });
  const signed = () => JSON.parse(readFileSync(join(out, "signature.json"), "utf8")) as { algorithm: string };
  expect((await write(world, out)).state).toBe("done");
  expect(signed().algorithm).toBe("Ed25519");
  await world.ask(contract.siteLook.sign, { algorithm: "SM2" });
  expect((await write(world, out)).state).toBe("done");
  const { fingerprint } = await world.ask(contract.siteLook.signing, {});
  expect(signed().algorithm).toBe("SM2");
  expect(JSON.parse(readFileSync(join(out, "manifest.json"), "utf8"))).toMatchObject({ algorithm: "SM2", key: fingerprint });
  expect(await world.ask(contract.publications.verify, { out })).toMatchObject({ ok: true, signature: "valid" });
});
