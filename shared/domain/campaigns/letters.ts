import { inWords, type Day } from "../days.ts";
import type { Paper } from "../paper.ts";
import { campaignKindWords, type CleanUpDocument, type Plan } from "../campaigns.ts";

/** The notice that opens a clean-up, to every department on the list. */
export function noticePaper(plan: Plan, documents: readonly CleanUpDocument[], departments: readonly string[]): Paper {
  return {
    title: `关于开展${plan.name}的通知`,
    docNumber: null,
    addressee: departments.length > 0 ? departments.join("、") : null,
    blocks: [
      `为做好${campaignKindWords[plan.kind]}工作，现就有关事项通知如下。`,
      `一、范围。截至${inWords(plan.cutoff)}现行有效的规范性文件，共${documents.length}件。`,
      "二、分工。谁起草谁清理，起草单位已撤并的，由承继其职能的单位负责。各单位逐件填写《清理意见表》，写明继续有效、延长有效期、修改、废止或者宣布失效，并写明理由和依据。",
      `三、时限。意见表于${inWords(plan.reportBy)}前报${plan.office}，请同时报送电子表格。编号用于核对，请勿改动。`,
      ...(plan.catchAll ? ["四、未列入清理结果目录的规范性文件，自清理决定施行之日起一律废止，请各单位认真核对有无遗漏。"] : []),
    ].map((text) => ({ kind: "paragraph" as const, text })),
    signature: plan.office,
    day: plan.noticeOn,
    annexes: [],
  };
}

/** 催办函 to a department whose form is out. */
export function reminderPaper(plan: Plan, department: string, documents: readonly CleanUpDocument[], today: Day): Paper {
  const own = documents.filter((d) => d.departments.includes(department));
  const shown = own.filter((d) => d.disclosure !== "closed");
  const late = today > plan.reportBy;
  return {
    title: `关于报送${plan.name}意见表的催办函`,
    docNumber: null,
    addressee: department,
    blocks: [
      {
        kind: "paragraph",
        text: `${plan.name}意见表${late ? "应" : "请"}于${inWords(plan.reportBy)}前报送${plan.office}。${late ? "期限已过，至今" : "截至目前"}未收到贵单位的意见表，涉及文件${own.length}件，目录附后。`,
      },
      { kind: "paragraph", text: `请尽快逐件填写并报送${plan.office}。因机构调整等原因不再负责其中某件的，请写明由哪个单位负责。` },
      {
        kind: "table",
        table: {
          columns: [
            { title: "序号", share: 8, align: "center" },
            { title: "文件名称", share: 56 },
            { title: "发文字号", share: 24 },
            { title: "有效期至", share: 14 },
          ],
          rows: shown.map((d, i) => [String(i + 1), d.title, d.docNumber ?? "", d.validUntil ?? ""]),
        },
      },
    ],
    signature: plan.office,
    day: today,
    annexes: [],
  };
}
