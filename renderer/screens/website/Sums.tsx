import { OctagonAlert, X } from "lucide-react";
import type { Rehearsal } from "../../../shared/contract/rehearsal.ts";
import { Button } from "../../parts/Button.tsx";
import { count } from "../../words/words.ts";

const Sum = ({ n, words, rest = false }: { readonly n: number; readonly words: string; readonly rest?: boolean }) => (
  <div className={rest ? "rest" : ""}>
    <b>{count(n)}</b>
    <span>{words}</span>
  </div>
);

interface Ready {
  readonly documents: number;
  readonly issues: number;
  readonly pages: number;
  readonly held: number;
}
/** What would be written, before anybody looked closer. */
export function Sums({ ready, last }: { readonly ready: Ready; readonly last: string | null }) {
  return (
    <div className="sums" role="group" aria-label="将写出">
      <Sum n={ready.documents} words="文件" />
      <Sum n={ready.issues} words="公报各期" />
      <Sum n={ready.pages} words="公报页" />
      <Sum n={ready.held} words="不在其列" rest />
      <p className="soft">
        {ready.held ? `${count(ready.held)}份不是主动公开，不写出，也不计数。` : "库中文件都是主动公开。"}
        {last ? `再写到${last}，只写有变动的。` : ""}
      </p>
    </div>
  );
}

/** What a rehearsal came to. */
export function RehearsedSums({
  told: { counts, leftOut },
  stopped,
  onClose,
}: {
  readonly told: Rehearsal;
  readonly stopped: number;
  readonly onClose: () => void;
}) {
  return (
    <div className="sums" role="group" aria-label="预演结果">
      <Sum n={counts.added} words="新增" />
      <Sum n={counts.changed} words="更改" />
      <Sum n={counts.removed} words="撤下" />
      <Sum n={counts.same} words="不变" rest />
      <p className="outcome">
        {stopped ? (
          <b>
            <OctagonAlert className="icon bad" aria-hidden="true" />
            {`有${count(stopped)}项拦下，处理后才能写出。`}
          </b>
        ) : (
          <b>没有要先处理的。</b>
        )}
        <span className="soft">{leftOut.length ? `未选入的${count(leftOut.length)}份不写出，也不计数。` : "库中文件都会写出。"}</span>
      </p>
      <Button kind="bare" sole icon={X} onPress={onClose}>
        回到历次写出
      </Button>
    </div>
  );
}
