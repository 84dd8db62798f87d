import type { Done } from "../../shared/contract/common.ts";
import { isDay } from "../../shared/domain/days.ts";
import type { FieldName } from "../../shared/domain/documents.ts";
import { fieldWords } from "../../shared/domain/words.ts";
import type { NormativeDecision } from "../../shared/domain/normative.ts";
import { cite } from "../../shared/domain/title.ts";
import type { Person } from "../../shared/contract/library.ts";
import { read } from "../../shared/domain/reading.ts";
import { Refusal } from "../../shared/refusal.ts";
import type { Act, Acts } from "./acts.ts";
import type { Context } from "./context.ts";
import type { Decisions } from "./decisions.ts";
import type { DocumentRecord, Documents, NewDocument } from "./documents.ts";
import type { Decision, Proposals } from "./proposals.ts";

/** Everything a person does to documents; each is one act, in one transaction, and can be undone. */
export function documentActs(ctx: Context, acts: Acts, documents: Documents, proposals: Proposals, decisions: Decisions) {
  const named = (d: DocumentRecord) => cite(d.fields.title ?? "无标题文件", d.fields.docNumber);

  /**
   * Adds a document read from an original; one that is here already (same bytes or same text) answers its id, and one known only from a
   * register gets its text.
   */
  function add(input: NewDocument & { textHash: string; fileName: string }, person: Person): { id: string; known: boolean } {
    const sameBytes = documents.holding(input.original, null);
    if (sameBytes) return { id: sameBytes, known: true };
    const sameText = documents.holding(input.original, input.textHash);
    const bare = sameText ? null : documents.awaiting(input.reading ?? read(input.text));
    const words = sameText ? `补充原件“${input.fileName}”` : bare ? `补上正文“${input.fileName}”` : `收进“${input.fileName}”`;
    const verb = sameText ? "documents/addOriginal" : bare ? "documents/addText" : "documents/add";
    const id = acts.run({ verb, input: { original: input.original, name: input.fileName }, words, person }, (act) => {
      if (sameText) {
        documents.addOriginal(sameText, input.original, input.textHash, act.id);
        act.touch(sameText);
        return sameText;
      }
      if (bare) {
        documents.addText(bare, input, act.id);
        act.touch(bare);
        return bare;
      }
      const made = documents.add(input, act.id);
      act.touch(made);
      return made;
    });
    ctx.changed("documents");
    return { id, known: sameText !== null };
  }

  /** One act about one document. */
  function about(id: string, verb: string, input: unknown, words: string, body: (act: Act) => void): Done {
    const done = acts.run({ verb, input, words }, (act) => {
      body(act);
      act.touch(id);
      return { act: act.id };
    });
    ctx.changed("documents");
    return done;
  }

  function decide({ id, fields }: { id: string; fields: Partial<Record<FieldName, string | readonly string[] | null>> }): Done {
    const document = documents.get(id);
    const names = Object.keys(fields) as FieldName[];
    if (names.length === 0) throw new Refusal("invalid", "没有要写下的字段。");
    for (const name of names) checkField(name, fields[name]!);
    const { effectiveOn, validUntil } = { ...document.fields, ...fields };
    if (effectiveOn && validUntil && String(validUntil) < String(effectiveOn))
      throw new Refusal("invalid", "有效期至的日期早于施行日期，请改正其中一个。");
    const words = `${names.map((n) => fieldWords[n]).join("、")}：${named(document)}`;
    return about(id, "documents/decide", { id, fields }, `写定${words}`, (act) => {
      for (const name of names) decisions.add(id, `field:${name}`, { is: tidied(fields[name]!) }, act.id);
    });
  }
  const judge = ({ id, normative }: { id: string; normative: NormativeDecision | null }): Done => {
    const verdict = normative === null ? "改回未认定" : normative.is ? "认定为规范性文件" : "认定为不是规范性文件";
    return about(id, "documents/judge", { id, normative }, `${verdict}：${named(documents.get(id))}`, (act) =>
      decisions.add(id, "normative", normative && { is: normative }, act.id),
    );
  };
  const settle = ({ id, anomaly, how }: { id: string; anomaly: string; how: string | null }): Done =>
    about(id, "documents/settle", { id, anomaly, how }, `${how ? `处理存疑（${how}）` : "重新存疑"}：${named(documents.get(id))}`, (act) =>
      decisions.add(id, `anomaly:${anomaly}`, how === null ? null : { is: how }, act.id),
    );
  const withdraw = ({ id }: { id: string }): Done =>
    about(id, "documents/withdraw", { id }, `撤下${named(documents.get(id))}`, (act) =>
      decisions.add(id, "withdrawn", { is: true }, act.id),
    );
  function restore({ id }: { id: string }): Done {
    const document = documents.find(id);
    if (!document) throw new Refusal("not-found", "资料库里没有过这份文件。");
    return about(id, "documents/restore", { id }, `恢复${named(document)}`, (act) => decisions.add(id, "withdrawn", null, act.id));
  }

  function decideProposals({ documentId, ids, decision }: { documentId: string; ids: readonly string[]; decision: Decision }) {
    const source = documents.get(documentId);
    const verb = { accepted: "接受", rejected: "拒绝", none: "改回待定" }[decision ?? "none"];
    const done = acts.run(
      { verb: "proposals/decide", input: { documentId, ids, decision }, words: `${verb}${ids.length}条建议：${named(source)}` },
      (act) => {
        const result = proposals.decide(source, ids, decision, act);
        return { act: act.id, ...result };
      },
    );
    ctx.changed("documents");
    return done;
  }

  return { add, decide, judge, settle, withdraw, restore, decideProposals };
}
export type DocumentActs = ReturnType<typeof documentActs>;

const dayFields: readonly FieldName[] = ["passedOn", "signedOn", "printedOn", "publishedOn", "effectiveOn", "validUntil", "registeredOn"];
const listFields: readonly FieldName[] = ["issuers", "addressees", "annexes"];

function checkField(name: FieldName, value: string | readonly string[] | null): void {
  if (listFields.includes(name) !== Array.isArray(value)) throw new Refusal("invalid", `${fieldWords[name]}的写法不对。`);
  if (dayFields.includes(name) && value !== null && !isDay(String(value))) {
    throw new Refusal("invalid", `${fieldWords[name]}“${String(value)}”不是一个日期，应写作2024-06-01。`);
  }
  if (name === "title" && !tidied(value)) throw new Refusal("invalid", "标题不能为空。");
}
const tidied = (value: string | readonly string[] | null): string | string[] | null =>
  value === null ? null : typeof value === "string" ? value.trim() || null : value.map((v) => v.trim()).filter(Boolean);
