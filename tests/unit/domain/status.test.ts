import { describe, expect, it } from "vitest";
import { headline, inOrder, periods, statusOn, type EventKind, type LegalEvent } from "../../../shared/domain/status.ts";
import { mayHappen } from "../../../shared/domain/rules.ts";

let count = 0;
const event = (kind: EventKind, on: string, more: Partial<LegalEvent> = {}): LegalEvent => ({
  id: `e${String(++count).padStart(4, "0")}`,
  documentId: "d",
  kind,
  on,
  until: null,
  basis: null,
  part: null,
  strikes: null,
  recordedAt: `2026-01-01T00:00:${String(count % 60).padStart(2, "0")}Z`,
  recordedBy: "甲",
  ...more,
});
const told = (timeline: readonly LegalEvent[], day: string) => headline(statusOn(timeline, day));
const life = () => [event("promulgated", "2021-08-16"), event("commenced", "2021-10-01", { until: "2026-09-30" })];

describe("a document's legal status", () => {
  it("is 未公布, 尚未施行, 现行有效 and 已失效 as its own days pass, and the last day of its period still counts", () => {
    const days = ["2021-08-15", "2021-08-16", "2021-09-30", "2021-10-01", "2026-09-30", "2026-10-01"];
    expect(days.map((d) => told(life(), d))).toEqual(["未公布", "尚未施行", "尚未施行", "现行有效", "现行有效", "已失效"]);
    expect(statusOn(life(), "2027-01-01")).toMatchObject({ force: "lapsed", since: "2026-10-01", cause: "expired" });
  });

  it("ends on the day a repeal takes effect, and stays ended whatever comes later", () => {
    const timeline = [
      ...life(),
      event("repealed", "2024-12-01"),
      event("amended", "2025-01-01"),
      event("extended", "2025-02-01", { until: "2030-01-01" }),
    ];
    expect(told(timeline, "2024-11-30")).toBe("现行有效");
    expect(statusOn(timeline, "2029-01-01")).toMatchObject({ force: "repealed", since: "2024-12-01", cause: "repealed" });
  });

  it("says the graver of two marks first and keeps both", () => {
    const timeline = [...life(), event("partly-repealed", "2025-02-01"), event("amended", "2023-05-01")];
    expect(told(timeline, "2023-05-01")).toBe("已被修改");
    expect(told(timeline, "2025-02-01")).toBe("部分废止");
    expect(statusOn(timeline, "2025-03-01").marks).toEqual(["amended", "partly-repealed"]);
  });

  it("is void from the start once revoked, for days before the revocation too", () => {
    const timeline = [...life(), event("revoked", "2024-01-01")];
    expect(told(timeline, "2022-06-01")).toBe("已撤销");
    expect(told(timeline, "2021-08-15")).toBe("未公布");
  });

  it("takes an extension made before the period ran out, and none made after", () => {
    expect(told([...life(), event("extended", "2026-09-01", { until: "2028-12-31" })], "2027-01-01")).toBe("现行有效");
    expect(told([...life(), event("extended", "2026-10-08", { until: "2028-12-31" })], "2027-01-01")).toBe("已失效");
  });

  it("comes back into force when a decision keeps an expired document, from the day of that decision", () => {
    const timeline = [...life(), event("continued", "2026-11-01", { until: "2031-10-31" })];
    expect(told(timeline, "2026-10-15")).toBe("已失效");
    expect(statusOn(timeline, "2026-11-02")).toMatchObject({ force: "in-force", since: "2026-11-01", validUntil: "2031-10-31" });
  });

  it("resumes by itself after a suspension, but not past its period", () => {
    const timeline = [...life(), event("suspended", "2024-01-01", { until: "2024-06-30" })];
    expect(["2024-06-30", "2024-07-01"].map((d) => told(timeline, d))).toEqual(["停止执行", "现行有效"]);
    expect(told([...life(), event("suspended", "2024-01-01")], "2026-10-01")).toBe("已失效");
  });

  it("is marked no-period where no last day was ever set", () => {
    expect(statusOn([event("commenced", "2009-01-01")], "2026-01-01")).toMatchObject({
      force: "in-force",
      marks: ["no-period"],
      validUntil: null,
    });
  });

  it("forgets an event that was struck, and does not depend on the order of recording", () => {
    const repeal = event("repealed", "2024-12-01");
    const timeline = [...life(), repeal, event("struck", "2024-12-01", { strikes: repeal.id })];
    expect(told(timeline, "2025-01-01")).toBe("现行有效");
    expect(inOrder(timeline)).toHaveLength(2);
    const shuffled = [
      ...life(),
      event("partly-repealed", "2025-02-01"),
      event("amended", "2023-05-01"),
      event("suspended", "2022-01-01", { until: "2022-02-01" }),
    ];
    for (let day = 0; day < 60; day++) {
      const on = `20${21 + (day % 6)}-0${1 + (day % 9)}-15`;
      expect(statusOn(shuffled.toReversed(), on)).toEqual(statusOn(shuffled, on));
    }
  });

  it("is drawn as the days on which it changes", () => {
    const bars = periods([...life(), event("amended", "2023-05-01")], "2030-01-01");
    expect(bars.map((b) => [b.from, headline(b.status)])).toEqual([
      ["2021-08-16", "尚未施行"],
      ["2021-10-01", "现行有效"],
      ["2023-05-01", "已被修改"],
      ["2026-10-01", "已失效"],
    ]);
  });
});

describe("an event is refused in words", () => {
  const refused =
    (timeline: LegalEvent[], kind: EventKind, on: string, until: string | null = null) =>
    () =>
      mayHappen(timeline, { kind, on, until });
  it("when the document is no longer in force on that day", () => {
    expect(refused([...life(), event("repealed", "2024-12-01")], "amended", "2025-01-01")).toThrow("已废止");
    expect(refused([...life(), event("repealed", "2024-12-01")], "amended", "2024-11-01")).not.toThrow();
  });
  it("when it was not yet published", () => expect(refused(life(), "repealed", "2020-01-01")).toThrow("还没有公布"));
  it("when it would extend a period that has run out", () =>
    expect(refused(life(), "extended", "2027-01-01", "2028-01-01")).toThrow("继续有效"));
  it("when it ends before it begins", () => expect(refused(life(), "suspended", "2024-01-01", "2023-01-01")).toThrow("早于"));
  it("when it commences a second time", () => expect(refused(life(), "commenced", "2022-01-01")).toThrow("已登记过施行"));
});

describe("a suspension", () => {
  it("before commencement stops nothing but its own days", () => {
    const timeline = [
      event("promulgated", "2024-01-01"),
      event("commenced", "2024-06-01", { until: "2025-06-01" }),
      event("suspended", "2024-03-01", { until: "2024-04-01" }),
    ];
    const days = ["2024-02-01", "2024-03-15", "2024-04-15", "2024-06-01", "2025-06-02"];
    expect(days.map((d) => told(timeline, d))).toEqual(["尚未施行", "停止执行", "尚未施行", "现行有效", "已失效"]);
  });
});
