import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { compareCopy, folded } from "../../../shared/domain/copies.ts";

const archived = `示例区人民政府办公室
关于印发2017年示例区政务公开
工作要点的通知
示政办发〔2017〕26号
各镇人民政府：
现印发给你们，比例不低于1.5%。请认真贯彻执行。
示例区人民政府办公室
2017年8月28日
`;
const twin = archived.replace("示例区人民政府办公室\n关于", "bet 365亚洲版官网办公室\n关于");
const sides = (found: ReturnType<typeof compareCopy>) =>
  found.differences.map(({ pieces }) => [
    pieces.filter((p) => p.kind === "removed").map((p) => p.text).join(""),
    pieces.filter((p) => p.kind === "added").map((p) => p.text).join(""),
  ]); // prettier-ignore

it("finds a tampered first line and shows the words on both sides", () => {
  const found = compareCopy(archived, twin, false);
  expect(found.verdict).toBe("differs");
  expect(sides(found)).toEqual([["示例区人民政府", "bet365亚洲版官网"]]);
});

it("does not count line breaks and blanks, and calls a copy with other punctuation so, showing where", () => {
  expect(compareCopy(archived, archived.replaceAll("\n", "\r\n　　").replace("1.5%", "1.5 %"), false)).toMatchObject({ verdict: "same" });
  const other = compareCopy(archived, archived.replaceAll("，", ",").replace("：", ":"), false);
  expect(other.verdict).toBe("punctuation");
  expect(other.differences.length).toBeGreaterThan(0);
});

it("what stands between two digits and signs that mean something are words, not punctuation", () => {
  for (const changed of ["15%", "1.5", "1.5‰"])
    expect(compareCopy(archived, archived.replace("1.5%", changed), false).verdict).toBe("differs");
  expect(folded("第1、2条（试行）。")).toBe(folded("第1,2条(试行)"));
});

it("sets a portal's own lines and lawful marks aside, and nothing else", () => {
  const page = `【已废止】${archived}来源：区政府办公室\n打印本页 关闭窗口\n`;
  expect(compareCopy(archived, page, true)).toMatchObject({ verdict: "same", aside: ["来源：区政府办公室", "打印本页 关闭窗口"] });
  expect(compareCopy(archived, page, false).verdict).toBe("differs");
  expect(compareCopy(archived, `${page}澳门娱乐 点击下载\n`, true).verdict).toBe("differs");
});

it("a missing sentence and an added one are each a place of their own", () => {
  const found = compareCopy(archived, archived.replace("请认真贯彻执行。", "").replace("各镇", "加一句。各镇"), false);
  expect(sides(found)).toEqual([["", "加一句。"], ["请认真贯彻执行。", ""]]); // prettier-ignore
});

const real = join(import.meta.dirname, "../../../../shared/data/2017-定陶区政务公开工作要点.txt");
it.skipIf(!existsSync(real))("finds the tampered first line of the real work plan (skipped where it is not at hand)", () => {
  const tampered = readFileSync(real, "utf8");
  const right = tampered.replace("bet 365亚洲版官网办公室", "菏泽市定陶区人民政府办公室");
  const found = compareCopy(right, tampered, false);
  expect(found.verdict).toBe("differs");
  expect(sides(found)).toEqual([["菏泽市定陶区人民政府", "bet365亚洲版官网"]]);
});
