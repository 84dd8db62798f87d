import type { Day } from "../days.ts";
import { formatDocNumber, parseDocNumber } from "../docNumber.ts";
import { fieldNames, noFields, type FieldName, type FieldReading, type Fields } from "../documents.ts";
import { readCaption } from "./caption.ts";
import { begunByIssue, commencement, period } from "./clauses.ts";
import { datePattern, findDates, readDay } from "./dates.ts";
import type { Finds, Found } from "./found.ts";
import { labelled } from "./labels.ts";
import type { Layout } from "./layout.ts";
import { place } from "./lines.ts";
import type { Named } from "./names.ts";
import { organsIn } from "./organs.ts";
import { annexesIn, disclosureNote, signatureText } from "./tail.ts";
import { effective, passed, printed, validUntil } from "./when.ts";
import { addressees, dashed, issuers, register, tentative, title } from "./who.ts";

/** Every field a text gives, each with the place it was read from. The first place that has it wins; labels of a portal's table win over all. */
export function readFields(layout: Layout, names: Named): FieldReading[] {
  const finds: Finds = {};
  const put = (name: FieldName, found: Found | null | undefined) => {
    if (found && finds[name] === undefined) finds[name] = found;
  };
  for (const line of layout.lines.slice(0, 40)) {
    const label = labelled(line);
    if (label?.name)
      put(label.name, fromLabel(label.name, label.value, { from: label.label, span: { start: label.start, end: label.end }, sure: true }));
  }
  put("title", title(layout, names));
  put("registerNumber", register(layout.lines));
  const { number, signature } = layout;
  if (number)
    put("docNumber", { value: number.value, from: place(number.line), span: { start: number.start, end: number.end }, sure: true });
  const caption = readCaption(names.text, layout.caption);
  if (caption.docNumber) put("docNumber", { value: caption.docNumber.value, from: "题注", span: caption.docNumber, sure: true });
  put("issuers", issuers(layout, caption.organs, finds.title?.value as string | null));
  put("addressees", addressees(layout));
  if (signature?.date.day)
    put("signedOn", {
      value: signature.date.day,
      from: signature.sure ? "落款" : place(signature.date),
      span: signature.date,
      sure: signature.sure,
    });
  const bare = layout.caption.find((l) => new RegExp(`^[（(]?${datePattern}[）)]?$`, "u").test(l.text));
  const under = bare && findDates(bare.text)[0];
  if (bare && under?.day)
    put("signedOn", {
      value: under.day,
      from: `题下，${place(bare)}`,
      span: { start: bare.start + under.start, end: bare.start + under.end },
      sure: false,
    });
  put("passedOn", passed(layout, names, finds.signedOn?.value as Day | undefined));
  put("printedOn", printed(layout));
  const body = layout.lines.slice(layout.body);
  // An explanation tells of another document's days; it has none of its own.
  const explains = /(?:解读|图解|问答)$/u.test(String(finds.title?.value ?? ""));
  const begins = explains ? null : commencement(names.masked, body);
  const before = begins?.day ?? null;
  const pick = (list: typeof caption.passed) => {
    const kept = list.filter((d) => !before || d.day <= before);
    const day = kept.at(-1) ?? list[0];
    return day && { value: day.day, from: day.from, span: { start: day.start, end: day.end }, sure: list.length === 1 };
  };
  put("passedOn", pick(caption.passed));
  put("publishedOn", pick(caption.published));
  if (number?.order && signature?.date.day && /现予以?(?:公布|发布)/u.test(names.text))
    put("publishedOn", { value: signature.date.day, from: "落款（现予公布）", span: signature.date, sure: false });
  const approved = caption.approved.at(-1)?.day ?? null;
  put("effectiveOn", effective(finds, begins, approved));
  put("effectiveOn", pick(caption.effective));
  put("effectiveOn", effective(finds, explains ? null : begunByIssue(names.masked, body), approved));
  const term = explains ? null : period(names.masked, body);
  put("validUntil", validUntil(finds, term));
  if (term) put("validity", { value: names.text.slice(term.start, term.end), from: term.from, span: term, sure: true });
  put("tentative", tentative(layout, finds.title?.value as string | null | undefined));
  for (const [name, told] of [
    ["annexes", annexesIn(layout)],
    ["signature", signatureText(layout)],
    ["disclosureNote", disclosureNote(layout)],
  ] as const)
    if (told) put(name, { value: told.value, from: told.from, span: { start: told.start, end: told.end }, sure: true });
  return fieldNames.flatMap((name) => (finds[name] ? [{ name, ...finds[name] }] : []));
}

/** The values alone. */
export const valuesOf = (found: readonly FieldReading[]): Fields => ({
  ...noFields,
  ...Object.fromEntries(found.map((f) => [f.name, f.value])),
});

function fromLabel(name: FieldName, text: string, at: Omit<Found, "value">): Found | null {
  if (!text || /^[-—无/]+$/u.test(text)) return null;
  if (/On$|Until$/.test(name)) {
    const day = readDay(text);
    return day && { value: day, ...at };
  }
  if (name === "issuers") {
    const value = organsIn(text);
    return value.length > 0 ? { value, ...at } : null;
  }
  if (name === "docNumber") {
    const number = parseDocNumber(text);
    return { value: number ? formatDocNumber(number) : text, ...at, sure: number !== null };
  }
  return { value: name === "registerNumber" ? dashed(text) : text, ...at };
}
