import { ChevronLeft } from "lucide-react";
import { documents } from "../../../shared/contract/documents.ts";
import type { Day } from "../../../shared/domain/days.ts";
import { useAsk } from "../../api.ts";
import { Button } from "../../parts/Button.tsx";
import { Empty } from "../../parts/Notice.tsx";
import { Status } from "../../parts/Status.tsx";
import { documentAt } from "../../places.ts";
import { shortTitle } from "../../words/documents.ts";
import { Advice } from "./Advice.tsx";
import { HandlingSection } from "./Handling.tsx";

/** The document picked in a ledger: which it is, what holds, and all that is to be done about it. */
export function Picked({ id, today, onBack }: { readonly id: string | null; readonly today: Day; readonly onBack: () => void }) {
  const { data } = useAsk(documents.get, { id: id ?? "", on: null }, { when: id !== null, keep: false });
  if (!id)
    return (
      <aside className="pane tray" aria-label="办理">
        <Empty>选一份文件，在这里办理。</Empty>
      </aside>
    );
  return (
    <aside className="pane tray open" aria-label="办理" aria-busy={!data}>
      {data ? (
        <>
          <div className="head">
            <Button kind="bare" sole icon={ChevronLeft} className="back" onPress={onBack}>
              回到台账
            </Button>
            <a className="cut" href={`#${documentAt(id)}`} title={data.fields.title ?? ""}>
              {shortTitle(data.fields.title, data.fields.issuers)}
            </a>
            <div className="tools">
              <Status headline={data.headline} />
            </div>
          </div>
          <div className="scroll">
            <Advice id={id} settled={data.anomalies.filter((a) => a.settled !== null)} />
            <HandlingSection id={id} today={today} rank={1} />
          </div>
        </>
      ) : null}
    </aside>
  );
}
