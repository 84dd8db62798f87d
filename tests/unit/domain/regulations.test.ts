import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { read } from "../../../shared/domain/reading.ts";
import { canonicalText } from "../../../shared/domain/text.ts";
import { fixture } from "./fixture.ts";

interface Answer {
  readonly file: string;
  readonly effectiveOn: string | null;
  readonly repeals: readonly string[];
  readonly amendedOn: readonly string[];
}
const folder = join(import.meta.dirname, "../../../../shared/data/regulations");
const answers = fixture<Answer>("regulations");
const given = existsSync(folder);

describe.skipIf(!given)("Sixty regulations say what a person read in them (skipped where ../shared/data is absent)", () => {
  test.each(answers)("$file", ({ file, effectiveOn, repeals, amendedOn }) => {
    const { fields, proposals, revisions, anomalies } = read(canonicalText(readFileSync(join(folder, file), "utf8")));
    expect(fields.effectiveOn, "施行日期").toBe(effectiveOn);
    expect(
      proposals.filter((p) => p.kind === "repeals").map((p) => p.title),
      "废止的文件",
    ).toEqual(repeals);
    expect(
      revisions.map((r) => r.on),
      "修改的日期",
    ).toEqual(amendedOn);
    expect(anomalies, "疑点").toEqual([]);
  });
});
