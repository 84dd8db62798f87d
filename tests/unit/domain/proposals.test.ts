import { expect, test } from "vitest";
import { isEffect } from "../../../shared/domain/proposals.ts";
import { read } from "../../../shared/domain/reading.ts";

const head = "示例市示例区人民政府\n关于清理规范性文件的决定\n示政发〔2020〕8号\n各镇人民政府：\n";
const foot = "\n示例市示例区人民政府\n2020年5月6日\n";
/** What a decision with these words says, in short: kind, title, number, part, day, last day. */
const said = (body: string) =>
  read(`${head}${body}${foot}`).proposals.map((p) =>
    [p.kind, p.title, p.docNumber, p.part, p.on, p.until].filter((x) => x !== null).join(" "),
  );

test("A sentence that repeals by title, number, or both names what it repeals", () => {
  expect(said("原《示例区养犬管理规定》（示政发[2010]3号）同时废止。")).toEqual(["repeals 示例区养犬管理规定 示政发〔2010〕3号"]);
  expect(said("示政发〔2012〕40号文件即行作废。")).toEqual(["repeals 示政发〔2012〕40号"]);
  expect(said("决定废止《甲管理办法》《乙实施细则》等2件规范性文件。")).toEqual(["repeals 甲管理办法", "repeals 乙实施细则"]);
  expect(said("《甲管理办法》一律停止执行，不再作为行政管理的依据。")).toEqual(["repeals 甲管理办法"]);
  expect(said("示例区人民政府关于加强烟花管理的通知（示政发〔2011〕9号）同时废止。")).toEqual([
    "repeals 示例区人民政府关于加强烟花管理的通知 示政发〔2011〕9号",
  ]);
  expect(said("2008年8月17日公布的《甲处理规定》（公安部令第104号）同时废止。")).toEqual(["repeals 甲处理规定 公安部令第104号"]);
});

test("A name in a name is one name, and a notice that issues something is the notice", () => {
  expect(said("《示例区人民政府关于印发〈示例区养犬管理规定〉的通知》（示政办发﹝2010﹞3号）予以废止。")).toEqual([
    "repeals 示例区人民政府关于印发〈示例区养犬管理规定〉的通知 示政办发〔2010〕3号",
  ]);
  expect(said("《关于印发<甲>等四个文件的通知》同时废止。")).toEqual(["repeals 关于印发<甲>等四个文件的通知"]);
  expect(said("原示例区人民政府关于印发《甲管理规定》的通知（示政发〔2009〕2号）同时废止。")).toEqual([
    "repeals 示例区人民政府关于印发《甲管理规定》的通知 示政发〔2009〕2号",
  ]);
});

test("A list under a sentence takes its verb from the sentence, in lines or in one line", () => {
  const lines =
    "经研究，决定废止以下规范性文件：\n一、《甲办法》（示政发〔2009〕1号）\n二、《乙若干意见》\n三、示政发〔2012〕40号\n本决定自公布之日起施行。";
  expect(said(lines)).toEqual(["repeals 甲办法 示政发〔2009〕1号", "repeals 乙若干意见", "repeals 示政发〔2012〕40号"]);
  expect(read(head + lines + foot).proposals[1]).toMatchObject({ sentence: "经研究，决定废止以下规范性文件：二、《乙若干意见》" });
  expect(said("现宣布下列文件失效：1.《甲办法（试行）》；2.《乙若干意见》。")).toEqual(["lapses 甲办法（试行）", "lapses 乙若干意见"]);
  expect(said("以下文件有效期延长至2025年12月31日：\n1.《甲工作办法》\n2.《乙若干意见》")).toEqual([
    "extends 甲工作办法 2025-12-31",
    "extends 乙若干意见 2025-12-31",
  ]);
});

test("What follows a list and only speaks of a document is not of the list", () => {
  const body = "一、废止下列文件：\n（一）《甲管理办法》\n（二）《乙管理办法》\n二、《丙管理办法》由区水利局负责实施。\n三、《丁管理办法》";
  expect(said(body)).toEqual(["repeals 甲管理办法", "repeals 乙管理办法"]);
});

test("Counts and what is kept do not end a document", () => {
  expect(said("决定保留《甲管理办法》等91件，宣布失效44件。")).toEqual(["continues 甲管理办法"]);
});

test("An annex headed as a list of repealed documents is read, also as a table", () => {
  const annex = "附件\n废止的规范性文件目录\n1.《甲管理办法》（示政发〔2009〕1号）\n2\t示例区城市供水管理暂行规定\t示政发〔2009〕12号";
  expect(read(`${head}现将清理结果公布如下。${foot}${annex}`).proposals.map((p) => `${p.kind} ${p.title} ${p.docNumber}`)).toEqual([
    "repeals 甲管理办法 示政发〔2009〕1号",
    "repeals 示例区城市供水管理暂行规定 示政发〔2009〕12号",
  ]);
  expect(read(`${head}公布如下。${foot}附件\n拟废止的规范性文件目录\n1.《甲管理办法》`).proposals).toEqual([]);
});

test("Part of a document, a day of its own, a new last day", () => {
  expect(said("《甲管理办法》（示政发〔2009〕12号）第九条、第十四条同时废止，其余条款继续有效。")).toEqual([
    "partly-repeals 甲管理办法 示政发〔2009〕12号 第九条、第十四条",
  ]);
  expect(said("《甲暂行办法》自2020年7月1日起废止。")).toEqual(["repeals 甲暂行办法 2020-07-01"]);
  expect(said("自2021年1月1日起，《甲管理办法》停止执行。")).toEqual(["repeals 甲管理办法 2021-01-01"]);
  expect(said("本决定自2020年6月1日起施行，《甲管理办法》同时废止。")).toEqual(["repeals 甲管理办法"]);
  expect(said("将《甲管理办法》有效期延长至2023年12月31日。")).toEqual(["extends 甲管理办法 2023-12-31"]);
  expect(said("《甲管理办法》继续有效，有效期至2025年12月31日。")).toEqual(["continues 甲管理办法 2025-12-31"]);
});

test("One sentence may repeal one, end another and keep a third", () => {
  expect(said("决定废止《甲管理办法》，宣布《乙若干意见》失效，《丙管理规定》继续有效。")).toEqual([
    "repeals 甲管理办法",
    "lapses 乙若干意见",
    "continues 丙管理规定",
  ]);
});

test.each([
  "拟废止《甲管理办法》（示政发〔2009〕1号）。",
  "《甲管理办法》拟予废止，现征求意见。",
  "除《甲管理办法》外，其他文件一律废止。",
  "废止文件清单详见附件。",
  "《甲管理办法》尚未废止。",
  "任何单位不得废止《甲管理办法》。",
  "《甲管理办法》的废止程序另行规定。",
  "《国务院关于废止和修改部分行政法规的决定》已经公布。",
  "《食品经营许可证》自动失效。",
  "《甲管理办法》由区司法局负责解释。",
  "《甲管理办法》已于2015年废止。",
  "《甲管理办法》废止后，按新规定执行。",
  "《条例》与本决定不一致的，同时废止《办法》。",
  "《甲管理办法》（示政发〔2025〕1号）同时废止。",
  "应当及时修改或者废止《甲管理办法》。",
])("Nothing is proposed from: %s", (sentence) => {
  expect(said(sentence)).toEqual([]);
});

const effects = (text: string) => read(text).proposals.filter((p) => isEffect(p.kind));
test("A draft, an explanation and a notice of what is planned propose nothing", () => {
  expect(effects("《示例区养犬管理办法》政策解读\n一、背景\n原《甲管理规定》同时废止。")).toEqual([]);
  expect(effects("示例区人民政府关于拟废止部分规范性文件的公示\n现公示如下。\n一、废止《甲管理规定》。")).toEqual([]);
  expect(effects("关于公开征求《示例区养犬管理办法》意见的公告\n《甲管理规定》同时废止。")).toEqual([]);
  expect(read("示例区养犬管理办法（征求意见稿）\n第一条 本办法自公布之日起施行。《甲管理规定》同时废止。").proposals).toEqual([]);
});

test("A decision that amends names every article it touches, and what it quotes is not its own word", () => {
  const text = `示例区人民政府关于修改《示例区供水管理办法》的决定
示政发〔2021〕3号
区政府决定对《示例区供水管理办法》（示政发〔2018〕5号）作如下修改：
一、将第三条修改为：“第三条 区住建局负责。《旧管理办法》同时废止。
第四条 由水务局负责。”
二、删去第九条第二款。
三、增加一条，作为第十二条：“依照《某法》处罚。”
本决定自2021年3月1日起施行。`;
  expect(read(text).proposals).toMatchObject([
    { kind: "amends", title: "示例区供水管理办法", docNumber: "示政发〔2018〕5号", part: "第三条、第九条第二款、第十二条" },
  ]);
  expect(said("将《甲管理办法》第三条修改为：“由区水务局负责。”")).toEqual(["amends 甲管理办法 第三条"]);
});

test("The basis of a document, with short names resolved and generic ones dropped", () => {
  const text = `示例区养犬管理办法
第一条 根据《中华人民共和国动物防疫法》第十条、《某省养犬管理条例》（以下简称《条例》）等规定，制定本办法。
第二条 依照《条例》和《某处罚法》处罚。`;
  expect(read(text).proposals.map((p) => [p.kind, p.title, p.part])).toEqual([
    ["based-on", "中华人民共和国动物防疫法", "第十条"],
    ["based-on", "某省养犬管理条例", null],
  ]);
  const repeal = "《示例区养犬管理规定》（以下简称《规定》）已不适用。《规定》同时废止。";
  expect(said(repeal)).toEqual(["repeals 示例区养犬管理规定"]);
});

test("A title forwards or explains another document", () => {
  expect(read("示例区人民政府办公室关于转发《示例市养老服务条例》的通知\n各镇：\n请执行。").proposals).toMatchObject([
    { kind: "forwards", title: "示例市养老服务条例" },
  ]);
  expect(read("《示例区养犬管理办法》政策解读\n一、背景").proposals).toMatchObject([{ kind: "interprets", title: "示例区养犬管理办法" }]);
});

test("Evidence stands in the text where the span says", () => {
  const text = `${head}本决定自公布之日起施行。原《甲管理规定》同时废止。${foot}`;
  const [p] = read(text).proposals;
  expect(text.slice(p!.span.start, p!.span.end)).toBe("原《甲管理规定》同时废止。");
  expect(p!.sentence).toBe("原《甲管理规定》同时废止。");
});
