import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { commands } from "../../shared/contract/commands.ts";
import { textPdf } from "../unit/pages/makePdf.ts";
import { gazette, newFolder } from "./fixtures.ts";

const home = newFolder();
const library = join(home, "库");

async function accept(...args: string[]) {
  const ran = await gazette(["accept", library, ...args, "--json"], { home });
  for (const line of ran.lines) if (!("refused" in line)) commands.accept.answer.parse(line);
  return ran;
}

it("a batch is drawn from, checked, returned and its certificate written, the issue goes out as text and as a volume, from the command line alone", async () => {
  const scan = join(home, "第二期.pdf");
  writeFileSync(scan, textPdf([["示例区人民政府文件", "农村公路养户管理办法"], ["第二页的文字", "各镇人民政府"]])); // prettier-ignore
  await gazette(["new", library], { home });
  await gazette(["scan", library, scan, "--issue", "2003/2"], { home });
  expect((await accept("show")).stderr).toContain("没有验收");
  const opened = await accept("open", "--issue", "2003/2");
  expect(opened.lines[0]).toMatchObject({ name: "2003年第2期", pages: 2, checked: 0, errorRate: null, verdict: null });
  expect((await accept("check", "--page", "2003/2/9")).stderr).toContain("不在抽出的样本里");
  await accept("check", "--page", "2003/2/1", "--line", "2", "--printed", "农村公路养护管理办法");
  const checked = await accept("check", "--page", "2003/2/2", "--fault", "image", "--note", "下缘缺字");
  expect(checked.lines[0]).toMatchObject({
    checked: 2,
    wrong: 1,
    characters: 31,
    sample: [
      { page: "2003/2/1", done: true, found: "错字1" },
      { page: "2003/2/2", done: true, found: "图像质量1（下缘缺字）" },
    ],
  });
  expect((await accept("decide", "--verdict", "accepted")).stderr).toContain("写明仍定通过的理由");
  expect((await accept("decide", "--verdict", "returned", "--reason", "错字超过限值")).lines[0]).toMatchObject({ verdict: "returned" });
  const [file] = ((await accept("paper", "--out", join(home, "单"))).lines[0] as { files: string[] }).files;
  expect(existsSync(file!)).toBe(true);
  const copied = await gazette(["copy", library, join(home, "出"), "--as", "txt", "--json"], { home });
  expect(commands.copy.answer.parse(copied.lines[0])).toMatchObject({ issue: "2003/2", pages: 2 });
  expect(readFileSync((copied.lines[0] as { file: string }).file, "utf8")).toContain("农村公路养户管理办法");
  const catalogue = await gazette(["catalogue", library, join(home, "出", "案卷.csv"), "--volumes", "--json"], { home });
  expect(commands.catalogue.answer.parse(catalogue.lines[0])).toMatchObject({ issues: 1 });
  expect(readFileSync(join(home, "出", "案卷.csv"), "utf8")).toContain("2003年第2期");
}, 120_000);
