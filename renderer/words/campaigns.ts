import { verdictWords, type Conclusion, type Verdict } from "../../shared/domain/campaigns.ts";
import type { Shape } from "./status.ts";

/** Columns and buttons are narrow: 继续, 延长. */
export const shortVerdict: Readonly<Record<Verdict, string>> = {
  continue: "继续",
  extend: "延长",
  amend: "修改",
  repeal: "废止",
  lapse: "失效",
};
/** The status shape a conclusion leads to. */
export const verdictShape: Readonly<Record<Verdict, Shape>> = {
  continue: "in-force",
  extend: "in-force",
  amend: "amended",
  repeal: "repealed",
  lapse: "lapsed",
};

/** `延长至2028-12-31`, `修改，2026-12-31前`. */
export function conclusionWords({ verdict, until }: Conclusion): string {
  if (verdict === "extend" && until) return `延长至${until}`;
  if (verdict === "amend" && until) return `修改，${until}前`;
  return verdictWords[verdict];
}
