import { parseDocNumber } from "./docNumber.ts";
import type { Anomaly, Fields, Span } from "./documents.ts";
import { findDates } from "./reading/dates.ts";
import type { Layout } from "./reading/layout.ts";
import type { Named } from "./reading/names.ts";
import { foreignToOrgan, spam, titleFront } from "./reading/organs.ts";
import { hiddenCharacters } from "./text.ts";

interface Seen {
  /** The text as it is, hidden characters and all. */
  readonly raw: string;
  readonly layout: Layout;
  readonly names: Named;
  readonly fields: Fields;
  readonly back: (span: Span) => Span;
}

/** What a person should look at before the text is trusted (domain notes §8, integrity checks at import). Nothing is repaired. */
export function anomaliesOf(seen: Seen): Anomaly[] {
  const found = [...ofTitle(seen), ...ofSignature(seen), ...ofNumber(seen), ...ofDates(seen), ...ofAnnex(seen), ...ofLinks(seen)];
  return [...found.map((a) => ({ ...a, span: a.span && seen.back({ start: a.span.start, end: a.span.end }) })), ...hidden(seen.raw)];
}

function ofTitle({ layout: { title }, fields }: Seen): Anomaly[] {
  const first = title[0];
  if (!fields.title) return [{ code: "title-missing", message: "没有找到标题，请补上。", span: null }];
  if (!first) return [];
  const found: Anomaly[] = [];
  const front = titleFront(fields.title);
  const line = title.find((l) => foreignToOrgan(l.text) && front.includes(l.text.slice(0, 4))) ?? first;
  if (front && fields.issuers.length > 0 && !agrees(front, fields.issuers)) {
    found.push({
      code: "title-issuer",
      message: `标题里的机关写作“${front}”，落款是“${fields.issuers.join("、")}”，两处不一致。`,
      span: line,
    });
  }
  if (front && /[A-Za-zＡ-Ｚａ-ｚ0-9０-９]/u.test(front)) {
    found.push({ code: "title-latin", message: `第${line.no}行“${line.text}”的机关名称里有字母或数字，可能被篡改。`, span: line });
  }
  for (const l of title) {
    const words = spam.exec(l.text)?.[0];
    if (words)
      found.push({ code: "title-spam", message: `第${l.no}行“${l.text}”含有与公文无关的词“${words}”，可能被插入了广告。`, span: l });
  }
  return found;
}

/** 定陶区人民政府 and 菏泽市定陶区人民政府 agree: the one may be cut short at the front. */
function agrees(front: string, issuers: readonly string[]): boolean {
  const close = (a: string, b: string) => a === b || a.endsWith(b) || b.endsWith(a);
  return (
    front.split(/[\s\u3000、]+/u).some((part) => issuers.some((issuer) => close(part, issuer))) ||
    close(front.replace(/[\s\u3000]+/gu, ""), issuers.join(""))
  );
}

function ofSignature({ layout: { signature } }: Seen): Anomaly[] {
  const line = signature?.strange;
  if (!line) return [];
  return [{ code: "signature-foreign", message: `第${line.no}行落款“${line.text}”不像机关名称，没有采用。`, span: line }];
}

function ofNumber({ layout: { number, signature, addressees, title }, fields }: Seen): Anomaly[] {
  const parsed = fields.docNumber === null ? null : parseDocNumber(fields.docNumber);
  const found: Anomaly[] = [];
  const span = number && { start: number.start, end: number.end };
  if (parsed?.year && fields.signedOn && parsed.year !== Number(fields.signedOn.slice(0, 4))) {
    found.push({
      code: "number-year",
      message: `发文字号“${fields.docNumber}”是${parsed.year}年，成文日期是${fields.signedOn.slice(0, 4)}年，两处不一致。`,
      span,
    });
  }
  const office = parsed && /政办[发字函]|府办[发字函]/u.test(parsed.organ);
  const own = parsed && !office && /[政府][发字函]$/u.test(parsed.organ);
  const signed = signature?.organs.flatMap((o) => o.names) ?? [];
  if (signed.length === 1 && ((office && /人民政府$/u.test(signed[0]!)) || (own && /政府办公[室厅]$/u.test(signed[0]!)))) {
    found.push({ code: "number-issuer", message: `发文字号“${fields.docNumber}”的机关代字与落款“${signed[0]}”不一致。`, span });
  }
  if (!fields.docNumber && addressees[0] && signature?.sure && title[0]) {
    found.push({ code: "number-missing", message: "有主送机关和落款，但没有找到发文字号。", span: title[0] });
  }
  return found;
}

function ofDates({ names: { text } }: Seen): Anomaly[] {
  return findDates(text)
    .filter((d) => d.day === null)
    .map((d) => ({ code: "date-impossible", message: `“${d.text}”这一天不存在。`, span: d }));
}

/** 《X》…现印发给你们 says that X follows. */
function ofAnnex({ layout: { lines, body, annex, signature }, names }: Seen): Anomaly[] {
  const first = lines[body];
  if (!first || !signature?.sure) return [];
  const end = lines[annex - 1]!.end;
  const sentence = /现(?:将)?[^。]{0,40}?印发(?:给你们|各|，|。)/u.exec(names.masked.slice(first.start, end));
  const mention =
    sentence && names.mentions.find((m) => m.start >= first.start && m.start < first.start + sentence.index + sentence[0].length);
  if (!mention?.title) return [];
  const plain = (words: string) => words.replace(/[^\p{L}\p{N}]/gu, "");
  const rest = plain(
    lines
      .slice(annex)
      .map((l) => l.text)
      .join(""),
  );
  if (rest.includes(plain(mention.title))) return [];
  return [
    {
      code: "annex-missing",
      message: `正文说印发《${mention.title}》，后面没有找到它。`,
      span: { start: mention.start, end: mention.end },
    },
  ];
}

function ofLinks({ names: { text } }: Seen): Anomaly[] {
  return [...text.matchAll(/(?:https?:\/\/|www\.)([a-z0-9.-]+)[^\s，。；、）)》]*/giu)]
    .filter((m) => !/\.gov\.cn$/iu.test(m[1]!))
    .map((m) => ({
      code: "link-foreign",
      message: `文中有政府网站以外的网址“${m[0].slice(0, 60)}”，请核对。`,
      span: { start: m.index, end: m.index + m[0].length },
    }));
}

function hidden(raw: string): Anomaly[] {
  const places = [...raw.matchAll(hiddenCharacters)].map((m) => m.index);
  if (places.length === 0) return [];
  const kinds = [...new Set(places.map((i) => `U+${raw.charCodeAt(i).toString(16).toUpperCase().padStart(4, "0")}`))];
  return [
    {
      code: "hidden-characters",
      message: `文中有${places.length}个看不见的字符（${kinds.join("、")}），请核对。`,
      span: { start: places[0]!, end: places[0]! + 1 },
    },
  ];
}
