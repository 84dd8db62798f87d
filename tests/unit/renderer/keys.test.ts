import { describe, expect, test } from "vitest";
import { isComposing, isKey } from "../../../renderer/parts/keys.ts";

const pressed = (key: string, held: Partial<Record<"ctrlKey" | "metaKey" | "altKey" | "shiftKey", boolean>> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

describe("a shortcut as it stands on its button", () => {
  test("is the bare key, in either case", () => {
    expect(isKey(pressed("e"), "E")).toBe(true);
    expect(isKey(pressed("F9"), "F9")).toBe(true);
  });
  test("is not the same key with Ctrl, Alt or Shift held", () => {
    expect(isKey(pressed("e", { ctrlKey: true }), "E")).toBe(false);
    expect(isKey(pressed("e", { altKey: true }), "E")).toBe(false);
    expect(isKey(pressed("E", { shiftKey: true }), "E")).toBe(false);
  });
  test("with Ctrl is also the command key of a Mac", () => {
    expect(isKey(pressed("k", { ctrlKey: true }), "Ctrl K")).toBe(true);
    expect(isKey(pressed("k", { metaKey: true }), "Ctrl K")).toBe(true);
    expect(isKey(pressed("k"), "Ctrl K")).toBe(false);
    expect(isKey(pressed("Enter", { ctrlKey: true }), "Ctrl Enter")).toBe(true);
  });
});

describe("an input method that is composing", () => {
  test("is told by isComposing, also through React's event", () => {
    expect(isComposing({ isComposing: true })).toBe(true);
    expect(isComposing({ nativeEvent: { isComposing: true } })).toBe(true);
  });
  test("is told by key code 229 where the system says nothing else", () =>
    expect(isComposing({ isComposing: false, keyCode: 229 })).toBe(true));
  test("is over once the characters are in", () => expect(isComposing({ isComposing: false, keyCode: 13 })).toBe(false));
});
