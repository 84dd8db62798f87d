import type { z } from "zod";
import type { PlanInput } from "../../shared/contract/campaigns.ts";

export const departments = ["示例区民政局", "示例区财政局", "示例区教育局", "示例区水务局", "示例区交通运输局"];
/** A document of the government that a department drafted, or of a department itself. */
export const text = (no: number, department: string, own = false): string =>
  `${own ? department : "示例区人民政府"}关于印发《示例事项${no}管理办法》的通知
${own ? "示局发" : "示政发"}〔2021〕${no}号

各有关单位：
现将《示例事项${no}管理办法》印发给你们，请遵照执行。
第一条　为规范示例事项${no}，制定本办法。
第二条　本办法由${department}负责解释，自2021年5月1日起施行。

${own ? department : "示例区人民政府"}
2021年3月1日
`;

export const plan: z.input<typeof PlanInput> = {
  name: "2026年规范性文件定期清理",
  kind: "regular",
  cutoff: "2026-06-30",
  noticeOn: "2026-09-01",
  reportBy: "2026-11-20",
  organ: "示例区人民政府",
  office: "示例区司法局",
  scope: {},
};
