import { boxOf, doubts, type ProofLine } from "./doubts.ts";
import { folioFaults, furnitureOf } from "./folios.ts";
import { issueLabel, type IssueName } from "./issues.ts";
import type { Issuer } from "./issuers.ts";
import type { Box } from "./pages.ts";
import { amounts } from "./proofing/amounts.ts";
import { dates } from "./proofing/dates.ts";
import { numbers } from "./proofing/numbers.ts";
import { organs } from "./proofing/organs.ts";
import { marks } from "./proofing/marks.ts";
import { sequences } from "./proofing/sequences.ts";
import { running, type Phrase } from "./proofing/running.ts";

/** What may be wrong on a page, the gravest first: what a gazette must not get wrong, then words that rules or engines doubt. */
export const riskKinds = ["number", "date", "amount", "sequence", "organ", "folio", "marks", "differing", "unsure"] as const;
export type RiskKind = (typeof riskKinds)[number];

/** A place a person should look at. */
export interface Risk {
  readonly kind: RiskKind;
  readonly pageId: string;
  readonly seq: number;
  readonly line: number;
  /** In the line's text. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** A few characters before and after it on its line. */
  readonly around: readonly [string, string];
  readonly box: Box;
  /** What a rule says against it; null where it is only to be looked at because it must be right. */
  readonly why: string | null;
  /** What may stand there instead: by a rule, or read by the other engine. */
  readonly other: string | null;
  /** True where an engine was not sure of a character of it. */
  readonly unsure: boolean;
}
export interface ProofPage {
  readonly id: string;
  readonly seq: number;
  readonly engine: string | null;
  readonly lines: readonly ProofLine[];
}

/**
 * Everything on the pages of one issue a person should look at, in the order of risk (domain notes §6.4). A line that a person wrote or
 * confirmed is done with; a rule that needs the lines before it still counts them.
 */
export function risksOf(pages: readonly ProofPage[], issue: IssueName, issuers: readonly Issuer[]): Risk[] {
  const text = running(pages);
  const phrases: Phrase[] = [
    ...numbers(text, issue.year, issuers),
    ...dates(text, issue.year),
    ...amounts(text),
    ...sequences(text),
    ...organs(text, issuers),
    ...marks(text),
  ];
  const grave = [...phrases.flatMap((phrase) => placed(phrase, text, pages)), ...folioRisks(pages, issue)];
  const covered = new Map<string, Bare[]>();
  for (const risk of grave) covered.set(keyOf(risk), [...(covered.get(keyOf(risk)) ?? []), risk]);
  const letters = pages.flatMap((page) =>
    page.lines.flatMap((line, i) =>
      line.corrected ? [] : doubts(line, page.engine).map((doubt) => ({ ...doubt, pageId: page.id, seq: page.seq, line: i })),
    ),
  );
  const free: Bare[] = [];
  const touched = new Map<Bare, Bare>();
  for (const { start, end, box, other, ...at } of letters) {
    const over = covered.get(keyOf(at))?.find((r) => r.start < end && r.end > start);
    const text = pages.find((p) => p.id === at.pageId)!.lines[at.line]!.text.slice(start, end);
    if (!over) free.push({ ...at, kind: other === null ? "unsure" : "differing", start, end, box, text, why: null, other, unsure: true });
    else {
      const so = touched.get(over) ?? over;
      touched.set(over, { ...so, unsure: true, other: so.other ?? (other === null ? null : replaced(over, start, end, other)) });
    }
  }
  return [...grave.map((risk) => touched.get(risk) ?? risk), ...conflicts(pages), ...free]
    .map((risk) => withAround(risk, pages))
    .sort(byRisk);
}

type Bare = Omit<Risk, "around">;
function withAround(risk: Bare, pages: readonly ProofPage[]): Risk {
  const { text } = pages.find((p) => p.id === risk.pageId)!.lines[risk.line]!;
  return { ...risk, around: [text.slice(Math.max(0, risk.start - 3), risk.start), text.slice(risk.end, risk.end + 4)] };
}
const keyOf = ({ pageId, line }: { readonly pageId: string; readonly line: number }) => `${pageId} ${line}`;
const replaced = (risk: Bare, start: number, end: number, other: string) =>
  risk.text.slice(0, Math.max(0, start - risk.start)) + other + risk.text.slice(Math.max(0, end - risk.start));
const gravity = ({ why, unsure }: Risk) => (why !== null ? 0 : unsure ? 1 : 2);
const byRisk = (a: Risk, b: Risk): number =>
  riskKinds.indexOf(a.kind) - riskKinds.indexOf(b.kind) || gravity(a) - gravity(b) || a.seq - b.seq || a.line - b.line || a.start - b.start;

/** A phrase of the running text on its page, by its part on the line where it begins; none where that line is done with. */
function placed({ kind, start, end, why, other }: Phrase, text: ReturnType<typeof running>, pages: readonly ProofPage[]): Bare[] {
  const at = text.at(start);
  const page = pages[at.page]!;
  const line = page.lines[at.line]!;
  if (line.corrected) return [];
  const last = Math.min(line.text.length, at.offset + (end - start));
  return [
    {
      kind,
      pageId: page.id,
      seq: page.seq,
      line: at.line,
      start: at.offset,
      end: last,
      text: text.body.slice(start, end),
      box: boxOf(line, { start: at.offset, end: last }),
      why,
      other: last - at.offset === end - start ? other : null,
      unsure: false,
    },
  ];
}

/** Lines a person wrote on an earlier reading, of which the new one says a third thing. */
function conflicts(pages: readonly ProofPage[]): Bare[] {
  return pages.flatMap(({ id, seq, lines }) =>
    lines.flatMap((line, i): Bare[] => {
      if (!line.corrected?.conflict) return [];
      const whole = { pageId: id, seq, line: i, start: 0, end: line.text.length, text: line.text, box: line.box };
      return [
        { ...whole, kind: "differing", why: `校对过，重新识别又读作“${line.corrected.read}”`, other: line.corrected.read, unsure: false },
      ];
    }),
  );
}

/** 页码 that do not follow each other, and running heads that name another issue. */
function folioRisks(pages: readonly ProofPage[], issue: IssueName): Bare[] {
  const read = pages.map((page) => furnitureOf(page.lines));
  const faults = new Map(folioFaults(read.map((r) => r.folio)).map(({ at, why }) => [at, why]));
  return pages.flatMap((page, i) => {
    const named = read[i]!.issue;
    const foreign =
      named && (named.year !== issue.year || named.no !== issue.no) ? `页眉写着${issueLabel(named)}，本期是${issueLabel(issue)}` : null;
    return [...read[i]!.lines].flatMap((n): Bare[] => {
      const line = page.lines[n]!;
      const why = /期/u.test(line.text) ? (foreign ?? null) : /\d/u.test(line.text) ? (faults.get(i) ?? null) : null;
      if (why === null || line.corrected) return [];
      const whole = { start: 0, end: line.text.length };
      return [
        {
          kind: "folio",
          pageId: page.id,
          seq: page.seq,
          line: n,
          ...whole,
          text: line.text,
          box: line.box,
          why,
          other: null,
          unsure: false,
        },
      ];
    });
  });
}
