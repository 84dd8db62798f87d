import { describe, expect, test } from "vitest";
import { isEffect } from "../../../shared/domain/proposals.ts";
import { read } from "../../../shared/domain/reading.ts";
import { fixture } from "./fixture.ts";

interface Ending {
  readonly name: string;
  readonly head: string;
  readonly tail: string;
  readonly effectiveOn: string | null;
  readonly repeals: readonly string[];
  readonly amendedOn?: readonly string[];
}

describe("The head and the last articles of a regulation say when it begins and what it repeals", () => {
  test.each(fixture<Ending>("endings"))("$name", ({ head, tail, effectiveOn, repeals, amendedOn }) => {
    const { fields, proposals, revisions } = read(
      `# 示例条例\n\n${head}\n\n第一条 为了加强管理，制定本条例。\n\n第二条 有关部门应当按照职责做好工作。\n\n${tail}\n`,
    );
    expect(fields.effectiveOn).toBe(effectiveOn);
    expect(proposals.filter((p) => p.kind === "repeals" || p.kind === "lapses").map((p) => p.title)).toEqual(repeals);
    if (amendedOn) expect(revisions.map((r) => r.on)).toEqual(amendedOn);
  });
});

interface Decision {
  readonly name: string;
  readonly text: string;
  readonly effectiveOn: string | null;
  readonly says: readonly string[];
}

describe("A decision says of every document it touches what it does, in its text and in its annexes", () => {
  test.each(fixture<Decision>("decisions"))("$name", ({ text, effectiveOn, says }) => {
    const { fields, proposals } = read(text);
    const said = proposals
      .filter((p) => isEffect(p.kind))
      .map((p) => [p.kind, p.title, p.docNumber, p.part, p.on, p.until].filter((x) => x !== null).join(" "));
    expect(said).toEqual(says);
    expect(fields.effectiveOn).toBe(effectiveOn);
  });
});
