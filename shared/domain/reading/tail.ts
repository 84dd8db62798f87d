import type { Disclosure, Span } from "../documents.ts";
import type { Layout } from "./layout.ts";
import { place, type Line } from "./lines.ts";

interface Told<V> extends Span {
  readonly value: V;
  readonly from: string;
}
const marker = "\\d{1,2}[.．、]";

/** The annexes a document names above its signature: 附件：1.××× 2.×××, on one line or several. */
export function annexesIn({ lines, body, annex }: Layout): Told<readonly string[]> | null {
  const named = lines.slice(body, annex);
  const at = named.findIndex((l) => /^附[\s\u3000]*件[\s\u3000]*[：:][\s\u3000]*\S/u.test(l.text));
  const first = named[at];
  if (!first) return null;
  const taken: Line[] = [first];
  for (const line of named.slice(at + 1)) {
    if (!new RegExp(`^${marker}`, "u").test(line.text) || line.text.length > 90) break;
    taken.push(line);
  }
  const value = taken
    .flatMap((l) =>
      l.text.replace(/^附[\s\u3000]*件[\s\u3000]*[：:][\s\u3000]*/u, "").split(new RegExp(`(?:^|[\\s\\u3000；;])(?=${marker})`, "u")),
    )
    .map((t) => t.replace(new RegExp(`^[\\s\\u3000]*${marker}[\\s\\u3000]*`, "u"), "").replace(/[。；;，,\s\u3000]+$/u, ""))
    .filter(Boolean);
  return value.length > 0 ? { value, from: "附件说明", start: first.start, end: taken.at(-1)!.end } : null;
}

/** The signature as written: organs and date, lines joined by a blank. */
export function signatureText({ lines, signature }: Layout): Told<string> | null {
  if (!signature?.sure) return null;
  const top = signature.organs[0]?.line ?? signature.strange ?? signature.date;
  const from = lines.findIndex((l) => l.start === top.start || (l.start <= top.start && top.start < l.end));
  const to = lines.findIndex((l) => signature.date.start >= l.start && signature.date.start < l.end);
  if (from < 0 || to < from) return null;
  const value = lines
    .slice(from, to + 1)
    .map((l) => l.text.replace(/[\s\u3000]+/gu, " "))
    .join(" ");
  return { value, from: "落款", start: lines[from]!.start, end: lines[to]!.end };
}

const note =
  /^[（(]?[\s\u3000]*((?:此件|本件|信息公开(?:形式|属性|选项|类别)|公开(?:属性|方式|形式))[^（()）。]{0,6}?[：:]?[\s\u3000]*(?:公开发布|主动公开|依申请公开|不予公开|不公开|删减后公开))[\s\u3000]*[）)]?。?$/u;

/** The note under the date that says who may read it: （此件公开发布）. */
export function disclosureNote({ lines, body }: Layout): Told<string> | null {
  for (const line of lines.slice(body)) {
    const m = note.exec(line.text);
    if (m) return { value: m[1]!.replace(/[\s\u3000]+/gu, ""), from: `附注，${place(line)}`, start: line.start, end: line.end };
  }
  return null;
}

/** The 公开属性 that a printed note means; null where it says none. */
export function disclosureOf(words: string | null): Disclosure | null {
  if (!words) return null;
  if (/依申请/u.test(words)) return "on-request";
  if (/不予公开|不公开/u.test(words)) return "closed";
  return /公开/u.test(words) ? "open" : null;
}
