import { describe, expect, test } from "vitest";
import { read } from "../../../shared/domain/reading.ts";
import { fixture } from "./fixture.ts";

interface Ending {
  readonly name: string;
  readonly head: string;
  readonly tail: string;
  readonly effectiveOn: string | null;
  readonly repeals: readonly string[];
}

describe("The head and the last articles of a regulation say when it begins and what it repeals", () => {
  test.each(fixture<Ending>("endings"))("$name", ({ head, tail, effectiveOn, repeals }) => {
    const { fields, proposals } = read(
      `# 示例条例\n\n${head}\n\n第一条 为了加强管理，制定本条例。\n\n第二条 有关部门应当按照职责做好工作。\n\n${tail}\n`,
    );
    expect(fields.effectiveOn).toBe(effectiveOn);
    expect(proposals.filter((p) => p.kind === "repeals" || p.kind === "lapses").map((p) => p.title)).toEqual(repeals);
  });
});
