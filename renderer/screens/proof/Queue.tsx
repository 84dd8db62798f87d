import { Building2, Calendar, Eye, Hash, ListChecks, Quote, Scale, Split, StickyNote, type LucideIcon } from "lucide-react";
import { useCallback, useMemo } from "react";
import type { LeftOver } from "../../../shared/contract/proof.ts";
import { riskKinds, type Risk, type RiskKind } from "../../../shared/domain/proofing.ts";
import { Empty } from "../../parts/Notice.tsx";
import { RowList } from "../../parts/RowList.tsx";
import { riskWords } from "../../words/proof.ts";
import { count } from "../../words/words.ts";

const icons: Readonly<Record<RiskKind, LucideIcon>> = {
  number: Hash,
  date: Calendar,
  amount: Scale,
  sequence: ListChecks,
  organ: Building2,
  folio: StickyNote,
  marks: Quote,
  differing: Split,
  unsure: Eye,
};
export const riskKey = ({ pageId, line, start, kind }: Risk) => `${pageId} ${line} ${start} ${kind}`;

interface Props {
  readonly risks: readonly Risk[];
  readonly left: readonly LeftOver[];
  readonly kind: RiskKind;
  readonly current: string | null;
  readonly onKind: (kind: RiskKind) => void;
  readonly onRisk: (risk: Risk) => void;
}

/** 存疑队列: the kinds of doubt with how many are left of each, and those of one kind. */
export function Queue({ risks, left, kind, current, onKind, onRisk }: Props) {
  const shown = useMemo(() => risks.filter((r) => r.kind === kind), [risks, kind]);
  const groups = useMemo(() => [{ title: riskWords[kind], note: `余${count(shown.length)}处`, rows: shown }], [shown, kind]);
  const row = useCallback((risk: Risk) => <Row risk={risk} />, []);
  return (
    <>
      <div className="queue" role="group" aria-label="存疑的种类">
        {riskKinds.map((k) => {
          const Icon = icons[k];
          const n = risks.filter((r) => r.kind === k).length;
          return (
            <button key={k} type="button" aria-pressed={k === kind} disabled={n === 0 && k !== kind} onClick={() => onKind(k)}>
              <Icon className="icon" aria-hidden="true" />
              <span className="grow">{riskWords[k]}</span>
              <span className="quiet">{n === 0 ? "·" : count(n)}</span>
            </button>
          );
        })}
      </div>
      {left.length ? (
        <details className="unplaced small">
          <summary>{`${left.length}处更正在新的识别里没有对应的行`}</summary>
          <ul>
            {left.map((one, i) => (
              <li key={i}>
                第{one.seq}页，{one.by}把“{one.read}”改作“{one.text}”
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {shown.length ? (
        <RowList
          label={`${riskWords[kind]}存疑`}
          groups={groups}
          keyOf={riskKey}
          textOf={textOf}
          selected={current}
          onSelect={(key) => {
            const risk = shown.find((r) => riskKey(r) === key);
            if (risk) onRisk(risk);
          }}
          rowRem={3.0625}
          className="compact"
        >
          {row}
        </RowList>
      ) : (
        <Empty>{risks.length ? "这一类都看过了。" : "这一期没有要看的地方了。"}</Empty>
      )}
    </>
  );
}

const textOf = (risk: Risk) => `${risk.text}，第${risk.seq}页第${risk.line + 1}行`;

function Row({ risk }: { readonly risk: Risk }) {
  return (
    <>
      <span className={risk.why ? "mark-dot bad" : risk.unsure ? "mark-dot doubtful" : "mark-dot"} aria-hidden="true" />
      <span className="row risk-words">
        <span className="cut">
          {risk.text.length < 4 ? <span className="quiet">{risk.around[0]}</span> : null}
          <b>{risk.text}</b>
          {risk.text.length < 4 ? <span className="quiet">{risk.around[1]}</span> : null}
        </span>
        {risk.other === null || risk.other.length > 4 ? null : <span className="other">{risk.other || "无"}</span>}
      </span>
      <span className="meta" title={risk.why ?? ""}>
        <span>
          {risk.seq}页{risk.line + 1}行
        </span>
        <span className="cut">{risk.why}</span>
      </span>
    </>
  );
}
