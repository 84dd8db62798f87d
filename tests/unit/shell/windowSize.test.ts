import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { firstSize, readSize, writeSize } from "../../../electron/shell/windowSize.ts";

const folder = mkdtempSync(join(tmpdir(), "gazette-size-"));
const file = join(folder, "window.json");
afterAll(() => rmSync(folder, { recursive: true }));

test("A size written is the size read", () => {
  expect(readSize(file)).toEqual(firstSize);
  writeSize(file, { width: 1600, height: 1000, maximized: true });
  expect(readSize(file)).toEqual({ width: 1600, height: 1000, maximized: true });
});

test.each([
  "",
  "{",
  "null",
  '{"width":10,"height":10,"maximized":false}',
  '{"width":1e9,"height":800,"maximized":false}',
  '{"width":1280}',
])("A size that makes no sense is the first size: %s", (written) => {
  writeFileSync(file, written);
  expect(readSize(file)).toEqual(firstSize);
});

test("A folder that cannot be written disturbs nobody", () => {
  expect(() => writeSize(join(folder, "none", "window.json"), firstSize)).not.toThrow();
});
