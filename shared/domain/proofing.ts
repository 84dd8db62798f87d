import { boxOf, doubts, type ProofLine } from "./doubts.ts";
import { issueLabel, type IssueName } from "./issues.ts";
import type { Issuer } from "./issuers.ts";
import type { Box } from "./pages.ts";
import { folioFaults, furnitureOf } from "./folios.ts";
import { amounts } from "./proofing/amounts.ts";
import { dates, yearsAlone } from "./proofing/dates.ts";
import { marks } from "./proofing/marks.ts";
import { numbers } from "./proofing/numbers.ts";
import { organs } from "./proofing/organs.ts";
import { running, type Phrase } from "./proofing/running.ts";
import { headsOf, outOfStep, type Head } from "./proofing/sequences.ts";
import { tables } from "./proofing/tables.ts";

/** What may be wrong on a page, the gravest first: what a gazette must not get wrong, then words that rules or engines doubt. */
export const riskKinds = ["number", "date", "amount", "sequence", "organ", "folio", "marks", "differing", "unsure"] as const;
export type RiskKind = (typeof riskKinds)[number];

/** A place on a page a person should look at. */
export interface PageRisk {
  readonly kind: RiskKind;
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
export interface Risk extends PageRisk {
  readonly pageId: string;
  readonly seq: number;
}
export interface ProofPage {
  readonly engine: string | null;
  /** In the pixels of the boxes. */
  readonly height: number;
  readonly lines: readonly ProofLine[];
}
/** What one page says for itself, kept with it: its risks, and what rules that look across pages need of it. Plain data. */
export interface PageDoubts {
  readonly risks: readonly PageRisk[];
  /** Counted beginnings of lines; `risk` is what is told where one does not follow, null where its line is done with. */
  readonly heads: readonly (Head & { readonly risk: PageRisk | null })[];
  /** In their order by line: own numbers of documents (by their place among the risks, and year) and the years of days that stand alone. */
  readonly signs: readonly { readonly at: number; readonly risk?: number | null; readonly year: number | null; readonly signed?: true }[];
  readonly folio: number | null;
  /** The issue its running head names. */
  readonly issue: IssueName | null;
  /** Running head and folio that a person has not looked at. */
  readonly edges: readonly PageRisk[];
}
/** Raised with every change of a rule: what was kept under an older number is made anew. */
export const proofRules = 1;

/** What should be looked at on a page by itself (domain notes §6.4). A line that a person wrote or confirmed is done with. */
export function doubtsOf({ engine, height, lines }: ProofPage, issueYear: number, issuers: readonly Issuer[]): PageDoubts {
  const text = running(lines);
  const found = numbers(text, issueYear, issuers);
  const phrases: Phrase[] = [
    ...found,
    ...dates(text, issueYear),
    ...amounts(text),
    ...tables(text),
    ...organs(text, issuers),
    ...marks(text),
  ];
  const placed = phrases.map((phrase) => ({ phrase, risk: placedOn(phrase, text, lines) }));
  const grave = placed.flatMap(({ risk }) => risk ?? []);
  const letters = lines.flatMap((line, i) =>
    line.corrected
      ? []
      : doubts(line, engine).map(({ start, end, box, other }) =>
          riskOn(line, { kind: other === null ? "unsure" : "differing", line: i, start, end, box, other, unsure: true }),
        ),
  );
  const { over, free } = absorbed(grave, letters);
  const numbered = found.flatMap((f) => {
    const risk = placed.find((p) => p.phrase === f)!.risk;
    return f.own ? [{ at: text.at(f.start).line, risk: risk ? grave.indexOf(risk) : null, year: f.year }] : [];
  });
  const days = yearsAlone(text).map(({ line, year }) => ({ at: line, year, signed: true as const }));
  const furniture = furnitureOf(lines, height);
  return {
    risks: [...over, ...conflicts(lines), ...free],
    heads: headsOf(text).map((head) => {
      const line = lines[head.line]!;
      return { ...head, risk: line.corrected ? null : riskOn(line, { ...head, kind: "sequence" }) };
    }),
    signs: [...numbered, ...days].sort((a, b) => a.at - b.at),
    folio: furniture.folio,
    issue: furniture.issue,
    edges: [...furniture.lines].flatMap((i) => {
      const line = lines[i]!;
      return line.corrected ? [] : [riskOn(line, { kind: "folio", line: i, start: 0, end: line.text.length, box: line.box })];
    }),
  };
}

/** A page of an issue in the queue; one that is `done` takes part, so that rules see the whole issue, but nothing of it is asked again. */
export interface QueuedPage {
  readonly id: string;
  readonly seq: number;
  readonly done: boolean;
  readonly doubts: PageDoubts;
}
/** Everything on the pages of one issue a person should look at, in the order of risk: of each page by itself, and of the pages together. */
export function queueOf(pages: readonly QueuedPage[], issue: IssueName): Risk[] {
  const across = pages.map((): PageRisk[] => []);
  const heads = pages.flatMap(({ doubts }, page) => doubts.heads.map((head) => ({ ...head, page })));
  for (const { head, why, other } of outOfStep(heads)) if (head.risk) across[head.page]!.push({ ...head.risk, why, other });
  for (const [page, risk] of edgeFaults(pages, issue)) across[page]!.push(risk);
  const signed = signedOtherwise(pages);
  return pages
    .flatMap(({ id, seq, done, doubts }, page) => {
      if (done) return [];
      const own = doubts.risks.map((risk, i) => signed.get(`${page} ${i}`) ?? risk);
      const { over, free } = absorbed(across[page]!, own);
      return [...over, ...free].map((risk): Risk => ({ ...risk, pageId: id, seq }));
    })
    .sort(byRisk);
}

const gravity = ({ why, unsure }: Risk) => (why !== null ? 0 : unsure ? 1 : 2);
const byRisk = (a: Risk, b: Risk): number =>
  riskKinds.indexOf(a.kind) - riskKinds.indexOf(b.kind) || gravity(a) - gravity(b) || a.seq - b.seq || a.line - b.line || a.start - b.start;

type Bare = Pick<PageRisk, "kind" | "line" | "start" | "end"> & Partial<Pick<PageRisk, "text" | "box" | "why" | "other" | "unsure">>;
const riskOn = (line: ProofLine, { kind, line: at, start, end, text, box, why, other, unsure }: Bare): PageRisk => ({
  kind,
  line: at,
  start,
  end,
  text: text ?? line.text.slice(start, end),
  around: [line.text.slice(Math.max(0, start - 3), start), line.text.slice(end, end + 4)],
  box: box ?? boxOf(line, { start, end }),
  why: why ?? null,
  other: other ?? null,
  unsure: unsure ?? false,
});

/** A phrase of the running text by its part on the line where it begins; null where that line is done with. */
function placedOn(
  { kind, start, end, why, other }: Phrase,
  text: ReturnType<typeof running>,
  lines: readonly ProofLine[],
): PageRisk | null {
  const { line: at, offset } = text.at(start);
  const line = lines[at]!;
  if (line.corrected) return null;
  const last = Math.min(line.text.length, offset + (end - start));
  const whole = last - offset === end - start;
  return riskOn(line, { kind, line: at, start: offset, end: last, text: text.body.slice(start, end), why, other: whole ? other : null });
}

/** Doubtful characters that stand in something graver are told there, with what the other engine reads; the rest stay by themselves. */
function absorbed(grave: readonly PageRisk[], letters: readonly PageRisk[]): { over: PageRisk[]; free: PageRisk[] } {
  const over = [...grave];
  const free = letters.filter((letter) => {
    if ((letter.kind !== "differing" && letter.kind !== "unsure") || letter.why !== null) return true;
    const at = over.findIndex((r) => r.line === letter.line && r.start < letter.end && r.end > letter.start);
    if (at < 0) return true;
    const risk = over[at]!;
    const other = risk.other ?? (letter.other === null ? null : replaced(risk, letter, letter.other));
    over[at] = { ...risk, unsure: true, other };
    return false;
  });
  return { over, free };
}
const replaced = (risk: PageRisk, { start, end }: PageRisk, other: string) =>
  risk.text.slice(0, Math.max(0, start - risk.start)) + other + risk.text.slice(Math.max(0, end - risk.start));

/** Lines a person wrote on an earlier reading, of which the new one says a third thing. */
const conflicts = (lines: readonly ProofLine[]): PageRisk[] =>
  lines.flatMap((line, i) => {
    if (!line.corrected?.conflict) return [];
    const { read } = line.corrected;
    const why = `校对过，重新识别又读作“${read}”`;
    return [riskOn(line, { kind: "differing", line: i, start: 0, end: line.text.length, box: line.box, why, other: read })];
  });

/** Own numbers of another year than the day under their document, by page and place. */
function signedOtherwise(pages: readonly QueuedPage[]): Map<string, PageRisk> {
  const signs = pages.flatMap(({ doubts }, page) => doubts.signs.map((sign) => ({ ...sign, page })));
  const found = new Map<string, PageRisk>();
  for (const [i, sign] of signs.entries()) {
    const next = signs[i + 1];
    if (sign.risk == null || sign.year === null || !next?.signed || next.year === sign.year) continue;
    const risk = pages[sign.page]!.doubts.risks[sign.risk]!;
    const why = `文号是${sign.year}年，成文日期是${next.year}年`;
    found.set(`${sign.page} ${sign.risk}`, { ...risk, why, other: risk.text.replace(String(sign.year), String(next.year)) });
  }
  return found;
}

/** 页码 that do not follow each other, and running heads that name another issue, by the index of their page. */
function edgeFaults(pages: readonly QueuedPage[], issue: IssueName): [number, PageRisk][] {
  const faults = new Map(folioFaults(pages.map((p) => p.doubts.folio)).map(({ at, why }) => [at, why]));
  return pages.flatMap(({ doubts: { edges, issue: named } }, i) => {
    const foreign =
      named && (named.year !== issue.year || named.no !== issue.no) ? `页眉写着${issueLabel(named)}，本期是${issueLabel(issue)}` : null;
    return edges.flatMap((edge): [number, PageRisk][] => {
      const why = /期/u.test(edge.text) ? foreign : /\d/u.test(edge.text) ? (faults.get(i) ?? null) : null;
      return why === null ? [] : [[i, { ...edge, why }]];
    });
  });
}
