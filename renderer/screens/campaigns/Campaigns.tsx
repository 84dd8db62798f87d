import { ListChecks, Plus } from "lucide-react";
import { useState } from "react";
import { campaigns, type CampaignRow } from "../../../shared/contract/campaigns.ts";
import { stageWords } from "../../../shared/domain/campaigns/stages.ts";
import { campaignKindWords } from "../../../shared/domain/campaigns.ts";
import type { Day } from "../../../shared/domain/days.ts";
import { useAsk } from "../../api.ts";
import { useActs } from "../../parts/acts.ts";
import { Button } from "../../parts/Button.tsx";
import { Empty } from "../../parts/Notice.tsx";
import { campaignAt, usePlace, type CampaignPart } from "../../places.ts";
import { count } from "../../words/words.ts";
import { CampaignPage } from "./CampaignPage.tsx";
import { DecisionView } from "./DecisionView.tsx";
import { MarkingView } from "./MarkingView.tsx";
import { StartDialog } from "./StartDialog.tsx";

interface Props {
  readonly id: string | null;
  readonly part: CampaignPart;
  readonly today: Day;
}

/** 清理: all clean-ups, one of them, its decision, and the pages of the website still to be marked. */
export function Campaigns({ id, part, today }: Props) {
  return (
    <main className={id && part === "board" ? "main board" : part === "decision" ? "main deciding" : "main"} aria-label="清理">
      {part === "marking" ? (
        <MarkingView campaign={id} />
      ) : id === null ? (
        <List today={today} />
      ) : part === "decision" ? (
        <DecisionView id={id} />
      ) : (
        <CampaignPage id={id} />
      )}
    </main>
  );
}

function List({ today }: { readonly today: Day }) {
  const [, go] = usePlace();
  const { data, error } = useAsk(campaigns.list, {});
  const [starting, setStarting] = useState(false);
  useActs("清理", 1, [
    { id: "start", words: "开始清理", icon: Plus, keys: "N", run: () => setStarting(true) },
    { id: "marking", words: "标注清单", icon: ListChecks, keys: "B", run: () => go(campaignAt(null, "marking")) },
  ]);
  return (
    <section className="pane open" aria-label="历次清理">
      <div className="head">
        <h1>清理</h1>
        <span className="quiet">{data ? `${count(data.length)}次` : ""}</span>
        <div className="tools">
          <Button kind="bare" icon={ListChecks} keys="B" onPress={() => go(campaignAt(null, "marking"))}>
            标注清单
          </Button>
          <Button kind="act" icon={Plus} keys="N" onPress={() => setStarting(true)}>
            开始清理
          </Button>
        </div>
      </div>
      {error ? <Empty>{error.message}</Empty> : null}
      {data?.length ? (
        <div className="scroll">
          <table className="grid" aria-label="历次清理">
            <thead>
              <tr>
                <th>名称</th>
                <th>种类</th>
                <th>清至</th>
                <th>报送截止</th>
                <th>进行到</th>
                <th className="num">范围</th>
                <th className="num">未定</th>
                <th className="num">意见表</th>
                <th>办结</th>
              </tr>
            </thead>
            <tbody>
              {data.map((row) => (
                <Row key={row.id} row={row} />
              ))}
            </tbody>
          </table>
        </div>
      ) : data ? (
        <Empty acts={<Button onPress={() => setStarting(true)}>开始清理</Button>}>
          还没有清理过。定下清至哪一天，程序列出那天有效的文件，每个单位一份意见表。
        </Empty>
      ) : null}
      {starting ? <StartDialog today={today} onClose={() => setStarting(false)} onStarted={(next) => go(campaignAt(next))} /> : null}
    </section>
  );
}

function Row({ row }: { readonly row: CampaignRow }) {
  return (
    <tr>
      <td className="cut-cell">
        <a className="cut" href={`#${campaignAt(row.id)}`}>
          {row.name}
        </a>
      </td>
      <td className="nowrap">{campaignKindWords[row.kind]}</td>
      <td className="nowrap">{row.cutoff}</td>
      <td className="nowrap">{row.reportBy}</td>
      <td className="nowrap">{stageWords[row.stage]}</td>
      <td className="num">{count(row.tally.total)}</td>
      <td className="num">{row.tally.undecided ? count(row.tally.undecided) : <span className="quiet">·</span>}</td>
      <td className="num">{`${row.received} / ${row.departments}`}</td>
      <td className="nowrap">{row.concludedOn ?? <span className="quiet">·</span>}</td>
    </tr>
  );
}
