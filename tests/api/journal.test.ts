import Database from "better-sqlite3";
import { join } from "node:path";
import { expect, it } from "vitest";
import { readLibrary } from "../../electron/library.ts";
import { contract, newWorld, type World } from "./world.ts";

const notice = (n: number) =>
  `示例区人民政府关于第${n}件事的通知\n示政发〔2020〕${n}号\n\n各镇人民政府：\n本通知自2021年1月1日起施行。\n\n示例区人民政府\n2020年3月1日\n`;
/** What `broken` answers once somebody has written to the file behind the program's back. */
function tampered(world: World, sql: string): string[] {
  const db = new Database(join(world.library, "library.sqlite"));
  try {
    db.pragma("foreign_keys = OFF");
    expect(db.prepare(sql).run().changes).toBeGreaterThan(0);
  } finally {
    db.close();
  }
  return world.store().acts.broken();
}
async function filled() {
  const world = await (await newWorld()).start();
  const [id] = await world.add({ name: "甲.txt", text: notice(1) }, { name: "乙.txt", text: notice(2) });
  await world.ask(contract.ledgers.review, { id: id!, disclosure: "closed", reason: "内部事务信息" });
  expect(world.store().acts.broken()).toEqual([]);
  return { world, id: id!, acts: world.store().acts.list(100) };
}

it("the last act taken out of the journal is missed, and so is one taken out after a publication with its head put back", async () => {
  const { world, acts } = await filled();
  const [last, before] = acts;
  expect(tampered(world, `DELETE FROM acts WHERE id = '${last!.id}'`)).toEqual([last!.id, before!.id]);
  const other = await filled();
  const [cut, kept] = other.acts;
  other.world
    .store()
    .publications.add(
      { out: "o", pages: 1, written: 1, deleted: 0, seconds: 1, manifest: "m", back: false },
      other.world.store().program(),
    );
  // The publication is an act of its own and knows the head it made.
  const [published] = other.world.store().acts.list(1);
  tampered(other.world, `DELETE FROM acts WHERE id IN ('${cut!.id}', '${published!.id}')`);
  const headed = `SELECT json_array(json_object('id', id, 'station', station, 'seq', seq, 'hash', hash)) FROM acts WHERE id = '${kept!.id}'`;
  expect(tampered(other.world, `UPDATE settings SET value = (${headed}) WHERE name = 'heads'`)).toEqual([published!.id]);
});

it("a row an act added, changed or removed or put in later, shows as that act", async () => {
  const { world, id } = await filled();
  const added = world.store().acts.about(id).at(-1)!.id;
  expect(tampered(world, `UPDATE legal_events SET on_day = '1999-01-01' WHERE document_id = '${id}'`)).toEqual([added]);
  const removed = await filled();
  expect(tampered(removed.world, "DELETE FROM decisions WHERE name = 'disclosure'")).toEqual([removed.acts[0]!.id]);
  const late = await filled();
  const put = `INSERT INTO decisions (subject_id, name, value, act_id) VALUES ('${late.id}', 'withdrawn', '{"is":true}', '${late.acts[0]!.id}')`;
  expect(tampered(late.world, put)).toEqual([late.acts[0]!.id]);
});

it("a text that is not what its hash says, and an undo that was taken out of the books, are found", async () => {
  const { world, id } = await filled();
  const added = world.store().acts.about(id).at(-1)!.id;
  const text = `(SELECT text_hash FROM documents WHERE id = '${id}')`;
  expect(tampered(world, `UPDATE texts SET body = replace(body, '2021年', '2022年') WHERE hash = ${text}`)).toEqual([added]);
  const undone = await filled();
  await undone.world.ask(contract.acts.undo, { act: undone.acts[0]!.id });
  await undone.world.ask(contract.acts.redo, {});
  await undone.world.ask(contract.acts.undo, {});
  expect(undone.world.store().acts.broken()).toEqual([]);
  expect(tampered(undone.world, `DELETE FROM undone WHERE act_id = '${undone.acts[0]!.id}'`)).toEqual([undone.acts[0]!.id]);
});

it("what Ctrl+Z would take back is only what was done since the library was opened", async () => {
  const { world, acts } = await filled();
  expect(world.store().acts.lastUndoable()).toEqual({ act: acts[0]!.id, words: acts[0]!.words });
  expect(acts.map((a) => a.at)).toEqual(
    acts
      .map((a) => a.at)
      .sort()
      .reverse(),
  );
  await world.ask(contract.library.close, {});
  await world.ask(contract.library.open, { path: world.library });
  await world.ask(contract.people.choose, { name: "甲", office: "法制科" });
  expect(world.store().acts.lastUndoable()).toBeNull();
});

it("a document taken out from under its events is told by check as a reference to nothing", async () => {
  const { world, id } = await filled();
  tampered(world, `DELETE FROM documents WHERE id = '${id}'`);
  const read = readLibrary(world.library, { now: () => "", today: () => "2026-11-24" });
  const verdict = read.check();
  read.close();
  expect(verdict).toMatch(/里有记录指向documents里已不存在的记录/);
});

it("an undo may itself be undone, and that again, as often as one likes: what stands follows", async () => {
  const { world, id } = await filled();
  const disclosure = async () => (await world.ask(contract.documents.get, { id })).disclosure;
  const told: string[] = [];
  let last = (await world.ask(contract.acts.list, { limit: 1 }))[0]!.id;
  for (const expected of ["open", "closed", "open", "closed"] as const) {
    const { act, words } = await world.ask(contract.acts.undo, { act: last });
    expect(await disclosure()).toBe(expected);
    told.push(words.slice(0, 2));
    last = act;
  }
  expect(told).toEqual(["撤销", "恢复", "撤销", "恢复"]);
  expect(world.store().acts.broken()).toEqual([]);
});
