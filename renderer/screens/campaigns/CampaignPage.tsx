import {
  CalendarCog,
  CheckCheck,
  ClipboardPen,
  Ellipsis,
  FileText,
  Files,
  ListChecks,
  ListX,
  Send,
  Undo2,
  Upload,
  Users,
} from "lucide-react";
import { useEffect, useState } from "react";
import { acts } from "../../../shared/contract/acts.ts";
import { campaigns, type CampaignView } from "../../../shared/contract/campaigns.ts";
import { verdicts, verdictWords } from "../../../shared/domain/campaigns.ts";
import { useAsk, useCommand } from "../../api.ts";
import { useActs } from "../../parts/acts.ts";
import { Button } from "../../parts/Button.tsx";
import { More } from "../../parts/Choose.tsx";
import { chooseFiles, type Given } from "../../parts/incoming.ts";
import { Empty, Notice } from "../../parts/Notice.tsx";
import { campaignAt, documentAt, usePlace } from "../../places.ts";
import { citation } from "../../words/documents.ts";
import { dropped, takeForms } from "../intake/intake.ts";
import { Asks, type Asking } from "./Asks.tsx";
import { Brief } from "./Brief.tsx";
import { Checks } from "./Checks.tsx";
import { DepartmentTable } from "./DepartmentTable.tsx";
import { DocumentPane, ManyPane } from "./DocumentPane.tsx";
import { DocumentTable } from "./DocumentTable.tsx";
import { Duties } from "./Duties.tsx";
import { Outside } from "./Outside.tsx";
import { useBoard } from "./useBoard.ts";
import { usePapers } from "./usePapers.ts";

/** One clean-up: where it is, each department's progress, the documents of one, and what is to be concluded. */
export function CampaignPage({ id }: { readonly id: string }) {
  const { data, error } = useAsk(campaigns.get, { id });
  if (!data) return error ? <Empty>{error.message}</Empty> : null;
  return <Board key={id} campaign={data} />;
}

const formTypes = ["xlsx", "xls", "et", "csv", "docx", "doc", "wps"];

function Board({ campaign }: { readonly campaign: CampaignView }) {
  const [, go] = usePlace();
  const board = useBoard(campaign);
  const papers = usePapers(campaign);
  const [asking, setAsking] = useState<Asking>(null);
  const { id, plan, concluded } = campaign;
  const closed = concluded !== null;
  const adopt = useCommand(campaigns.adopt, { said: ({ count }) => `已按一致的意见定了${count}份` });
  const undo = useCommand(acts.undo, { said: () => "已撤销办结" });
  const receive = (files: readonly Given[]) => void takeForms(files);
  const choose = () => void chooseFiles("收意见表", formTypes).then(receive);
  useEffect(() => {
    if (closed) return;
    dropped.set({ words: "松手，收进意见表", take: (files) => void takeForms(files) });
    return () => dropped.set(null);
  }, [closed]);
  const agreeing = campaign.documents.filter((d) => !d.conclusion && d.agreement === "agreed").length;
  const targets = board.many.length > 0 ? board.many : board.selected ? [board.selected] : [];
  const open = board.list.filter((d) => !d.conclusion).length;
  const waiting = campaign.rows.filter((r) => r.receivedOn === null).length;
  useActs(plan.name, 0, [
    { id: "receive", words: "收意见表", icon: Upload, keys: "R", off: closed, run: choose },
    { id: "remind", words: "催办函", icon: Send, keys: "M", off: closed || waiting === 0, run: papers.remind },
    { id: "decision", words: closed ? "看决定" : "生成决定", icon: FileText, keys: "D", run: () => go(campaignAt(id, "decision")) },
    { id: "marking", words: "标注清单", icon: ListChecks, keys: "B", off: !closed, run: () => go(campaignAt(id, "marking")) },
    { id: "change", words: "改安排", icon: CalendarCog, off: closed, run: () => setAsking("change") },
    { id: "forms", words: "意见表，每单位一份（xlsx）", icon: Files, off: closed, run: () => papers.forms("xlsx") },
    {
      id: "adopt",
      words: `采纳${agreeing}份一致的意见`,
      icon: CheckCheck,
      keys: "Y",
      off: closed || agreeing === 0,
      run: () => adopt.run({ id, documents: [] }),
    },
    ...verdicts.map((v, i) => ({
      id: v,
      words: `定为${verdictWords[v]}`,
      icon: ClipboardPen,
      keys: String(i + 1),
      off: closed,
      run: () => board.conclude(v),
    })),
    { id: "open", words: "改回未定", icon: Undo2, keys: "0", off: closed, run: board.takeBack },
    { id: "assign", words: "改填报单位", icon: Users, keys: "U", off: closed || targets.length === 0, run: () => setAsking("assign") },
    { id: "exclude", words: "移出清理", icon: ListX, off: closed || targets.length === 0, run: () => setAsking("exclude") },
    { id: "down", words: "下一份", icon: Files, keys: "ArrowDown", hidden: true, run: () => board.move(1) },
    { id: "up", words: "上一份", icon: Files, keys: "ArrowUp", hidden: true, run: () => board.move(-1) },
    { id: "all", words: "全选", icon: Files, keys: "A", hidden: true, run: board.selectAll },
  ]);
  const department = board.shown?.by === "department" ? campaign.rows.find((r) => r.name === (board.shown as { name: string }).name) : null;
  return (
    <>
      <section className="pane open" aria-label="清理">
        <div className="head">
          <h1 className="cut" title={plan.name}>
            {plan.name}
          </h1>
          <span className="quiet wide">{`清至${plan.cutoff}，共${campaign.tally.total}份`}</span>
          <div className="tools">
            {closed ? (
              <>
                <Button kind="bare" icon={Undo2} off={undo.busy} onPress={() => undo.run({ act: concluded.act })}>
                  撤销办结
                </Button>
                <Button kind="bare" icon={FileText} keys="D" onPress={() => go(campaignAt(id, "decision"))}>
                  看决定
                </Button>
                <Button kind="act" icon={ListChecks} keys="B" onPress={() => go(campaignAt(id, "marking"))}>
                  标注清单
                </Button>
              </>
            ) : (
              <>
                <Button kind="bare" icon={Upload} keys="R" onPress={choose}>
                  收意见表
                </Button>
                {waiting > 0 && campaign.stage !== "notice" ? (
                  <Button kind="bare" icon={Send} keys="M" off={papers.busy} onPress={papers.remind}>
                    催办函
                  </Button>
                ) : null}
                <Button icon={FileText} keys="D" onPress={() => go(campaignAt(id, "decision"))}>
                  生成决定
                </Button>
                <More
                  label="更多"
                  icon={Ellipsis}
                  lines={[
                    { id: "change", words: "改安排", run: () => setAsking("change") },
                    { id: "add", words: "补列文件", run: () => setAsking("add") },
                    { id: "notice", words: "清理通知（Word）", run: papers.notice },
                    { id: "xlsx", words: "意见表，每单位一份（xlsx）", run: () => papers.forms("xlsx") },
                    { id: "docx", words: "意见表，每单位一份（Word）", run: () => papers.forms("docx") },
                    {
                      id: "adopt",
                      words: `采纳${agreeing}份一致的意见`,
                      off: agreeing === 0,
                      meta: "Y",
                      run: () => adopt.run({ id, documents: [] }),
                    },
                    { id: "assign", words: "改填报单位", off: targets.length === 0, meta: "U", run: () => setAsking("assign") },
                    {
                      id: "exclude",
                      words: `移出清理${targets.length > 1 ? `（${targets.length}份）` : ""}`,
                      off: targets.length === 0,
                      run: () => setAsking("exclude"),
                    },
                  ]}
                />
              </>
            )}
          </div>
        </div>
        <Brief campaign={campaign} />
        {campaign.newcomers.length > 0 ? (
          <div className="told-in">
            <Notice
              title={`清单冻结后又收进${campaign.newcomers.length}份在范围内的文件`}
              acts={closed ? null : <Button onPress={() => setAsking("include")}>{`列入这${campaign.newcomers.length}份`}</Button>}
            >
              {campaign.newcomers.slice(0, 5).map((n) => (
                <a key={n.id} className="block cut" href={`#${documentAt(n.id)}`}>
                  {citation(n.title, n.docNumber)}
                </a>
              ))}
            </Notice>
          </div>
        ) : null}
        <div className="scroll">
          <DepartmentTable
            campaign={campaign}
            chosen={department?.name ?? null}
            onChoose={(name) => board.show({ by: "department", name })}
          />
          <div className="below-table">
            <h2 className="strong">{board.title}</h2>
            <span className="quiet">
              {board.list.length === 0 ? "没有文件" : `${board.list.length}份${open > 0 && open < board.list.length ? "，未定在前" : ""}`}
            </span>
            {department ? (
              <span className="end row">
                {department.forms.map((f, i) => (
                  <a key={f.id} className="small" href={`/files/original/${f.hash}`} download={f.name} title={f.name}>
                    {i === department.forms.length - 1 ? `${f.on.slice(5)}收到的原表` : `${f.on.slice(5)}的旧表`}
                  </a>
                ))}
                {closed ? null : (
                  <Button kind="bare" tiny off={papers.busy} onPress={() => papers.forms("xlsx", [department.name])}>
                    这个单位的意见表
                  </Button>
                )}
              </span>
            ) : null}
          </div>
          {board.list.length > 0 ? (
            <DocumentTable
              title={board.title}
              documents={board.list}
              selected={board.selected?.id ?? null}
              picked={board.picked}
              onSelect={board.select}
            />
          ) : null}
        </div>
      </section>
      <aside className="pane tray open" aria-label="结论与校核">
        <div className="head">
          <h2 className="cut">{board.title}</h2>
          <div className="tools quiet small">{`${board.list.length}份，未定${open}份`}</div>
        </div>
        <div className="scroll">
          {board.many.length > 1 ? (
            <ManyPane documents={board.many} closed={closed} onDecide={board.conclude} />
          ) : board.selected ? (
            <DocumentPane
              document={board.selected}
              place={`${board.at + 1} / ${board.list.length}`}
              office={plan.office}
              closed={closed}
              onDecide={board.conclude}
              onChange={board.change}
              onNext={board.next}
            />
          ) : null}
          {closed ? (
            <Duties campaign={campaign} />
          ) : (
            <Checks
              checks={campaign.checks}
              onShow={(check) =>
                check.code === "late"
                  ? papers.remind()
                  : check.code === "counts"
                    ? go(campaignAt(id, "decision"))
                    : board.show({ by: "check", check })
              }
            />
          )}
          <Outside campaign={campaign} />
        </div>
      </aside>
      <Asks campaign={campaign} asking={asking} targets={targets} onClose={() => setAsking(null)} />
    </>
  );
}
