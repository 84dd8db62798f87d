import { expect, test } from "vitest";
import { isHome, mayLoad, mayOpenOutside } from "../../../electron/shell/doors.ts";

test("Home is our own host of our own scheme and nothing that only looks like it", () => {
  expect(["app://library/", "app://library/a?b#c"].map(isHome)).toEqual([true, true]);
  expect(["app://library.example.org/", "app://library@example.org/", "APP://other/", "http://library/", ""].map(isHome)).toEqual(
    Array(5).fill(false),
  );
});

test("A blob may be loaded only when our own page made it", () => {
  expect([mayLoad("blob:app://library/1"), mayLoad("blob:https://example.org/1"), mayLoad("about:blank")]).toEqual([true, false, false]);
});

test("Outside are the web pages of government sites only", () => {
  for (const url of ["https://www.gov.cn/", "http://www.dingtao.gov.cn/a?b=1", "https://gov.cn"])
    expect(mayOpenOutside(url), url).toBe(true);
  for (const url of [
    "https://xgov.cn/",
    "https://gov.cn.evil.example/",
    "https://www.gov.cn@evil.example/",
    "https://u:p@www.gov.cn/",
    "mailto:a@gov.cn",
    "file://www.gov.cn/a",
    "smb://www.gov.cn/",
    "",
    "gov.cn",
  ])
    expect(mayOpenOutside(url), url).toBe(false);
});
