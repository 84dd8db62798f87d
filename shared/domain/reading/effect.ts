import type { EffectKind, ProposalReading } from "../proposals.ts";
import { saying } from "./saying.ts";
import type { Clause, Target } from "./targets.ts";

/** What a clause does to one target. */
export const effect = (
  kind: EffectKind,
  { title, docNumber, part, madeOn, madeBy }: Target,
  at: Clause,
  text: string,
  more: Partial<ProposalReading>,
): ProposalReading => saying(kind, at, text, { title, docNumber, part, madeOn, madeBy, ...more });
