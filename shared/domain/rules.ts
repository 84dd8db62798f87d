import { Refusal } from "../refusal.ts";
import { inWords, type Day } from "./days.ts";
import { headline, inOrder, statusOn, type EventKind, type LegalEvent } from "./status.ts";

/** Refuses, in words, an event that cannot happen to a document with this timeline on that day. */
export function mayHappen(
  timeline: readonly LegalEvent[],
  event: { readonly kind: EventKind; readonly on: Day; readonly until: Day | null },
): void {
  const { kind, on, until } = event;
  const events = inOrder(timeline);
  const before = statusOn(timeline, on);
  if (until !== null && until < on) throw new Refusal("invalid", `截止日${inWords(until)}早于生效日${inWords(on)}，请改正日期。`);
  if (kind === "extended" && until === null) throw new Refusal("invalid", "延长有效期要写明延长到哪一天。");
  if (kind === "extended" && before.validUntil !== null && until !== null && until <= before.validUntil) {
    throw new Refusal("invalid", `原有效期已到${inWords(before.validUntil)}，延长后的日期要晚于它。`);
  }
  if (kind === "promulgated" || kind === "commenced") {
    const already = events.find((e) => e.kind === kind);
    if (already)
      throw new Refusal(
        "conflict",
        `已登记过${kind === "promulgated" ? "公布" : "施行"}（${inWords(already.on)}），要改日期请先划去那一条，或改字段里的日期。`,
      );
    return;
  }
  if (before.force === "unpublished" && events.length > 0) {
    throw new Refusal("conflict", `${inWords(on)}时文件还没有公布（${inWords(events[0]!.on)}才公布），请改正日期。`);
  }
  const expired = before.force === "lapsed" && before.cause === "expired";
  if (kind === "continued" && expired) return;
  if (kind === "extended" && expired) {
    throw new Refusal("conflict", `文件已于${inWords(before.since!)}因有效期届满失效，不能再延长；如已决定继续有效，请登记“继续有效”。`);
  }
  if (["repealed", "lapsed", "revoked"].includes(before.force) && !(kind === "revoked" && before.force !== "revoked")) {
    throw new Refusal("conflict", `${inWords(on)}时文件${headline(before)}（自${inWords(before.since!)}起），不能再登记这一项。`);
  }
  if (kind === "suspended" && before.force === "suspended") throw new Refusal("conflict", "文件已在停止执行期间，不能重复登记。");
}
