import { useCallback, useMemo } from "react";
import type { AcceptanceView, SampledPage } from "../../../shared/contract/acceptances.ts";
import { acceptanceVerdictWords } from "../../../shared/domain/acceptance.ts";
import { checkWords } from "../../../shared/domain/acceptance/faults.ts";
import { RowList } from "../../parts/RowList.tsx";
import { acceptanceAt } from "../../places.ts";
import { Meter } from "../jobs/Meter.tsx";

interface Props {
  readonly view: AcceptanceView;
  readonly at: string;
  readonly onPage: (id: string) => void;
}

/** The pages of the sample with what was found on them, how far the check is, and the figures so far. */
export function SampleTray({ view, at, onPage }: Props) {
  const { sample, figures, decision } = view;
  const groups = useMemo(
    () => [...Map.groupBy(sample, (p) => p.label)].map(([title, rows]) => ({ title, note: `${rows.length}页`, rows })),
    [sample],
  );
  const row = useCallback((page: SampledPage) => <Row page={page} />, []);
  return (
    <section className="pane tray" aria-label="样本">
      <div className="head">
        <h1>
          <a href={`#${acceptanceAt(null)}`}>验收</a>
        </h1>
        <span className="cut" title={view.name}>
          {view.name}
        </span>
      </div>
      <div className="so-far">
        <Meter done={figures.checked} total={figures.pages} label="已检的页" />
        {figures.measures.map((m) => (
          <span key={m.name} className="row small">
            <span className="grow quiet">{m.name}</span>
            <span className={m.met === false ? "wrong-words" : ""}>{m.value ?? "·"}</span>
          </span>
        ))}
      </div>
      <RowList
        label="抽出的页"
        groups={groups}
        keyOf={keyOf}
        textOf={textOf}
        selected={at}
        onSelect={onPage}
        rowRem={2.8125}
        className="compact"
      >
        {row}
      </RowList>
      {decision ? (
        <p className="verdict small" role="status">
          <b className={decision.verdict === "returned" ? "wrong-words" : ""}>{acceptanceVerdictWords[decision.verdict]}</b>
          {decision.reason ? `，${decision.reason}` : ""}
          <span className="quiet">{`，${decision.by}，${decision.on}`}</span>
        </p>
      ) : null}
      <div className="foot">
        <span>{view.round > 1 ? `第${view.round}次` : ""}</span>
        <span className="end">{`已检${figures.checked} / ${figures.pages}页`}</span>
      </div>
    </section>
  );
}

const keyOf = (page: SampledPage) => page.id;
const textOf = (page: SampledPage) => `${page.label}第${page.seq}页`;

function Row({ page }: { readonly page: SampledPage }) {
  const { check, gone, changed } = page;
  const found = check ? checkWords(check) : "";
  const state = gone ? "failed" : check?.done ? (found ? "failed" : "proofread") : "waiting";
  return (
    <>
      <span className={`state-dot ${state}`} aria-hidden="true" />
      <span className="row">
        <span className="grow">第{page.seq}页</span>
        <span className="small quiet">{gone ? "已撤出" : check?.done ? (page.by ?? "") : check ? "在检" : "未检"}</span>
      </span>
      <span className="meta">
        <span className={found ? "cut wrong-words" : "cut"}>{found || (changed ? "抽样后文字改过" : check?.done ? "没有差错" : "")}</span>
      </span>
    </>
  );
}
