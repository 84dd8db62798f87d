import { describe, expect, test } from "vitest";
import { findDocNumbers, formatDocNumber } from "../../../shared/domain/docNumber.ts";
import { fixture } from "./fixture.ts";

describe("Every form of a 发文字号 is found in running text and printed one way (domain notes §3)", () => {
  test.each(fixture<{ name: string; text: string; numbers: string[] }>("numbers"))("$name", ({ text, numbers }) => {
    expect(findDocNumbers(text).map((f) => formatDocNumber(f.number))).toEqual(numbers);
  });
});
