import { useState } from "react";
import { ledgers, type Handling } from "../../../shared/contract/ledgers.ts";
import type { Disclosure } from "../../../shared/domain/documents.ts";
import { useCommand } from "../../api.ts";
import { FormDay } from "../../parts/Fields.tsx";
import { disclosureWords } from "../../words/documents.ts";
import { dutyWords } from "../../words/duties.ts";
import { ActDialog } from "../../parts/ActDialog.tsx";
import { DisclosureFields, missingReason } from "./DisclosureFields.tsx";

interface Props {
  readonly id: string;
  readonly handling: Handling;
  readonly today: string;
  readonly onClose: () => void;
}

/** 审查公开属性: what it is from now on, and why where it is not open; every look stays on record. */
export function ReviewDialog({ id, handling: { disclosure: now, reason: why, reasons, reviews, review: duty }, today, onClose }: Props) {
  const [disclosure, setDisclosure] = useState<Disclosure>(now);
  const [reason, setReason] = useState(why ?? "");
  const [on, setOn] = useState<string | null>(today);
  const review = useCommand(ledgers.review, {
    inPlace: true,
    said: (_, asked) =>
      asked.disclosure === now ? `已审查，仍为${disclosureWords[now]}` : `公开属性已改为${disclosureWords[asked.disclosure]}`,
    onDone: onClose,
  });
  const open = disclosure === "open";
  return (
    <ActDialog
      title="审查公开属性"
      about={
        <>
          现为{disclosureWords[now]}。{now === "open" ? "" : dutyWords(duty)}
        </>
      }
      missing={on ? missingReason(disclosure, reason) : "写上审查日期"}
      verb="记下审查"
      busy={review.busy}
      refusal={review.refusal}
      onSubmit={() => on && review.run({ id, on, disclosure, reason: open ? "" : reason.trim() })}
      onClose={onClose}
    >
      <DisclosureFields
        label="审查后"
        disclosure={disclosure}
        reason={reason}
        reasons={reasons}
        onDisclosure={setDisclosure}
        onReason={setReason}
      />
      <FormDay label="日期" value={on} onChange={setOn} />
      {reviews.length ? (
        <>
          <span className="label">以往</span>
          <ul className="small quiet past">
            {reviews.map((r) => (
              <li key={r.on}>
                {r.on}，{disclosureWords[r.disclosure]}
                {r.reason ? `，${r.reason}` : ""}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </ActDialog>
  );
}
