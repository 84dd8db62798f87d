import { ClipboardCheck, Newspaper } from "lucide-react";
import { useState } from "react";
import { acceptances, type AcceptanceRow } from "../../../shared/contract/acceptances.ts";
import { acceptanceVerdictWords } from "../../../shared/domain/acceptance.ts";
import type { Day } from "../../../shared/domain/days.ts";
import { useAsk } from "../../api.ts";
import { useActs } from "../../parts/acts.ts";
import { Button } from "../../parts/Button.tsx";
import { Empty } from "../../parts/Notice.tsx";
import { acceptanceAt, issueAt, usePlace } from "../../places.ts";
import { count } from "../../words/words.ts";
import { askedScope } from "./asked.ts";
import { AcceptanceDesk } from "./AcceptanceDesk.tsx";
import { OpenDialog } from "./OpenDialog.tsx";

/** 验收: all acceptances, and one of them with the pages of its sample. */
export function Acceptances({ id, today }: { readonly id: string | null; readonly today: Day }) {
  const { data, error } = useAsk(acceptances.get, { id: id ?? "" }, { when: id !== null, keep: false });
  const [, go] = usePlace();
  if (id === null)
    return (
      <main className="main" aria-label="验收">
        <List today={today} />
      </main>
    );
  if (error)
    return (
      <main className="main" aria-label="验收">
        <Empty acts={<Button onPress={() => go(acceptanceAt(null))}>看各次验收</Button>}>{error.message}</Empty>
      </main>
    );
  return (
    <main className="main proof accepting" aria-label="验收" aria-busy={!data}>
      {data ? <AcceptanceDesk key={data.id} view={data} /> : null}
    </main>
  );
}

function List({ today }: { readonly today: Day }) {
  const [, go] = usePlace();
  const { data, error } = useAsk(acceptances.list, {});
  const asked = askedScope.use();
  const [opening, setOpening] = useState(false);
  useActs("验收", 1, [{ id: "open", words: "抽样验收", icon: ClipboardCheck, keys: "N", run: () => setOpening(true) }]);
  const close = () => {
    askedScope.set(null);
    setOpening(false);
  };
  return (
    <section className="pane open" aria-label="历次验收">
      <div className="head">
        <h1>验收</h1>
        <span className="quiet">{data ? `${count(data.length)}次` : ""}</span>
        <div className="tools">
          <Button kind="bare" icon={Newspaper} onPress={() => go(issueAt(null))}>
            回到公报
          </Button>
          <Button kind="act" icon={ClipboardCheck} keys="N" onPress={() => setOpening(true)}>
            抽样验收
          </Button>
        </div>
      </div>
      {error ? <Empty>{error.message}</Empty> : null}
      {data?.length ? (
        <div className="scroll">
          <table className="grid" aria-label="历次验收">
            <thead>
              <tr>
                <th>批次</th>
                <th>抽样</th>
                <th className="num">全批页</th>
                <th className="num">已检</th>
                <th className="num">错字率</th>
                <th className="num">图文相符</th>
                <th className="num">合格页</th>
                <th>结论</th>
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
        <Empty acts={<Button onPress={() => setOpening(true)}>抽样验收</Button>}>
          还没有验收过。选定一期或几期，程序随机抽出若干页，逐页对照检查后定通过或退回。
        </Empty>
      ) : null}
      {opening || asked ? (
        <OpenDialog
          today={today}
          first={asked}
          onClose={close}
          onOpened={(id) => {
            close();
            go(acceptanceAt(id));
          }}
        />
      ) : null}
    </section>
  );
}

function Row({ row }: { readonly row: AcceptanceRow }) {
  const { figures, decision } = row;
  return (
    <tr>
      <td>
        <a href={`#${acceptanceAt(row.id)}`}>{row.name}</a>
        {row.round > 1 ? <span className="quiet small">，第{row.round}次</span> : null}
      </td>
      <td className="nowrap">
        {row.openedOn}
        <span className="quiet small">，{row.openedBy}</span>
      </td>
      <td className="num">{count(row.pages)}</td>
      <td className="num">{`${figures.checked} / ${figures.pages}`}</td>
      {figures.measures.map((m) => (
        <td key={m.name} className={m.met === false ? "num wrong-words" : "num"}>
          {m.value ?? <span className="quiet">·</span>}
        </td>
      ))}
      <td className="nowrap" title={decision?.reason ?? ""}>
        {decision ? (
          <>
            <span className={decision.verdict === "returned" ? "wrong-words" : ""}>{acceptanceVerdictWords[decision.verdict]}</span>
            <span className="quiet small">，{decision.on}</span>
          </>
        ) : (
          <span className="quiet">还没有结论</span>
        )}
      </td>
    </tr>
  );
}
