import { useState } from "react";
import type { Handling } from "../../../shared/contract/ledgers.ts";
import { register } from "../../../shared/contract/register.ts";
import { useCommand } from "../../api.ts";
import { FormDay, FormText } from "../../parts/Fields.tsx";
import { ActDialog } from "../../parts/ActDialog.tsx";

interface IssueProps {
  readonly id: string;
  readonly handling: Handling;
  readonly today: string;
  readonly onClose: () => void;
}
/** 编登记号: the next number of its organ and year, from the day it is registered. */
export function IssueDialog({ id, handling, today, onClose }: IssueProps) {
  const [on, setOn] = useState<string | null>(today);
  const issue = useCommand(register.issue, { inPlace: true, said: ({ number }) => `已编登记号${number}`, onDone: onClose });
  const sameYear = on?.slice(0, 4) === today.slice(0, 4);
  return (
    <ActDialog
      title="编登记号"
      about={
        sameYear ? (
          <>
            编出<b className="no strong">{handling.next.number}</b>
          </>
        ) : (
          "按登记日期所在年份接着编"
        )
      }
      missing={on ? null : "写上登记日期"}
      verb="编登记号"
      busy={issue.busy}
      refusal={issue.refusal}
      onSubmit={() => on && issue.run({ documentId: id, on })}
      onClose={onClose}
    >
      <FormDay label="登记" value={on} onChange={setOn} autoFocus />
    </ActDialog>
  );
}

/** 作废: the number is never used again, and the reason stays in the register. */
export function VoidDialog({ number, onClose }: { readonly number: string; readonly onClose: () => void }) {
  const [reason, setReason] = useState("");
  const annul = useCommand(register.void, { inPlace: true, said: `${number}已作废`, onDone: onClose });
  return (
    <ActDialog
      title="作废登记号"
      about={
        <>
          <span className="no">{number}</span>不再使用，号码和原因留在登记簿里
        </>
      }
      missing={reason.trim() ? null : "写上作废的原因"}
      verb="作废此号"
      busy={annul.busy}
      refusal={annul.refusal}
      onSubmit={() => annul.run({ number, reason: reason.trim() })}
      onClose={onClose}
    >
      <FormText label="原因" value={reason} onChange={setReason} placeholder="如：审核后撤回，文件没有印发" autoFocus lines />
    </ActDialog>
  );
}
