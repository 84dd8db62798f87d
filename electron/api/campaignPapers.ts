import { zipSync } from "fflate";
import type { z } from "zod";
import type { campaigns as contract } from "../../shared/contract/campaigns.ts";
import type { Made } from "../../shared/contract/common.ts";
import { decisionPaper } from "../../shared/domain/campaigns/decision.ts";
import { formPaper, formSheet } from "../../shared/domain/campaigns/forms.ts";
import { noticePaper, reminderPaper } from "../../shared/domain/campaigns/letters.ts";
import { markingSheet } from "../../shared/domain/campaigns/marking.ts";
import type { Paper } from "../../shared/domain/paper.ts";
import { Refusal } from "../../shared/refusal.ts";
import type { OpenLibrary } from "./desk.ts";
import { offer, offerPdf, offerSheets, offerWord } from "./made.ts";

type Asked = z.output<(typeof contract)["papers"]["input"]>;
type Makes = Pick<OpenLibrary, "made" | "quick" | "store">;

/** The papers of a clean-up as files to save: forms and letters for departments, the notice, the decision with its lists. */
export async function campaignPapers(library: Makes, { id, which, as, departments }: Asked): Promise<Made> {
  const view = library.store.campaigns.views.get(id);
  const { plan, documents, today, rows } = view;
  const open = rows.filter((r) => r.receivedOn === null).map((r) => r.name);
  const named = departments.length > 0 ? departments : which === "reminders" ? open : rows.map((r) => r.name);
  const print = (name: string, papers: readonly Paper[]) => (as === "pdf" ? offerPdf : offerWord)(library, name, papers, today);
  switch (which) {
    case "forms":
      if (named.length === 0) throw new Refusal("conflict", "清单里的文件都没有起草单位，请先指定再生成意见表。");
      return forms(
        library,
        named.map((department) => ({ plan, code: view.code, department, documents })),
        as,
        today,
      );
    case "reminders":
      if (named.length === 0) throw new Refusal("conflict", "各单位的意见表都已收到，不用催办。");
      return print(
        `催办函（${named.length === 1 ? named[0] : `${named.length}个单位`}）`,
        named.map((d) => reminderPaper(plan, d, documents, today)),
      );
    case "notice":
      return print(`关于开展${plan.name}的通知`, [
        noticePaper(
          plan,
          documents,
          rows.map((r) => r.name),
        ),
      ]);
    case "decision": {
      const decision = view.decision ?? view.proposed;
      return print(decision.title, [decisionPaper(plan, decision, documents)]);
    }
  }
}

type FormInput = Parameters<typeof formSheet>[0];
/** One file a department; several come packed together. */
async function forms(library: Makes, inputs: readonly FormInput[], as: Asked["as"], today: string): Promise<Made> {
  const longest = { timeout: 120_000 };
  const bytesOf = async (input: FormInput): Promise<Uint8Array> => {
    if (as === "xlsx") return library.quick.run("xlsx", { sheets: [formSheet(input)] }, longest);
    const papers = [formPaper(input)];
    if (as === "docx") return library.quick.run("word", { papers, madeOn: today }, longest);
    return (await library.quick.run("pdf", { papers, madeOn: today }, longest)).pdf;
  };
  const made = new Map(
    await Promise.all(inputs.map(async (input) => [`${input.department}清理意见表.${as}`, await bytesOf(input)] as const)),
  );
  const [only] = [...made];
  if (made.size === 1) return offer(library, only![0], only![1]);
  return offer(library, `${inputs[0]!.plan.name}意见表（${made.size}个单位）.zip`, zipSync(Object.fromEntries(made), { level: 1 }));
}

/** 标注清单 as a sheet. */
export function markingFile(library: Makes, campaign: string | null): Promise<Made> {
  const { rows, today } = library.store.markings.list(campaign);
  return offerSheets(library, `标注清单${today}`, [markingSheet(rows)]);
}
