import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import { wordOf } from "../../electron/typesetting/word.ts";
import { readSheets } from "../../electron/sheets/read.ts";
import { formPaper } from "../../shared/domain/campaigns/forms.ts";
import { contract, newWorld, type World } from "./world.ts";
import { departments, plan } from "./campaignTexts.ts";
import { receive, thirty } from "./campaignWorld.ts";

const bytesOf = async (world: World, { href }: { href: string }) => new Uint8Array(await (await world.hono.request(href)).arrayBuffer());

test("Forms go out as sheets and as Word, and come back in Word, with rows moved and one deleted", async () => {
  const world = await (await newWorld()).start();
  await thirty(world);
  const { id } = await world.ask(contract.campaigns.open, plan);
  const packed = unzipSync(await bytesOf(world, await world.ask(contract.campaigns.papers, { id, which: "forms", as: "xlsx" })));
  expect(Object.keys(packed).sort((a, b) => (a < b ? -1 : 1))).toHaveLength(5);
  const [sheet] = await readSheets(packed[`${departments[0]}清理意见表.xlsx`]!, "表.xlsx");
  expect(sheet!.rows).toHaveLength(6);

  const view = await world.ask(contract.campaigns.get, { id });
  const paper = formPaper({ plan: view.plan, code: view.code, department: departments[0]!, documents: view.documents });
  const table = paper.blocks.find((b) => b.kind === "table")!.table;
  const rows = table.rows.map((row, n) =>
    row.map((cell, i) => (i === 6 ? (n === 0 ? "拟修改" : "继续有效") : i === 7 && n === 0 ? "2027年6月底前" : cell)),
  );
  const blocks = paper.blocks.map((b) => (b.kind === "table" ? { ...b, table: { ...table, rows: rows.toReversed().slice(1) } } : b));
  const [job] = await receive(world, { name: "民政局.docx", bytes: await wordOf([{ ...paper, blocks }], "2026-11-24") });
  expect(job!.error).toBeNull();
  expect(job!.result).toMatchObject({ department: departments[0], rows: 5, blanks: 1 });
  const said = (await world.ask(contract.campaigns.get, { id })).documents.filter((d) => d.departments[0] === departments[0]);
  expect(said.map((d) => [d.opinions[0]!.verdict, d.opinions[0]!.until])).toEqual([
    ["amend", "2027-06-30"],
    ["continue", null],
    ["continue", null],
    ["continue", null],
    ["continue", null],
    [null, null],
  ]);
}, 60_000);

test("Letters go to those who are late, and the decision has its lists, in Word and PDF", async () => {
  const world = await (await newWorld()).start();
  const ids = await thirty(world);
  const { id } = await world.ask(contract.campaigns.open, plan);
  const letters = await world.ask(contract.campaigns.papers, { id, which: "reminders", as: "docx" });
  expect(letters.name).toBe("催办函（5个单位）.docx");
  const conclusion = { verdict: "continue" as const };
  await world.ask(contract.campaigns.decide, { id, documents: ids, conclusion });
  const pdf = await bytesOf(world, await world.ask(contract.campaigns.papers, { id, which: "decision", as: "pdf" }));
  expect(new TextDecoder("latin1").decode(pdf.slice(0, 5))).toBe("%PDF-");
  const word = await bytesOf(world, await world.ask(contract.campaigns.papers, { id, which: "decision", as: "docx" }));
  const text = new TextDecoder().decode(unzipSync(word)["word/document.xml"]);
  expect(text).toContain("示政发〔2021〕1号");
  expect(text.match(/示[政局]发〔2021〕\d+号/g)).toHaveLength(30);
}, 60_000);
