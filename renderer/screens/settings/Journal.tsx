import { Printer, Undo2 } from "lucide-react";
import { acts } from "../../../shared/contract/acts.ts";
import type { Day } from "../../../shared/domain/days.ts";
import { useAsk, useCommand } from "../../api.ts";
import { Button } from "../../parts/Button.tsx";
import { printSheet } from "../../parts/print.ts";
import { say } from "../../parts/toasts.ts";
import { moment, undone, words } from "../../words/words.ts";

/** 操作记录: everything done in this library, newest first; what can be taken back says so. */
export function Journal({ today }: { readonly today: Day }) {
  const { data = [] } = useAsk(acts.list, { limit: 200 });
  const undo = useCommand(acts.undo, { onDone: ({ act, words }) => say(undone(words), act, "undone") });
  return (
    <section className="pane tray" aria-label="操作记录">
      <div className="head">
        <h2>操作记录</h2>
        <span className="quiet">最近{data.length}条</span>
        <div className="tools">
          <Button
            kind="bare"
            sole
            icon={Printer}
            off={data.length === 0}
            onPress={() =>
              printSheet({
                title: "操作记录",
                about: `最近${data.length}条`,
                columns: ["时间", "操作人", "做了什么"],
                rows: data.map((a) => [moment(a.at, ""), a.by, a.words]),
              })
            }
          >
            打印操作记录
          </Button>
        </div>
      </div>
      <ul className="scroll history padded">
        {data.map((act) => (
          <li key={act.id}>
            <span className="row">
              <span className="grow">{act.words}</span>
              {act.undoable ? (
                <Button kind="bare" tiny sole icon={Undo2} className="on-hover" off={undo.busy} onPress={() => undo.run({ act: act.id })}>
                  {`${words.undo}：${act.words}`}
                </Button>
              ) : null}
            </span>
            <div className="small quiet">
              {act.by}，{moment(act.at, today)}
            </div>
          </li>
        ))}
        {data.length === 0 ? <li className="quiet">还没有操作。</li> : null}
      </ul>
    </section>
  );
}
