import { useState } from "react";
import { overview } from "../../../shared/contract/overview.ts";
import { addDays, type Day } from "../../../shared/domain/days.ts";
import type { DepartmentReminders } from "../../../shared/domain/reminders.ts";
import { useCommand } from "../../api.ts";
import { Button } from "../../parts/Button.tsx";
import { Dialog } from "../../parts/Dialog.tsx";
import { save } from "../../parts/download.ts";
import { FormDay } from "../../parts/Fields.tsx";
import { Notice } from "../../parts/Notice.tsx";
import { words } from "../../words/words.ts";

interface Props {
  readonly groups: readonly DepartmentReminders[];
  /** The departments written to; none: all that have something due. */
  readonly only: readonly string[];
  readonly today: Day;
  readonly onClose: () => void;
}

/** How long a department has to answer, unless told otherwise. */
const usual = 14;

/** 到期提醒函: to whom, about how many documents, and by when an answer is wanted. */
export function LettersDialog({ groups, only, today, onClose }: Props) {
  const [replyBy, setReplyBy] = useState<Day | null>(addDays(today, usual));
  const letters = useCommand(overview.letters, {
    inPlace: true,
    onDone: (made) => {
      save(made);
      onClose();
    },
  });
  const asked = groups.filter((g) => g.department !== null && (only.length === 0 || only.includes(g.department)));
  const unknown = only.length === 0 ? (groups.find((g) => g.department === null)?.reminders.length ?? 0) : 0;
  const write = () => replyBy && letters.run({ departments: [...only], replyBy });
  return (
    <Dialog
      title={only.length === 1 ? `写给${only[0]}的提醒函` : `写给${asked.length}个单位的提醒函`}
      about="一个Word文件，每个单位单独起页，列出到期文件、办理要求和报送期限。"
      form
      onClose={onClose}
      onSubmit={write}
      footer={
        <>
          <span className="small grow quiet">{unknown ? `另有${unknown}份起草单位不明，不在其中。` : ""}</span>
          <Button keys="Esc" onPress={onClose}>
            {words.cancel}
          </Button>
          <Button kind="act" keys="Ctrl Enter" submit off={!replyBy || letters.busy}>
            {`写${asked.length}份函`}
          </Button>
        </>
      }
    >
      {letters.refusal ? (
        <div className="whole">
          <Notice tone="bad" title={letters.refusal} />
        </div>
      ) : null}
      <FormDay label="报送期限" value={replyBy} onChange={setReplyBy} autoFocus />
      <span>收函单位</span>
      <ul className="plain-list">
        {asked.map((g) => (
          <li key={g.department} className="row">
            <span className="grow">{g.department}</span>
            <span className="quiet">{g.reminders.length}份</span>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
