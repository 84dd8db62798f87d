import { library } from "../../../shared/contract/library.ts";
import type { IssueView } from "../../../shared/contract/issues.ts";
import type { LeftOver } from "../../../shared/contract/proof.ts";
import type { Risk, RiskKind } from "../../../shared/domain/proofing.ts";
import { useAsk } from "../../api.ts";
import { Segments } from "../../parts/Choose.tsx";
import { store } from "../../parts/store.ts";
import { issueAt } from "../../places.ts";
import { count } from "../../words/words.ts";
import { PageList } from "./PageList.tsx";
import { Queue } from "./Queue.tsx";

/** Whether one works through the doubts of the issue or page by page; kept while the program is open. */
export const way = store<"queue" | "pages">("queue");

interface Props {
  readonly issue: IssueView;
  readonly seq: number;
  readonly risks: readonly Risk[];
  readonly left: readonly LeftOver[];
  readonly kind: RiskKind;
  readonly current: string | null;
  readonly onKind: (kind: RiskKind) => void;
  readonly onRisk: (risk: Risk) => void;
}

/** At the left of proof-reading: the doubts of the issue in the order of risk, or its pages. */
export function Tray({ issue, seq, risks, left, kind, current, onKind, onRisk }: Props) {
  const chosen = way.use();
  const done = issue.states.proofread + issue.states.checked;
  const { data: state } = useAsk(library.state, {});
  const unchecked = state?.open?.secondCheck ? issue.states.proofread : 0;
  return (
    <section className="pane tray" aria-label={chosen === "queue" ? "存疑队列" : "各页"}>
      <div className="head">
        <h1>校对</h1>
        <a className="cut" href={`#${issueAt(issue.id)}`}>
          {issue.label}
        </a>
      </div>
      <div className="way">
        <Segments
          label="按什么校对"
          choices={[
            { value: "queue", words: "按存疑" },
            { value: "pages", words: "按页" },
          ]}
          chosen={chosen}
          onChange={way.set}
        />
      </div>
      {chosen === "queue" ? (
        <Queue risks={risks} left={left} kind={kind} current={current} onKind={onKind} onRisk={onRisk} />
      ) : (
        <PageList issue={issue} seq={seq} />
      )}
      <div className="foot">
        <span>{risks.length ? `${count(risks.length)}处待看` : "没有待看的"}</span>
        <span className="end">
          已校{done} / {issue.list.length}页{unchecked ? `，待复核${unchecked}` : ""}
        </span>
      </div>
    </section>
  );
}
