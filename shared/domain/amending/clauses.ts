import { hanNumber } from "../docNumber.ts";
import type { Action } from "./instructions.ts";
import { articlePattern, placeOf, placePattern, placesOf, placesPattern, type Place } from "./places.ts";

/** What stands for a character inside quotation marks in the masked text of a decision. */
export const quoted = "\u0002";
/** What stands for a character inside 《》. */
export const naming = "\u0001";

/** What a clause can ask: its text, the words of the quotations in it in order, and the 条 named before. */
interface Asked {
  readonly m: RegExpExecArray;
  /** The words of the quotations inside a stretch of the matched clause. */
  readonly quotes: (part: string | undefined) => string[];
  readonly within: (place: Place) => Place;
  /** Where the last phrase was changed: “A”改为“B”，“C”改为“D”. */
  readonly scope: readonly (Place | "all")[];
}
interface Clause {
  readonly find: RegExp;
  readonly means: (asked: Asked) => readonly Action[] | null;
}

const q = `[“「"]${quoted}*[”」"]`;
const qs = `${q}(?:(?:[、，,]|和|及|以及|\\s)*${q})*`;
/** Quotations side by side, up to where the next pair begins: “A”、“B”修改为“C”、“D”修改为“E” ends before “D”. */
const qp = `${q}(?:(?:、|和|及|以及|\\s)*${q}(?!(?:均|统一|分别)*(?:修改|改|修订|替换|调整)))*`;
const han = "[一二三四五六七八九十两\\d]";
const pre = "(?:将|把|对|在|原)*";
const mid = "(?:中的?|内的?|里的?|规定的?|所称的?|的)?(?:原文为?)?[：:]?";
const changed = "(?:[，,]?(?:现)?(?:均|统一|一律|都|相应|分别)*(?:修改|改|修订|替换|调整|更改|变更)为|改作)";
const words = "(?:字样|表述|内容|一词|一句|的规定|等字样|等内容)?";
const gone = "(?:删去|删除|删掉)";
const colon = "[：:，,]?\\s*";
const whole = `(?:全文|正文|文中|条文|全部条文|各条款?|(?:本|该)?(?:办法|规定|条例|细则|规则|意见|通知|方案)|《${naming}+》)(?:正文)?`;
const asPlaces = `(?:[，,]?\\s*(?:作为|列为|作|即)(${placesPattern}))?`;
const clause = (pattern: string) => new RegExp(pattern, "uy");
const list = (text: string | undefined) => (text ? placesOf(text) : []);

function phrases(
  asked: Asked,
  places: readonly (Place | "all")[],
  from: string | undefined,
  to: string | undefined,
  paired: boolean,
): Action[] | null {
  const [olds, news] = [asked.quotes(from), asked.quotes(to)];
  if (news.length !== 1 && news.length !== olds.length) return null;
  if (paired && news.length !== olds.length) return null;
  return places.flatMap((at) =>
    olds.map((old, i): Action => ({ does: "phrase", at, from: old, to: news.length === 1 ? news[0]! : news[i]! })),
  );
}

/** The clauses decisions are made of, tried in this order at each place (domain notes §4.4, 18 to 22). */
export const clauses: readonly Clause[] = [
  {
    // Without a place: where the pair before stood; everywhere where the decision says 统一; the 条 whose whole words are quoted with its label.
    find: clause(`${pre}(${qs})${words}(${changed})${colon}(${qp})`),
    means: (a) => {
      if (a.scope.length) return phrases(a, a.scope, a.m[1], a.m[3], a.m[2]!.includes("分别"));
      if (/统一|一律|均/u.test(a.m[2]!)) return phrases(a, ["all"], a.m[1], a.m[3], a.m[2]!.includes("分别"));
      const [from = "", to = ""] = [...a.quotes(a.m[1]), ...a.quotes(a.m[3])];
      const label = new RegExp(`^${articlePattern}`, "u").exec(from)?.[0];
      if (!label || !to.startsWith(label)) return null;
      const bare = (text: string) => text.slice(label.length).trimStart();
      return [{ does: "phrase", at: placeOf(label), from: bare(from), to: bare(to) }];
    },
  },
  {
    find: clause(`${pre}(?:标题|名称|题目|题名)(?:中的?|的)(${qs})${words}(${changed})${colon}(${qp})`),
    means: ({ m, quotes }) => {
      const [from, to] = [quotes(m[1])[0]!, quotes(m[3])[0]!];
      return [{ does: "phrase", at: "title", from, to }];
    },
  },
  {
    find: clause(`(?:${gone}(?:标题|名称)(?:中的?|的)(${q})|${pre}(?:标题|名称)(?:中的?|的)(${q})${words}(?:予以)?${gone})`),
    means: ({ m, quotes }) => quotes(m[1] ?? m[2]).map((from) => ({ does: "phrase", at: "title", from, to: "" })),
  },
  {
    find: clause(`${pre}(${placesPattern})(?:中|内)?(?:予以)?${gone}(${qs})${words}`),
    means: ({ m, quotes, within }) =>
      list(m[1]).flatMap((p) => quotes(m[2]).map((from): Action => ({ does: "phrase", at: within(p), from, to: "" }))),
  },
  {
    find: clause(`${pre}(?:文件)?(?:标题|名称|题目|题名)(?:由?(?:${q}|《${naming}+》))?${changed}${colon}(${q}|《(${naming}+)》)`),
    means: ({ m, quotes }) => [{ does: "title", words: quotes(m[1])[0] ?? "" }],
  },
  {
    find: clause(`${pre}第(${han}+)章(?:的?(?:章名|标题|名称|题目)(?:由?${q})?|${q})${changed}${colon}(${q})`),
    means: ({ m, quotes }) => [{ does: "chapter-title", chapter: numberOf(m[1]!), words: quotes(m[2])[0]! }],
  },
  {
    find: clause(`${pre}${whole}${mid}(?:所有|涉及|出现)?的?(${qs})${words}(${changed})${colon}(${qp})`),
    means: (a) => phrases(a, ["all"], a.m[1], a.m[3], a.m[2]!.includes("分别")),
  },
  {
    find: clause(`(?:${gone}${whole}${mid}(${qs})${words}|${pre}${whole}${mid}(${qs})${words}(?:予以)?${gone})`),
    means: ({ m, quotes }) => quotes(m[1] ?? m[2]).map((from) => ({ does: "phrase", at: "all", from, to: "" })),
  },
  {
    find: clause(`${pre}(${placesPattern})${mid}(${qs})${words}(${changed})${colon}(${qp})`),
    means: (a) => phrases(a, list(a.m[1]).map(a.within), a.m[2], a.m[4], a.m[3]!.includes("分别")),
  },
  {
    find: clause(`(?:${gone}(${placesPattern})${mid}(${qs})${words}|${pre}(${placesPattern})${mid}(${qs})${words}(?:予以)?${gone})`),
    means: ({ m, quotes, within }) =>
      list(m[1] ?? m[3]).flatMap((p) => quotes(m[2] ?? m[4]).map((from): Action => ({ does: "phrase", at: within(p), from, to: "" }))),
  },
  {
    find: clause(`${pre}(${placePattern})${mid}(${q})${words}(之?[前后])面?(?:增加|增写|加上|插入)${colon}(${q})`),
    means: ({ m, quotes, within }) => [
      {
        does: "beside",
        at: within(placeOf(m[1]!)),
        anchor: quotes(m[2])[0]!,
        side: m[3]!.includes("后") ? "after" : "before",
        words: quotes(m[4])[0]!,
      },
    ],
  },
  {
    find: clause(
      `${pre}(?:第(${han}+)章)?(${articlePattern})?(之?后|中)?面?(?:增加|增设|新增)${han}{0,2}个?条(?:规定|条文)?${asPlaces}${colon}(${qs})`,
    ),
    means: ({ m, quotes }) => [
      {
        does: "add-articles",
        chapter: m[1] ? numberOf(m[1]) : null,
        after: m[2] ? placeOf(m[2]) : null,
        as: list(m[4]),
        words: quotes(m[5]),
      },
    ],
  },
  {
    find: clause(
      `${pre}(${articlePattern})?(?:中|后)?(?:增加|增设|新增)${han}{0,2}个?款(?:规定)?(?:[，,]?\\s*(?:作为|列为)(第[^：:，,“「"]+款))?${colon}(${qs})`,
    ),
    means: ({ m, quotes, within }) => [
      {
        does: "add-paragraphs",
        at: within(m[1] ? placeOf(m[1]) : nowhere),
        as: list(m[2]).flatMap((p) => p.paragraph ?? []),
        words: quotes(m[3]),
      },
    ],
  },
  {
    find: clause(
      `${pre}(${placePattern})?(?:中|后)?(?:增加|增设|新增)${han}{0,2}个?项(?:规定)?(?:[，,]?\\s*(?:作为|列为)(第?[^：:，,“「"]+项))?${colon}(${qs})`,
    ),
    means: ({ m, quotes, within }) => [
      {
        does: "add-items",
        at: within(m[1] ? placeOf(m[1]) : nowhere),
        as: list(m[2]).flatMap((p) => p.item ?? []),
        words: quotes(m[3]),
      },
    ],
  },
  {
    find: clause(`${pre}(${placesPattern})合并(?:为一条|为)?[，,]?(?:作为|列为)?(${articlePattern})[，,]?(?:并)?${changed}${colon}(${qs})`),
    means: ({ m, quotes }) => [{ does: "merge", from: list(m[1]), as: placeOf(m[2]!), words: quotes(m[3]) }],
  },
  {
    find: clause(
      `${pre}(${placesPattern})(?:[，,]?(?:改为|作为|调整为|修改为|列为)(${placesPattern}))?[，,]?(?:并|同时)?(?:将[^，。“]{0,6}|其?内容)?${changed}${colon}(${qs})`,
    ),
    means: ({ m, quotes, within }) => {
      const [at, becomes, said] = [list(m[1]).map(within), list(m[2]), quotes(m[3])];
      if (at.length === 1) return [{ does: "replace", at: at[0]!, words: said, becomes: becomes[0] ? within(becomes[0]) : null }];
      if (at.length !== said.length) return null;
      return at.map((p, i): Action => ({ does: "replace", at: p, words: [said[i]!], becomes: becomes[i] ? within(becomes[i]) : null }));
    },
  },
  {
    find: clause(`(?:${gone}(${placesPattern})|${pre}(${placesPattern})(?:予以)?${gone})(?![^，。；]*(?:[句段]|部分|字样))`),
    means: ({ m, within }) => list(m[1] ?? m[2]).map((p): Action => ({ does: "delete", at: within(p) })),
  },
  {
    find: clause(`${pre}(${placesPattern})(?:分别|依次|相应)*(?:改为|作为|调整为|顺延为|变为)(${placesPattern})(?![^，。；]*${q})`),
    means: ({ m, within }) => {
      const [from, to] = [list(m[1]).map(within), list(m[2])];
      if (from.length !== to.length) return null;
      return from.map((at, i): Action => ({ does: "move", at, to: { ...to[i]!, article: to[i]!.article ?? at.article } }));
    },
  },
  {
    find: clause(
      `[^，。]{0,24}?(?:条文|条款|条、?款、?项|章节|序号|条目|各条|顺序|款项|项的|款的)[^。]{0,12}(?:调整|顺延|变动|排列)[^。]*`,
    ),
    means: () => [{ does: "renumber" }],
  },
];
const nowhere: Place = { article: null, paragraph: null, item: null, subItem: null };
const numberOf = (text: string): number => (/^\d+$/.test(text) ? Number(text) : hanNumber(text));
