import { expect, test } from "vitest";
import { read } from "../../../shared/domain/reading.ts";
import { cite, shortTitle } from "../../../shared/domain/title.ts";
import { canonicalText } from "../../../shared/domain/text.ts";
import { docNumberKey, findDocNumbers, parseDocNumber } from "../../../shared/domain/docNumber.ts";

const notice = `DTDR—2017—0010001
示例市示例区人民政府办公室文件
示政办发［2017］006 号
示例市示例区人民政府办公室
关于印发《示例区公共自行车管理暂行办法》的
通　　知
各镇人民政府、各街道办事处，区政府各部门，
各企事业单位：
《示例区公共自行车管理暂行办法》已经8月26日区政府第5次常务会议研究通过，现印发给你们。
　　　　示例市示例区人民政府办公室
　　　　二○一七年八月二十八日
（此件公开发布）
示例区公共自行车管理暂行办法
第一条 为加强管理，制定本办法。
第二条 备案证有效期三年。
第三条 本办法自印发之日起施行，有效期2年。
示例市示例区人民政府办公室　　　　2017年8月29日印发
`;

test("A notice and the rules it issues give every field with its place", () => {
  const { fields, found, anomalies } = read(notice);
  expect(fields).toEqual({
    title: "示例市示例区人民政府办公室关于印发《示例区公共自行车管理暂行办法》的通知",
    docNumber: "示政办发〔2017〕6号",
    registerNumber: "DTDR-2017-0010001",
    indexNumber: null,
    issuers: ["示例市示例区人民政府办公室"],
    addressees: ["各镇人民政府", "各街道办事处", "区政府各部门", "各企事业单位"],
    passedOn: "2017-08-26",
    signedOn: "2017-08-28",
    printedOn: "2017-08-29",
    publishedOn: null,
    effectiveOn: "2017-08-29",
    validUntil: "2019-08-28",
    registeredOn: null,
    validity: "有效期2年",
    tentative: "暂行",
    annexes: [],
    signature: "示例市示例区人民政府办公室 二○一七年八月二十八日",
    disclosureNote: "此件公开发布",
  });
  const from = Object.fromEntries(found.map((f) => [f.name, `${f.from}${f.sure ? "" : "？"}`]));
  expect(from).toMatchObject({
    title: "第4至6行",
    docNumber: "第3行",
    issuers: "落款",
    signedOn: "落款",
    printedOn: "版记",
    effectiveOn: "第三条，推算？",
    validUntil: "2年，推算？",
    passedOn: "第9行？",
  });
  expect(anomalies).toEqual([]);
});

test("A 题注 gives passing, publication, number and issuer", () => {
  const { fields } = read(`示例区养犬管理办法
（2019年3月5日示例市示例区人民政府第3次常务会议通过 2019年3月8日示例市示例区人民政府令第2号公布 自2019年5月1日起施行）
第一条 养犬登记证有效期为一年。
第二条 本办法自2019年5月1日起施行，有效期至2024年4月30日。`);
  expect(fields).toMatchObject({
    docNumber: "示例市示例区人民政府令第2号",
    issuers: ["示例市示例区人民政府"],
    passedOn: "2019-03-05",
    publishedOn: "2019-03-08",
    effectiveOn: "2019-05-01",
    validUntil: "2024-04-30",
  });
});

test("An order on two lines is read by what it puts in force", () => {
  const { fields } = read(`山东省人民政府令
第337号
《山东省备案规定》已经2020年12月1日省政府第100次常务会议通过，现予公布，自2021年2月1日起施行。
省长  某某
2020年12月20日
山东省备案规定
第一条 为了规范备案，制定本规定。`);
  expect(fields).toMatchObject({
    title: "山东省备案规定",
    docNumber: "山东省人民政府令第337号",
    issuers: ["山东省人民政府"],
    passedOn: "2020-12-01",
    effectiveOn: "2021-02-01",
  });
});

test("A portal's table above the text is read by its labels", () => {
  const { fields } = read(`索 引 号：11371703004/2022-00039
发布日期：2022-04-22
登记日期：2022年4月12日
示例区人民政府关于加强管理的通知
示政发〔2022〕3号
各镇人民政府：
请执行。
示例区人民政府
2022年4月11日`);
  expect(fields).toMatchObject({
    indexNumber: "11371703004/2022-00039",
    publishedOn: "2022-04-22",
    registeredOn: "2022-04-12",
    signedOn: "2022-04-11",
    title: "示例区人民政府关于加强管理的通知",
  });
});

test("Thirty days after publication, a trial year, and joint issuers", () => {
  const { fields } = read(`示例区财政局 示例区教育局关于加强管理的通知
示财发〔2020〕3号
各学校：
本通知自公布之日起30日后施行，试行期一年。
示例区财政局　示例区教育局
2020年5月6日`);
  expect(fields).toMatchObject({ issuers: ["示例区财政局", "示例区教育局"], effectiveOn: "2020-06-05", validUntil: "2021-06-04" });
});

const codes = (text: string) => read(text).anomalies.map((a) => a.code);
const signed = (title: string, number: string, date: string, sign = "示例区人民政府") =>
  `${title}\n${number}\n各镇人民政府：\n请执行。\n${sign}\n${date}\n`;

test("What does not fit is said, what fits is not", () => {
  expect(codes(signed("示例区人民政府关于加强管理的通知", "示政发〔2020〕3号", "2020年5月6日"))).toEqual([]);
  expect(codes(signed("示例区人民政府关于加强APP管理的通知", "示政发〔2020〕3号", "2020年5月6日"))).toEqual([]);
  expect(codes(signed("示例区人民政府关于加强管理的通知", "示政发〔2019〕3号", "2020年5月6日"))).toEqual(["number-year"]);
  expect(codes(signed("示例区财政局关于加强管理的通知", "示财发〔2020〕3号", "2020年5月6日"))).toEqual(["title-issuer"]);
  expect(codes(signed("示例区人民政府关于加强管理的通知", "示政办发〔2020〕3号", "2020年5月6日"))).toEqual(["number-issuer"]);
  expect(codes(signed("示例区人民政府关于加强管理的通知", "示政发〔2020〕3号", "2020年2月30日"))).toEqual(["date-impossible"]);
  expect(codes(signed("示例区人民政府关于加强\u200b管理的通知", "示政发\u200b〔2020〕3号", "2020年5月6日"))).toEqual(["hidden-characters"]);
});

test("A tampered signature gives no issuer, and hidden characters do not shift the places", () => {
  const text = signed("关于加强管理的通知", "示政发\u200b〔2020〕3号", "2020年5月6日", "bet365官网办公室");
  const { fields, anomalies, found } = read(text);
  expect(fields.issuers).toEqual([]);
  expect(anomalies.map((a) => a.code)).toContain("signature-foreign");
  const number = found.find((f) => f.name === "docNumber")!;
  expect(number.value).toBe("示政发〔2020〕3号");
  expect(text.slice(number.span!.start, number.span!.end)).toBe("示政发\u200b〔2020〕3号");
});

test("A 文号 is the same in every bracket, and 和政发 is a code", () => {
  const forms = ["国办发〔2018〕37号", "国办发[2018]37号", "国办发﹝2018﹞037号", "国办发【２０１８】第37 号", "国办发（2018）37号"];
  expect(new Set(forms.map(docNumberKey)).size).toBe(1);
  expect(parseDocNumber("和政发〔2017〕5号")?.organ).toBe("和政发");
  expect(parseDocNumber("中办发〔2016〕8号")?.organ).toBe("中办发");
  const organs = (text: string) => findDocNumbers(text).map((f) => f.number.organ);
  expect(organs("和政发〔2017〕5号")).toEqual(["和政发"]);
  expect(organs("根据国办发〔2018〕37号和鲁政发〔2018〕1号")).toEqual(["国办发", "鲁政发"]);
  expect(organs("原国家工商行政管理总局令第71号公布的")).toEqual(["国家工商行政管理总局令"]);
  expect(organs("中华人民共和国国务院令第363号")).toEqual(["中华人民共和国国务院令"]);
});

test("A short title keeps what tells rows apart; a citation turns inner marks", () => {
  expect(shortTitle("菏泽市定陶区人民政府办公室关于印发2017年定陶区政务公开工作要点的通知", ["菏泽市定陶区人民政府办公室"])).toBe(
    "2017年定陶区政务公开工作要点",
  );
  expect(shortTitle("示例区人民政府关于印发《示例区养犬管理办法》的通知", [])).toBe("示例区养犬管理办法");
  expect(shortTitle("示例区人民政府关于修改《示例区养犬管理办法》的决定", ["示例区人民政府"])).toBe("修改《示例区养犬管理办法》的决定");
  expect(shortTitle("山东省种子条例", ["山东省人民代表大会常务委员会"])).toBe("山东省种子条例");
  expect(cite("示例区关于印发《甲办法》的通知", "示政发〔2020〕3号")).toBe("《示例区关于印发〈甲办法〉的通知》（示政发〔2020〕3号）");
  expect(cite(null, "示政发〔2020〕3号")).toBe("示政发〔2020〕3号");
});

test("The canonical text is the same again, and punctuation is not touched", () => {
  const once = canonicalText("\ufeff\r\n通知  \r\n\r\n正文,完。　\n\n\n");
  expect(once).toBe("通知\n\n正文,完。\n");
  expect(canonicalText(once)).toBe(once);
});
