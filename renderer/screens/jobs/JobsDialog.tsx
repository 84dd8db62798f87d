import { Button as Pressable } from "react-aria-components";
import { jobs, type Batch } from "../../../shared/contract/jobs.ts";
import type { Day } from "../../../shared/domain/days.ts";
import { useAsk } from "../../api.ts";
import { Button } from "../../parts/Button.tsx";
import { Dialog } from "../../parts/Dialog.tsx";
import { ending, pace, progress } from "../../words/jobs.ts";
import { moment, words } from "../../words/words.ts";
import { Meter } from "./Meter.tsx";

interface Props {
  readonly today: Day;
  readonly onClose: () => void;
  readonly onOpen: (batch: Batch) => void;
}

/** Everything at work and what ended lately; each opens its own list. */
export function JobsDialog({ today, onClose, onOpen }: Props) {
  const { data } = useAsk(jobs.list, {});
  const { active = [], ended = [] } = data ?? {};
  return (
    <Dialog
      title="任务"
      wide
      onClose={onClose}
      footer={
        <Button kind="act" keys="Esc" onPress={onClose}>
          {words.close}
        </Button>
      }
    >
      {active.length + ended.length === 0 ? <p className="quiet">还没有任务。收进文件、识别、写出网站都会列在这里。</p> : null}
      <ul className="outcomes" aria-label="任务">
        {active.map((batch) => (
          <li key={batch.id}>
            <Pressable className="batch" onPress={() => onOpen(batch)}>
              <b>{batch.words}</b>
              <Meter done={batch.done} total={batch.total} label={batch.words} />
              <span className="quiet">{[progress(batch), pace(batch)].filter(Boolean).join("，")}</span>
            </Pressable>
          </li>
        ))}
        {ended.map((batch) => (
          <li key={batch.id}>
            <Pressable className="batch" onPress={() => onOpen(batch)}>
              <span className="row">
                <span className={batch.counts.failed ? "grow wrong-words" : "grow"}>{ending(batch)}</span>
                <span className="quiet small">{moment(batch.startedAt, today)}</span>
              </span>
            </Pressable>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
