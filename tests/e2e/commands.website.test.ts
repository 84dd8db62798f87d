import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, it } from "vitest";
import { commands, type Verb } from "../../shared/contract/commands.ts";
import { gazette, newFolder } from "./fixtures.ts";

const home = newFolder();
const [library, site] = [join(home, "库"), join(home, "网站")];
const notice = (number: string, title: string, body: string) =>
  `示例区人民政府关于${title}的通知\n示政发〔2020〕${number}号\n\n各镇人民政府：\n${body}本通知自2020年4月1日起施行。\n\n示例区人民政府\n2020年3月1日\n`;

/** Runs a verb with --json and holds what it answers to the verb's schema. */
async function run(verb: Verb, ...args: string[]) {
  const ran = await gazette([verb, ...args, "--json"], { home });
  for (const line of ran.lines) if (!("refused" in line)) commands[verb].answer.parse(line);
  return { code: ran.code, line: ran.lines[0]!, stderr: ran.stderr };
}
beforeAll(async () => {
  writeFileSync(join(home, "1.txt"), notice("1", "加强停车管理", ""));
  writeFileSync(join(home, "2.txt"), notice("2", "公布补贴名单", "张某，身份证号11010519491231002X。"));
  await run("new", library);
  await run("add", library, join(home, "1.txt"));
});

it("the website is rehearsed, taken off page by page, written, brought back and signed anew from the command line", async () => {
  const first = await run("rehearse", library);
  expect([first.code, first.line]).toMatchObject([0, { changed: 0, removed: 0, left: 0, stops: [] }]);
  expect(existsSync(site)).toBe(false);
  await run("export", library, site);
  const page = () => readFileSync(join(site, "documents/1.html"), "utf8");
  expect((await run("withdraw", library, "示政发〔2020〕1号")).stderr).toContain("--reason");
  expect((await run("withdraw", library, "示政发〔2020〕1号", "--reason", "误发")).line).toMatchObject({ withdrawn: true });
  expect((await run("rehearse", library, "--out", site)).line).toMatchObject({
    left: 1,
    pages: expect.arrayContaining([expect.objectContaining({ as: "changed", path: "documents/1.html", why: "撤下：误发" })]) as unknown[],
  });
  await run("export", library, site);
  expect(page()).toContain("本页已撤下");
  expect((await run("bring-back", library, site)).line).toMatchObject({ refused: { code: "conflict" } });
  expect((await run("withdraw", library, "示政发〔2020〕1号", "--back")).line).toMatchObject({ withdrawn: false });
  expect((await run("bring-back", library, site)).code).toBe(0);
  expect(page()).toContain("加强停车管理");
  const before = await run("signing", library);
  expect(before.line).toMatchObject({ algorithm: "Ed25519" });
  const sm2 = await run("signing", library, "--algorithm", "SM2");
  expect(sm2.line.fingerprint).not.toBe(before.line.fingerprint);
  await run("export", library, site);
  expect((await run("verify", site, "--key", String(sm2.line.fingerprint))).line).toMatchObject({ ok: true, signature: "valid" });
});

it("what would stop an export is exit 1, told without the number itself; an issue that is not there is refused", async () => {
  await run("add", library, join(home, "2.txt"));
  const { code, line } = await run("rehearse", library);
  expect([code, line.stops]).toEqual([1, [{ what: "疑似身份证号，尾号002X", title: "示例区人民政府关于公布补贴名单的通知", where: "第5行" }]]); // prettier-ignore
  expect((await run("withdraw", library, "2003/2", "--reason", "误发")).line).toMatchObject({ refused: { code: "not-found" } });
});
