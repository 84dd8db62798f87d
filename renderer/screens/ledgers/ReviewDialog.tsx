import { useState } from "react";
import { Button as Pressable } from "react-aria-components";
import { ledgers, type Handling } from "../../../shared/contract/ledgers.ts";
import { disclosures, type Disclosure } from "../../../shared/domain/documents.ts";
import { useAsk, useCommand } from "../../api.ts";
import { Segments } from "../../parts/Choose.tsx";
import { FormDay, FormText } from "../../parts/Fields.tsx";
import { disclosureWords } from "../../words/documents.ts";
import { dutyWords } from "../../words/duties.ts";
import { ActDialog } from "../../parts/ActDialog.tsx";

interface Props {
  readonly id: string;
  readonly handling: Handling;
  readonly today: string;
  /** What it is to become, where that was chosen before. */
  readonly to?: Disclosure;
  readonly onClose: () => void;
}

/** 审查公开属性: what it is from now on, and why where it is not open; every look stays on record. */
export function ReviewDialog({
  id,
  handling: { disclosure: now, reason: why, reasons, reviews, review: duty },
  today,
  to,
  onClose,
}: Props) {
  const [disclosure, setDisclosure] = useState<Disclosure>(to ?? now);
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
      missing={on ? (open || reason.trim() ? null : "写上不主动公开的理由") : "写上审查日期"}
      verb="记下审查"
      busy={review.busy}
      refusal={review.refusal}
      onSubmit={() => on && review.run({ id, on, disclosure, reason: open ? "" : reason.trim() })}
      onClose={onClose}
    >
      <span className="label">审查后</span>
      <Segments
        label="公开属性"
        choices={disclosures.map((value) => ({ value, words: disclosureWords[value] }))}
        chosen={disclosure}
        onChange={setDisclosure}
      />
      {open ? null : (
        <>
          <FormText label="理由" value={reason} onChange={setReason} placeholder="为什么不主动公开" autoFocus />
          <span />
          <span className="reasons">
            {reasons.map((one) => (
              <Pressable key={one} className={one === reason ? "chip on" : "chip"} onPress={() => setReason(one)}>
                {one}
              </Pressable>
            ))}
          </span>
        </>
      )}
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

/** The same, asked for from elsewhere: 公开属性 is about to be changed, and the reason is asked. */
export function ReviewTo({ id, ...rest }: Omit<Props, "handling"> & { readonly to: Disclosure }) {
  const { data } = useAsk(ledgers.of, { id });
  return data ? <ReviewDialog id={id} handling={data} {...rest} /> : null;
}
