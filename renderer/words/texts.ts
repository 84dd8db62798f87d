import type { TextView } from "../../shared/contract/texts.ts";
import type { ComparedAs } from "../../shared/domain/comparing.ts";
import type { CorrectedAs } from "../../shared/domain/corrections.ts";
import type { TidyRule } from "../../shared/domain/tidying.ts";

/** What a text is called: 2021-03-01修改后的文本. */
export const textName = ({ made, event }: Pick<TextView, "made" | "event">): string => (event ? `${event.on}修改后的文本` : names[made]);
const names: Readonly<Record<TextView["made"], string>> = {
  received: "收进时的文本",
  renewed: "公报页校对后的文本",
  tidied: "整理后的文本",
  consolidated: "修正文本",
};

/** From when to when it holds. */
export function holdsWords({ holds, event }: TextView): string {
  if (!holds) return event ? "那次修改已不算数" : "已由整理后的文本代替";
  if (holds.from && holds.until) return `${holds.from}至${holds.until}`;
  return holds.from ? `${holds.from}起` : holds.until ? `至${holds.until}` : "一直有效";
}

export const comparedWords: Readonly<Record<ComparedAs, string>> = {
  same: "没有变动",
  changed: "有改动",
  added: "新增",
  removed: "删去",
  renumbered: "只改条号",
  moved: "挪了位置",
};
export const tidyWords: Readonly<Record<TidyRule, string>> = {
  hidden: "看不见的字符",
  compatible: "形似的异体字符",
  punctuation: "标点",
  brackets: "括号和书名号",
  number: "文号的写法",
  quotes: "引号",
  blanks: "多出的空格",
  wide: "全角数字和字母",
  circle: "用字母代替的〇",
};
export const correctedWords: Readonly<Record<CorrectedAs, string>> = {
  title: "文内标题",
  part: "编",
  chapter: "章",
  section: "节",
  article: "条",
  h1: "一、",
  h2: "（一）",
  text: "不是标题",
};
