import { expect, test } from "vitest";
import { read } from "../../../shared/domain/reading.ts";

interface Made {
  readonly title?: string;
  readonly number?: string;
  readonly sign?: string;
  readonly date?: string;
  readonly body?: string;
  readonly behind?: string;
}
const organ = "示例市示例区人民政府";
const made = ({
  title = `${organ}关于加强甲管理的通知`,
  number = "示政发〔2020〕3号",
  sign = organ,
  date = "2020年5月6日",
  body = "请执行。",
  behind = "",
}: Made) => read(`${title}\n${number}\n各镇人民政府：\n${body}\n${sign}\n${date}\n${behind}`).anomalies;

test.each<[string, Made, string]>([
  ["a 标题里的机关和落款不同", { title: "示例市示例区财政局关于加强甲管理的通知", number: "示财发〔2020〕3号" }, "title-issuer"],
  ["b 机关代字和落款不同", { number: "示政办发〔2020〕3号" }, "number-issuer"],
  ["c 文号的年和成文日期的年不同", { number: "示政发〔2019〕3号" }, "number-year"],
  ["d 机关名里有字母", { title: "ABC人民政府关于加强甲管理的通知" }, "title-latin"],
  [
    "f 说印发的文件没有跟在后面",
    { body: "《示例区养犬管理办法》现印发给你们，请遵照执行。", behind: "示例区供水管理办法\n第一条 略。" },
    "annex-missing",
  ],
  ["g 标题里有博彩广告", { title: "bet365亚洲版官网办公室关于加强甲管理的通知" }, "title-spam"],
  ["g 落款处有广告", { sign: "365娱乐平台下载app" }, "signature-foreign"],
  ["h 看不见的字符", { body: "请执\u200b行。" }, "hidden-characters"],
  ["h 政府网站以外的链接", { body: "详见www.example.com/a。" }, "link-foreign"],
  ["不存在的日期", { body: "自2020年2月30日起执行。" }, "date-impossible"],
  ["有主送和落款却没有文号", { number: "" }, "number-missing"],
])("%s is told in one sentence", (_, document, code) => {
  const found = made(document);
  expect(found.map((a) => a.code)).toContain(code);
  for (const { message } of found) expect(message).toMatch(/^[^\n]{6,200}。$/u);
});

test("A document without fault has none, also with a joint signature, a year-end number and a government link", () => {
  expect(made({})).toEqual([]);
  expect(made({ body: "详见www.example.gov.cn。" })).toEqual([]);
  expect(
    made({ title: "示例区财政局 示例区教育局关于加强甲管理的通知", number: "示财发〔2020〕3号", sign: "示例区财政局　示例区教育局" }),
  ).toEqual([]);
  expect(made({ body: "《示例区养犬管理办法》现印发给你们，请遵照执行。", behind: "示例区养犬管理办法\n第一条 略。" })).toEqual([]);
});
