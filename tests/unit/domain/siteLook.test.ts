import { expect, test } from "vitest";
import { contrast } from "../../../shared/domain/contrast.ts";
import { faultsOf, usualLook } from "../../../shared/domain/siteLook.ts";

test("Contrast is that of WCAG: 21 between black and white, 1 between the same", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
  expect(contrast("#767676", "#ffffff")).toBeCloseTo(4.54, 2);
  expect(contrast("#a3121b", "#a3121b")).toBe(1);
});

test("The usual look is faultless, and its colours stand 7:1 on white", () => {
  expect(faultsOf(usualLook)).toEqual({});
});

test("A colour too pale is refused with its number, and so is what is no colour, code, font or address", () => {
  const faults = faultsOf({
    ...usualLook,
    brand: "#e60012",
    link: "blue",
    siteCode: "37170300",
    song: "Song; } body { display: none",
    address: "www.example.gov.cn",
  });
  expect(faults.brand).toBe("与白底的对比只有4.8，不到7，看不清。换深一点的颜色。");
  expect(Object.keys(faults).sort()).toEqual(["address", "brand", "link", "siteCode", "song"]);
});

test("Navigation has at most six entries", () => {
  const entries = ["home", "search", "catalogue", "documents", "issues", "cleanups", "verify"] as const;
  expect(faultsOf({ ...usualLook, entries }).entries).toBe("导航最多6项，现在有7项。");
});
