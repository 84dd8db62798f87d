import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readFile } from "../../../electron/intake/intake.ts";
import { read } from "../../../shared/domain/reading.ts";
import { canonical } from "../../../shared/search/canonical.ts";

const root = join(import.meta.dirname, "../../..");
const intake = (path: string) => readFile(readFileSync(path), path.split("/").at(-1)!);

interface Expected {
  readonly file: string;
  readonly title: string | null;
  readonly [field: string]: unknown;
}
const sample = join(root, "resources/sample");
const expected = JSON.parse(readFileSync(join(sample, "expected.json"), "utf8")) as Expected[];

test.each(expected)("The sample $file is read as its author meant it", async (wanted) => {
  const { fields } = read((await intake(join(sample, wanted.file))).text);
  for (const name of ["docNumber", "registerNumber", "signedOn", "effectiveOn", "validUntil"] as const)
    expect(fields[name], name).toBe(wanted[name]);
  if (wanted.title !== null) expect(canonical(fields.title ?? "")).toBe(canonical(wanted.title));
});

const data = join(root, "../shared/data");
const given = existsSync(join(data, "regulations"));

test.skipIf(!given)(
  "The district's work plan comes out right, and its first line is flagged, not repaired (skipped where ../shared/data is absent)",
  async () => {
    const { text } = await intake(join(data, "2017-定陶区政务公开工作要点.txt"));
    const { fields, found, anomalies, proposals } = read(text);
    expect(fields).toMatchObject({
      title: "bet 365亚洲版官网办公室关于印发2017年定陶区政务公开工作要点的通知",
      docNumber: "菏定政办发〔2017〕26号",
      issuers: ["菏泽市定陶区人民政府办公室"],
      addressees: ["各镇人民政府", "街道办事处", "区政府各部门"],
      passedOn: "2017-08-26",
      signedOn: "2017-08-28",
      effectiveOn: null,
      validUntil: null,
    });
    expect(found.find((f) => f.name === "issuers")?.from).toBe("落款");
    expect(found.find((f) => f.name === "title")?.sure).toBe(false);
    const first = { start: 0, end: text.indexOf("\n") };
    expect(anomalies.map((a) => [a.code, a.span])).toEqual([["title-issuer", first], ["title-latin", first], ["title-spam", first]]); // prettier-ignore
    expect(proposals).toEqual([]);
  },
);

test.skipIf(!given)(
  "Of 60 real regulations every title is read, nothing is called odd, and every repeal is a real one (skipped where ../shared/data is absent)",
  async () => {
    const folder = join(data, "regulations");
    const repeals: string[] = [];
    let told = 0;
    for (const file of readdirSync(folder).filter((name) => name.endsWith(".md"))) {
      const raw = readFileSync(join(folder, file), "utf8");
      // Counted without the reader: every name in a paragraph that ends with 废止。 In these texts each of them is repealed.
      told +=
        raw
          .split("\n")
          .filter((line) => line.endsWith("废止。"))
          .join("")
          .match(/《/g)?.length ?? 0;
      const reading = read((await intake(join(folder, file))).text);
      expect(reading.fields.title, file).toBe(/^# (.+)$/m.exec(raw)![1]);
      expect(reading.anomalies, file).toEqual([]);
      expect(reading.fields.validUntil, file).toBeNull();
      expect(new Set(reading.headings.map((h) => h.anchor)).size, file).toBe(reading.headings.length);
      for (const p of reading.proposals) {
        expect(["repeals", "based-on"], `${file}: ${p.sentence}`).toContain(p.kind);
        if (p.kind === "repeals") expect(p.sentence).toMatch(/废止。$/);
        if (p.kind === "repeals") repeals.push(p.title!);
      }
    }
    expect(told).toBeGreaterThan(30);
    expect(repeals).toHaveLength(told);
  },
);
