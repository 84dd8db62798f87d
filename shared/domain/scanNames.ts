import { issueLabel, type IssueName } from "./issues.ts";

/** What the name of a scan tells: which issue, which page of it, and the 档号 it was filed under. */
export interface NamedScan {
  readonly issue: IssueName | null;
  readonly page: number | null;
  readonly archive: string | null;
}
/**
 * Patterns an office may write: {年} {期} {页} are taken, {档号} is the file's number in the archive, {任意} is passed over; all else must stand
 * as written. The first that fits the whole name counts.
 */
const parts: Readonly<Record<string, string>> = {
  年: "(?<year>(?:19|20)\\d{2})",
  期: "(?<no>\\d{1,3}(?:-\\d{1,3})?|增刊\\d{0,2})",
  页: "(?<page>\\d{1,4})",
  档号: "(?<archive>[\\p{L}\\d·.-]+?)",
  任意: ".*?",
};
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");

/** A pattern as a rule; null where it names something unknown or a part twice. */
export function ruleOf(pattern: string): RegExp | null {
  const pieces = pattern
    .normalize("NFKC")
    .trim()
    .split(/\{([^}]*)\}/u);
  const source = pieces.map((piece, i) => (i % 2 === 0 ? escaped(piece) : parts[piece]));
  if (source.includes(undefined)) return null;
  try {
    return new RegExp(`^${source.join("")}$`, "iu");
  } catch {
    return null;
  }
}

/** Names as scanning firms and offices write them, tried after an office's own patterns. */
const usual = [
  // Subtle: 7-8 is a double issue only where 期 says so; 2003-02-015 is page 15 of issue 2
  /(?<year>(?:19|20)\d{2})\s*年?[-_/·. ]*(?:总?第)?\s*(?<no>\d{1,3}(?:-\d{1,3})?期|增刊\d{0,2}|\d{1,3}(?!\d))(?:[-_ ·./]+(?:第|P)?\s*(?<page>\d{1,4})\s*页?)?$/iu,
  /(?:第|[pP])(?<page>\d{1,4})页?$/u,
  /(?:^|[-_ ·.])(?<page>\d{1,4})$/u,
];

/** Reads a file's name, with the folder it lies in where that helps; the ending does not count. */
export function scanNamed(name: string, patterns: readonly string[] = []): NamedScan {
  const bare = name
    .normalize("NFKC")
    .replace(/\.[a-z0-9]{2,4}$/iu, "")
    .trim();
  const own = patterns.flatMap((p) => ruleOf(p) ?? []);
  const found = [...own, ...usual].map((rule) => rule.exec(bare)?.groups).find((groups) => groups !== undefined);
  const { year, no, page, archive } = found ?? {};
  return {
    issue: year && no ? { year: Number(year), no: no.replace("期", "").replace(/\d+/gu, (d) => String(Number(d))) } : null,
    page: page ? Number(page) : null,
    archive: archive ?? null,
  };
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
  const named = files.map((file) => ({ file, name: nameOf(file), ...scanNamed(nameOf(file), patterns) }));
  const groups = Map.groupBy(named, ({ issue }) => (issue ? issueLabel(issue) : ""));
  return [...groups.values()]
    .map((group) => ({
      issue: group[0]!.issue,
      files: group
        .sort((a, b) => (a.page ?? Infinity) - (b.page ?? Infinity) || a.name.localeCompare(b.name, "zh-CN", { numeric: true }))
        .map((g) => g.file),
    }))
    .sort(
      (a, b) =>
        (a.issue?.year ?? Infinity) - (b.issue?.year ?? Infinity) ||
        (a.issue?.no ?? "").localeCompare(b.issue?.no ?? "", "zh-CN", { numeric: true }),
    );
}
