import { ledgers } from "../../../shared/contract/ledgers.ts";
import type { Day } from "../../../shared/domain/days.ts";
import { useAsk } from "../../api.ts";
import { Button } from "../../parts/Button.tsx";
import { Segments } from "../../parts/Choose.tsx";
import { Empty } from "../../parts/Notice.tsx";
import { ledgerAt, type LedgerPlace, usePlace } from "../../places.ts";
import { ledgerWords } from "../../words/duties.ts";
import { DutyList } from "./DutyList.tsx";
import { Picked } from "./Picked.tsx";
import { RegisterBook } from "./RegisterBook.tsx";
import { show, useShown } from "./shown.ts";

const views = ["register", "filing", "interpretation", "review"] as const;

/** 台账: register numbers, and what is due of 备案, 解读 and 公开审查; what is picked stands beside with its acts. */
export function Ledgers({ view, id, today }: Omit<LedgerPlace, "at"> & { readonly today: Day }) {
  const [, go] = usePlace();
  const { all } = useShown();
  const duties = view === "register" ? "filing" : view;
  const { data, error } = useAsk(ledgers.list, { view: duties, all });
  const pick = (to: string | null) => go(ledgerAt(view, to), { replace: true });
  const counts = data?.counts;
  const tabs = (
    <Segments
      label="台账"
      choices={views.map((value) => ({
        value,
        words: `${ledgerWords[value]}${value === "register" ? "" : counts?.[value].open || ""}`,
      }))}
      chosen={view}
      onChange={(to) => go(ledgerAt(to))}
    />
  );
  return (
    <main className="main ledgers" aria-label="台账">
      {view === "register" ? (
        <RegisterBook tabs={tabs} picked={id} onPick={pick} />
      ) : (
        <section className={id ? "pane" : "pane open"} aria-label={ledgerWords[view]}>
          <div className="head">
            <h1>台账</h1>
            {tabs}
            <div className="tools">
              <Button kind="bare" onPress={() => show({ all: !all })}>
                {all ? "只看没办的" : "连办过的一起看"}
              </Button>
            </div>
          </div>
          {error ? <Empty>{error.message}</Empty> : null}
          {data && data.rows.length === 0 ? (
            <Empty acts={all ? null : <Button onPress={() => show({ all: true })}>看办过的</Button>}>{nothing[view]}</Empty>
          ) : null}
          {data && data.rows.length > 0 ? <DutyList ledger={data} view={view} picked={id} onPick={pick} /> : null}
        </section>
      )}
      <Picked id={id} today={today} onBack={() => pick(null)} />
    </main>
  );
}

const nothing = {
  filing: "没有待备案的文件。编了登记号的文件会列在这里。",
  interpretation: "没有待解读的文件。编了登记号的主动公开文件会列在这里。",
  review: "没有待审查的文件。不主动公开的文件会列在这里，定期复核。",
};
