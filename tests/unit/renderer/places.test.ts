import { describe, expect, test } from "vitest";
import { keptIn, pathOf, pathWith, placeOf, type Place } from "../../../renderer/places.ts";

const places: readonly Place[] = [
  { at: "documents", id: null, find: "" },
  { at: "documents", id: "0197-1", find: "" },
  { at: "documents", id: "0197-1", find: "50%/年 公路?#" },
  { at: "texts", view: "compare", one: "0197-3", two: "0197-4" },
  { at: "texts", view: "amend", one: "0197-5", two: null },
  { at: "campaigns", id: null, part: "board" },
  { at: "campaigns", id: "0197-3", part: "board" },
  { at: "campaigns", id: "0197-3", part: "decision" },
  { at: "campaigns", id: null, part: "marking" },
  { at: "acceptance", id: null },
  { at: "acceptance", id: "0197-9" },
  { at: "issues", id: null },
  { at: "issues", id: "0197-2" },
  { at: "proof", issueId: null, seq: null, find: "" },
  { at: "proof", issueId: "0197-2", seq: 14, find: "" },
  { at: "proof", issueId: "0197-2", seq: 14, find: "示政发〔2003〕11号" },
  { at: "search", query: "" },
  { at: "search", query: "“农村 公路” -养护" },
  { at: "website" },
  { at: "settings", section: "library" },
  { at: "settings", section: "issuers" },
  { at: "ledgers", view: "register", id: null },
  { at: "ledgers", view: "filing", id: "0198" },
];

describe("the address of a place", () => {
  test.each(places)("leads back to $at", (place) => expect(placeOf(pathOf(place))).toEqual(place));
  test("that nobody made is the list of documents", () => {
    for (const path of ["", "/", "/nowhere/3", "/%E0%A4%A"]) expect(placeOf(path)).toMatchObject({ at: "documents", id: null });
  });
  test("with a page that is no number asks for the first page that waits", () =>
    expect(placeOf("/proof/0197-2/x")).toMatchObject({ seq: null }));
  test("keeps what a list is narrowed to beside the place, and says nothing of what is whole", () => {
    const list = '{"issuers":["示例区/人民政府"],"words":"a=b%"}';
    const path = pathWith("/documents/0197-1/find/a%3Db", new Map([["list", list], ["order", null]])); // prettier-ignore
    expect(placeOf(path)).toEqual({ at: "documents", id: "0197-1", find: "a=b" });
    expect([...keptIn(path)]).toEqual([["list", list]]);
    expect(pathWith(path, new Map([["list", null]]))).toBe("/documents/0197-1/find/a%3Db");
  });
});
