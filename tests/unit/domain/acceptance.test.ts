import { describe, expect, it } from "vitest";
import type { AcceptanceLimits, PageCheck } from "../../../shared/domain/acceptance.ts";
import { checkWords, textFaults } from "../../../shared/domain/acceptance/faults.ts";
import { between, figuresOf, perTenThousand } from "../../../shared/domain/acceptance/figures.ts";
import { clustered, wilson } from "../../../shared/domain/acceptance/intervals.ts";
import { drawn, sampleSize } from "../../../shared/domain/acceptance/sampling.ts";

const limits: AcceptanceLimits = { sampleShare: 5, sampleLeast: 10, errorLimit: 3, matchRate: 100, qualifiedRate: 95 };
const page = (characters: number, more: Partial<PageCheck> = {}): PageCheck => ({ characters, lines: [], faults: [], done: true, ...more });
const misread = (n: number) => Array.from({ length: n }, (_, line) => ({ line, read: "养户", printed: "养护" }));

describe("the draw", () => {
  const ids = Array.from({ length: 200 }, (_, i) => `p${i}`);
  it("is as large as the share asks, at least so many pages, at most all", () => {
    expect([4, 100, 199, 1000, 1001].map((n) => sampleSize(n, limits))).toEqual([4, 10, 10, 50, 51]);
  });
  it("comes out the same from the same seed, and otherwise from another", () => {
    const first = drawn(ids, 20, "f3a9");
    expect(drawn(ids, 20, "f3a9")).toEqual(first);
    expect(drawn(ids, 20, "f3aa")).not.toEqual(first);
    expect(new Set(first).size).toBe(20);
    expect(first).toEqual([...first].sort((a, b) => Number(a.slice(1)) - Number(b.slice(1))));
    expect(drawn(ids, 500, "f3a9")).toEqual(ids);
  });
  it("takes every page about as often as any other", () => {
    const taken = new Map(ids.map((id) => [id, 0]));
    for (let seed = 0; seed < 2000; seed++) for (const id of drawn(ids, 20, String(seed))) taken.set(id, taken.get(id)! + 1);
    const apart = [...taken.values()].reduce((sum, n) => sum + (n - 200) ** 2 / 200, 0);
    // χ² over 200 pages stays under its 99.9 % point for the 199 that are free.
    expect(apart).toBeLessThan(267);
  });
});

describe("the characters of a line", () => {
  const told = (read: string, printed: string) => Object.values(textFaults({ read, printed }));
  it("are wrong, missing or extra by the fewest changes to what is printed", () => {
    expect(told("示例区农村公路养户管理办法", "示例区农村公路养护管理办法")).toEqual([1, 0, 0]);
    expect(told("示例区农村公养护", "示例区农村公路养护")).toEqual([0, 1, 0]);
    expect(told("第第十二条", "第十二条")).toEqual([0, 0, 1]);
    expect(told("〔2003]12号", "〔2003〕12号")).toEqual([1, 0, 0]);
    expect(told("", "漏了一行")).toEqual([0, 4, 0]);
    expect(told("印章上的字", "")).toEqual([0, 0, 5]);
    expect(told("２００３ 年", "２００３年")).toEqual([0, 0, 0]);
    expect(told("己经𠮷林", "已经吉林")).toEqual([2, 0, 0]);
  });
  it("are told with the page's other faults in one line", () => {
    const faults = [{ kind: "image" as const, note: "下缘缺字" }, { kind: "linking" as const, note: "" }]; // prettier-ignore
    expect(checkWords(page(400, { lines: misread(2), faults }))).toBe("错字2，图像质量1（下缘缺字），图文不符1");
    expect(checkWords(page(400))).toBe("");
  });
});

describe("the interval", () => {
  const near = (interval: { from: number; to: number } | null, from: number, to: number) => {
    expect(interval!.from).toBeCloseTo(from, 4);
    expect(interval!.to).toBeCloseTo(to, 4);
  };
  it("is Wilson's, by the figures of his formula as Newcombe (1998) prints them", () => {
    near(wilson(81, 263), 0.2553, 0.3662);
    near(wilson(15, 148), 0.0624, 0.1605);
    near(wilson(0, 20), 0, 0.1611);
    near(wilson(1, 29), 0.0061, 0.1718);
    expect(wilson(0, 0)).toBeNull();
  });
  it("is wider where the errors stand together on one page than where they are spread", () => {
    const spread = Array.from({ length: 10 }, () => ({ wrong: 1, of: 800 }));
    const together = spread.map((p, i) => ({ ...p, wrong: i === 0 ? 10 : 0 }));
    const [own, a, b] = [wilson(10, 8000)!, clustered(spread)!, clustered(together)!];
    expect(a.rate).toBe(own.rate);
    expect(b.to).toBeGreaterThan(2.5 * own.to);
    expect(a.to).toBeGreaterThanOrEqual(own.to);
    expect(a.to).toBeLessThan(1.3 * own.to);
  });
  it("holds what it promises: about 95 in 100 clustered draws have the true rate in it, where the simple one holds far fewer", () => {
    let state = 7;
    const random = () => (state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0) / 4_294_967_296;
    let [own, wide] = [0, 0];
    for (let run = 0; run < 400; run++) {
      // A fifth of the pages is bad: 1 wrong character in 20, elsewhere 1 in 1000.
      const pages = Array.from({ length: 40 }, () => {
        const share = random() < 0.2 ? 0.05 : 0.001;
        return { wrong: Array.from({ length: 200 }, random).filter((r) => r < share).length, of: 200 };
      });
      const truth = 0.2 * 0.05 + 0.8 * 0.001;
      const holds = (i: { from: number; to: number } | null) => (i && i.from <= truth && truth <= i.to ? 1 : 0);
      own += holds(wilson(pages.reduce((n, p) => n + p.wrong, 0), 8000)); // prettier-ignore
      wide += holds(clustered(pages));
    }
    expect(wide / 400).toBeGreaterThan(0.91);
    expect(own / 400).toBeLessThan(0.75);
  });
  it("is not claimed where nothing tells how errors come together", () => {
    expect(clustered([{ wrong: 3, of: 900 }])).toBeNull();
    expect(clustered([{ wrong: 0, of: 900 }, { wrong: 0, of: 900 }])).toBeNull(); // prettier-ignore
  });
});

describe("the figures", () => {
  it("count the printed characters, and only pages that were checked to the end", () => {
    const checks = [page(1000, { lines: misread(1) }), page(999, { lines: [{ line: 4, read: "第条", printed: "第十条" }] }), page(500, { lines: misread(5), done: false })]; // prettier-ignore
    const told = figuresOf(checks, 3, 60, limits);
    expect([told.checked, told.characters, told.wrong]).toEqual([2, 2000, 2]);
    expect(perTenThousand(told.byCharacter!.rate)).toBe("10.0‱");
    expect(told.measures.map((m) => [m.name, m.value, m.met])).toEqual([
      ["错字率", "10.0‱", false],
      ["图文相符率", "100%", true],
      ["合格页率", "100%", true],
    ]);
    expect(told.measures[0]!.note).toContain("不足以断定全批不合格");
    expect(between(told.byCharacter!)).toMatch(/^2\.7‱至36\.\d‱$/);
  });
  it("claim no estimate where every page of the batch was looked at", () => {
    expect(figuresOf([page(20_000, { lines: misread(5) })], 1, 1, limits)).toMatchObject({
      whole: true,
      measures: [{ met: true, note: "" }, {}, {}],
    });
  });
  it("hold one page of ten that is not the one described against the whole batch", () => {
    const checks = Array.from({ length: 10 }, (_, i) => page(800, i === 3 ? { faults: [{ kind: "linking", note: "" }] } : {}));
    expect(figuresOf(checks, 10, 100, limits).measures.slice(1).map((m) => [m.value, m.met])).toEqual([["90%", false], ["90%", false]]); // prettier-ignore
  });
  it("say nothing where nothing was looked at", () => {
    expect(figuresOf([], 10, 100, limits)).toMatchObject({
      byCharacter: null,
      byPage: null,
      measures: [{ value: null, met: null }, {}, {}],
    });
  });
});
