const HAN = "\\p{Script=Han}〇○";
const MARKS = "，。、；：？！（）《》〈〉〔〕“”‘’【】…—";
const rule = (pattern: string, by: string): [RegExp, string] => [new RegExp(pattern, "gu"), by];

/** Blanks between Chinese characters and marks, and between those and figures. */
const BLANKS = [
  new RegExp(`(?<=[${HAN}${MARKS}]) (?=[${HAN}${MARKS}0-9A-Za-z])`, "gu"),
  new RegExp(`(?<=[0-9A-Za-z%]) (?=[${HAN}${MARKS}])`, "gu"),
];

/**
 * What an engine gets wrong about typography, never about words: no rule touches a numeral, a date or a name.
 * In this order.
 */
const RULES: readonly [RegExp, string][] = [
  rule(`(?<=[${HAN}）》”〕]) ?,`, "，"),
  rule(`(?<=[${HAN}）》”〕]) ?:`, "："),
  rule(`(?<=[${HAN}）》”〕]) ?;`, "；"),
  rule(`(?<=[${HAN}）》”〕]) ?\\?`, "？"),
  rule("\\(", "（"),
  rule("\\)", "）"),
  rule(`(?<=[）》〉。，；：、]) (?=[${HAN}（《])`, ""),
  // 发文字号: 代字〔年〕序号号, GB/T 9704-2012 7.2.5; engines give any bracket
  rule(`(?<=[${HAN}]{1,10}) ?[[［【〔（〈《「] ?((?:19|20)\\d{2}) ?[\\]］】〕）〉》」]{1,2} ?(\\d{1,5}) ?号`, "〔$1〕$2号"),
  rule("[[［【〈「]((?:19|20)\\d{2})[\\]］】〉」]", "〔$1〕"),
  // a round bracket read as another at one end
  rule("[〈《「【[]([^〈《》〉（）「」【】]{1,12})）", "（$1）"),
  rule("（([^（）〉》]{1,12})[〉》】」]", "（$1）"),
  // the wide blank after 第十条 or 表一, and between a table's cells, read as a quotation mark
  rule("^((?:第[一二三四五六七八九十百零〇]+[编章节条]|表[一二三四五六七八九十]+)) ?[“”\"'，] ?(?=\\p{Script=Han})", "$1 "),
  rule("(?<!“[^”]*)” ?(?=\\d)", " "),
  // a quotation mark without a side
  rule('(?<=“[^”“]*)"', "”"),
  rule('"(?=[^"]*”)', "“"),
  // the number at the foot of a page
  rule("^[·•.．] ?(\\d{1,4}) ?[·•.．]$", "·$1·"),
  rule("^[-—–_]{1,2} ?(\\d{1,4}) ?[-—–_]{1,2}$", "—$1—"),
  // the dots that lead to a page number in a table of contents, and stray marks at the start of a line
  rule(" ?[….·．・•][….·．・•:：,， ]*(?=（\\d{1,4}）$)", " "),
  rule("(?:[….·．・•] ?){3,}(?=\\d{1,4}$)", " "),
  rule("^[\\s\"”’'`.,，、:;~\\-_|!…·]+(?=[\\p{Script=Han}（《〔第])", ""),
];

/** A line's text with Chinese typography put right; empty where it was stray marks. */
export function tidy(line: string): string {
  // Subtle: a wide blank is print too, between a table's cells or after 第一条; a narrow one is the engine's word break
  const parts = line
    .trim()
    .split(/\s{2,}/u)
    .map((part) => part.trim());
  const text = RULES.reduce((so, [pattern, by]) => so.replace(pattern, by), parts.map(closed).join(" ")).trim();
  const marks = text.replace(/\s/gu, "");
  if (/^[—·]\d{1,4}[—·]$/u.test(marks)) return text;
  const letters = marks.match(/[\p{Script=Han}〇○0-9A-Za-z%]/gu)?.length ?? 0;
  return letters >= marks.length * 0.34 ? text : "";
}

const closed = (part: string) => BLANKS.reduce((so, pattern) => so.replace(pattern, ""), part);
