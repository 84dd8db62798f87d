import type { Done } from "../../shared/contract/common.ts";
import type { SettingInput, SettingsView } from "../../shared/contract/settings.ts";
import { readArrangement } from "../../shared/domain/arrangement.ts";
import type { Day } from "../../shared/domain/days.ts";
import { defaultSettings } from "../../shared/domain/profileDefaults.ts";
import {
  inForceOn,
  inOrderOfDays,
  profileOn,
  settingNames,
  settingWords,
  valueWords,
  type Profile,
  type SettingName,
  type SettingTable,
} from "../../shared/domain/profiles.ts";
import type { Calendar, YearCalendar } from "../../shared/domain/workdays.ts";
import { Refusal } from "../../shared/refusal.ts";
import type { Acts } from "./acts.ts";
import type { Context } from "./context.ts";
import type { Decisions } from "./decisions.ts";

/** Under these subjects an office's settings and its working years are decided, each by its name. */
const settingsSubject = "settings";
const calendarsSubject = "calendars";

/** What an office has set, each value with its dates, and the working days of its years. Every change is an act and can be undone. */
export function profiles({ today, changed }: Context, acts: Acts, decisions: Decisions) {
  const decided = decisions.kept(settingsSubject);
  const years = decisions.kept(calendarsSubject);

  const table = (): SettingTable => {
    const own = decided();
    return Object.fromEntries(settingNames.map((name) => [name, own.get(name)?.value ?? defaultSettings[name]])) as unknown as SettingTable;
  };
  const calendar = (): Calendar => new Map([...years()].map(([year, { value }]) => [Number(year), value as YearCalendar]));

  function act(verb: string, input: unknown, words: string, subject: string, name: string, value: unknown): Done {
    const done = acts.run({ verb, input, words }, ({ id, touch }) => {
      decisions.add(subject, name, value === null ? null : { is: value }, id);
      touch(subject);
      return { act: id };
    });
    changed("documents");
    return done;
  }
  function write({ name, values }: SettingInput): Done {
    const ordered = inOrderOfDays<unknown>(values);
    const twice = ordered.find((v, at) => at > 0 && v.from === ordered[at - 1]!.from);
    if (twice) throw new Refusal("invalid", `“${settingWords[name]}”有两个值从同一天起施行，请改正其中一个的日期。`);
    const now = inForceOn(ordered, today());
    const words = `设置${settingWords[name]}${now ? `：${valueWords(name, now.value as never)}` : ""}`;
    return act("settings/write", { name, values }, words, settingsSubject, name, ordered);
  }
  const restore = (name: SettingName): Done =>
    act("settings/restore", { name }, `${settingWords[name]}改回程序原带的值`, settingsSubject, name, null);

  function writeCalendar(input: { year: number; text: string | null; source: string; verified: boolean }): Done {
    const { year, text, source, verified } = input;
    if (text === null) {
      if (!years().has(String(year))) throw new Refusal("not-found", `没有${year}年的工作日历。`);
      return act("settings/calendar", input, `去掉${year}年工作日历`, calendarsSubject, String(year), null);
    }
    const value: YearCalendar = { year, ...readArrangement(text, year), source: source || "未写出处", verified };
    return act("settings/calendar", input, `写入${year}年工作日历`, calendarsSubject, String(year), value);
  }
  const view = (): SettingsView => ({
    today: today(),
    table: table(),
    own: settingNames.filter((name) => decided().has(name)),
    calendars: [...calendar().values()].sort((a, b) => b.year - a.year),
  });
  return { view, table, calendar, on: (day: Day): Profile => profileOn(table(), day), write, restore, writeCalendar };
}
export type Profiles = ReturnType<typeof profiles>;
