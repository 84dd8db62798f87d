import { usualTopics } from "./topics.ts";
import type { Dated, SettingTable, Unit } from "./profiles.ts";

type Period = { readonly count: number; readonly unit: Unit } | null;
const rule = (from: string | null, count: number | null, unit: Unit, source: string, verified: boolean): Dated<Period> => ({
  from,
  value: count === null ? null : { count, unit },
  source,
  verified,
});
const always = <V>(value: V, source: string): Dated<V> => ({ from: null, value, source, verified: false });

const procedure = "《山东省行政程序规定》第五十三条";
const decree353 = "省政府令第353号；期限是否照旧没有见到原文";
const regulation = "《政府信息公开条例》第二十六条";
const acceptance = "DA/T 31-2017的验收一章，没有见到原文";
const before2012 = "《山东省行政程序规定》以前没有统一规定";
/** A period since the procedure rules, and since decree 353. The first day of the former is from memory. */
const since2012 = (count: number, unit: Unit) => [
  rule(null, null, unit, before2012, false),
  rule("2012-01-01", count, unit, `${procedure}；施行日期没有见到原文`, false),
  rule("2024-02-01", count, unit, decree353, false),
];

/**
 * What a new library starts with: a Shandong district's rules as far as they are known. Nothing here is final: each value says where it is
 * written, most wait to be compared with it (待核实), and all are changed in 设置.
 */
export const defaultSettings: SettingTable = {
  validityMin: since2012(3, "years"),
  validityMax: since2012(5, "years"),
  trialMin: since2012(1, "years"),
  trialMax: since2012(2, "years"),
  commencement: since2012(30, "days"),
  evaluation: since2012(6, "months"),
  filing: [
    rule(null, null, "days", "以前没有统一规定", false),
    rule("2005-05-01", 30, "days", "省政府令第178号；期限没有见到原文", false),
    rule("2021-02-01", 15, "days", "省政府令第337号《山东省规章和行政规范性文件备案规定》；期限没有见到原文", false),
  ],
  gazette: [
    rule(null, null, "workdays", "以前没有统一规定", false),
    rule("2018-04-30", 20, "workdays", "国办发〔2018〕22号没有写天数，20个工作日见于外地规定", false),
  ],
  disclosure: [
    rule(null, null, "workdays", "《政府信息公开条例》以前没有规定", false),
    rule("2008-05-01", 20, "workdays", "《政府信息公开条例》（2007年）第十八条；没有见到原文", false),
    rule("2019-05-15", 20, "workdays", regulation, true),
  ],
  interpretation: [
    rule(null, null, "workdays", "以前没有统一规定", false),
    rule("2016-01-01", 3, "workdays", "通行做法，没有见到原文", false),
  ],
  review: [
    rule(null, null, "months", "以前没有要求", false),
    rule("2017-01-01", 12, "months", "本级要点只要求定期审查，间隔由本单位定", false),
  ],
  marking: [
    rule(null, null, "days", "以前没有要求", false),
    rule("2017-01-01", 7, "days", "本级要点只要求在原文件上作出明确标注，天数由本单位定", false),
  ],
  legalOffice: [],
  filingOffice: [],
  gazetteTitle: [],
  sampleShare: [always(5, acceptance)],
  sampleLeast: [always(10, "标准没有写，由本单位定")],
  errorLimit: [always(3, "没有国家标准；招标通行要求校对后错字不超过万分之一至万分之三")],
  matchRate: [always(100, acceptance)],
  qualifiedRate: [always(95, acceptance)],
  standardText: [always("本公报刊登的文件文本为标准文本", "地方通知的写法，依本级规定改写")],
  topics: [always(usualTopics, "国务院公文主题分类的大类，要与本级目录对照")],
  filingMaterials: [
    always(["备案报告", "正式文本", "起草说明", "制定依据", "合法性审核意见", "电子文本"], "备案规定的通行材料，没有见到原文"),
  ],
  disclosureReasons: [
    always(
      [
        "国家秘密",
        "法律、行政法规禁止公开",
        "危及国家安全、公共安全、经济安全、社会稳定",
        "商业秘密、个人隐私",
        "内部事务信息",
        "过程性信息",
        "行政执法案卷信息",
      ],
      "《政府信息公开条例》第十四条至第十六条，没有见到原文",
    ),
  ],
  scanNames: [always(["{档号}-{年}-{期}-{页}", "{年}年第{期}期_{页}"], "DA/T 31-2017以档号命名，写法由本单位定")],
  registerTemplate: [],
};
