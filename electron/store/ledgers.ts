import type { Ledger, LedgerRow, LedgerView } from "../../shared/contract/ledgers.ts";
import { ledgerViews } from "../../shared/contract/ledgers.ts";
import {
  filingDuty,
  interpretationDuty,
  issuedOn,
  noFiling,
  noInterpretation,
  owesNothing,
  reviewDuty,
  type DisclosureReview,
  type Duty,
  type Filing,
  type Interpretation,
} from "../../shared/domain/duties.ts";
import { isOwn } from "../../shared/domain/issuers.ts";
import type { NormativeDecision } from "../../shared/domain/normative.ts";
import { profileOn, type Profile } from "../../shared/domain/profiles.ts";
import { disclosureWords } from "../../shared/domain/words.ts";
import type { Context } from "./context.ts";
import type { Decisions } from "./decisions.ts";
import type { DocumentRecord, Documents } from "./documents.ts";
import type { IssuerRegistry } from "./issuers.ts";
import type { Profiles } from "./profiles.ts";
import type { Proposals } from "./proposals.ts";

/** What was written down of one document's 备案, 解读 and 公开属性. */
export interface Handled {
  readonly filing: Filing;
  readonly interpretation: Interpretation;
  readonly interpreting: readonly DocumentRecord[];
  readonly reviews: readonly DisclosureReview[];
  /** Why it is not open, and the day that was decided. */
  readonly reason: string | null;
  readonly decidedOn: string | null;
  /** Whether a person decided that it is a 规范性文件; null where nobody did. */
  readonly normative: boolean | null;
}

/** Duties of all documents: what was registered or decided to be a 规范性文件 is filed and interpreted, those that are not open are looked at again. */
export function ledgers(
  { db, today }: Context,
  documents: Documents,
  decisions: Decisions,
  proposals: Proposals,
  profiles: Profiles,
  issuers: IssuerRegistry,
) {
  const registered = db
    .prepare<[], string>("SELECT id FROM documents WHERE listed AND json_extract(fields, '$.registerNumber') IS NOT NULL")
    .pluck();
  const shut = db.prepare<[], string>("SELECT id FROM documents WHERE listed AND disclosure <> 'open'").pluck();

  /** Documents here that interpret this one. */
  const interpreting = (document: DocumentRecord): DocumentRecord[] =>
    proposals.accepted(document).flatMap((p) => (p.kind === "interprets" && p.source.id ? [documents.get(p.source.id)] : []));
  /** What was written down of an interpretation; where nobody did, one that is here tells the day by itself. */
  function interpreted(document: DocumentRecord, told: unknown): Interpretation {
    const state = (told as Interpretation | undefined) ?? noInterpretation;
    const [first] = interpreting(document).flatMap((d) => issuedOn(d.fields) ?? []).sort(); // prettier-ignore
    return { ...state, publishedOn: state.publishedOn ?? first ?? null };
  }

  function handled(document: DocumentRecord): Handled {
    const decided = decisions.of(document.id);
    const reviews = [...decided].flatMap(([name, { value }]) => (name.startsWith("review:") ? [value as DisclosureReview] : []));
    return {
      filing: (decided.get("filing")?.value as Filing | undefined) ?? noFiling,
      interpretation: interpreted(document, decided.get("interpretation")?.value),
      interpreting: interpreting(document),
      reviews: reviews.sort((a, b) => (a.on < b.on ? 1 : -1)),
      reason: (decided.get("disclosureReason")?.value as string | undefined) ?? null,
      decidedOn: decided.get("disclosure")?.at.slice(0, 10) ?? null,
      normative: (decided.get("normative")?.value as NormativeDecision | undefined)?.is ?? null,
    };
  }

  function list({ view, all }: { view: LedgerView; all: boolean }): Ledger {
    const [table, calendar, now] = [profiles.table(), profiles.calendar(), today()];
    const profileOf = ({ fields }: DocumentRecord): Profile => profileOn(table, issuedOn(fields) ?? now);
    const filings = decisions.named("filing");
    const interpretations = decisions.named("interpretation");
    const organs = issuers.all();
    const known = new Map<string, boolean>();
    const own = (names: readonly string[]) => {
      const [first = ""] = names;
      if (!known.has(first)) known.set(first, isOwn(organs, names));
      return known.get(first)!;
    };
    const judged = new Map([...decisions.named("normative")].map(([id, { value }]) => [id, (value as NormativeDecision).is]));
    const ids = new Set([...registered.all(), ...[...judged].flatMap(([id, is]) => (is ? [id] : []))]);
    const owing = [...ids]
      .flatMap((id) => documents.find(id) ?? [])
      .filter((d) => d.listed && owesNothing(d.fields, judged.get(d.id) ?? null, own(d.fields.issuers)) === null);
    const made: Record<LedgerView, LedgerRow[]> = {
      filing: owing.map((d) => {
        const filing = (filings.get(d.id)?.value as Filing | undefined) ?? noFiling;
        const receipt = filing.receiptNumber ?? (filing.receiptOn ? `${filing.receiptOn}收到回执` : filing.sentOn ? "还没有回执" : "");
        return row(d, filingDuty(profileOf(d), d.fields, filing, now, calendar), receipt);
      }),
      interpretation: owing.map((d) => {
        const state = interpreted(d, interpretations.get(d.id)?.value);
        return row(d, interpretationDuty(profileOf(d), d.fields, d.disclosure, state, now, calendar), progress(state));
      }),
      review: shut.all().map((id) => {
        const d = documents.find(id)!;
        const { reviews, reason, decidedOn } = handled(d);
        const duty = reviewDuty(profileOn(table, now), d.fields, d.disclosure, reviews, decidedOn, now, calendar);
        return row(d, duty, [disclosureWords[d.disclosure], reason ?? "没有写理由"].join("，"));
      }),
    };
    const counts = Object.fromEntries(
      ledgerViews.map((v) => [v, { overdue: counted(made[v], ["overdue"]), open: counted(made[v], ["overdue", "open"]) }]),
    ) as Ledger["counts"];
    const rows = made[view].filter((r) => all || r.duty.state === "open" || r.duty.state === "overdue").sort(byUrgency);
    return { today: now, counts, rows };
  }
  return { list, handled };
}

const counted = (rows: readonly LedgerRow[], states: readonly Duty["state"][]) => rows.filter((r) => states.includes(r.duty.state)).length;
const row = ({ id, fields }: DocumentRecord, duty: Duty, note: string): LedgerRow => ({
  document: { id, title: fields.title, docNumber: fields.docNumber },
  issuer: fields.issuers[0] ?? null,
  registerNumber: fields.registerNumber,
  issuedOn: issuedOn(fields),
  duty,
  note,
});
/** 方案已备，材料未备: what is there of an interpretation. */
function progress({ office, plannedOn, writtenOn, publishedOn, spared }: Interpretation): string {
  if (spared) return `不作解读：${spared}`;
  const steps = [plannedOn ? "方案已备" : "方案未备", writtenOn ? "材料已备" : "材料未备", publishedOn ? "已同步发布" : "未发布"];
  return [office, ...steps].filter(Boolean).join("，");
}
const order: readonly Duty["state"][] = ["overdue", "open", "late", "done", "idle"];
/** Overdue first, then by the due day, unknown ones after the known; what is done, latest first. */
function byUrgency(a: LedgerRow, b: LedgerRow): number {
  const rank = order.indexOf(a.duty.state) - order.indexOf(b.duty.state);
  const key = ({ duty }: LedgerRow) => duty.due ?? "9999";
  const [x, y] = [key(a), key(b)];
  const waiting = a.duty.state === "open" || a.duty.state === "overdue";
  return rank || (x === y ? 0 : x < y === waiting ? -1 : 1);
}
