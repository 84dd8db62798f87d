import { expect, test } from "vitest";
import { read } from "../../../shared/domain/reading.ts";

const catchAll = (sentence: string) =>
  read(
    `示例市示例区人民政府\n关于公布清理结果的通知\n示政发〔2020〕8号\n各镇人民政府：\n${sentence}\n\n示例市示例区人民政府\n2020年5月6日\n`,
  )
    .proposals.filter((p) => p.kind === "catch-all")
    .map((p) => ({ ...p.scope, on: p.on }));

const none = { madeUntil: null, on: null };
test.each([
  [
    "凡未纳入本次公布继续有效目录的规范性文件，一律废止。",
    { condition: "unlisted", words: "凡未纳入本次公布继续有效目录的规范性文件", effect: "repeals", ...none },
  ],
  [
    "2019年12月31日前制定的规范性文件，未列入继续有效目录的，自2020年6月1日起一律停止执行，不再作为行政管理的依据。",
    {
      condition: "unlisted",
      words: "2019年12月31日前制定的规范性文件，未列入继续有效目录的",
      effect: "repeals",
      madeUntil: "2019-12-31",
      on: "2020-06-01",
    },
  ],
  [
    "各部门应当于2020年12月31日前重新公布继续有效的文件。逾期未公布的，自2021年1月1日起宣布失效。",
    { condition: "unpublished", words: "逾期未公布的", effect: "lapses", madeUntil: null, on: "2021-01-01" },
  ],
  ["此前发布的有关规定同时废止。", { condition: "earlier", words: "此前发布的有关规定", effect: "repeals", ...none }],
  [
    "以前有关规定与本办法不一致的，以本办法为准。",
    { condition: "inconsistent", words: "以前有关规定与本办法不一致", effect: null, ...none },
  ],
])("A clause that ends what it does not name is proposed with its scope: %s", (sentence, wanted) => {
  expect(catchAll(sentence)).toEqual([wanted]);
});

test.each([
  "拟对未纳入目录的规范性文件一律废止，现征求意见。",
  "许可证逾期未登记的，自行失效。",
  "原《甲管理办法》及有关规定同时废止。",
  "公民、法人或者其他组织不得依据未公布的文件提出申请。",
  "应当及时废止以前的有关规定。",
])("No catch-all clause is seen in: %s", (sentence) => {
  expect(catchAll(sentence)).toEqual([]);
});
