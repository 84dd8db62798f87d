import { parseDocNumber } from "../docNumber.ts";
import type { Caption } from "./caption.ts";
import type { Found } from "./found.ts";
import { registerPattern } from "./labels.ts";
import type { Layout } from "./layout.ts";
import { closeUp, place, type Line } from "./lines.ts";
import type { Named } from "./names.ts";
import { foreignToOrgan, organsIn, titleFront } from "./organs.ts";

/** The title, its lines joined; of an order without one the first name it puts in force. */
export function title({ title, number, body, lines }: Layout, names: Named): Found | null {
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
export function tentative({ title: lines }: Layout, title: string | null | undefined): Found | null {
  const word = /暂行|试行/u.exec(title ?? "")?.[0];
  const line = word && lines.find((l) => l.text.includes(word));
  return word ? { value: word, from: "标题", span: line ? { start: line.start, end: line.end } : null, sure: true } : null;
}

/** Register numbers with one kind of dash. */
export const dashed = (text: string) =>
  text
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[-－—–﹣―‐]+/gu, "-");

/** The 登记号 at the head. */
export function register(lines: readonly Line[]): Found | null {
  for (const line of lines.slice(0, 16)) {
    const m = registerPattern.exec(line.text);
    if (!m || line.text.length > 60) continue;
    const start = line.start + m.index;
    return { value: dashed(m[0]), from: place(line), span: { start, end: start + m[0].length }, sure: true };
  }
  return null;
}

/** The organs that issue it: signature, else title, 题注, order, red head. */
export function issuers({ signature, title, number, lines }: Layout, caption: Caption["organs"], name: string | null): Found | null {
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

/** Whom it is addressed to, one by one. */
export function addressees({ addressees }: Layout): Found | null {
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
