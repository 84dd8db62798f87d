import { issueLabel, type IssueName } from "./issues.ts";
import type { Look } from "./scans.ts";

/** A person looked at a finding and lets it be; it holds as long as what was seen is what was judged. */
export interface Settled {
  readonly basis: string;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}

/** One page as it is judged with the others of its issue. */
export interface Judged {
  readonly id: string;
  readonly seq: number;
  readonly folio: number | null;
  readonly dpi: number | null;
  readonly look: Look | null;
  readonly turned: boolean;
  /** 2003年第2期第3页: where the same bytes stand as well. */
  readonly also: string | null;
  /** The picture it is, by its name. */
  readonly picture: string;
  /** The issue its head names, where that is another than the one it is in. */
  readonly astray: IssueName | null;
  /** What persons let be, by `settledName`. */
  readonly settled: ReadonlyMap<string, Settled>;
}
export const findingKinds = [
  "missing",
  "order",
  "astray",
  "double",
  "upside-down",
  "fold",
  "blank",
  "skew",
  "resolution",
  "colour",
] as const;
export type FindingKind = (typeof findingKinds)[number];
/** What is wrong with the pages of an issue, as one sentence; the pages it is about. */
export interface Finding {
  readonly kind: FindingKind;
  readonly pages: readonly string[];
  readonly words: string;
  readonly settled: Settled | null;
}

/** What a finding rests on: where it changes, the finding is told again. Of two pages, the numbers printed on them belong to it. */
const basisOf = (pages: readonly Judged[]): string =>
  pages.map(({ picture, folio }) => (pages.length > 1 ? `${picture} ${folio ?? ""}` : picture)).join("|");
/** Under this name a finding about so many pages is let be, with the last of them. */
const settledName = (kind: FindingKind, count: number): string => `${kind} ${count}`;
const settledOf = (kind: FindingKind, pages: readonly Judged[]): Settled | null => {
  const settled = pages.at(-1)!.settled.get(settledName(kind, pages.length));
  return settled?.basis === basisOf(pages) ? settled : null;
};
/** Kinds that are about two pages beside each other; all others are about each page by itself. */
const ofPairs: readonly FindingKind[] = ["missing", "order", "double"];
/** What is to be written down to let a finding be: with which page, under which name, on what it rests. */
export function settling(kind: FindingKind, pages: readonly Judged[]): { page: string; name: string; basis: string }[] {
  const whole = ofPairs.includes(kind) ? [pages] : pages.map((page) => [page]);
  return whole.map((list) => ({ page: list.at(-1)!.id, name: settledName(kind, list.length), basis: basisOf(list) }));
}
const finding = (kind: FindingKind, pages: readonly Judged[], words: string): Finding => ({
  kind,
  pages: pages.map((p) => p.id),
  words,
  settled: settledOf(kind, pages),
});
/** One finding of all pages that have the same fault; those that were let be stand apart, by their reason. */
function together(kind: FindingKind, pages: readonly Judged[], words: (seqs: string) => string): Finding[] {
  const groups = Map.groupBy(pages, (page) => settledOf(kind, [page])?.reason);
  return [...groups.values()].map((list) => ({
    kind,
    pages: list.map((p) => p.id),
    words: words(seqsOf(list)),
    settled: settledOf(kind, [list[0]!]),
  }));
}

/** Two scans of the same sheet differ in up to so many of the 256 bits; measured: 32 at most, different pages at least 61. */
const alike = 45;
/** A sheet is fed twice within so many pages. */
const near = 60;
/** Degrees from which a lean is seen (DA/T 31-2017 asks for none that is visible). */
const leaning = 1;
/** DA/T 31-2017: at least 200 dpi. */
const leastDpi = 200;

/** What an archivist should look at before the pages of an issue are read, the gravest first. */
export function findingsOf(pages: readonly Judged[]): Finding[] {
  const about = (which: (page: Judged) => boolean) => pages.filter(which);
  const looked = (test: (look: Look) => boolean) => about((p) => p.look !== null && test(p.look));
  return [
    ...folios(pages),
    ...astray(pages),
    ...doubles(pages),
    ...together(
      "upside-down",
      about((p) => p.look?.upsideDown === true && !p.turned),
      (s) => `第${s}页好像放倒了，请看一看，倒了就转正。`,
    ),
    ...together(
      "fold",
      about((p) => p.look?.fold != null && !p.turned),
      (s) => `第${s}页像是两页拍在一张上，可以从中缝分成两页。`,
    ),
    ...together(
      "blank",
      looked((l) => l.blank),
      (s) => `第${s}页疑似空白页，确是空白可以撤出。`,
    ),
    ...together(
      "skew",
      looked((l) => Math.abs(l.skew) >= leaning),
      (s) => `第${s}页倾斜超过${leaning}度，看得出来（DA/T 31-2017要求纠偏）；识别会自动纠正，存档图像建议重扫。`,
    ),
    ...together(
      "resolution",
      about((p) => p.dpi !== null && p.dpi < leastDpi),
      (s) => `第${s}页不到${leastDpi}dpi（DA/T 31-2017），小字可能认不准，建议重扫。`,
    ),
    ...mixed(pages),
  ];
}

/** Missing, doubled and misplaced pages, by the numbers printed on them. */
function folios(pages: readonly Judged[]): Finding[] {
  const read = pages.filter((p): p is Judged & { folio: number } => p.folio !== null);
  // Subtle: with few numbers read, one misreading would cry wolf
  if (read.length < 3) return [];
  const found: Finding[] = [];
  for (const [i, page] of read.entries()) {
    const before = read[i - 1];
    if (!before) continue;
    const [gap, steps] = [page.folio - before.folio, page.seq - before.seq];
    const both = [before, page];
    const printed = `第${before.seq}页印着${before.folio}，`;
    if (gap > steps && gap - steps <= 20 && isNext(read, i))
      found.push(finding("missing", both, `${printed}第${page.seq}页印着${page.folio}，中间像是缺${gap - steps}页。`));
    if (gap === 0) found.push(finding("double", both, `第${before.seq}页和第${page.seq}页都印着${page.folio}，像是扫了两次。`));
    if (gap < 0) found.push(finding("order", both, `${printed}后面的第${page.seq}页印着${page.folio}，次序像是乱了。`));
  }
  return found;
}
/** Whether the number fits what follows (or nothing does): a misread number fits neither side. */
const isNext = (read: readonly (Judged & { folio: number })[], at: number): boolean => {
  const [here, after] = [read[at]!, read[at + 1]];
  return after === undefined || after.folio - here.folio === after.seq - here.seq;
};

/** Pages whose head names another issue. */
function astray(pages: readonly Judged[]): Finding[] {
  const groups = Map.groupBy(pages, ({ astray: issue }) => (issue ? issueLabel(issue) : ""));
  return [...groups].flatMap(([label, list]) =>
    label === "" ? [] : together("astray", list, (s) => `第${s}页的页眉印着${label}，像是混进来的，是就移到那一期。`),
  );
}

function doubles(pages: readonly Judged[]): Finding[] {
  const found: Finding[] = [];
  const prints = pages.map(({ look }) => (look && !look.blank ? bitsOf(look.print) : null));
  for (const [i, page] of pages.entries()) {
    if (page.also) found.push(finding("double", [page], `第${page.seq}页与${page.also}是同一个文件。`));
    const print = prints[i]!;
    let [twin, least] = [-1, alike + 1];
    for (let k = Math.max(0, i - near); print && k < i; k++) {
      const other = prints[k];
      const bits = other ? bitsApart(other, print) : Infinity;
      // Subtle: the halves of one double page share its print.
      if (bits < least && !(bits === 0 && pages[k]!.turned && page.turned)) [twin, least] = [k, bits];
    }
    const other = pages[twin];
    if (other) found.push(finding("double", [other, page], `第${other.seq}页和第${page.seq}页的图像几乎一样，像是扫了两次。`));
  }
  return found;
}
/** A print as eight numbers of 32 bits. */
const bitsOf = (print: string): Uint32Array =>
  Uint32Array.from({ length: 8 }, (_, i) => Number.parseInt(print.slice(i * 8, i * 8 + 8), 16));
function bitsApart(a: Uint32Array, b: Uint32Array): number {
  let bits = 0;
  for (let i = 0; i < 8; i++) {
    let v = a[i]! ^ b[i]!;
    v -= (v >>> 1) & 0x55_55_55_55;
    v = (v & 0x33_33_33_33) + ((v >>> 2) & 0x33_33_33_33);
    bits += Math.imul((v + (v >>> 4)) & 0x0f_0f_0f_0f, 0x01_01_01_01) >>> 24;
  }
  return bits;
}
/** Bits in which two prints differ. */
export const apart = (a: string, b: string): number => bitsApart(bitsOf(a), bitsOf(b));

/** One batch, one way of scanning: what stands apart, and what black and white loses. */
function mixed(pages: readonly Judged[]): Finding[] {
  const of = (colour: Look["colour"]) => pages.filter((p) => p.look?.colour === colour && !p.look.blank);
  const [bitonal, grey, colour] = [of("bitonal"), of("grey"), of("colour")];
  const all = bitonal.length + grey.length + colour.length;
  if (bitonal.length > 0 && bitonal.length === all)
    return together(
      "colour",
      bitonal,
      () => "全期为黑白二值扫描；红头、印章、照片所在的页应当彩色扫描（DA/T 31-2017），请对照原件看有没有这样的页。",
    );
  // Subtle: a cover in colour before grey pages is as it should be; pages that show less than most are not.
  const less = bitonal.length * 2 < all && bitonal.length > 0 ? bitonal : colour.length * 2 > all ? grey : [];
  return together("colour", less, (s) => `第${s}页扫描的颜色比其他页少，同一批宜用同一种方式扫描（DA/T 31-2017）。`);
}

/** 3、5至7、等12. */
export function seqsOf(pages: readonly { readonly seq: number }[]): string {
  const runs: [number, number][] = [];
  for (const { seq } of pages) {
    const last = runs.at(-1);
    if (last && seq === last[1] + 1) last[1] = seq;
    else runs.push([seq, seq]);
  }
  const words = runs.map(([a, b]) => (a === b ? String(a) : `${a}至${b}`));
  return words.length > 8 ? `${words.slice(0, 8).join("、")}等${pages.length}` : words.join("、");
}
