import { describe, expect, test } from "vitest";
import { isEffect } from "../../../shared/domain/proposals.ts";
import { read } from "../../../shared/domain/reading.ts";
import { fixture } from "./fixture.ts";

interface Case {
  readonly name: string;
  readonly text: string;
}
const phrases = fixture<Case & { phrase: number; says: string[] }>("phrases");
const traps = fixture<Case>("traps");

const notice = (body: string) =>
  read(
    `示例市示例区人民政府\n关于有关规范性文件的通知\n示政发〔2020〕8号\n各镇人民政府：\n${body}\n\n示例市示例区人民政府\n2020年5月6日\n`,
  );

describe("Every phrase of the field by which a document acts on another is read (domain notes §4.4)", () => {
  test.each(phrases)("$phrase $name", ({ text, says }) => {
    const said = notice(text).proposals.map((p) =>
      [p.kind, p.title ?? p.scope?.words, p.docNumber, p.part, p.on, p.until].filter((x) => x != null).join(" "),
    );
    expect(said).toEqual(says);
  });
});

describe("Nothing ends, shortens or keeps a document where the words only seem to say so (domain notes §4.4)", () => {
  test.each(traps)("$name", ({ text }) => {
    expect(
      notice(text)
        .proposals.filter((p) => p.kind !== "amends" && (isEffect(p.kind) || p.kind === "catch-all"))
        .map((p) => [p.kind, p.title ?? p.scope?.words]),
    ).toEqual([]);
  });
});
