import { writeXlsx } from "../../electron/sheets/write.ts";
import { formSheet } from "../../shared/domain/campaigns/forms.ts";
import type { PlanInput } from "../../shared/contract/campaigns.ts";
import type { z } from "zod";
import { contract, type World } from "./world.ts";

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

/** Takes in thirty documents of five departments, six each. */
export async function thirty(world: World): Promise<string[]> {
  return world.add(
    ...Array.from({ length: 30 }, (_, i) => ({
      name: `办法${i + 1}.txt`,
      text: text(i + 1, departments[i % 5]!, i >= 25),
    })),
  );
}

/** The form of a department as it comes back: its sheet, filled in. `say` answers what stands under 清理意见 and 理由 for the n-th row. */
export async function filled(
  world: World,
  id: string,
  department: string,
  say: (title: string, n: number) => readonly [string, string],
): Promise<Uint8Array> {
  const view = await world.ask(contract.campaigns.get, { id });
  const sheet = formSheet({ plan: view.plan, code: view.code, department, documents: view.documents });
  const rows = sheet.rows.map((row, n) => {
    const [words, reason] = say(String(row[2]), n);
    return row.map((cell, i) => (i === 6 ? words : i === 8 ? reason : cell));
  });
  return writeXlsx([{ ...sheet, rows }]);
}

/** Hands returned forms in and answers what became of each. */
export async function receive(world: World, ...files: { name: string; bytes: Uint8Array | string }[]) {
  const handed = await Promise.all(
    files.map(
      async ({ name, bytes }) =>
        (await (
          await world.hono.request(`/files/incoming?name=${encodeURIComponent(name)}`, { method: "POST", body: bytes as BodyInit })
        ).json()) as { incoming: string; name: string },
    ),
  );
  return world.ended((await world.ask(contract.campaigns.receive, { files: handed })).batch);
}
