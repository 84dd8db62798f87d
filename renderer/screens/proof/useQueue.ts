import { useState } from "react";
import type { IssueView } from "../../../shared/contract/issues.ts";
import { proof } from "../../../shared/contract/proof.ts";
import { riskKinds, type Risk, type RiskKind } from "../../../shared/domain/proofing.ts";
import { useAsk } from "../../api.ts";
import { pageAt, usePlace } from "../../places.ts";
import { riskKey } from "./Queue.tsx";

const none: readonly Risk[] = [];

/** The doubts of an issue, which of them is looked at, and the way to the next. */
export function useQueue(issue: IssueView | undefined, seq: number | null) {
  const [, go] = usePlace();
  const { data } = useAsk(proof.queue, { issueId: issue?.id ?? "" }, { when: issue !== undefined });
  const risks = data?.risks ?? none;
  const [chosen, setChosen] = useState<RiskKind | null>(null);
  const [current, setCurrent] = useState<Risk | null>(null);
  const [spot, setSpot] = useState<{ readonly seq: number; readonly line: number } | null>(null);
  const [changed, setChanged] = useState<{ readonly pageId: string; readonly line: number } | null>(null);
  const kind = chosen ?? riskKinds.find((k) => risks.some((r) => r.kind === k)) ?? "number";
  const open = (risk: Risk) => {
    setCurrent(risk);
    setChosen(risk.kind);
    setSpot({ seq: risk.seq, line: risk.line });
    if (issue && risk.seq !== seq) go(pageAt(issue.id, risk.seq), { replace: true });
  };
  /** The next doubt on another line than `line` of this page, in the order of the queue; from its beginning where none was open. */
  const next = (line: number | null) => {
    const here = risks.findIndex((r) => current !== null && riskKey(r) === riskKey(current));
    const from = here >= 0 ? here : current ? risks.findIndex((r) => after(r, current)) - 1 : -1;
    const found =
      risks.slice(from + 1).find((r) => r.seq !== seq || r.line !== line) ?? risks.find((r) => r.seq !== seq || r.line !== line);
    if (found) open(found);
  };
  return {
    risks,
    left: data?.left ?? [],
    kind,
    current: current && riskKey(current),
    spot: spot?.seq === seq ? spot.line : null,
    onKind: (k: RiskKind) => {
      setChosen(k);
      const first = risks.find((r) => r.kind === k);
      if (first) open(first);
    },
    onRisk: open,
    /** The line corrected last. */
    changed,
    onChanged: setChanged,
    onLine: (line: number) => seq !== null && setSpot({ seq, line }),
    next,
  };
}

/** True where a doubt comes after one that has left the queue. */
const after = (r: Risk, gone: Risk): boolean =>
  riskKinds.indexOf(r.kind) > riskKinds.indexOf(gone.kind) ||
  (r.kind === gone.kind && (r.seq > gone.seq || (r.seq === gone.seq && r.line > gone.line)));
