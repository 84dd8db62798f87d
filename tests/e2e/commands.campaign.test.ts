import { existsSync, readFileSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { expect, it } from "vitest";
import { commands } from "../../shared/contract/commands.ts";
import { departments, text } from "../api/campaignTexts.ts";
import { gazette, newFolder } from "./fixtures.ts";

const home = newFolder();
const library = join(home, "库");

async function campaign(...args: string[]) {
  const ran = await gazette(["campaign", library, ...args, "--json"], { home });
  for (const line of ran.lines) if (!("refused" in line)) commands.campaign.answer.parse(line);
  return ran;
}

it("a clean-up is opened, its forms go out and come back, and it is decided, from the command line alone", async () => {
  mkdirSync(join(home, "文件"));
  for (let i = 0; i < 4; i++) writeFileSync(join(home, "文件", `${i}.txt`), text(i + 1, departments[i % 2]!));
  await gazette(["new", library], { home });
  await gazette(["add", library, join(home, "文件")], { home });
  expect((await campaign("show")).stderr).toContain("没有清理");
  const opened = await campaign("open", "--name", "2026年清理", "--cutoff", "2025-12-31", "--organ", "示例区人民政府");
  expect(opened.lines[0]).toMatchObject({ total: 4, undecided: 4, departments: [{ total: 2 }, { total: 2 }] });
  const forms = await campaign("forms", "--out", join(home, "表"));
  const [packed] = (forms.lines[0] as { files: string[] }).files;
  mkdirSync(join(home, "退回"));
  for (const [name, bytes] of Object.entries(unzipSync(readFileSync(packed!)))) writeFileSync(join(home, "退回", name), bytes);
  const received = await campaign("receive", "--file", join(home, "退回"));
  expect(received.lines.slice(0, 2)).toMatchObject([
    { rows: 2, blanks: 2 },
    { rows: 2, blanks: 2 },
  ]);
  expect((await campaign("adopt")).code).toBe(1);
  const docs = [1, 2, 3].flatMap((n) => ["--doc", `示政发〔2021〕${n}号`]);
  await campaign("decide", "--verdict", "continue", ...docs);
  const early = await campaign("conclude", "--on", "2026-06-20");
  expect([early.code, early.stderr]).toEqual([1, expect.stringContaining("还不能办结：1份未定")]);
  await campaign("decide", "--verdict", "repeal", "--reason", "已有新办法", "--doc", "示政发〔2021〕4号");
  const ended = await campaign("conclude", "--on", "2026-06-20", "--number", "示政发〔2026〕9号");
  expect(ended.lines[0]).toMatchObject({ stage: "marking", counts: { continue: 3, repeal: 1 }, concludedOn: "2026-06-20" });
  const { lines } = await gazette(["status", library, "示政发〔2021〕4号", "--on", "2026-06-20", "--json"], { home });
  expect(lines[0]).toMatchObject({ force: "repealed", by: { docNumber: "示政发〔2026〕9号" } });
  const written = await campaign("decision", "--out", join(home, "表"));
  expect((written.lines[0] as { files: string[] }).files.every((file) => existsSync(file))).toBe(true);
}, 120_000);
