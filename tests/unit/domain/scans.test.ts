import { expect, it } from "vitest";
import { furnitureOf } from "../../../shared/domain/folios.ts";
import { findingsOf, seqsOf, settling, type FindingKind, type Judged } from "../../../shared/domain/pageFindings.ts";
import { moved, croppedTo, halves, scanKey, sizeOf, turnedBy, uncut, type Scan, type Turn } from "../../../shared/domain/scans.ts";

const scan: Scan = { hash: "a", index: 0, width: 600, height: 800, dpi: 300, ...uncut };

it("a box is carried through any turn and cut and back to where it was", () => {
  for (const turn of [0, 1, 2, 3] as Turn[]) {
    const to = { ...scan, ...turnedBy({ ...scan, crop: [100, 50, 400, 600] }, turn) };
    const there = moved([120, 70, 30, 10], scan, to);
    expect(moved(there, to, scan)).toEqual([120, 70, 30, 10]);
    expect(sizeOf(to)).toEqual(turn % 2 ? { width: 600, height: 400 } : { width: 400, height: 600 });
  }
});

it("four turns are none, a cut within a cut adds up, and halves meet at the fold", () => {
  const turned: Scan = { ...scan, crop: [10, 20, 300, 400] };
  for (let i = 0; i < 4; i++) Object.assign(turned, turnedBy(turned, 1));
  expect(turned).toEqual({ ...scan, crop: [10, 20, 300, 400] });
  expect(croppedTo(turned, [5, 5, 1000, 1000]).crop).toEqual([15, 25, 295, 395]);
  const [left, right] = halves(turned, 0.5);
  expect([left.crop, right.crop]).toEqual([[10, 20, 150, 400], [160, 20, 150, 400]]); // prettier-ignore
  expect(scanKey(scan)).toBe("a-0");
  expect(scanKey({ ...scan, turn: 2, crop: [1, 2, 3, 4] })).toBe("a-0-2-1.2.3.4");
});

it("the number of a page is read at its head or foot where it stands alone", () => {
  const at = (text: string, y: number) => ({ text, box: [0, y, 50, 20] as const });
  const folioOf = (lines: ReturnType<typeof at>[], height: number) => furnitureOf(lines, height).folio;
  for (const text of ["12", "— 12 —", "－12－", "·１２·", "第12页"]) expect(folioOf([at("正文", 400), at(text, 970)], 1000)).toBe(12);
  expect(folioOf([at("12", 500)], 1000)).toBeNull();
  expect(folioOf([at("2003年第12期", 10)], 1000)).toBeNull();
  expect(folioOf([at("11", 10), at("12", 970)], 1000)).toBeNull();
  expect(folioOf([at("11", 10), at("- 12 -", 970)], 1000)).toBe(12);
  expect(folioOf([at("示例区人民政府公报 12", 10)], 1000)).toBe(12);
});

const page = (seq: number, more: Partial<Judged> = {}): Judged => ({ id: `p${seq}`, seq, folio: null, dpi: 300, look: null, turned: false, also: null, picture: `s${seq}`, astray: null, settled: new Map(), ...more }); // prettier-ignore
const look = { print: "0".repeat(64), colour: "grey", skew: 0, blank: false, upsideDown: false, fold: null } as const;

it("missing, doubled and misplaced pages are told by the printed numbers", () => {
  const numbered = (...folios: (number | null)[]) =>
    findingsOf(folios.map((folio, i) => page(i + 1, { folio }))).map((f) => [f.kind, f.words]);
  expect(numbered(1, 2, 3, 4)).toEqual([]);
  expect(numbered(1, 2, 5, 6)).toEqual([["missing", "第2页印着2，第3页印着5，中间像是缺2页。"]]);
  expect(numbered(1, 2, 2, 3)).toEqual([["double", "第2页和第3页都印着2，像是扫了两次。"]]);
  expect(numbered(1, 3, 2, 4)[0]![0]).toBe("order");
  // A page without a number in between is no gap, and neither is a number that fits neither side.
  expect(numbered(1, null, 3, 4)).toEqual([]);
  expect(numbered(1, 2, 13, 4, 5).filter(([kind]) => kind === "missing")).toEqual([]);
});

it("pages on their head, across, blank, leaning, coarse or scanned another way are told with the reason", () => {
  const kinds = (list: readonly Judged[]) => findingsOf(list).map((f) => f.kind);
  expect(kinds([page(1, { look: { ...look, upsideDown: true } })])).toEqual(["upside-down"]);
  expect(kinds([page(1, { look: { ...look, upsideDown: true }, turned: true })])).toEqual([]);
  expect(kinds([page(1, { look: { ...look, fold: 0.5 } })])).toEqual(["fold"]);
  expect(kinds([page(1, { look: { ...look, blank: true } })])).toEqual(["blank"]);
  expect(kinds([page(1, { look: { ...look, skew: -1.4 } })])).toEqual(["skew"]);
  expect(kinds([page(1, { dpi: 150 })])).toEqual(["resolution"]);
  expect(kinds([page(1, { look: { ...look, colour: "bitonal" } })])).toEqual(["colour"]);
  const apart = [1, 2, 3].map((n) => page(n, { look: { ...look, print: String(n).repeat(64), colour: n === 2 ? "grey" : "colour" } }));
  const told = findingsOf(apart).find((f) => f.kind === "colour");
  expect(told).toMatchObject({ pages: ["p2"] });
});

it("a finding that was let be stays away until its page changes; others of its kind are told", () => {
  const blank = { ...look, blank: true };
  const letBe = (p: Judged, kind: FindingKind, all: readonly Judged[]): Judged => {
    const mine = settling(kind, all).find((s) => s.page === p.id);
    return mine ? { ...p, settled: new Map([[mine.name, { basis: mine.basis, reason: "原件如此", by: "甲", at: "" }]]) } : p;
  };
  const one = page(1, { look: blank });
  const told = (list: readonly Judged[]) => findingsOf(list).map((f) => [f.kind, f.pages.join(), f.settled?.reason ?? null]);
  expect(told([letBe(one, "blank", [one]), page(2, { look: blank })])).toEqual([
    ["blank", "p1", "原件如此"],
    ["blank", "p2", null],
  ]);
  expect(told([{ ...letBe(one, "blank", [one]), picture: "other" }])).toEqual([["blank", "p1", null]]);
  const pair = [page(1, { folio: 1 }), page(2, { folio: 2 }), page(3, { folio: 5 })];
  const missing = pair.map((p) => letBe(p, "missing", pair.slice(1)));
  expect(told(missing)).toEqual([["missing", "p2,p3", "原件如此"]]);
  expect(told(missing.with(1, { ...missing[1]!, picture: "other" }))[0]![2]).toBeNull();
  expect(told([missing[0]!, page(4, { seq: 2, folio: 2 }), missing[2]!])[0]).toEqual(["missing", "p4,p3", null]);
});

it("pages whose head names another issue are told by that issue", () => {
  const astray = { year: 2003, no: "3" };
  expect(findingsOf([page(1), page(2, { astray }), page(3, { astray })])[0]).toMatchObject({
    kind: "astray",
    pages: ["p2", "p3"],
    words: "第2至3页的页眉印着2003年第3期，像是混进来的，是就移到那一期。",
  });
});

it("page numbers are told in runs", () => {
  expect(seqsOf([1, 2, 3, 7, 9, 10].map((seq) => ({ seq })))).toBe("1至3、7、9至10");
});
