import { z } from "zod";
import type { Day } from "../domain/days.ts";
import {
  listNames,
  measureNames,
  ruleNames,
  textNames,
  type Dated,
  type ListName,
  type MeasureName,
  type RuleName,
  type SettingName,
  type SettingTable,
  type TextName,
} from "../domain/profiles.ts";
import type { YearCalendar } from "../domain/workdays.ts";
import { DayInput, Nothing, type Done } from "./common.ts";
import { endpoint } from "./endpoint.ts";

const dated = <V>(value: z.ZodType<V>): z.ZodType<Dated<V>> =>
  z.object({ from: DayInput.nullable(), value, source: z.string().trim().max(300), verified: z.boolean() });
const values = <V>(value: z.ZodType<V>) => z.array(dated(value)).max(60);
const line = z.string().trim().min(1).max(300);

const Rule = z.object({ count: z.number().int().min(1).max(10_000), unit: z.enum(["years", "months", "days", "workdays"]) }).nullable();
const Template = z.object({
  prefix: z
    .string()
    .trim()
    .regex(/^[A-Za-z0-9]{1,12}$/, "前缀只能是字母和数字"),
  organDigits: z.number().int().min(0).max(6),
  serialDigits: z.number().int().min(1).max(8),
});
/** What may be written of a setting: all its dated values at once. */
export const SettingInput = z.union([
  z.object({ name: z.enum(ruleNames), values: values(Rule) }),
  z.object({ name: z.enum(textNames), values: values(line) }),
  z.object({ name: z.enum(measureNames), values: values(z.number().min(0).max(10_000)) }),
  z.object({ name: z.enum(listNames), values: values(z.array(line).max(200)) }),
  z.object({ name: z.literal("registerTemplate"), values: values(Template) }),
]);
export type SettingInput =
  | { readonly name: RuleName; readonly values: SettingTable[RuleName] }
  | { readonly name: TextName; readonly values: SettingTable[TextName] }
  | { readonly name: MeasureName; readonly values: SettingTable[MeasureName] }
  | { readonly name: ListName; readonly values: SettingTable[ListName] }
  | { readonly name: "registerTemplate"; readonly values: SettingTable["registerTemplate"] };

export interface SettingsView {
  readonly today: Day;
  readonly table: SettingTable;
  /** Settings whose values the office wrote itself; the others are as they came with the program. */
  readonly own: readonly SettingName[];
  readonly calendars: readonly YearCalendar[];
}

export const settings = {
  get: endpoint("settings/get", Nothing).answers<SettingsView>(),
  write: endpoint("settings/write", SettingInput as unknown as z.ZodType<SettingInput>).answers<Done>(),
  /** Back to the values that came with the program. */
  restore: endpoint(
    "settings/restore",
    z.object({ name: z.enum([...ruleNames, ...textNames, ...measureNames, ...listNames, "registerTemplate"]) }),
  ).answers<Done>(),
  /** A year's working days, from the words of its notice; null takes the year out. */
  calendar: endpoint(
    "settings/calendar",
    z.object({
      year: z.number().int().min(1949).max(2200),
      text: z.string().trim().max(20_000).nullable(),
      source: z.string().trim().max(300).default(""),
      verified: z.boolean().default(false),
    }),
  ).answers<Done>(),
};
