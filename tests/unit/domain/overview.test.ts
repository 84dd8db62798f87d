import { expect, test } from "vitest";
import { draftersOf } from "../../../shared/domain/drafters.ts";
import { dutyOf } from "../../../shared/domain/duties.ts";
import { departmentRows, unlistedOf, unmarkedOf, type Overseen } from "../../../shared/domain/overview.ts";
import { defaultSettings } from "../../../shared/domain/profileDefaults.ts";
import { profileOn } from "../../../shared/domain/profiles.ts";
import { byDepartment, reminderLetter, reminderOf } from "../../../shared/domain/reminders.ts";
import { statusOn, type EventKind, type LegalEvent } from "../../../shared/domain/status.ts";
import { disclosureReport, figureSheets, yearFigures } from "../../../shared/domain/yearFigures.ts";

const today = "2026-11-24";
const event = (kind: EventKind, on: string, until: string | null = null, recordedAt = "2020-01-01T00:00:00Z"): LegalEvent => ({
  id: `${kind}${on}`,
  documentId: "",
  kind,
  on,
  until,
  basis: null,
  part: null,
  strikes: null,
  recordedAt,
  recordedBy: "",
});
/** A document in force from a day, with what else happened to it. */
function document(id: string, from: string, until: string | null, drafters: string[] = [], ...more: LegalEvent[]): Overseen {
  const timeline = [event("promulgated", from), event("commenced", from, until), ...more];
  return {
    id,
    title: `示例区${id}办法`,
    docNumber: null,
    issuers: ["示例区人民政府"],
    drafters,
    timeline,
    status: statusOn(timeline, today),
    issuedOn: from,
    open: true,
  };
}
const reminder = (d: Overseen) => reminderOf({ ...d, effectiveOn: d.issuedOn }, profileOn(defaultSettings, d.issuedOn!), today);

test("A document within the six months before its end is to be evaluated, and is published anew thirty days before", () => {
  expect(reminder(document("公路", "2022-02-01", "2027-01-31"))).toMatchObject({
    left: 68,
    evaluateFrom: "2026-08-01",
    publishBy: "2027-01-02",
    source: null,
  });
  expect(reminder(document("储粮", "2022-08-01", "2027-07-31"))).toBeNull();
  expect(reminder(document("旧", "2008-08-01", "2026-12-01"))).toMatchObject({ left: 7, evaluateFrom: null, publishBy: null });
  expect(reminder(document("无期", "2022-08-01", null))).toBeNull();
  expect(reminder(document("废", "2022-02-01", "2027-01-31", [], event("repealed", "2026-01-01")))).toBeNull();
});

test("Reminders stand under each drafting department, the first to end first; unknown ones last", () => {
  const list = [
    document("丙", "2022-02-01", "2027-02-28"),
    document("乙", "2022-02-01", "2027-01-31", ["区住建局", "区财政局"]),
    document("甲", "2022-02-01", "2026-12-31", ["区住建局"]),
  ].map((d) => reminder(d)!);
  const groups = byDepartment(list);
  expect(groups.map((g) => [g.department, g.reminders.map((r) => r.id)])).toEqual([
    ["区住建局", ["甲", "乙"]],
    ["区财政局", ["乙"]],
    [null, ["丙"]],
  ]);
});

test("A letter names every document, the rule and the day, and leaves the opinion to the department", () => {
  const group = { department: "区住建局", reminders: [reminder(document("甲", "2022-02-01", "2026-12-31", ["区住建局"]))!] };
  const paper = reminderLetter(group, { office: "示例区司法局", today, replyBy: "2026-12-08", rules: profileOn(defaultSettings, today) });
  const said = JSON.stringify(paper);
  for (const words of ["区住建局", "1件", "有效期届满前6个月内", "2026年12月8日前", "示例区司法局", "2026-12-31"])
    expect(said).toContain(words);
});

test("What ended after the website was last written out, or was recorded after, is not marked there", () => {
  const ended = document("早", "2015-01-01", "2019-12-31");
  const late = document("晚", "2015-01-01", "2026-10-31");
  const inForce = document("有效", "2024-01-01", "2028-12-31");
  const hidden = { ...document("密", "2015-01-01", "2019-12-31"), open: false };
  const all = [ended, late, inForce, hidden];
  const timelines = new Map(all.map((d) => [d.id, d.timeline]));
  expect(unmarkedOf(all, null, new Set(), today).map((u) => u.id)).toEqual(["早", "晚"]);
  expect(unmarkedOf(all, { on: "2026-06-01", timelines }, new Set(), today).map((u) => [u.id, u.days])).toEqual([["晚", 23]]);
  expect(unmarkedOf(all, { on: today, timelines }, new Set(), today)).toEqual([]);
  expect(unmarkedOf(all, null, new Set(["早"]), today).map((u) => u.id)).toEqual(["晚"]);
});

test("What belongs in the gazette waits from the day it was issued; explanations and what is over do not", () => {
  const rules = profileOn(defaultSettings, "2026-09-01").gazette;
  const duty = dutyOf(rules, "2026-09-01", null, today, new Map());
  expect(unlistedOf(document("新", "2026-09-01", null), duty, today)).toMatchObject({ days: 84 });
  expect(unlistedOf({ ...document("新", "2026-09-01", null), title: "某办法政策解读" }, duty, today)).toBeNull();
  expect(unlistedOf(document("完", "2026-09-01", "2026-09-30"), duty, today)).toBeNull();
  const before = dutyOf(profileOn(defaultSettings, "2010-01-01").gazette, "2010-01-01", null, today, new Map());
  expect(unlistedOf(document("旧", "2010-01-01", null), before, today)).toBeNull();
});

test("A department's row counts what holds, ends, is to be evaluated and is unlisted", () => {
  const all = [document("甲", "2022-02-01", "2027-01-31", ["区住建局"]), document("乙", "2024-02-01", "2029-01-31", ["区住建局"])];
  const reminders = all.flatMap((d) => reminder(d) ?? []);
  expect(
    departmentRows(
      all,
      reminders,
      [],
      new Map([
        ["区住建局", 2],
        ["区水务局", 1],
      ]),
      today,
    ),
  ).toEqual([
    { name: "区住建局", inForce: 2, expiring: 1, evaluating: 1, unlisted: 0, undecided: 2 },
    { name: "区水务局", inForce: 0, expiring: 0, evaluating: 0, unlisted: 0, undecided: 1 },
  ]);
});

test("The year's figures count each document once, by the day of effect, and each issuer its own", () => {
  const all = [
    document("新", "2025-03-01", "2030-02-28"),
    document("废", "2018-03-01", "2028-02-28", [], event("repealed", "2025-06-01")),
    document("到期", "2020-07-01", "2025-06-30"),
    document("改两次", "2019-01-01", null, [], event("amended", "2025-02-01"), event("amended", "2025-08-01")),
    { ...document("解", "2025-03-01", null), title: "某办法政策解读" },
    { ...document("联合", "2025-05-01", null), issuers: ["示例区财政局", "示例区民政局"] },
  ];
  const issues = [
    { year: 2025, publishedOn: "2025-01-31", documents: 4 },
    { year: 2025, publishedOn: null, documents: 2 },
    { year: 2024, publishedOn: "2024-12-31", documents: 9 },
  ];
  const figures = yearFigures(all, issues, 2025, today);
  expect(figures).toMatchObject({ total: { made: 2, amended: 1, repealed: 1, lapsed: 1, inForce: 3 }, issues: 2, printed: 6, until: "2025-12-31" }); // prettier-ignore
  expect(figures.byIssuer.find((row) => row.issuer === "示例区民政局")).toMatchObject({ made: 1, inForce: 1 });
  expect(disclosureReport(figures)).toEqual(["行政规范性文件", 2, 2, 3]);
  expect(figureSheets(figures)[1]!.rows.at(-1)).toEqual(["合计", 2, 1, 1, 1, 3]);
  expect(yearFigures(all, [], 2026, today).until).toBe(today);
});

test("The drafting department is who issued it, or whom the government's text names to explain it", () => {
  expect(draftersOf({ issuers: ["示例区财政局", "示例区民政局"] }, "")).toEqual(["示例区财政局", "示例区民政局"]);
  expect(draftersOf({ issuers: ["示例区人民政府"] }, "本办法由区住房城乡建设局负责解释。")).toEqual(["区住房城乡建设局"]);
  expect(draftersOf({ issuers: ["示例区人民政府办公室"] }, "本办法由区农业农村局会同区财政局负责解释。")).toEqual(["区农业农村局"]);
  expect(draftersOf({ issuers: ["示例区人民政府"] }, "由制定机关负责解释。")).toEqual([]);
});
