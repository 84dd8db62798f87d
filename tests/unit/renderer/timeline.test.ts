import { describe, expect, test } from "vitest";
import { timeline } from "../../../renderer/screens/documents/timeline.ts";
import type { Day } from "../../../shared/domain/days.ts";
import { periods, type EventKind, type LegalEvent } from "../../../shared/domain/status.ts";

const event = (kind: EventKind, on: Day, more: Partial<LegalEvent> = {}): LegalEvent & { by: null } => ({
  id: `${kind} ${on}`,
  documentId: "d",
  kind,
  on,
  until: null,
  basis: null,
  part: null,
  strikes: null,
  recordedAt: "2026-01-01T00:00:00Z",
  recordedBy: "p",
  ...more,
  by: null,
});
const drawn = (events: readonly (LegalEvent & { by: null })[], width = 900, on: Day = "2026-06-12") =>
  timeline({ timeline: events, periods: periods(events, "2099-12-31"), today: "2026-06-12", on }, width)!;

const road = [
  event("promulgated", "2021-08-16"),
  event("commenced", "2021-10-01", { until: "2026-09-30" }),
  event("amended", "2023-05-01", { part: "第九条、第十四条" }),
  event("partly-repealed", "2025-02-01", { part: "第十七条" }),
];

describe("a drawn timeline", () => {
  test("has one bar for each state, without gap or overlap, cut at today", () => {
    const { bars, today } = drawn(road);
    expect(bars.map((b) => [b.shape, b.ahead])).toEqual([
      ["pending", false],
      ["in-force", false],
      ["amended", false],
      ["partly-repealed", false],
      ["partly-repealed", true],
      ["lapsed", true],
    ]);
    expect(bars[0]!.left).toBe(0);
    for (const [i, bar] of bars.entries()) expect(bar.left + bar.width).toBeCloseTo(bars[i + 1]?.left ?? 100, 1);
    expect(bars.find((b) => b.ahead)!.left).toBe(today);
  });
  test("says where the period ends although no event does", () => {
    expect(drawn(road).flags.at(-1)).toMatchObject({ words: "有效期至", day: "2026-09-30", event: null });
  });
  test("names the part that was changed", () => {
    expect(drawn(road).flags.map((f) => f.words)).toEqual(expect.arrayContaining(["第九条、第十四条修改", "第十七条废止"]));
  });
  test("never lets the words of two flags run into each other", () => {
    const crowded = [
      event("commenced", "2020-01-01"),
      ...["02", "03", "04", "05", "06"].map((m) => event("amended", `2020-${m}-01`)),
      event("repealed", "2020-07-01"),
    ];
    for (const width of [300, 500, 900]) {
      const shown = drawn(crowded, width).flags.filter((f) => f.room !== "none");
      const extents = shown.map((f) => {
        const at = (f.left / 100) * width;
        const long = Math.max([...f.words].length * 12, 62);
        return f.room === "right" ? [at, at + long] : [at - long, at];
      });
      extents.sort((a, b) => a[0]! - b[0]!);
      for (const [i, [, end]] of extents.entries()) if (extents[i + 1]) expect(end!).toBeLessThanOrEqual(extents[i + 1]![0]!);
      expect(shown.some((f) => f.words === "废止")).toBe(true);
    }
  });
  test("thins the years of a long life so that labels stay apart", () => {
    const { years } = drawn([event("commenced", "1951-01-01")], 600);
    for (const [i, { left }] of years.entries()) if (i > 0) expect(((left - years[i - 1]!.left) / 100) * 600).toBeGreaterThanOrEqual(44);
    expect(years.length).toBeGreaterThan(3);
  });
  test("shows a chosen day that is not today, and makes room for one before the document", () => {
    expect(drawn(road).chosen).toBeNull();
    const { chosen, bars } = drawn(road, 900, "2019-05-01");
    expect(chosen).toBe(0);
    expect(bars[0]!.left).toBeGreaterThan(0);
  });
  test("is nothing where nothing is dated", () => {
    expect(timeline({ timeline: [], periods: [], today: "2026-06-12", on: "2026-06-12" }, 900)).toBeNull();
  });
});
