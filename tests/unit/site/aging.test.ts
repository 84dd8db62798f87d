import { expect, test } from "vitest";
import { addDays } from "../../../shared/domain/days.ts";
import { eventKinds, headline, statusOn } from "../../../shared/domain/status.ts";
import { bannerOn } from "../../../shared/site/banner.ts";
import { countAt, countOf, headlineAt, spansOf } from "../../../shared/site/headlines.ts";
import type { Piece } from "../../../shared/site/nodes.ts";
import { lawOf, type SiteEvent } from "../../../shared/site/timeline.ts";
import { random } from "./random.ts";

const event = (kind: SiteEvent["kind"], on: string, more: Partial<SiteEvent> = {}): SiteEvent => ({
  kind,
  on,
  until: null,
  part: null,
  act: null,
  ...more,
});
const life = [event("promulgated", "2018-05-30"), event("commenced", "2018-07-01", { until: "2023-06-30" })];
const words = (piece: Piece): string => (typeof piece === "string" ? piece : piece.inside.map(words).join(""));
const say = (events: readonly SiteEvent[], day: string) => words(bannerOn(events, day).box);

const { below, pick } = random(9);
const kinds = eventKinds.filter((kind) => kind !== "struck");
const day = () => addDays("2020-01-01", below(1500));
const lives = Array.from({ length: 60 }, () =>
  Array.from({ length: 1 + below(5) }, () => event(pick(kinds), day(), { until: below(2) ? day() : null })).sort((a, b) =>
    a.on < b.on ? -1 : 1,
  ),
);

test("The line a list carries gives on every day what the timeline itself gives", () => {
  for (const events of lives) {
    const law = lawOf(events);
    const line = spansOf(law);
    for (let on = "2019-12-25"; on < "2024-03-01"; on = addDays(on, 3))
      expect([on, headlineAt(line, on)]).toEqual([on, headline(statusOn(law, on))]);
  }
});

test("A count renews itself to what the lists hold on a later day", () => {
  const lines = lives.map((events) => spansOf(lawOf(events)));
  const count = countOf(lines, ["现行有效", "已被修改"], "2021-06-01");
  for (const on of ["2021-06-01", "2022-01-01", "2023-05-05", "2030-01-01"]) {
    expect(countAt(count, on)).toBe(lines.filter((line) => ["现行有效", "已被修改"].includes(headlineAt(line, on))).length);
  }
});

test("The banner tells each day its own status", () => {
  expect(say(life, "2018-06-01")).toContain("自2018年7月1日起施行");
  expect(say(life, "2023-06-30")).toContain("本文件现行有效。");
  expect(say(life, "2023-06-30")).toContain("有效期至2023年6月30日");
  expect(say(life, "2023-07-01")).toMatch(
    /^【已失效】本文件自2023年7月1日起失效，不再作为行政管理的依据。原因有效期届满施行期间2018年7月1日至2023年6月30日/,
  );
  expect(say([event("commenced", "2018-07-01")], "2020-01-01")).toContain("未设有效期");
  expect(say([], "2020-01-01")).toContain("没有记载");
});

test("The banner names the act, links it where it has a page, and does not warn of what has not happened yet", () => {
  const act = { title: "示例区门前秩序管理办法", docNumber: "示政规〔2024〕3号", article: "第十六条", href: "2.html" };
  const events = [...life, event("repealed", "2022-01-01", { act })];
  expect(say(events, "2022-01-01")).toContain(
    "废止依据《示例区门前秩序管理办法》第十六条（示政规〔2024〕3号）施行期间2018年7月1日至2021年12月31日",
  );
  expect(JSON.stringify(bannerOn(events, "2022-01-01").box)).toContain('"href":"2.html"');
  expect(say(events, "2021-12-31")).not.toContain("废止");
});

test("Changes, suspension and revocation are each told in their own words", () => {
  const act = { title: null, docNumber: "示政发〔2020〕1号", article: null, href: null };
  expect(say([...life, event("amended", "2020-01-01", { part: "第七条", act })], "2020-01-02")).toContain(
    "其中有内容已被修改。修改2020年1月1日，第七条，依据示政发〔2020〕1号",
  );
  expect(say([...life, event("suspended", "2020-01-01", { until: "2020-06-30" })], "2020-02-01")).toContain("起停止执行");
  expect(say([...life, event("suspended", "2020-01-01", { until: "2020-06-30" })], "2020-07-01")).toContain("本文件现行有效。");
  expect(say([...life, event("revoked", "2020-01-01", { act })], "2019-01-01")).toContain("自始无效。撤销依据示政发〔2020〕1号");
});
