import type { EventKind, Headline } from "../../shared/domain/status.ts";

/** The style sheet's name for a status: one shape, one hue each. */
export type Shape =
  | "unpublished"
  | "pending"
  | "in-force"
  | "amended"
  | "partly-repealed"
  | "suspended"
  | "repealed"
  | "lapsed"
  | "revoked";
export const shapeOf: Readonly<Record<Headline, Shape>> = {
  未公布: "unpublished",
  尚未施行: "pending",
  现行有效: "in-force",
  已被修改: "amended",
  部分废止: "partly-repealed",
  停止执行: "suspended",
  已废止: "repealed",
  已失效: "lapsed",
  已撤销: "revoked",
};

export { eventWords } from "../../shared/domain/words.ts";

/** The status an event leads to, for the shape of its flag. */
export const eventShape: Readonly<Record<EventKind, Shape>> = {
  promulgated: "pending",
  commenced: "in-force",
  extended: "in-force",
  continued: "in-force",
  amended: "amended",
  "partly-repealed": "partly-repealed",
  suspended: "suspended",
  lapsed: "lapsed",
  repealed: "repealed",
  revoked: "revoked",
  struck: "unpublished",
};

/** How long a document still holds: `还有110天`, `今日届满`; null where the day is past or far. */
export function remaining(days: number): string | null {
  if (days < 0 || days > 365) return null;
  return days === 0 ? "今日届满" : `还有${days}天`;
}
