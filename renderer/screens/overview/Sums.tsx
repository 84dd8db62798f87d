import type { Overview } from "../../../shared/domain/overview.ts";
import { documentAt } from "../../places.ts";
import { count } from "../../words/words.ts";
import { noFilter, setFilter, type Filter } from "../documents/filter.ts";
import { waitingWords } from "../documents/filterChoices.ts";
import type { WaitingView } from "./Waiting.tsx";

/** The figures the director asks for first; each opens what it counts. */
export function Sums({ page, onView }: { readonly page: Overview; readonly onView: (view: WaitingView) => void }) {
  const { expiring, waiting } = page;
  const waits = waiting.proposals + waiting.anomalies + waiting.fields + page.advised.count > 0;
  return (
    <>
      <div className="sums figures" role="group" aria-label="文件">
        <ToList n={page.inForce} words="现行有效" filter={{ headlines: ["现行有效", "已被修改", "部分废止"] }} />
        {expiring.map(({ days, count: n }) => (
          <ToList key={days} n={n} words={`${days}日内到期`} filter={{ expiring: days }} />
        ))}
        <ToView n={page.evaluating} words="应当评估" onPress={() => onView("reminders")} />
        <ToView n={page.unmarked.count} words="失效未标注" onPress={() => onView("unmarked")} bad />
        <ToView n={page.unlisted.count} words="应登未登" onPress={() => onView("unlisted")} bad={page.unlisted.overdue > 0} />
      </div>
      <p className="waits soft">
        库中文件{count(page.documents)}份{page.noPeriod ? `，现行有效而未设有效期${count(page.noPeriod)}份` : ""}。
        {waits ? "待办：" : "没有待确认的建议和字段，没有存疑和提示。"}
        <Waits n={waiting.proposals} kind="proposals" />
        <Waits n={waiting.anomalies} kind="anomalies" />
        <Waits n={waiting.fields} kind="fields" />
        {page.advised.count ? (
          <button type="button" className="link" onClick={() => onView("advised")}>
            提示{count(page.advised.count)}份
          </button>
        ) : null}
      </p>
    </>
  );
}

const narrowed = (filter: Partial<Filter>) => () => setFilter({ ...noFilter, ...filter });

const ToList = ({ n, words, filter }: { readonly n: number; readonly words: string; readonly filter: Partial<Filter> }) => (
  <a className="sum" href={`#${documentAt(null)}`} onClick={narrowed(filter)}>
    <b>{count(n)}</b>
    <span>{words}</span>
  </a>
);

interface ViewProps {
  readonly n: number;
  readonly words: string;
  readonly bad?: boolean;
  readonly onPress: () => void;
}
const ToView = ({ n, words, bad = false, onPress }: ViewProps) => (
  <button type="button" className={`sum${bad && n > 0 ? " bad" : ""}`} onClick={onPress}>
    <b>{count(n)}</b>
    <span>{words}</span>
  </button>
);

const Waits = ({ n, kind }: { readonly n: number; readonly kind: NonNullable<Filter["waiting"]> }) =>
  n === 0 ? null : (
    <a className="link" href={`#${documentAt(null)}`} onClick={narrowed({ waiting: kind })}>
      {waitingWords[kind]}
      {count(n)}份
    </a>
  );
