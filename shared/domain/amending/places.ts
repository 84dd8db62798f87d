import { hanNumber } from "../docNumber.ts";

/** Where in a document: 第三条第二款第（一）项. What is not named is null; 款 without 条 means the 条 named before. */
export interface Place {
  readonly article: { readonly number: number; readonly sub: number } | null;
  readonly paragraph: number | null;
  readonly item: number | null;
  readonly subItem: number | null;
}

const n = "[一二三四五六七八九十百零〇\\d]+";
/** 第三条, 第三条之一. */
export const articlePattern = `第${n}条(?:之[一二三四五六七八九十]+)?`;
const parts = [articlePattern, `第${n}款`, `第?[（(]?${n}[）)]?项`, `第?[（(]?${n}[）)]?目`];
const some = parts.map((_, i) => parts.slice(i).map((p, j) => (j === 0 ? p : `(?:的?${p})?`)).join("")); // prettier-ignore
/** One place as it is written, at least one of 条 款 项 目; the chapter it stands in may go before. */
export const placePattern = `(?:第${n}章(?:第${n}节)?)?原?(?:${some.join("|")})`;
/** Several: 第三条、第五条和第七条第二款, 第三条至第五条. */
export const placesPattern = `${placePattern}(?:(?:[、，,]|以?及|和|至)${placePattern})*`;

/** Reads one place. */
export function placeOf(text: string): Place {
  const article = new RegExp(`第(${n})条(?:之([一二三四五六七八九十]+))?`, "u").exec(text);
  const number = (unit: string) => {
    const m = new RegExp(`(${n})[）)]?${unit}`, "u").exec(text);
    return m ? numberOf(m[1]!) : null;
  };
  return {
    article: article && { number: numberOf(article[1]!), sub: article[2] ? hanNumber(article[2]) : 0 },
    paragraph: number("款"),
    item: number("项"),
    subItem: number("目"),
  };
}
const numberOf = (text: string): number => (/^\d+$/.test(text) ? Number(text) : hanNumber(text));

/** Reads a list of places; a range of 条 becomes each of them, and a 款 or 项 that follows belongs to what was named before it. */
export function placesOf(text: string): Place[] {
  const found: Place[] = [];
  let range = false;
  for (const m of text.matchAll(new RegExp(`(至)?(${placePattern})`, "gu"))) {
    const raw = placeOf(m[2]!);
    const before = found.at(-1);
    range = m[1] !== undefined;
    const place: Place = {
      ...raw,
      article: raw.article ?? before?.article ?? null,
      paragraph: raw.paragraph ?? (raw.article || raw.item === null ? null : (before?.paragraph ?? null)),
    };
    if (range && before) found.push(...between(before, place));
    found.push(place);
  }
  return found;
}

function between(from: Place, to: Place): Place[] {
  const last = (["subItem", "item", "paragraph"] as const).find((unit) => to[unit] !== null && from[unit] !== null);
  const [a, b] = last ? [from[last]!, to[last]!] : [from.article?.number ?? 0, to.article?.number ?? 0];
  return Array.from({ length: Math.max(0, b - a - 1) }, (_, i) =>
    last ? { ...from, [last]: a + 1 + i } : { ...from, article: { number: a + 1 + i, sub: 0 } },
  );
}
