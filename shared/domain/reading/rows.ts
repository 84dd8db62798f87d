import { formatDocNumber } from "../docNumber.ts";
import { madeIn } from "./made.ts";
import type { Named } from "./names.ts";
import type { Clause, Target } from "./targets.ts";

/** The words with which the title of a document ends. */
export const documentWord =
  "(?:办法|规定|条例|细则|规则|通知|意见|决定|命令|指示|批复|通告|公告|布告|章程|纲要|方案|标准|制度|目录|规划|计划|准则|守则|函|通则|规程|预案|政策|措施|要点|规范|法)";
const bracketed = "(?:[（(](?:试行|暂行|草案|修订|修正|\\d{4}年[^（()）]{0,8})[）)])?";
const mark =
  /^[\s\u3000]*(?:\|[ \t]*)?(?:\d{1,3}(?:[.．、)）\t\n ]+|(?=\|))|[一二三四五六七八九十百]+、|[（(][一二三四五六七八九十\d]+[）)]|[①-⑳]|-[ ])[\s\u3000]*/u;
const titled = new RegExp(`^([\\p{Script=Han}（）()\\d、·“”〈〉]{2,80}?${documentWord}${bracketed})$`, "u");

/** What stands between two cells: a tab, a line of a Markdown table, a line end of a table whose cells stand below each other, or a gap. */
export const cellBreak = /\t+|\s*\|\s*|\n+|[ \u3000]{2,}/u;

/** A row of a list without 《》: in cells (3 → 示例区城市供水管理办法 → 示政发〔2009〕12号), or with a bracket that says when or under what number. */
export function rowOf(clause: Clause, names: Named, inAnnex: boolean): Target[] | null {
  const number = names.numbers.find((n) => n.start >= clause.start && n.start < clause.end);
  const lead = mark.exec(clause.text)?.[0].length ?? 0;
  const cells = names.text
    .slice(clause.start + lead, clause.end)
    .split(cellBreak)
    .map((cell) => cell.trim())
    .filter(Boolean);
  const make = (title: string, behind: string): Target[] => [
    {
      title,
      docNumber: number ? formatDocNumber(number.number) : null,
      part: null,
      ...madeIn("", behind),
      start: clause.start,
      end: clause.end,
    },
  ];
  if (cells.length > 1) {
    const named = cells.find((cell) => /^《/u.test(cell) || titled.test(cell.replace(/[。；]$/u, "")));
    const title = named && (/^《(.+?)》(?:[（(].*[）)])?$/u.exec(named)?.[1] ?? named);
    const when = cells.find((cell) => /\d{4}年.*日/u.test(cell) && cell !== named);
    return title ? make(title.replace(/[。；]$/u, ""), when ? `（${when}）` : "") : null;
  }
  // What stands in brackets behind the title tells when it was made, and by which decision revised: names in there are not listed.
  const outside = clause.text.replace(/[（(][^（()）]*(?:[（(][^（()）]*[）)][^（()）]*)*[）)]/gu, "");
  if (lead === 0 || !cells[0] || /《/.test(outside)) return null;
  const m = /^(.*?)[\s\u3000]*([（(](?:[^（()）]*[（(][^（()）]*[）)])*[^（()）]*[）)])?[。；;]?$/u.exec(cells[0]);
  const dated = m?.[2] && /\d{4}|[〇○零一二三四五六七八九]{4}/u.test(m[2]) ? m[2] : "";
  const name = m && dated ? m[1]! : cells[0].replace(/[。；;]$/u, "");
  const title = (number && !dated ? name.slice(0, Math.max(0, name.indexOf(number.text))) : name).replace(/[\s\u3000（(]+$/u, "");
  return titled.test(title) && (dated || number || inAnnex) ? make(title, dated) : null;
}
