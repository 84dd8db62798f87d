/** One level of a list: where it starts, how it counts, and the words around its numbers. */
export interface Level {
  readonly start: number;
  readonly format: string;
  /** 第%1条, %1、, （%2）. */
  readonly text: string;
  /** What stands between label and words: tab, space or nothing. */
  readonly suffix: string;
  /** Numbers of higher levels in Arabic numerals. */
  readonly legal: boolean;
}
/** A list as used: the definition it counts with, its levels, and levels that begin anew with this list. */
export interface List {
  readonly abstractId: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly restarts: ReadonlyMap<number, number>;
}

const han = "〇一二三四五六七八九";

/** 1 → 一, 21 → 二十一, 110 → 一百一十: as articles are numbered. */
export function inHan(n: number, ones = han, [ten, hundred, thousand]: readonly [string, string, string] = ["十", "百", "千"]): string {
  if (n >= 10_000) return String(n);
  const parts: [number, string][] = [
    [Math.floor(n / 1000), thousand],
    [Math.floor(n / 100) % 10, hundred],
    [Math.floor(n / 10) % 10, ten],
    [n % 10, ""],
  ];
  let out = "";
  let gap = false;
  for (const [digit, unit] of parts) {
    if (digit === 0) gap = out !== "";
    else {
      out += (gap ? "零" : "") + (digit === 1 && unit === ten && out === "" && ones === han ? "" : ones[digit]!) + unit;
      gap = false;
    }
  }
  return out || "零";
}

function inLetters(n: number): string {
  return String.fromCharCode(64 + ((n - 1) % 26) + 1).repeat(Math.floor((n - 1) / 26) + 1);
}

function inRoman(n: number): string {
  const signs: [number, string][] = [[1000, "M"], [900, "CM"], [500, "D"], [400, "CD"], [100, "C"], [90, "XC"], [50, "L"], [40, "XL"], [10, "X"], [9, "IX"], [5, "V"], [4, "IV"], [1, "I"]]; // prettier-ignore
  let rest = n;
  return signs.reduce((out, [value, sign]) => {
    const times = Math.floor(rest / value);
    rest -= times * value;
    return out + sign.repeat(times);
  }, "");
}

/** A number in one of WordprocessingML's number formats; Arabic where the format is none that Chinese documents use. */
export function formatNumber(n: number, format: string): string {
  switch (format) {
    case "chineseCounting":
    case "chineseCountingThousand":
    case "japaneseCounting":
    case "taiwaneseCounting":
    case "taiwaneseCountingThousand":
    case "ideographTraditional":
      return inHan(n);
    case "ideographDigital":
    case "japaneseDigitalTenThousand":
    case "taiwaneseDigital":
      return [...String(n)].map((d) => han[Number(d)]!).join("");
    case "chineseLegalSimplified":
    case "ideographLegalTraditional":
      return inHan(n, "零壹贰叁肆伍陆柒捌玖", ["拾", "佰", "仟"]);
    case "decimalEnclosedCircle":
    case "decimalEnclosedCircleChinese":
      return n >= 1 && n <= 20 ? String.fromCodePoint(0x2460 + n - 1) : String(n);
    case "decimalEnclosedParen":
      return n >= 1 && n <= 20 ? String.fromCodePoint(0x2474 + n - 1) : `(${n})`;
    case "decimalEnclosedFullstop":
      return n >= 1 && n <= 20 ? String.fromCodePoint(0x2488 + n - 1) : `${n}.`;
    case "ideographEnclosedCircle":
      return n >= 1 && n <= 10 ? String.fromCodePoint(0x3280 + n - 1) : inHan(n);
    case "decimalFullWidth":
    case "decimalFullWidth2":
      return [...String(n)].map((d) => String.fromCodePoint(0xff10 + Number(d))).join("");
    case "decimalZero":
      return String(n).padStart(2, "0");
    case "upperLetter":
      return inLetters(n);
    case "lowerLetter":
      return inLetters(n).toLowerCase();
    case "upperRoman":
      return inRoman(n);
    case "lowerRoman":
      return inRoman(n).toLowerCase();
    case "none":
      return "";
    default:
      return String(n);
  }
}

/** Counts the lists of one document: each call is the next paragraph, and answers its printed label with what stands behind it. */
export function counter(lists: ReadonlyMap<string, List>): (listId: string, depth: number) => string {
  const counts = new Map<string, Map<number, number>>();
  const seen = new Set<string>();
  return (listId, depth) => {
    const list = lists.get(listId);
    const level = list?.levels.get(depth);
    if (!list || !level) return "";
    const own = counts.get(list.abstractId) ?? new Map<number, number>();
    counts.set(list.abstractId, own);
    if (!seen.has(listId)) for (const [at, start] of list.restarts) own.set(at, start - 1);
    seen.add(listId);
    own.set(depth, (own.get(depth) ?? level.start - 1) + 1);
    for (const deeper of own.keys()) if (deeper > depth) own.delete(deeper);
    if (level.format === "bullet") return /[\ue000-\uf8ff]/u.test(level.text) ? "" : level.text && `${level.text} `;
    const label = level.text.replace(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const of = list.levels.get(at);
      return formatNumber(own.get(at) ?? of?.start ?? 1, level.legal && at < depth ? "decimal" : (of?.format ?? "decimal"));
    });
    return label && label + gapAfter(label, level.suffix);
  };
}

/** A tab after 第一条 is printed as a gap; after 一、 and （一） the text follows at once. */
function gapAfter(label: string, suffix: string): string {
  if (suffix === "nothing" || /[、．。，：）)\]]\s*$/u.test(label)) return "";
  return /[编章节条款]$/u.test(label) ? "　" : " ";
}
