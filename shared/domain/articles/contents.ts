import type { ScannedPage } from "./body.ts";

/** An entry of the contents page: title, 页码 (null where it was not read), and the column it stands under. */
export interface Entry {
  readonly title: string;
  readonly folio: number | null;
  readonly column: string | null;
}

const head = /^(?:本期)?(?:总)?[目要]\s*[录次目]$/u;
const leader = "[\\s.·…．。﹒‥⋯•,，\\-—–_、:：]";
const numbered = new RegExp(`^(.*?\\p{Script=Han}.*?)${leader}*[(（]?(\\d{1,4})[)）]?$`, "u");
const led = new RegExp(`^(.*?\\p{Script=Han}.*?)(?:[.·…．﹒‥⋯•][\\s.·…．﹒‥⋯•]+)$`, "u");
const columnWords = /(?:文件|解读|任免|讲话|公告|通告|公报|规章|大事记|选登|发文|工作|动态|其他|法规|规划|报告|栏)$/u;

/** Reads the contents among the first pages: the page headed 目录, or one on which most lines end with a number, and those that go on like it. */
export function contentsOf(pages: readonly ScannedPage[]): { entries: Entry[]; pages: ReadonlySet<number> } {
  const first = pages.slice(0, 6).findIndex((page) => isContents(page, true));
  if (first < 0) return { entries: [], pages: new Set() };
  const run = [pages[first]!];
  while (run.length < 4 && pages[first + run.length] && isContents(pages[first + run.length]!, false)) run.push(pages[first + run.length]!);
  return { entries: entriesOf(run.flatMap((page) => page.lines.map((l) => l.text))), pages: new Set(run.map((page) => page.seq)) };
}

function isContents({ lines }: ScannedPage, headed: boolean): boolean {
  const texts = lines.map((l) => l.text.normalize("NFKC").trim());
  const entries = texts.filter((t) => numbered.test(t) && t.length >= 8 && !/^[\d第]/u.test(t) && !/[年月日号期]\d*$/u.test(t)).length;
  return (headed && entries >= 1 && texts.some((t) => head.test(t))) || (entries >= 4 && entries * 2 > texts.length);
}

function entriesOf(lines: readonly string[]): Entry[] {
  const entries: Entry[] = [];
  let column: string | null = null;
  let begun = "";
  for (const line of lines) {
    const text = line.normalize("NFKC").trim();
    if (text === "" || head.test(text)) continue;
    const m = numbered.exec(text) ?? led.exec(text);
    const bare = text.replace(/^[【[(·•◆■●★]+|[\])】·•]+$/gu, "");
    if (m && (begun !== "" || m[1]!.length >= 5)) {
      entries.push({ title: tidy(begun + m[1]!), folio: m[2] === undefined ? null : Number(m[2]), column });
      begun = "";
    } else if (begun === "" && bare.length <= 14 && !bare.includes("关于") && columnWords.test(bare)) column = bare;
    else if (!/(?:公报|期)/u.test(text) || text.includes("关于")) begun += text;
  }
  return entries;
}
const tidy = (title: string) => title.replace(new RegExp(`${leader}+$`, "u"), "").replace(/\s/gu, "");
