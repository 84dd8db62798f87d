import { issueLabel, type IssueName } from "./issues.ts";

/** How the names of scans end. */
export const scanEndings = ["pdf", "tif", "tiff", "jpg", "jpeg", "png", "jp2", "j2k", "jpf"];
/** Whether a file is a scan, by the end of its name. */
export const isScan = (name: string): boolean => scanEndings.includes(/\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? "");

/** 档号: the number under which the archive keeps a page, as far as the name of its scan gives it. */
export interface ArchiveNumber {
  /** As written, from its first part to its last, without the page. */
  readonly number: string;
  /** 全宗号, 目录号, 案卷号, 页号. */
  readonly fonds: string | null;
  readonly catalogue: string | null;
  readonly volume: string | null;
  readonly page: string | null;
}
/** What the name of a scan tells: which issue, which page of it, and the 档号 it was filed under. */
export interface NamedScan {
  readonly issue: IssueName | null;
  readonly page: number | null;
  readonly archive: ArchiveNumber | null;
}
/**
 * Patterns an office may write: {年} {期} {页} are taken; {档号} is the file's number in the archive, or its parts {全宗} {目录} {案卷}; {任意} is
 * passed over; a / stands between a folder and what lies in it; all else must stand as written. The first that fits the whole name counts.
 */
const parts: Readonly<Record<string, string>> = {
  年: "(?<year>(?:19|20)\\d{2})",
  期: "(?<no>\\d{1,3}(?:-\\d{1,3})?|增刊\\d{0,2})",
  页: "(?<page>\\d{1,5})",
  档号: "(?<archive>[\\p{L}\\d·.\\-]+?)",
  全宗: "(?<fonds>[\\p{L}\\d·]{1,20})",
  目录: "(?<catalogue>[\\p{L}\\d·.]{1,20})",
  案卷: "(?<volume>[\\p{L}\\d·.]{1,20})",
  任意: ".*?",
};
const archiveParts = ["archive", "fonds", "catalogue", "volume"] as const;
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/gu, "\\$&");
const foldersIn = (path: string) => path.split("/").length - 1;

/** A pattern as a rule; null where it names something unknown or a part twice. */
export function ruleOf(pattern: string): RegExp | null {
  const pieces = pattern
    .normalize("NFKC")
    .trim()
    .split(/\{([^}]*)\}/u);
  const source = pieces.map((piece, i) => (i % 2 === 0 ? escaped(piece) : parts[piece]));
  if (source.includes(undefined)) return null;
  try {
    return new RegExp(`^${source.join("")}$`, "diu");
  } catch {
    return null;
  }
}

/** Names as scanning firms and offices write them, tried after an office's own patterns. */
const usual = [
  // Subtle: 7-8 is a double issue only where 期 says so; 2003-02-015 is page 15 of issue 2
  /(?<year>(?:19|20)\d{2})\s*年?[-_/·. ]*(?:总?第)?\s*(?<no>\d{1,3}(?:-\d{1,3})?期|增刊\d{0,2}|\d{1,3}(?!\d))(?:[-_ ·./]+(?:第|P)?\s*(?<page>\d{1,5})\s*页?)?$/iu,
  /(?:第|[pP])(?<page>\d{1,5})页?$/u,
  /(?:^|[-_ ·.])(?<page>\d{1,5})$/u,
];

type Groups = Readonly<Partial<Record<string, string>>>;
const issueIn = ({ year, no }: Groups): IssueName | null =>
  year && no ? { year: Number(year), no: no.replace("期", "").replace(/\d+/gu, (d) => String(Number(d))) } : null;

/** Readers of names by an office's patterns: made once, asked for many names. A name may have the folders it lay in before it. */
export function scanReader(patterns: readonly string[]): (name: string) => NamedScan {
  const own = patterns.flatMap((p) => {
    const rule = ruleOf(p);
    return rule ? [{ rule, folders: foldersIn(p) }] : [];
  });
  return (name) => {
    const path = name
      .normalize("NFKC")
      .replace(/\\/gu, "/")
      .replace(/\.[a-z0-9]{2,4}$/iu, "")
      .split("/")
      .map((part) => part.trim());
    const last = (count: number) => path.slice(-count).join("/");
    for (const { rule, folders } of own) {
      const text = last(folders + 1);
      const found = rule.exec(text);
      if (found) return { issue: issueIn(found.groups ?? {}), page: pageIn(found.groups), archive: archiveIn(found, text) };
    }
    return byUsage(path, last);
  };
}
/** Reads one name. */
export const scanNamed = (name: string, patterns: readonly string[] = []): NamedScan => scanReader(patterns)(name);

/** The file's own name first; where it tells no issue, with the folders around it, or those alone. */
function byUsage(path: readonly string[], last: (count: number) => string): NamedScan {
  const read = (text: string): Groups | undefined => usual.map((rule) => rule.exec(text)?.groups).find((groups) => groups !== undefined);
  const own = read(last(1));
  const around = [last(2), last(3), path.at(-2) ?? "", path.slice(-3, -1).join("/")];
  const found = [own, ...(path.length > 1 ? around.map(read) : [])].find((groups) => groups && issueIn(groups));
  return { issue: issueIn(found ?? {}), page: pageIn(own) ?? pageIn(found), archive: null };
}
const pageIn = (groups: Groups | undefined): number | null => (groups?.page ? Number(groups.page) : null);

function archiveIn(found: RegExpExecArray, text: string): ArchiveNumber | null {
  const spans = archiveParts.flatMap((part) => (found.indices?.groups?.[part] ? [found.indices.groups[part]] : []));
  if (spans.length === 0) return null;
  const { fonds = null, catalogue = null, volume = null, page = null } = found.groups as Groups;
  const number = text.slice(Math.min(...spans.map(([from]) => from)), Math.max(...spans.map(([, to]) => to)));
  return { number: number.replaceAll("/", "-"), fonds, catalogue, volume, page };
}

/** Files of one issue in the order of their pages; those whose names tell no issue stand under null. */
export interface ScanGroup<File> {
  readonly issue: IssueName | null;
  readonly files: readonly File[];
}
/** Parts a heap of files by issue; within one, pages by number, and by name where that is not told. */
export function groupedByIssue<File>(
  files: readonly File[],
  nameOf: (file: File) => string,
  patterns: readonly string[],
): ScanGroup<File>[] {
  const read = scanReader(patterns);
  const named = files.map((file) => ({ file, name: nameOf(file), ...read(nameOf(file)) }));
  const groups = Map.groupBy(named, ({ issue }) => (issue ? issueLabel(issue) : ""));
  const { compare } = new Intl.Collator("zh-CN", { numeric: true });
  return [...groups.values()]
    .map((group) => ({
      issue: group[0]!.issue,
      files: group.sort((a, b) => (a.page ?? Infinity) - (b.page ?? Infinity) || compare(a.name, b.name)).map((g) => g.file),
    }))
    .sort((a, b) => (a.issue?.year ?? Infinity) - (b.issue?.year ?? Infinity) || compare(a.issue?.no ?? "", b.issue?.no ?? ""));
}

/** 全宗号J012，目录号001，案卷号0045，页号0123. */
export function archiveWords({ fonds, catalogue, volume, page }: ArchiveNumber): string {
  const told = [
    ["全宗号", fonds],
    ["目录号", catalogue],
    ["案卷号", volume],
    ["页号", page],
  ] as const;
  return told.flatMap(([label, value]) => (value ? [`${label}${value}`] : [])).join("，");
}
/** The 档号 of several pages: each number once, in order. */
export const archiveNumbers = (list: readonly (ArchiveNumber | null)[]): string[] => [...new Set(list.flatMap((a) => a?.number ?? []))];
