/** What a column of an office's own 台账 may hold. */
export const inventoryColumns = [
  "title",
  "docNumber",
  "registerNumber",
  "indexNumber",
  "issuers",
  "drafters",
  "signedOn",
  "printedOn",
  "publishedOn",
  "effectiveOn",
  "validUntil",
  "status",
  "endedOn",
  "disclosure",
  "note",
  "address",
] as const;
export type InventoryColumn = (typeof inventoryColumns)[number];
/** Which column of the sheet, counted from 0, holds what. */
export type Mapping = Partial<Readonly<Record<InventoryColumn, number>>>;

/** What each column is called, in our own sheets and on the screen. */
export const inventoryWords: Readonly<Record<InventoryColumn, string>> = {
  title: "标题",
  docNumber: "发文字号",
  registerNumber: "登记号",
  indexNumber: "索引号",
  issuers: "制定机关",
  drafters: "起草单位",
  signedOn: "成文日期",
  printedOn: "印发日期",
  publishedOn: "公布日期",
  effectiveOn: "施行日期",
  validUntil: "有效期至",
  status: "效力状态",
  endedOn: "废止或失效日期",
  disclosure: "公开属性",
  note: "备注",
  address: "网页地址",
};

/** How offices head their columns, the surest first: the first rule that a head answers takes it. */
const heads: readonly (readonly [InventoryColumn, RegExp])[] = [
  ["registerNumber", /登记(?:编)?号|统一编号|备案号|三统一/u],
  ["indexNumber", /索引号/u],
  ["docNumber", /文号|字号|发文号|编号(?!.*登记)/u],
  ["endedOn", /(?:废止|失效|作废|终止).{0,4}(?:日期|时间)/u],
  ["validUntil", /有效期|失效期|截止|到期/u],
  ["effectiveOn", /(?:施行|实施|生效|执行).{0,2}(?:日期|时间|日)|^(?:施行|实施|生效)$/u],
  ["printedOn", /印发.{0,2}(?:日期|时间|日)/u],
  ["publishedOn", /(?:公布|发布|公开|登报).{0,2}(?:日期|时间|日)/u],
  ["signedOn", /(?:成文|制定|发文|签发|落款|出台).{0,2}(?:日期|时间|日)|^(?:日期|时间)$/u],
  ["disclosure", /公开(?:属性|方式|类型|类别|情况)/u],
  ["status", /效力|状态|是否有效|清理(?:结果|结论)|有效性/u],
  ["drafters", /起草|责任单位|承办|实施(?:单位|部门)|主管部门|牵头|报送单位/u],
  ["issuers", /制定(?:机关|单位|主体)|发文(?:机关|单位|部门)|发布(?:机关|机构|单位)|印发(?:机关|单位)/u],
  ["address", /网址|网页|链接|地址|URL/iu],
  ["title", /标题|名称|文件名|题名|^文件$/u],
  ["note", /备注|说明|^注$/u],
];

/** What each column seems to hold, by its head; a head that two columns bear is the first one's. */
export function guessMapping(titles: readonly string[]): Mapping {
  const mapping: Partial<Record<InventoryColumn, number>> = {};
  titles.forEach((title, at) => {
    const plain = title.normalize("NFKC").replace(/[\s*＊]/gu, "");
    const found = heads.find(([column, head]) => mapping[column] === undefined && head.test(plain));
    if (found) mapping[found[0]] = at;
  });
  return mapping;
}
