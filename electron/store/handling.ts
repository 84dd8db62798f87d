import type { AnomalyView } from "../../shared/contract/documents.ts";
import type { Handling } from "../../shared/contract/ledgers.ts";
import { allAdvice } from "../../shared/domain/advice.ts";
import { anomalyId } from "../../shared/domain/documents.ts";
import { isOwn } from "../../shared/domain/issuers.ts";
import { dutyOf, filingDuty, interpretationDuty, issuedOn, owesNothing, reviewDuty, unless } from "../../shared/domain/duties.ts";
import type { Candidates } from "./candidates.ts";
import type { Context } from "./context.ts";
import type { Decisions } from "./decisions.ts";
import type { DocumentRecord, Documents } from "./documents.ts";
import type { IssuerRegistry } from "./issuers.ts";
import type { Issues } from "./issues.ts";
import type { Handled } from "./ledgers.ts";
import type { Profiles } from "./profiles.ts";
import type { Readings } from "./readings.ts";
import type { Register } from "./register.ts";

/** Everything that has to be done about one document, by the rules of the day it was issued. */
export function handling(
  { today }: Context,
  documents: Documents,
  decisions: Decisions,
  readings: Readings,
  issues: Issues,
  profiles: Profiles,
  register: Register,
  issuers: IssuerRegistry,
  candidates: Candidates,
  handled: (document: DocumentRecord) => Handled,
) {
  const firstPrinted = (id: string) =>
    issues
      .about(id)
      .flatMap((item) => issues.get(item.issueId).publishedOn ?? [])
      .sort()[0] ?? null;

  function advice(document: DocumentRecord, reason: string | null, normative: boolean | null): AnomalyView[] {
    const profile = profiles.on(issuedOn(document.fields) ?? today());
    const decided = decisions.of(document.id);
    const judged = normative ?? readings.of(document.textHash).normative.suggests !== "no";
    return allAdvice(profile, issuers.all(), document, reason, judged).map((a) => {
      const settled = decided.get(`anomaly:${anomalyId(a)}`);
      return { ...a, id: anomalyId(a), settled: settled ? { how: String(settled.value), by: settled.by, at: settled.at } : null };
    });
  }

  return function of(id: string): Handling {
    const document = documents.get(id);
    const { fields, disclosure } = document;
    const { filing, interpretation, interpreting, reviews, reason, decidedOn, normative } = handled(document);
    const [now, calendar] = [today(), profiles.calendar()];
    const profile = profiles.on(issuedOn(fields) ?? now);
    const rules = profiles.on(now);
    const nothing = owesNothing(fields, normative, isOwn(issuers.all(), fields.issuers));
    const next = register.nextFor(document, now);
    const open = disclosure === "open";
    return {
      registerNumber: fields.registerNumber,
      registeredOn: fields.registeredOn,
      issuedHere: register.issuedHere(document),
      next: "number" in next ? { number: next.number, obstacle: null } : { number: null, obstacle: next.obstacle },
      filing: {
        ...filing,
        duty: unless(nothing, filingDuty(profile, fields, filing, now, calendar)),
        wanted: profile.filingMaterials?.value ?? [],
        to: rules.filingOffice?.value ?? null,
      },
      interpretation: {
        ...interpretation,
        duty: unless(nothing, interpretationDuty(profile, fields, disclosure, interpretation, now, calendar)),
        documents: interpreting.map((d) => documents.ref(d.id)!),
      },
      drafters: candidates.departmentsOf(document),
      disclosure,
      reason,
      reasons: rules.disclosureReasons?.value ?? [],
      reviews,
      review: reviewDuty(rules, fields, disclosure, reviews, decidedOn, now, calendar),
      publishing: dutyOf(open ? profile.disclosure : null, fields.signedOn ?? fields.passedOn, fields.publishedOn, now, calendar),
      gazette: dutyOf(open ? profile.gazette : null, fields.publishedOn ?? issuedOn(fields), firstPrinted(id), now, calendar),
      advice: advice(document, reason, normative),
    };
  };
}
