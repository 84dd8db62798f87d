import { addDays, addMonths, type Day } from "../days.ts";
import { formatDocNumber, parseDocNumber } from "../docNumber.ts";
import { fieldNames, noFields, type FieldName, type FieldReading, type Fields, type Span } from "../documents.ts";
import { readCaption } from "./caption.ts";
import { commencement, lastDay, period } from "./clauses.ts";
import { dayInYear, datePattern, findDates, monthDayPattern, readDay } from "./dates.ts";
import { labelled, registerPattern } from "./labels.ts";
import type { Layout } from "./layout.ts";
import { closeUp, place, sentencesOf, type Line } from "./lines.ts";
import type { Named } from "./names.ts";
import { annexesIn, disclosureNote, signatureText } from "./tail.ts";
import { foreignToOrgan, organsIn, titleFront } from "./organs.ts";

interface Found {
  readonly value: Fields[FieldName];
  readonly from: string;
  readonly span: Span | null;
  readonly sure: boolean;
}
type Finds = { [N in FieldName]?: Found };

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

function title({ title, number, body, lines }: Layout, names: Named): Found | null {
  const first = title[0];
  if (!first) {
    // An order names what it puts in force; a text without a title is called by its first name in 《》, for a person to judge.
    const named = lines[body] && names.mentions.find((m) => m.start >= lines[body]!.start && m.start < lines[body]!.end);
    return named && number?.order
      ? { value: named.title, from: place(lines[body]!), span: { start: named.start + 1, end: named.nameEnd - 1 }, sure: false }
      : null;
  }
  const value = title
    .map((l) => closeUp(l.text))
    .reduce((a, b) => (/[A-Za-z0-9]$/.test(a) && /^[A-Za-z0-9]/.test(b) ? `${a} ${b}` : a + b));
  const front = titleFront(value);
  const from = title.length > 1 ? `第${first.no}至${title.at(-1)!.no}行` : place(first);
  return { value, from, span: { start: first.start, end: title.at(-1)!.end }, sure: !(front && foreignToOrgan(front)) };
}

/** 暂行 or 试行 in the title; the word in the name of what a notice issues counts as its own. */
function tentative({ title: lines }: Layout, title: string | null | undefined): Found | null {
  const word = /暂行|试行/u.exec(title ?? "")?.[0];
  const line = word && lines.find((l) => l.text.includes(word));
  return word ? { value: word, from: "标题", span: line ? { start: line.start, end: line.end } : null, sure: true } : null;
}

const dashed = (text: string) =>
  text
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[-－—–﹣―‐]+/gu, "-");

function register(lines: readonly Line[]): Found | null {
  for (const line of lines.slice(0, 16)) {
    const m = registerPattern.exec(line.text);
    if (!m || line.text.length > 60) continue;
    const start = line.start + m.index;
    return { value: dashed(m[0]), from: place(line), span: { start, end: start + m[0].length }, sure: true };
  }
  return null;
}

function issuers(
  { signature, title, number, lines }: Layout,
  caption: ReturnType<typeof readCaption>["organs"],
  name: string | null,
): Found | null {
  const signed = signature?.organs ?? [];
  if (signed.length > 0) {
    const span = { start: signed[0]!.line.start, end: signed.at(-1)!.line.end };
    return { value: [...new Set(signed.flatMap((s) => s.names))], from: "落款", span, sure: true };
  }
  const front = organsIn(titleFront(name ?? ""));
  if (front.length > 0 && title[0])
    return { value: front, from: "标题", span: { start: title[0].start, end: title.at(-1)!.end }, sure: !signature };
  if (caption) return { value: caption.value, from: "题注", span: { start: caption.start, end: caption.end }, sure: false };
  const ordered = number?.order ? organsIn(parseDocNumber(number.value)?.organ.replace(/令$/u, "") ?? "") : [];
  if (number && ordered.length > 0)
    return { value: ordered, from: place(number.line), span: { start: number.start, end: number.end }, sure: true };
  const head = lines
    .slice(0, 8)
    .find((l) => /文[\s\u3000]*件$/u.test(l.text) && organsIn(l.text.replace(/文[\s\u3000]*件$/u, "")).length > 0);
  return head
    ? {
        value: organsIn(head.text.replace(/文[\s\u3000]*件$/u, "")),
        from: place(head),
        span: { start: head.start, end: head.end },
        sure: false,
      }
    : null;
}

function addressees({ addressees }: Layout): Found | null {
  const first = addressees[0];
  if (!first) return null;
  const text = addressees
    .map((l) => l.text)
    .join("")
    .replace(/[：:]$/u, "");
  // 各镇人民政府、街道办事处 are two; 各省、自治区、直辖市人民政府 is one, since 各省 alone is no organ.
  const whole = /(?:政府|办事处|部门|单位|[局委办院厅部处室社会]|企业|机构|公司|学校|开发区|园区)(?:[（(].*[）)])?$/u;
  const value = text
    .split(/[，,；;](?![^（(]*[）)])/u)
    .flatMap((group) => {
      const parts = group.split(/、(?![^（(]*[）)])/u).map((part) => part.trim());
      return parts.every((part) => whole.test(part)) ? parts : [group.trim()];
    })
    .filter(Boolean);
  return { value, from: "主送机关", span: { start: first.start, end: addressees.at(-1)!.end }, sure: true };
}

/** 已经2017年8月26日区政府第5次常务会议研究通过: in the words above the signature, and not of another document (…通过的《…》). */
function passed({ lines, body, annex, signature }: Layout, names: Named, signed: Day | undefined): Found | null {
  const meets = `会议[^。；《》]{0,16}?(?:通过|同意|批准|审定|研究[，,]?决定)`;
  const forms = [
    new RegExp(`(${datePattern})[^。；《》]{0,40}${meets}`, "u"),
    new RegExp(`会议[^。；《》]{0,20}?(${datePattern})[^。；《》]{0,12}(?:通过|同意)`, "u"),
  ];
  const short = new RegExp(
    `(${monthDayPattern})[^。；《》]{0,40}${meets}|第[^。；《》]{1,8}次[^。；《》]{0,16}会议[^。；《》]{0,4}?(${monthDayPattern})[^。；《》]{0,12}(?:通过|同意)`,
    "u",
  );
  for (const line of lines.slice(body, signature ? annex : body + 12)) {
    for (const s of sentencesOf(line, names.masked)) {
      const m = forms.map((f) => f.exec(s.text)).find(Boolean) ?? short.exec(s.text);
      if (!m || /^的/u.test(s.text.slice(m.index + m[0].length))) continue;
      const words = m[1] ?? m[2]!;
      const whole = findDates(words)[0]?.day;
      const day = whole ?? (signed ? dayInYear(words, Number(signed.slice(0, 4))) : null);
      const start = s.start + m.index + m[0].indexOf(words);
      if (day) return { value: day, from: place(line), span: { start, end: start + words.length }, sure: whole !== undefined };
    }
  }
  return null;
}

function printed({ lines, body }: Layout): Found | null {
  for (const line of lines.slice(body).reverse()) {
    const m = new RegExp(`(${datePattern})[\\s\\u3000]*印发$`, "u").exec(line.text);
    const day = m && line.text.length < 80 ? findDates(m[1]!)[0]!.day : null;
    if (day) return { value: day, from: "版记", span: { start: line.start + m!.index, end: line.end }, sure: true };
  }
  return null;
}

function effective(finds: Finds, begins: ReturnType<typeof commencement>, approved: Day | null): Found | null {
  if (!begins) return null;
  const { day, since, after, from, start, end } = begins;
  if (day) return { value: day, from, span: { start, end }, sure: true };
  const order =
    since === "印发" || since === "下发" || since === "签发" || since === "下达"
      ? (["printedOn", "signedOn", "publishedOn", "passedOn"] as const)
      : (["publishedOn", "printedOn", "signedOn", "passedOn"] as const);
  const base = since === "批准" ? approved : order.map((name) => finds[name]?.value as Day | undefined).find(Boolean);
  return base
    ? { value: addDays(addMonths(base, after.months), after.days), from: `${from}，推算`, span: { start, end }, sure: false }
    : null;
}

function validUntil(finds: Finds, term: ReturnType<typeof period>): Found | null {
  if (!term) return null;
  const span = { start: term.start, end: term.end };
  if (term.until) return { value: term.until, from: term.from, span, sure: true };
  const start = (finds.effectiveOn ?? finds.publishedOn ?? finds.printedOn ?? finds.signedOn)?.value as Day | undefined;
  return start && term.months ? { value: lastDay(start, term.months), from: `${term.words}，推算`, span, sure: false } : null;
}
