import { ArrowLeft, FileDown, RefreshCw, Stamp } from "lucide-react";
import { useState } from "react";
import { campaigns, type CampaignView } from "../../../shared/contract/campaigns.ts";
import { resultLists } from "../../../shared/domain/campaigns/annexes.ts";
import { proposeDecision, wrongCounts, type Decision } from "../../../shared/domain/campaigns/decision.ts";
import { verdictWords } from "../../../shared/domain/campaigns.ts";
import { useAsk, useCommand } from "../../api.ts";
import { useActs } from "../../parts/acts.ts";
import { Button } from "../../parts/Button.tsx";
import { Segments } from "../../parts/Choose.tsx";
import { useDraft } from "../../parts/drafts.ts";
import { FormDay, FormText } from "../../parts/Fields.tsx";
import { Empty, Notice } from "../../parts/Notice.tsx";
import { campaignAt, usePlace } from "../../places.ts";
import { Checks } from "./Checks.tsx";
import { usePapers } from "./usePapers.ts";

/** The decision of a clean-up: its text beside its lists, every count held against the rows, and the step that records it all. */
export function DecisionView({ id }: { readonly id: string }) {
  const { data, error } = useAsk(campaigns.get, { id });
  if (!data) return error ? <Empty>{error.message}</Empty> : null;
  return <Writing key={`${id} ${data.concluded ? 1 : 0}`} campaign={data} />;
}

function Writing({ campaign }: { readonly campaign: CampaignView }) {
  const [, go] = usePlace();
  const { id, plan, documents, concluded, today } = campaign;
  const closed = concluded !== null;
  const kept = campaign.decision ?? campaign.proposed;
  const [text, setText, forget] = useDraft(`${id} decision`, JSON.stringify(kept));
  const decision = JSON.parse(text) as Decision;
  const changed = JSON.stringify(decision) !== JSON.stringify(campaign.decision);
  const change = (part: Partial<Decision>) => setText(JSON.stringify({ ...decision, ...part }));
  const write = useCommand(campaigns.write, { said: "已存下决定稿", onDone: forget });
  const conclude = useCommand(campaigns.conclude, {
    inPlace: true,
    said: ({ events }) => `已办结，登记${events}项效力变动`,
    onDone: () => {
      forget();
      go(campaignAt(id));
    },
  });
  const papers = usePapers(campaign);
  const [tried, setTried] = useState(false);
  const lists = resultLists(documents, decision.cut, plan.organ);
  const wrong = wrongCounts(decision.body, documents);
  const save = () => write.run({ id, decision: { ...decision, docNumber: decision.docNumber || null } });
  const finish = () => {
    setTried(true);
    if (decision.day && !conclude.busy)
      conclude.run({ id, decision: { ...decision, docNumber: decision.docNumber || null, day: decision.day } });
  };
  const recut = (cut: Decision["cut"]) => change({ cut, body: proposeDecision(plan, documents, cut).body });
  useActs("清理决定", 0, [
    { id: "back", words: "回到清理", icon: ArrowLeft, keys: "Alt ArrowLeft", run: () => go(campaignAt(id)) },
    { id: "save", words: "存下决定稿", icon: FileDown, keys: "Ctrl S", off: closed || !changed, run: save },
    { id: "finish", words: "办结，登记结论", icon: Stamp, keys: "Ctrl Enter", off: closed, run: finish },
  ]);
  return (
    <>
      <section className="pane open" aria-label="决定">
        <div className="head">
          <Button kind="bare" sole icon={ArrowLeft} onPress={() => go(campaignAt(id))}>
            回到清理
          </Button>
          <h1 className="cut">{closed ? "决定" : "决定稿"}</h1>
          <span className="quiet wide cut">{plan.name}</span>
          <div className="tools">
            <Button kind="bare" icon={FileDown} off={papers.busy || (changed && !closed)} onPress={() => papers.decision("docx")}>
              Word
            </Button>
            <Button kind="bare" icon={FileDown} off={papers.busy || (changed && !closed)} onPress={() => papers.decision("pdf")}>
              PDF
            </Button>
            {closed ? null : (
              <>
                <Button off={!changed || write.busy} keys="Ctrl S" onPress={save}>
                  存下
                </Button>
                <Button kind="act" icon={Stamp} off={conclude.busy} onPress={finish}>
                  {conclude.busy ? `正在登记${documents.length}份，稍等` : `办结，登记${documents.length}份`}
                </Button>
              </>
            )}
          </div>
        </div>
        <div className="scroll">
          {conclude.refusal ? <Notice tone="bad" title={conclude.refusal} /> : null}
          <div className="decision form">
            <FormText label="标题" value={decision.title} onChange={(title) => change({ title })} />
            <FormText
              label="文号"
              value={decision.docNumber ?? ""}
              onChange={(docNumber) => change({ docNumber })}
              placeholder="如：示政发〔2026〕9号"
            />
            <FormDay
              label="日期"
              value={decision.day}
              onChange={(day) => change({ day })}
              hint={tried && !decision.day ? "写上决定的日期，结论从这一天起生效" : "结论从这一天起生效"}
            />
            <span className="label">附表</span>
            <span className="row">
              <Segments
                label="附表"
                choices={[
                  { value: "verdict", words: "按结论" },
                  { value: "maker", words: "政府、部门分列" },
                ]}
                chosen={decision.cut}
                onChange={(cut) => (closed ? null : recut(cut))}
              />
            </span>
            <label htmlFor="decision-body">正文</label>
            <div className="col">
              <textarea
                id="decision-body"
                className="area paper-text"
                readOnly={closed}
                value={decision.body}
                rows={Math.max(10, decision.body.split("\n").length + 4)}
                onChange={(event) => change({ body: event.target.value })}
              />
              {closed ? null : (
                <span className="row wrap">
                  <Button
                    kind="bare"
                    tiny
                    icon={RefreshCw}
                    onPress={() => change({ body: proposeDecision(plan, documents, decision.cut).body })}
                  >
                    按现在的结论重拟正文
                  </Button>
                  {decision.day ? null : (
                    <Button kind="bare" tiny onPress={() => change({ day: today })}>
                      日期用今日
                    </Button>
                  )}
                </span>
              )}
            </div>
          </div>
        </div>
      </section>
      <aside className="pane tray open" aria-label="附表与校核">
        <div className="head">
          <h2>附表</h2>
          <div className="tools quiet small">{`${lists.length}个`}</div>
        </div>
        <div className="scroll">
          <section className="section" aria-label="附表">
            {lists.length > 0 ? (
              <ol className="annexes">
                {lists.map((l) => (
                  <li key={l.number}>
                    <span className="quiet">{l.number}</span>
                    <span>{l.title}</span>
                    <b className="num">{l.shown.length + l.hidden}</b>
                    {l.hidden > 0 ? (
                      <span className="small quiet note">{`其中${l.hidden}份${verdictWords[l.verdict]}的不公开，不列名`}</span>
                    ) : null}
                  </li>
                ))}
              </ol>
            ) : (
              <p className="quiet">还没有定下结论。</p>
            )}
          </section>
          <section className="section" aria-label="正文里的数">
            <h2>正文里的数</h2>
            {wrong.length === 0 ? (
              <p className="small quiet">与附表一致</p>
            ) : (
              wrong.map((w) => <p key={w.words} className="wrong-words small">{`“${w.words}”应为${w.counted}`}</p>)
            )}
          </section>
          {closed ? null : <Checks checks={campaign.checks.filter((c) => c.code !== "counts")} onShow={() => go(campaignAt(id))} />}
        </div>
      </aside>
    </>
  );
}
