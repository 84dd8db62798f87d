import type { Done } from "../../shared/contract/common.ts";
import type { RegisterRow, RegisterView } from "../../shared/contract/register.ts";
import type { Day } from "../../shared/domain/days.ts";
import { issuedOn } from "../../shared/domain/duties.ts";
import { issuerNamed } from "../../shared/domain/issuers.ts";
import { inForceOn } from "../../shared/domain/profiles.ts";
import { formatRegisterNumber, nextSerial, registerLines, type RegisterTemplate } from "../../shared/domain/registerNumber.ts";
import { cite } from "../../shared/domain/title.ts";
import { Refusal } from "../../shared/refusal.ts";
import type { Acts } from "./acts.ts";
import type { Context } from "./context.ts";
import type { Decisions } from "./decisions.ts";
import type { DocumentRecord, Documents } from "./documents.ts";
import type { IssuerRegistry } from "./issuers.ts";
import type { Profiles } from "./profiles.ts";
import { registerEntries } from "./registerEntries.ts";

/** The register of numbers: issued one after another, void ones kept, gaps told. */
export function register(
  ctx: Context,
  acts: Acts,
  decisions: Decisions,
  documents: Documents,
  profiles: Profiles,
  issuers: IssuerRegistry,
) {
  const { today, changed } = ctx;
  const { entries, entryOf } = registerEntries(ctx, decisions, profiles);
  const templateOn = (day: Day): RegisterTemplate | null => inForceOn(profiles.table().registerTemplate, day)?.value ?? null;

  /** The number a document would get on a day, or why it gets none. */
  function nextFor({ fields }: DocumentRecord, on: Day): { number: string; organ: string } | { obstacle: string } {
    if (fields.registerNumber) return { obstacle: `这份文件已有登记号${fields.registerNumber}。` };
    const template = templateOn(on);
    if (!template) return { obstacle: "还没有登记号模板，请先在设置里写上前缀和位数。" };
    const name = fields.issuers[0];
    if (!name) return { obstacle: "还不知道发文机关，请先写上这一项。" };
    const issuer = issuerNamed(issuers.all(), name, issuedOn(fields) ?? on);
    if (!issuer) return { obstacle: `“${name}”不在机关名录里，请先在设置里写上。` };
    if (!issuer.own) return { obstacle: `“${name}”不是本级机关，它的文件不在这里登记。` };
    if (template.organDigits > 0 && issuer.registerCode?.length !== template.organDigits)
      return { obstacle: `“${issuer.name}”还没有${template.organDigits}位的机关编号，请先在设置的机关名录里写上。` };
    const organ = template.organDigits > 0 ? issuer.registerCode! : "";
    return { organ, number: numberOf(template, organ, Number(on.slice(0, 4))) };
  }
  const numberOf = (template: RegisterTemplate, organ: string, year: number) =>
    formatRegisterNumber({ prefix: template.prefix.toUpperCase(), year, organ, serial: nextSerial(entries(), organ, year) }, template);

  function issue({ documentId, on }: { documentId: string; on: Day }): Done & { number: string; on: Day } {
    const document = documents.get(documentId);
    if (on > today()) throw new Refusal("invalid", "登记日期不能晚于今天，请改正。");
    const next = nextFor(document, on);
    if ("obstacle" in next) throw new Refusal("conflict", next.obstacle);
    const { number } = next;
    const words = `编登记号${number}：${cite(document.fields.title ?? "无标题文件", document.fields.docNumber)}`;
    const done = acts.run({ verb: "register/issue", input: { documentId, on }, words }, (act) => {
      decisions.add("register", number, { is: { state: "issued", documentId, on, reason: null } }, act.id);
      decisions.add(documentId, "field:registerNumber", { is: number }, act.id);
      decisions.add(documentId, "field:registeredOn", { is: on }, act.id);
      act.touch(documentId);
      return { act: act.id, number, on };
    });
    changed("documents");
    return done;
  }

  function makeVoid({ number, reason }: { number: string; reason: string }): Done {
    const entry = entryOf(number);
    if (!entry) throw new Refusal("not-found", `“${number}”不像本单位的登记号，请对照设置里的模板。`);
    const { number: exact, held } = entry;
    if (held?.state === "void") throw new Refusal("conflict", `${exact}已经作废，原因是“${held.reason}”。`);
    if (!held && entry.serial >= nextSerial(entries(), entry.organ, entry.year))
      throw new Refusal("conflict", `${exact}还没有编到，不能先作废。`);
    if (held?.state === "read") throw new Refusal("conflict", `${exact}印在文件上，不是在这里编的。如果读错了，请改那份文件的登记号。`);
    const document = held?.documentId ? documents.find(held.documentId) : null;
    const done = acts.run({ verb: "register/void", input: { number: exact, reason }, words: `登记号${exact}作废：${reason}` }, (act) => {
      decisions.add("register", exact, { is: { state: "void", documentId: held?.documentId ?? null, on: today(), reason } }, act.id);
      if (document?.fields.registerNumber === exact) {
        for (const field of ["registerNumber", "registeredOn"]) decisions.add(document.id, `field:${field}`, { is: null }, act.id);
      }
      act.touch(document?.id ?? "register");
      return { act: act.id };
    });
    changed("documents");
    return done;
  }

  function view(asked: { organ: string | null; year: number | null }): RegisterView {
    const all = entries();
    const thisYear = Number(today().slice(0, 4));
    const template = templateOn(today());
    const own = issuers.all().filter((i) => i.own && i.registerCode);
    const organs = template?.organDigits === 0 ? [""] : own.filter((i) => i.until === null).map((i) => i.registerCode!);
    const keys = new Set([...all.map((e) => `${e.year} ${e.organ}`), ...organs.map((organ) => `${thisYear} ${organ}`)]);
    const books = [...keys]
      .map((key) => ({ year: Number(key.slice(0, 4)), organ: key.slice(5) }))
      .sort((a, b) => b.year - a.year || (a.organ < b.organ ? -1 : 1))
      .map(({ year, organ }) => ({
        year,
        organ,
        organName:
          (own.find((i) => i.registerCode === organ && i.until === null) ?? own.find((i) => i.registerCode === organ))?.name ?? null,
        count: all.filter((e) => e.year === year && e.organ === organ && e.state !== "void").length,
      }));
    const book = books.find((b) => (asked.organ === null || b.organ === asked.organ) && (asked.year === null || b.year === asked.year));
    const rows = book ? registerLines(all, book.organ, book.year).map(rowOf) : [];
    const obstacle = template ? null : "还没有登记号模板，请先在设置里写上前缀和位数。";
    const next = book && template && book.year === thisYear ? numberOf(template, book.organ, book.year) : null;
    return { books, organ: book?.organ ?? null, year: book?.year ?? null, rows, next, obstacle };
  }
  function rowOf(line: ReturnType<typeof registerLines>[number]): RegisterRow {
    const template = profiles.table().registerTemplate.find((t) => t.value.prefix.toUpperCase() === line.prefix)!.value;
    const number = formatRegisterNumber(line, template);
    const document = documents.ref(line.documentId);
    const borne = line.state === "issued" && document?.id ? documents.find(document.id)!.fields.registerNumber : number;
    return { ...line, number, document, bears: borne === number ? null : borne };
  }
  /** Whether the number a document bears was issued here. */
  const issuedHere = ({ id, fields }: DocumentRecord): boolean => {
    const held = fields.registerNumber === null ? null : entryOf(fields.registerNumber)?.held;
    return held?.state === "issued" && held.documentId === id;
  };
  return { view, issue, void: makeVoid, nextFor, issuedHere };
}
export type Register = ReturnType<typeof register>;
