import { markChanges, type Piece } from "./marking.ts";

/** How a copy from elsewhere stands to the text in the archive: 一致, 文字一致仅标点不同, 与存档不一致, 未收录. It says nothing of legal force. */
export const copyVerdicts = ["same", "punctuation", "differs", "unknown"] as const;
export type CopyVerdict = (typeof copyVerdicts)[number];

/** One place where a copy departs: `before` as archived, `after` as in the copy, marked, with a few words on either side. */
export interface CopyDifference {
  readonly pieces: readonly Piece[];
}
export interface CopyComparison {
  readonly verdict: Exclude<CopyVerdict, "unknown">;
  /** In reading order. */
  readonly differences: readonly CopyDifference[];
  /** Lines of a page that belong to the portal, not to the text (打印本页, 浏览次数); they were set aside. */
  readonly aside: readonly string[];
}

/**
 * Compares a copy with the archived text. Line breaks and blanks do not count: they are layout. `page` is true for a saved web page, whose own
 * lines (来源, 打印, status marks put there by law) are set aside; whatever else is more or less than the archive counts.
 */
export function compareCopy(archived: string, copy: string, page: boolean): CopyComparison {
  const own = new Set(archived.split("\n").map(squashed));
  const lines = copy.split("\n");
  const isAside = (line: string) => page && line.trim() !== "" && !own.has(squashed(line)) && furniture.test(squashed(line));
  const aside = lines.filter(isAside).map((line) => line.trim());
  const [a, b] = [squashed(archived), squashed(page ? unmarked(lines.filter((l) => !isAside(l)).join("\n")) : copy)];
  if (a === b) return { verdict: "same", differences: [], aside };
  return { verdict: folded(a) === folded(b) ? "punctuation" : "differs", differences: differencesOf(a, b), aside };
}

const squashed = (text: string): string => text.normalize("NFC").replace(/[\s\u3000]+/gu, "");

/** What 47号 and the office's own rules put before a title that no longer holds. */
const unmarked = (text: string): string =>
  text.replace(/^[\s\u3000]*(?:【|\[)(?:已废止|已失效|部分废止|已修改|已被修改|停止执行|已撤销)(?:】|\])/u, "");

const furniture =
  /^(?:(?:信息)?来源[:：].{0,40}|(?:发布|发文|成文|公开|更新)?(?:日期|时间)[:：][\d年月日:：/-]{0,24}|(?:浏览|阅读|点击)(?:次数|量|数)[:：]?\d*次?|索引号[:：].{0,40}|(?:发布|发文|公开)(?:机构|单位|机关)[:：].{0,30}|主题(?:分类|词)[:：].{0,30}|(?:公开方式|公开形式|有效性|效力状态|文号|发文字号|标题|名称)[:：].{0,80}|字(?:体|号)[:：]?.{0,12}|【?(?:打印|关闭|收藏|返回|打印本页|关闭窗口|关闭本页|大|中|小)】?(?:【?(?:打印|关闭|收藏|返回|打印本页|关闭窗口|关闭本页|大|中|小)】?)*|分享(?:到)?[:：]?.{0,16}|(?:上|下)一(?:篇|条)[:：]?.{0,80}|(?:您)?(?:当前|所在)(?:的)?位置[:：].{0,80}|扫一扫.{0,20}|责任编辑[:：].{0,12})$/u;

/**
 * Without punctuation and width, for “the words are the same”. What stands between two digits is no punctuation (1.5 is not 15), nor are signs
 * that mean something (%, ≥, ℃).
 */
export function folded(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/(?<=\d)[^\p{L}\p{N}\p{S}%‰]+(?=\d)/gu, (between) => (/[.·]/.test(between) ? "." : ","))
    .replace(/[^\p{L}\p{N}\p{S}%‰.,]+|(?<!\d)[.,]|[.,](?!\d)/gu, "");
}

/** What a person sees of the same words before and after a place. */
const around = 16;
/** Beyond this a copy is another text, and the rest of the list helps nobody. */
const most = 200;

function differencesOf(a: string, b: string): CopyDifference[] {
  const [x, y] = [clauses(a), clauses(b)];
  const hunks = align(x, y);
  return hunks.slice(0, most).map(({ before, after, lead, trail }) => {
    const pieces = markChanges(before, after);
    const shown: Piece[] = [{ kind: "same", text: lead.slice(-around) }, ...pieces, { kind: "same", text: trail.slice(0, around) }];
    return { pieces: shown.map((p, i) => shorter(p, i > 1, i < shown.length - 2)).filter((p) => p.text) };
  });
}
/** The same words in the middle of a place are told by their ends. */
function shorter(p: Piece, keepStart: boolean, keepEnd: boolean): Piece {
  if (p.kind !== "same" || p.text.length <= around * 3) return p;
  return { kind: "same", text: `${keepStart ? p.text.slice(0, around) : ""}…${keepEnd ? p.text.slice(-around) : ""}` };
}
const clauses = (text: string): string[] => text.match(/[^。；：！？;:!?]*[。；：！？;:!?]?/gu)!.filter(Boolean);

interface Hunk {
  readonly before: string;
  readonly after: string;
  readonly lead: string;
  readonly trail: string;
}
/** Where two rows of clauses part: the longest rows of equal clauses are kept, the rest are the places. */
function align(a: readonly string[], b: readonly string[]): Hunk[] {
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  const [x, y] = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)];
  const pairs = x.length * y.length <= 4_000_000 ? common(x, y) : [];
  const hunks: Hunk[] = [];
  let [i, j] = [0, 0];
  for (const [p, q] of [...pairs, [x.length, y.length] as const]) {
    if (p > i || q > j)
      hunks.push({
        before: x.slice(i, p).join(""),
        after: y.slice(j, q).join(""),
        lead: a.slice(Math.max(0, head + i - 2), head + i).join(""),
        trail: a.slice(head + p, head + p + 2).join(""),
      });
    [i, j] = [p + 1, q + 1];
  }
  return hunks;
}
/** The longest common subsequence, as pairs of places. */
function common(a: readonly string[], b: readonly string[]): [number, number][] {
  const width = b.length + 1;
  const best = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      best[i * width + j] =
        a[i] === b[j] ? best[(i + 1) * width + j + 1]! + 1 : Math.max(best[(i + 1) * width + j]!, best[i * width + j + 1]!);
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if (best[(i + 1) * width + j]! >= best[i * width + j + 1]!) i++;
    else j++;
  }
  return pairs;
}

/** How alike two texts are, 0 to 1, by the pairs of neighbouring characters they have in common. */
export function likeness(a: string, b: string): number {
  const grams = new Map<string, number>();
  const [x, y] = [folded(a), folded(b)];
  for (let i = 0; i < x.length - 1; i++) grams.set(x.slice(i, i + 2), (grams.get(x.slice(i, i + 2)) ?? 0) + 1);
  let shared = 0;
  for (let i = 0; i < y.length - 1; i++) {
    const left = grams.get(y.slice(i, i + 2)) ?? 0;
    if (left > 0) {
      shared++;
      grams.set(y.slice(i, i + 2), left - 1);
    }
  }
  return x.length + y.length > 2 ? (2 * shared) / (x.length + y.length - 2) : Number(x === y);
}
