const unit = "第[一二三四五六七八九十百零〇]+(?:条(?:之[一二三四五六七八九十])?|款|项|章|节|编)";
const numbered = new RegExp(`^[\\s\\u3000]*(?:中的?|的)?((?:${unit})+(?:(?:[、和及至]|以及)(?:${unit})+)*|部分(?:条款|内容|规定))`, "u");
/** 中与本条例不一致的规定, 有关收费的条款: some of it, told by what it is about. */
const described =
  /^[\s\u3000]*((?:中|里)?的?(?:有关|关于|涉及|与|同|规定的|确定的|设定的|所列)[^，。；《》]{0,40}?(?:规定|条款|内容|部分|条文|标准|事项|项目|制度|政策))(?!的)/u;
/** 《甲条例》除第八条以外: all but that. */
const allBut =
  /^[\s\u3000]*[（(]?(除[^，。；《》]{0,12}?第[一二三四五六七八九十百零〇]+[条款项章节编][^，。；《》]{0,16}?(?:以外|之外|外))/u;
/** 《甲规定》，凡与本条例相抵触的，一律废止: what of it differs, and no more. */
const differing =
  /((?:[，,][\s\u3000]*(?:凡是?)?|(?:凡是?|其中))与本[^，。；《》]{1,14}?(?:不一致|不一样|抵触|不符|不相符合?)(?:的|之处))[，,]?(?:一律|均|同时|即行|予以|全部|应即|应当|自[^，。；]{4,24}起)*$/u;
/** 《甲条例》对外国企业停止执行: for some only. */
const forSome = /^[\s\u3000]*((?:对|在)(?!本|\d|[一二]|以下|下列)[^，。；《》]{2,30}?)(?:同时|一律|自[^，。；]{4,24}起)?$/u;

/** Which part of a document its mention is followed by; null where the whole is meant. */
export const partAt = (masked: string, end: number): string | null =>
  [numbered, described, allBut].map((p) => p.exec(masked.slice(end, end + 80))?.[1]).find(Boolean) ?? null;

/** For whom or where alone, in the words between a mention and its verb. */
export const limitIn = (gap: string): string | null => forSome.exec(gap)?.[1] ?? null;

/** What of every document named before the verb is meant: 凡与本条例相抵触的. */
export const shareIn = (gap: string): string | null => differing.exec(gap)?.[1]?.replace(/^[，,\s\u3000]+/u, "") ?? null;
