import { appendFileSync, chmodSync, existsSync, globSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { beforeAll, expect, it } from "vitest";
import type { Command } from "../../shared/contract/command.ts";
import { commands, synopsis, type Verb } from "../../shared/contract/commands.ts";
import { gazette, newFolder, root } from "./fixtures.ts";

const home = newFolder();
const library = join(home, "库");
const site = join(home, "网站");
const old =
  "示例区人民政府关于加强河道采砂管理的通知\n示政发〔2020〕1号\n\n各镇人民政府：\n本通知自2020年4月1日起施行。\n\n示例区人民政府\n2020年3月1日\n";
const fresh =
  "示例区人民政府关于规范河道采砂的通知\n示政发〔2020〕9号\n\n各镇人民政府：\n本通知自2021年1月1日起施行。《示例区人民政府关于加强河道采砂管理的通知》（示政发〔2020〕1号）同时废止。\n\n示例区人民政府\n2020年12月1日\n";

/** Runs a verb with --json and holds every object it answers to the verb's schema. */
async function run(verb: Verb, ...args: string[]) {
  const ran = await gazette([verb, ...args, "--json"], { home });
  for (const line of ran.lines) if (!("refused" in line)) commands[verb].answer.parse(line);
  return ran;
}
beforeAll(async () => {
  writeFileSync(join(home, "旧.txt"), old);
  writeFileSync(join(home, "新.txt"), fresh);
  writeFileSync(join(home, "空.txt"), "");
  const svg = `<svg width="900" height="300" xmlns="http://www.w3.org/2000/svg"><rect width="900" height="300" fill="#fff"/><text x="60" y="160" font-size="60" font-family="Noto Serif CJK SC">农村公路养护管理</text></svg>`;
  await sharp(Buffer.from(svg)).withMetadata({ density: 300 }).png().toFile(join(home, "扫描.png"));
});

it("the README's table of verbs is the one the schemas make", () => {
  const readme = readFileSync(join(root, "README.md"), "utf8");
  for (const c of Object.values<Command>(commands)) expect(readme).toContain(`| \`${synopsis(c)}\` | ${c.does} |`);
});

it("the line new, add, confirm, event, status, scan, ocr, page, search, export, verify, check answers as its schemas say", async () => {
  expect((await run("new", library)).code).toBe(0);
  const added = await run("add", library, join(home, "旧.txt"), join(home, "空.txt"), join(home, "新.txt"));
  expect([added.code, added.lines.length]).toEqual([1, 3]);
  expect(added.stderr).toContain("空.txt");
  const [before, refused, after] = added.lines;
  expect(refused).toHaveProperty("refused");
  expect(before).toMatchObject({ docNumber: "示政发〔2020〕1号", signedOn: "2020-03-01", effectiveOn: "2020-04-01" });
  expect((await run("confirm", library, String(after!.id))).lines[0]).toMatchObject({ unresolved: 0 });
  const status = await run("status", library, "示政发[2020]1 号", "--on", "2021-01-01");
  expect(status.lines[0]).toMatchObject({ id: before!.id, force: "repealed", since: "2021-01-01", by: { id: after!.id } });
  expect((await run("status", library, "示政发〔2020〕1号", "--on", "2020-12-31")).lines[0]).toMatchObject({
    force: "in-force",
    marks: ["no-period"],
  });
  const event = await run(
    "event",
    library,
    String(after!.id),
    "extended",
    "--on",
    "2022-01-01",
    "--until",
    "2030-12-31",
    "--basis",
    "区政府会议决定",
  );
  expect(event.lines[0]).toMatchObject({ id: after!.id, force: "in-force", marks: [] });
  expect((await run("event", library, String(before!.id), "amended", "--on", "2022-01-01")).code).toBe(1);
  expect((await run("scan", library, join(home, "扫描.png"), "--issue", "2003/2")).lines[0]).toMatchObject({ issue: "2003/2", pages: 1 });
  expect((await run("ocr", library, "--workers", "1")).lines).toMatchObject([{ issue: "2003/2", seq: 1, state: "recognised" }]);
  expect((await run("ocr", library)).lines).toEqual([]);
  const page = await run("page", library, "2003/2", "1", "--words");
  expect(String(page.lines[0]!.text).replaceAll(" ", "")).toContain("农村公路");
  const search = await run("search", library, "农村公路");
  expect(search.lines[0]).toMatchObject({ total: 1, hits: [{ kind: "page", issue: "2003/2", seq: 1 }] });
  expect((await run("search", library, "采砂", "--status", "repealed", "--on", "2022-01-01")).lines[0]).toMatchObject({
    total: 1,
    hits: [{ id: before!.id }],
  });
  expect((await run("export", library, site)).code).toBe(0);
  expect((await run("export", library, site)).lines[0]).toMatchObject({ written: 0, deleted: 0 });
  expect((await run("verify", site)).lines[0]).toMatchObject({ ok: true, signature: "valid" });
  expect((await run("check", library)).lines[0]).toMatchObject({ ok: true });
});

it("one changed byte, one missing and one extra file of an export are each named", async () => {
  appendFileSync(join(site, "index.html"), " ");
  rmSync(join(site, "verify.html"));
  writeFileSync(join(site, "多出.html"), "");
  const { code, lines } = await run("verify", site);
  expect([code, lines[0]]).toMatchObject([1, { ok: false, changed: ["index.html"], missing: ["verify.html"], extra: ["多出.html"] }]);
});

it("one flipped bit, one missing and one foreign original are each named", async () => {
  const files = globSync("originals/??/*", { cwd: library })
    .map((f) => join(library, f))
    .sort();
  const [flipped, gone] = [files[0]!, files[1]!];
  const bytes = readFileSync(flipped);
  bytes[0]! ^= 1;
  chmodSync(flipped, 0o644);
  writeFileSync(flipped, bytes);
  rmSync(gone, { force: true });
  writeFileSync(join(library, "originals/来历不明.txt"), "?");
  const { code, lines } = await run("check", library);
  const name = (path: string) => path.split(/[\\/]/).at(-1);
  expect([code, lines[0]]).toMatchObject([1, { ok: false, changed: [name(flipped)], missing: [name(gone)], untracked: ["来历不明.txt"] }]);
});

it("a query may begin with a minus, a missing option is named, and no website is written into the library", async () => {
  expect((await run("search", library, "-采砂 河道")).code).toBe(0);
  expect((await gazette(["event", library, "示政发〔2020〕9号", "amended"], { home })).stderr).toContain("缺少--on");
  expect((await gazette(["export", library, join(library, "derived", "site")], { home })).stderr).toContain("在资料库文件夹里");
});

it("wrong usage is exit 2, a refusal exit 1, each with one sentence", async () => {
  for (const args of [["status"], ["frobnicate", "x"], ["status", library, "x", "--on", "2020-02-30"], ["page", library, "2003/2", "零"]]) {
    const { code, stderr, stdout } = await gazette(args, { home });
    expect([args, code, stdout]).toEqual([args, 2, ""]);
    expect(stderr).toMatch(/\p{Script=Han}/u);
  }
  const refused = await gazette(["status", library, "示政发〔1999〕1号", "--json"], { home });
  expect([refused.code, refused.lines]).toMatchObject([1, [{ schema: 1, refused: { code: "not-found" } }]]);
  expect((await gazette(["new", library], { home })).stderr).toContain("已有资料库");
  expect(existsSync(join(library, "library.sqlite"))).toBe(true);
});
