import {
  faultWords,
  pageFaultKinds,
  textFaultKinds,
  type FaultKind,
  type LineFault,
  type PageCheck,
  type TextFaultKind,
} from "../acceptance.ts";

/** Characters that count: blanks are no characters of a Chinese text. */
export const lettersOf = (text: string): string[] => [...text.replace(/\s/gu, "")];

/** Wrong, missing and extra characters of a line: the fewest changes that make what is printed of what was read. */
export function textFaults({ read, printed }: Pick<LineFault, "read" | "printed">): Readonly<Record<TextFaultKind, number>> {
  const [a, b] = [lettersOf(read), lettersOf(printed)];
  type Way = { readonly wrong: number; readonly missing: number; readonly extra: number };
  const sum = (way: Way) => way.wrong + way.missing + way.extra;
  let row: Way[] = b.map((_, j) => ({ wrong: 0, missing: j + 1, extra: 0 }));
  row.unshift({ wrong: 0, missing: 0, extra: 0 });
  for (const [i, sign] of a.entries()) {
    const next: Way[] = [{ wrong: 0, missing: 0, extra: i + 1 }];
    for (const [j, other] of b.entries()) {
      const same = row[j]!;
      const ways = [
        sign === other ? same : { ...same, wrong: same.wrong + 1 },
        { ...row[j + 1]!, extra: row[j + 1]!.extra + 1 },
        { ...next[j]!, missing: next[j]!.missing + 1 },
      ];
      next.push(ways.reduce((best, way) => (sum(way) < sum(best) ? way : best)));
    }
    row = next;
  }
  return row.at(-1)!;
}

/** Faults of pages by kind: characters for the kinds of text, places for the others. */
export function faultCounts(checks: readonly PageCheck[]): Record<FaultKind, number> {
  const counts = Object.fromEntries([...textFaultKinds, ...pageFaultKinds].map((kind) => [kind, 0])) as Record<FaultKind, number>;
  for (const { lines, faults } of checks) {
    for (const line of lines) for (const [kind, count] of Object.entries(textFaults(line))) counts[kind as TextFaultKind] += count;
    for (const { kind } of faults) counts[kind]++;
  }
  return counts;
}

/** What was found on a page in one line: 错字2，图像质量1（下缘缺字）. Empty where nothing was. */
export function checkWords(check: PageCheck): string {
  const counts = faultCounts([check]);
  const note = (kind: FaultKind) =>
    check.faults
      .filter((f) => f.kind === kind && f.note)
      .map((f) => f.note)
      .join("；");
  return [...textFaultKinds, ...pageFaultKinds]
    .filter((kind) => counts[kind] > 0)
    .map((kind) => `${faultWords[kind]}${counts[kind]}${note(kind) ? `（${note(kind)}）` : ""}`)
    .join("，");
}
