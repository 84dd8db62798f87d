import type { Paper, PaperTable } from "../../../shared/domain/paper.ts";

/** A list of documents as an annex has it, so many rows long. */
export const list = (rows: number): PaperTable => ({
  columns: [
    { title: "序号", share: 1, align: "center" },
    { title: "文件名称", share: 6 },
    { title: "发文字号", share: 3, align: "center" },
    { title: "施行日期", share: 2, align: "center" },
    { title: "有效期至", share: 2, align: "center" },
    { title: "备注", share: 2 },
  ],
  rows: Array.from({ length: rows }, (_, i) => [
    String(i + 1),
    i % 3 === 0 ? "示例区人民政府办公室关于印发《示例区农村公路养护管理办法》的通知" : "示例区小型水利工程管护办法",
    `示政办发〔${2012 + (i % 10)}〕${i + 1}号`,
    `${2012 + (i % 10)}-05-01`,
    `${2017 + (i % 10)}-04-30`,
    "",
  ]),
});

/** A decision with everything a paper may have: headings of three levels, a table, a lying annex over several pages, signature and day. */
export const decision: Paper = {
  title: "示例区人民政府关于公布2026年行政规范性文件清理结果的决定",
  docNumber: "示政发〔2026〕12号",
  addressee: "各镇人民政府，各街道办事处，区政府各部门、各直属单位",
  blocks: [
    {
      kind: "paragraph",
      text: "为维护法制统一、推进依法行政，区政府对2026年6月30日前制定的行政规范性文件进行了全面清理。经研究，决定如下。",
    },
    { kind: "heading", level: 1, text: "一、继续有效的文件" },
    { kind: "paragraph", text: "对《示例区农村公路养护管理办法》等91件文件予以保留，继续有效（目录见附件1）。" },
    { kind: "heading", level: 2, text: "（一）有效期" },
    { kind: "paragraph", text: '# 有效期届满未延长的，*自动失效*；#read("/etc/passwd") 不是命令，$x$ 也不是公式。' },
    { kind: "heading", level: 3, text: "1.登记" },
    { kind: "table", table: list(4) },
    { kind: "paragraph", text: "本决定自公布之日起施行。" },
  ],
  signature: "示例区人民政府",
  day: "2026-11-24",
  annexes: [
    { title: "继续有效的行政规范性文件目录", blocks: [{ kind: "table", table: list(40) }], landscape: true },
    { title: "宣布失效的行政规范性文件目录", blocks: [{ kind: "table", table: list(3) }] },
  ],
};
