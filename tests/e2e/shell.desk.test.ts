import { afterAll, beforeAll, expect, test } from "vitest";
import { inEachShell } from "./desks.ts";
import type { Desk } from "./fixtures.ts";

inEachShell("程序打开到第一屏", (open) => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await open();
  });
  afterAll(() => desk?.close());

  test("The first screen offers a library to open, a new one and the sample, and nothing went wrong", async () => {
    for (const offer of ["打开资料库", "新建资料库", "先看示例"]) await desk.page.getByText(offer).first().waitFor();
    expect(desk.errors).toEqual([]);
  });

  test("The page may run no code but the program's own", async () => {
    const policy = await desk.page.evaluate(async () => (await fetch("/")).headers.get("content-security-policy"));
    const rules = new Map((policy ?? "").split("; ").map((rule) => [rule.split(" ")[0], rule.split(" ").slice(1)]));
    expect(rules.get("default-src")).toEqual(["'none'"]);
    expect(rules.get("script-src")).toEqual(["'self'"]);
  });
});
