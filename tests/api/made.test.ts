import { expect, test } from "vitest";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { offer, offerPdf, offerSheets, offerWord } from "../../electron/api/made.ts";
import { decision } from "../unit/typesetting/papers.ts";
import { newWorld } from "./world.ts";

test("What is made is had under its own name until the library is closed, and then gone", async () => {
  const world = await (await newWorld()).start();
  const library = world.desk.current()!;
  const word = await offerWord(library, "清理/决定", [decision], "2026-11-24");
  expect(word.name).toBe("清理／决定.docx");
  const answer = await world.hono.request(word.href);
  expect(answer.headers.get("content-disposition")).toBe(`attachment; filename*=UTF-8''${encodeURIComponent("清理／决定.docx")}`);
  expect(answer.headers.get("content-type")).toBe("application/octet-stream");
  expect(new Uint8Array(await answer.arrayBuffer()).slice(0, 2)).toEqual(new Uint8Array([0x50, 0x4b]));

  const pdf = await offerPdf(library, "决定", [decision], "2026-11-24");
  expect(await (await world.hono.request(pdf.href)).text()).toMatch(/^%PDF-1\.7/);
  const sheets = await offerSheets(library, "表", [{ name: "表", columns: [{ title: "项目", width: 10 }], rows: [["一"]] }]);
  expect((await world.hono.request(sheets.href)).status).toBe(200);

  const folder = join(world.library, "derived/made");
  expect(readdirSync(folder)).toHaveLength(3);
  await world.desk.closeLibrary();
  expect(existsSync(folder)).toBe(false);
}, 60_000);

test("An unknown or crafted id is refused in words", async () => {
  const world = await (await newWorld()).start();
  offer(world.desk.current()!, "表.txt", new Uint8Array([1]));
  for (const id of ["..", "%2e%2e", "%2e%2e%2f%2e%2e", "018f2b3c-0000-7000-8000-000000000000"]) {
    const answer = await world.hono.request(`/files/made/${id}/x`);
    expect(answer.status).toBe(404);
  }
});
