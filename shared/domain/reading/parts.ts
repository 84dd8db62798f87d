const unit = "第[一二三四五六七八九十百零〇]+(?:条(?:之[一二三四五六七八九十])?|款|项|章|节|编)";
const numbered = new RegExp(`^[\\s\\u3000]*(?:中的?|的)?((?:${unit})+(?:(?:[、和及至]|以及)(?:${unit})+)*|部分(?:条款|内容|规定))`, "u");
/** 中与本条例不一致的规定, 有关收费的条款: some of it, told by what it is about. */
const described =
  /^[\s\u3000]*((?:中|里)?的?(?:有关|关于|涉及|与|同|规定的|确定的|设定的|所列)[^，。；《》]{0,40}?(?:规定|条款|内容|部分|条文|标准|事项|项目|制度|政策))(?!的)/u;
/** 《甲条例》对外国企业停止执行: for some only. */
const forSome = /^[\s\u3000]*((?:对|在)(?!本|\d|[一二]|以下|下列)[^，。；《》]{2,30}?)(?:同时|一律|自[^，。；]{4,24}起)?$/u;

/** Which part of a document its mention is followed by; null where the whole is meant. */
export const partAt = (masked: string, end: number): string | null =>
  numbered.exec(masked.slice(end, end + 80))?.[1] ?? described.exec(masked.slice(end, end + 80))?.[1] ?? null;

/** For whom or where alone, in the words between a mention and its verb. */
export const limitIn = (gap: string): string | null => forSome.exec(gap)?.[1] ?? null;
