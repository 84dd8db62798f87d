import { expect, test } from "vitest";
import { tidy } from "../../../electron/ocr/tidy.ts";

test.each([
  ["区 人 民 政 府 办 公 室", "区人民政府办公室"],
  ["定陶区人民政府公报          2017年第9期", "定陶区人民政府公报 2017年第9期"],
  ["为了加强管理,根据规定:", "为了加强管理，根据规定："],
  ["(以下简称收费标准)", "（以下简称收费标准）"],
  ["荷政办发[2017]26号", "荷政办发〔2017〕26号"],
  ["鲁政发（2015] 6 号", "鲁政发〔2015〕6号"],
  ["第三条“国家对价格管理采取", "第三条 国家对价格管理采取"],
  ["粮食  万吨”32502  35343", "粮食 万吨 32502 35343"],
  ["关于公布结果的通知 ………………… (12)", "关于公布结果的通知 … （12）"],
])("The typography of %s is put right: %s", (raw, text) => expect(tidy(raw)).toBe(text));

test.each(["一九八二年十月一日", "1,200.5元", "8:30至11:30", "增长8.7%", "所谓“十三五”2017年", "王〇〇，1958年3月17日生", "SD-2017-001"])(
  "Figures, days and names stay as read: %s",
  (text) => expect(tidy(text)).toBe(text),
);

test.each(["。,”“ -", "_ ~ |", "   "])("Stray marks are no line: %s", (marks) => expect(tidy(marks)).toBe(""));
