import { expect, test } from "vitest";
import { heldTexts, textBefore, textOn, type TextVersion } from "../../../shared/domain/texts.ts";
import type { LegalEvent } from "../../../shared/domain/status.ts";

const event = (id: string, on: string, more: Partial<LegalEvent> & { proposalId?: string } = {}): LegalEvent & { proposalId?: string } => ({
  id,
  documentId: "d",
  kind: "amended",
  on,
  until: null,
  basis: null,
  part: null,
  strikes: null,
  recordedAt: `2024-01-01T00:00:0${id.length}Z`,
  recordedBy: "",
  ...more,
});
const version = (id: string, eventId: string | null, parentId: string | null = null): TextVersion => ({ id, hash: id, parentId, eventId });
const ids = (versions: TextVersion[], timeline: LegalEvent[]) => heldTexts(versions, timeline).map((h) => h.version.id);

test("The text as issued holds until the first amendment, and each amendment from its own day, whatever was made first", () => {
  const timeline = [event("later", "2023-01-01"), event("early", "2020-01-01")];
  const versions = [version("issued", null), version("of later", "later"), version("of early", "early")];
  const held = heldTexts(versions, timeline);
  expect(held.map((h) => h.version.id)).toEqual(["issued", "of early", "of later"]);
  expect(["2019-12-31", "2020-01-01", "2022-12-31", "2023-01-01"].map((day) => textOn(held, day)!.version.id)).toEqual([
    "issued",
    "of early",
    "of early",
    "of later",
  ]);
  expect(textBefore(held, timeline, "later")!.id).toBe("of early");
  expect(textBefore(held, timeline, "early")!.id).toBe("issued");
});

test("The last text of an event is its text, tidied or written anew; a tidied text as issued takes its place", () => {
  const timeline = [event("one", "2020-01-01")];
  const versions = [version("a", null), version("b", "one", "a"), version("c", null, "a"), version("d", "one", "b")];
  expect(ids(versions, timeline)).toEqual(["c", "d"]);
});

test("The text of a struck event does not hold, and does again when the same proposal is recorded anew", () => {
  const struck = [event("one", "2020-01-01", { proposalId: "p" }), event("strike", "2020-01-01", { kind: "struck", strikes: "one" })];
  const versions = [version("a", null), version("b", "one")];
  expect(ids(versions, struck)).toEqual(["a"]);
  expect(ids(versions, [...struck, event("two", "2020-01-01", { proposalId: "p" })])).toEqual(["a", "b"]);
  expect(ids(versions, [...struck, event("other", "2020-01-01", { proposalId: "q" })])).toEqual(["a"]);
});
