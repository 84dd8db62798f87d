import { z } from "zod";
import { issuerLevels, type Issuer } from "../domain/issuers.ts";
import { DayInput, Id, Nothing, type Done } from "./common.ts";
import { endpoint } from "./endpoint.ts";

const day = DayInput.nullable().default(null);
const name = z.string().trim().min(2, "机关名称太短").max(80);
/** One organ as it is written; without an id it is a new one. */
export const IssuerInput = z.object({
  id: Id.nullable().default(null),
  name,
  aliases: z.array(name).max(20).default([]),
  codes: z
    .array(z.object({ code: z.string().trim().min(1).max(20), from: day, until: day }))
    .max(40)
    .default([]),
  level: z.enum(issuerLevels),
  own: z.boolean(),
  from: day,
  until: day,
  successor: Id.nullable().default(null),
  registerCode: z
    .string()
    .trim()
    .regex(/^\d{1,6}$/, "机关编号只能是数字")
    .nullable()
    .default(null),
  contact: z.string().trim().max(200).nullable().default(null),
});

export interface IssuersView {
  readonly issuers: readonly Issuer[];
  /** Organs under documents of this library that the registry does not know, with how many documents. */
  readonly unknown: readonly { readonly name: string; readonly documents: number }[];
}

export const issuers = {
  list: endpoint("issuers/list", Nothing).answers<IssuersView>(),
  write: endpoint("issuers/write", IssuerInput).answers<Done & { readonly id: string }>(),
  remove: endpoint("issuers/remove", z.object({ id: Id })).answers<Done>(),
};
