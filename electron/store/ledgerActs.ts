import type { z } from "zod";
import type { Done } from "../../shared/contract/common.ts";
import type { ledgers as contract } from "../../shared/contract/ledgers.ts";
import type { DisclosureReview, Filing, Interpretation } from "../../shared/domain/duties.ts";
import { cite } from "../../shared/domain/title.ts";
import { disclosureWords } from "../../shared/domain/words.ts";
import { Refusal } from "../../shared/refusal.ts";
import type { Act, Acts } from "./acts.ts";
import type { Context } from "./context.ts";
import type { Decisions } from "./decisions.ts";
import type { DocumentRecord, Documents } from "./documents.ts";

type Input<V extends keyof typeof contract> = z.output<(typeof contract)[V]["input"]>;

/** What a person writes down of 备案, 解读 and the review of 公开属性: each one act about one document. */
export function ledgerActs({ today, changed }: Context, acts: Acts, decisions: Decisions, documents: Documents) {
  function about(id: string, verb: string, input: unknown, words: string, body: (act: Act) => void): Done {
    const { fields } = documents.get(id);
    const done = acts.run({ verb, input, words: `${words}：${cite(fields.title ?? "无标题文件", fields.docNumber)}` }, (act) => {
      body(act);
      act.touch(id);
      return { act: act.id };
    });
    changed("documents");
    return done;
  }
  const notAfterToday = (days: Readonly<Record<string, string | null>>) => {
    for (const [name, on] of Object.entries(days)) if (on && on > today()) throw new Refusal("invalid", `${name}不能晚于今天，请改正。`);
  };

  function file({ id, ...filing }: Input<"file">): Done {
    const { sentOn, receiptOn, receiptNumber } = filing satisfies Filing;
    notAfterToday({ 报送日期: sentOn, 回执日期: receiptOn });
    if (!sentOn && (receiptOn || receiptNumber)) throw new Refusal("invalid", "有回执就应有报送日期，请补上。");
    if (sentOn && receiptOn && receiptOn < sentOn) throw new Refusal("invalid", "回执日期早于报送日期，请改正。");
    const words = receiptOn || receiptNumber ? "登记备案回执" : sentOn ? "登记报送备案" : "登记备案材料";
    return about(id, "ledgers/file", { id, ...filing }, words, (act) => decisions.add(id, "filing", { is: filing }, act.id));
  }
  function interpret({ id, ...state }: Input<"interpret">): Done {
    const { plannedOn, writtenOn, publishedOn, spared } = state satisfies Interpretation;
    notAfterToday({ 解读方案日期: plannedOn, 解读材料日期: writtenOn, 同步发布日期: publishedOn });
    if (spared && publishedOn) throw new Refusal("invalid", "已经发布了解读，就不必再写不作解读的理由。");
    const words = spared ? "登记不作解读" : publishedOn ? "登记解读发布" : "登记解读进度";
    return about(id, "ledgers/interpret", { id, ...state }, words, (act) => decisions.add(id, "interpretation", { is: state }, act.id));
  }
  /** Writes down one look at 公开属性 within an act. Refuses what is not open without a reason. */
  function lookedAt(document: DocumentRecord, look: DisclosureReview, act: Act): void {
    const { on, disclosure, reason } = look;
    if (disclosure !== "open" && !reason) throw new Refusal("invalid", "不主动公开的，要写明理由。");
    if (disclosure !== document.disclosure) decisions.add(document.id, "disclosure", { is: disclosure }, act.id);
    decisions.add(document.id, "disclosureReason", disclosure === "open" ? null : { is: reason }, act.id);
    decisions.add(document.id, `review:${on}`, { is: { on, disclosure, reason } }, act.id);
  }
  function review({ id, on: asked, disclosure, reason }: Input<"review">): Done {
    const document = documents.get(id);
    const on = asked ?? today();
    notAfterToday({ 审查日期: on });
    const words =
      disclosure === document.disclosure
        ? `审查公开属性，仍为${disclosureWords[disclosure]}`
        : `公开属性改为${disclosureWords[disclosure]}`;
    return about(id, "ledgers/review", { id, on, disclosure, reason }, words, (act) => lookedAt(document, { on, disclosure, reason }, act));
  }
  return { file, interpret, review, lookedAt };
}
export type LedgerActs = ReturnType<typeof ledgerActs>;
