import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { Hono } from "hono";
import { expect, it } from "vitest";
import { gate } from "../../electron/gate.ts";
import { onNetworkMount } from "../../electron/keep/folder.ts";
import { contract, newWorld, No } from "./world.ts";

it("ten thousand malformed questions leave the library as it was", async () => {
  const world = await (await newWorld()).start();
  await world.add({ name: "甲.txt", text: "示例区人民政府关于甲事的通知\n示政发〔2018〕1号\n\n正文。\n" });
  const digest = () => {
    const db = new Database(join(world.library, "library.sqlite"), { readonly: true });
    const rows = ["acts", "documents", "legal_events", "decisions", "jobs", "originals"].map((t) =>
      JSON.stringify(db.prepare(`SELECT * FROM ${t}`).all()),
    );
    db.close();
    return createHash("sha256").update(rows.join()).digest("hex");
  };
  const before = digest();
  const values = [
    null,
    "",
    "x",
    -1,
    {},
    [],
    "../../etc/passwd",
    "019f0000-0000-7000-8000-000000000000",
    "\u0000",
    "9".repeat(5000),
    { id: "' OR 1=1 --" },
    true,
  ];
  // Nouns that change only what is open, not what is in it, are left out: they would open or close another library.
  const endpoints = Object.entries(contract).flatMap(([noun, verbs]) =>
    noun === "library" || noun === "people" ? [] : Object.values(verbs as Record<string, { name: string }>),
  );
  const fields = [
    "id",
    "documentId",
    "ids",
    "fields",
    "pageId",
    "line",
    "text",
    "kind",
    "on",
    "query",
    "files",
    "batch",
    "issueId",
    "seq",
    "act",
    "out",
  ];
  let asked = 0;
  for (let i = 0; asked < 10_000; i++) {
    const { name } = endpoints[i % endpoints.length]!;
    // A well-formed question among them would be done, and rightly.
    if (["jobs/pause", "publications/rehearse", "publications/verify", "proof/secondCheck", "acts/undo"].includes(name)) continue;
    const body = Object.fromEntries(fields.map((f, j) => [f, values[(i * 7 + j * 5 + Math.floor(i / 11)) % values.length]]));
    const response = await world.hono.request(`/api/${name}`, { method: "POST", body: i % 9 === 0 ? "{" : JSON.stringify(body) });
    expect([200, 400, 404, 409, 413, 422]).toContain(response.status);
    asked++;
  }
  expect(digest()).toBe(before);
  expect(world.log).toEqual([]);
}, 120_000);

it("an unknown verb and a path outside are refused", async () => {
  const world = await (await newWorld()).start();
  expect((await world.hono.request("/api/documents/erase", { method: "POST", body: "{}" })).status).toBe(404);
  expect((await world.hono.request("/files/original/..%2f..%2fetc%2fpasswd")).status).toBe(404);
});

it("an original comes back byte for byte, as a download and in ranges", async () => {
  const world = await (await newWorld()).start();
  const text = "示例区人民政府关于甲事的通知\n示政发〔2018〕1号\n\n<img src=x onerror=alert(1)>\n";
  const [id] = await world.add({ name: "甲.html.txt", text });
  const [original] = (await world.ask(contract.documents.get, { id: id! })).originals;
  const whole = await world.hono.request(`/files/original/${original!.hash}`);
  expect(await whole.text()).toBe(text);
  expect(whole.headers.get("content-disposition")).toMatch(/^attachment/);
  const part = await world.hono.request(`/files/original/${original!.hash}`, { headers: { range: "bytes=3-8" } });
  expect([part.status, part.headers.get("content-range"), await part.text()]).toEqual([
    206,
    `bytes 3-8/${Buffer.byteLength(text)}`,
    "例区",
  ]);
  expect((await world.hono.request(`/files/original/${original!.hash}`, { headers: { range: "bytes=99999-" } })).status).toBe(416);
});

it("the loopback door opens once to the token, and only under our own host and origin", async () => {
  const own = "http://127.0.0.1:4711";
  const door = gate({ token: "t0ken", origin: () => own, secret: (a, b) => a === b });
  const app = new Hono();
  app.use(door.headers);
  app.use(door.guard);
  app.post("/api/session", door.enter);
  app.post("/api/x/y", (c) => c.json({ ok: true }));
  const ask = (path: string, headers: Record<string, string>, body = "{}") =>
    app.request(`${own}${path}`, { method: "POST", body, headers: { host: "127.0.0.1:4711", origin: own, ...headers } });
  expect((await ask("/api/x/y", {})).status).toBe(403);
  expect((await ask("/api/session", {}, '{"token":"wrong"}')).status).toBe(403);
  const entered = await ask("/api/session", {}, '{"token":"t0ken"}');
  const cookie = entered.headers.get("set-cookie")!;
  expect(cookie).toMatch(/HttpOnly/);
  expect(cookie).toMatch(/SameSite=Strict/);
  expect((await ask("/api/session", {}, '{"token":"t0ken"}')).status).toBe(403);
  const inside = { cookie: cookie.split(";")[0]! };
  const answer = await ask("/api/x/y", inside);
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-security-policy")).not.toMatch(/script-src[^;]*unsafe/);
  expect((await ask("/api/x/y", { ...inside, host: "evil.example:4711" })).status).toBe(421);
  expect((await ask("/api/x/y", { ...inside, origin: "http://evil.example" })).status).toBe(403);
});

it("a folder on a network share is told from one beside it", () => {
  const mounts =
    "/dev/sda1 / ext4 rw 0 0\n//nas/办公 /mnt/share cifs rw 0 0\nnas:/x /mnt/nfs nfs4 rw 0 0\n/dev/sdb1 /mnt/usb exfat rw 0 0\n";
  expect(["/mnt/share/库", "/mnt/nfs", "/mnt/usb/库", "/mnt/shared", "/home"].map((f) => onNetworkMount(f, mounts))).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});

it("what is no library is refused in words and left as it is", async () => {
  const world = await newWorld();
  const file = join(world.library, "library.sqlite");
  await world.ask(contract.library.create, { path: world.library });
  await world.ask(contract.library.close, {});
  const whole = readFileSync(file);
  const trials: [string, Uint8Array, RegExp][] = [
    ["empty", new Uint8Array(), /资料库/],
    ["foreign", Buffer.from("这不是资料库".repeat(500)), /已损坏或不是资料库/],
    ["truncated", whole.subarray(0, 5000), /已损坏|不是资料库/],
  ];
  for (const [name, bytes, words] of trials) {
    writeFileSync(file, bytes);
    const no = await world.ask(contract.library.open, { path: world.library }).catch((error: unknown) => error as No);
    expect([name, no instanceof No && words.test(no.message) && no.code !== "fault"]).toEqual([name, true]);
    expect(readFileSync(file).subarray(0, bytes.length)).toEqual(Buffer.from(bytes));
  }
  writeFileSync(file, whole);
  const db = new Database(file);
  db.pragma("user_version = 999");
  db.close();
  await expect(world.ask(contract.library.open, { path: world.library })).rejects.toThrow("更新版本");
});

it("one library has one writing program", async () => {
  const [first, second] = [await (await newWorld()).start(), await newWorld()];
  await expect(second.ask(contract.library.open, { path: first.library })).rejects.toThrow("另一个公报台");
});
