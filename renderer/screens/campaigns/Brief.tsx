import { CalendarClock, Check } from "lucide-react";
import type { CampaignView } from "../../../shared/contract/campaigns.ts";
import { stages, stageWords } from "../../../shared/domain/campaigns/stages.ts";
import { verdicts, verdictWords } from "../../../shared/domain/campaigns.ts";
import { Glyph } from "../../parts/Status.tsx";
import { verdictShape } from "../../words/campaigns.ts";
import { count } from "../../words/words.ts";

/** Where the clean-up is, how long departments still have, and what was concluded so far, as one bar. */
export function Brief({ campaign }: { readonly campaign: CampaignView }) {
  const { stage, tally, daysLeft, workdaysLeft, reportBy, concluded } = campaign;
  const at = stages.indexOf(stage);
  const width = (n: number) => ({ width: `${tally.total ? (n / tally.total) * 100 : 0}%` });
  const said = verdicts.map((v) => `${verdictWords[v]}${tally[v]}`).join("，");
  return (
    <div className="brief">
      <ol className="steps" aria-label="步骤">
        {stages.map((one, i) => (
          <li key={one} className={i < at ? "done" : ""} aria-current={i === at ? "step" : undefined}>
            <span className="dot">{i < at ? <Check className="icon" aria-label="已过" /> : i + 1}</span>
            {stageWords[one]}
          </li>
        ))}
      </ol>
      <div className="report-due">
        {concluded ? (
          <span className="pair">
            <span className="quiet">办结</span>
            {concluded.on}
          </span>
        ) : (
          <>
            <span className="pair">
              <span className="quiet">报送截止</span>
              {reportBy.slice(5)}
            </span>
            <span className="quiet">
              {daysLeft > 0
                ? workdaysLeft === null
                  ? `还有${daysLeft}天`
                  : `还有${workdaysLeft}个工作日`
                : daysLeft === 0
                  ? "今日截止"
                  : `已过${-daysLeft}天`}
            </span>
          </>
        )}
      </div>
      <div className="whole" role="img" aria-label={`${tally.total}份：${said}，未定${tally.undecided}`}>
        {verdicts.map((v) => (tally[v] > 0 ? <i key={v} className={`c-${v}`} style={width(tally[v])} /> : null))}
        {tally.undecided > 0 ? <i className="c-open" style={width(tally.undecided)} /> : null}
      </div>
      <div className="keys">
        {verdicts.map((v) => (
          <span className="legend" key={v}>
            {v === "extend" ? <CalendarClock className="icon" aria-hidden="true" /> : <Glyph shape={verdictShape[v]} />}
            <span>{verdictWords[v]}</span>
            <b>{count(tally[v])}</b>
          </span>
        ))}
        <span className="legend">
          <Glyph shape="pending" />
          <span>未定</span>
          <b>{count(tally.undecided)}</b>
        </span>
        <span className="key end">
          <span>范围</span>
          <b>{count(tally.total)}</b>
        </span>
      </div>
    </div>
  );
}
