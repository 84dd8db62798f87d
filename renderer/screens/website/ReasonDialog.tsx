import { useState } from "react";
import { publications } from "../../../shared/contract/publications.ts";
import { useCommand } from "../../api.ts";
import { ActDialog } from "../../parts/ActDialog.tsx";
import { FormText } from "../../parts/Fields.tsx";

/** A decision about the website that needs a reason; `what` is what it is about, in words. */
export type Reasoned =
  | { readonly kind: "withdraw"; readonly id: string; readonly what: string }
  | { readonly kind: "permit"; readonly subject: string; readonly document: string; readonly what: string }
  | { readonly kind: "clear"; readonly subject: string; readonly key: string; readonly what: string };

const told = {
  withdraw: { title: "不写出这一页", about: "下次写出起，这里只写“本页已撤下”，不留文字", said: "已定为不写出", example: "如：误发" },
  permit: {
    title: "许可这处提到",
    about: "只许可这一处的文字照登，别处再提到仍会拦下",
    said: "已许可",
    example: "如：原文如此，已征求意见",
  },
  clear: { title: "核过号码", about: "写明核对的结果，这一处不再拦下", said: "已记下", example: "如：是设备编号" },
} as const;

/** Asks why, and decides. */
export function ReasonDialog({
  asked,
  onClose,
  onDone,
}: {
  readonly asked: Reasoned;
  readonly onClose: () => void;
  readonly onDone?: () => void;
}) {
  const [reason, setReason] = useState("");
  const { title, about, said, example } = told[asked.kind];
  const options = {
    inPlace: true,
    said,
    onDone: () => {
      onClose();
      onDone?.();
    },
  };
  const withdraw = useCommand(publications.withdraw, options);
  const permit = useCommand(publications.permit, options);
  const clear = useCommand(publications.clear, options);
  const submit = () => {
    if (asked.kind === "withdraw") withdraw.run({ id: asked.id, reason });
    else if (asked.kind === "permit") permit.run({ subject: asked.subject, document: asked.document, reason });
    else clear.run({ subject: asked.subject, key: asked.key, reason });
  };
  const { refusal, busy } = { withdraw, permit, clear }[asked.kind];
  return (
    <ActDialog
      title={title}
      about={
        <>
          {asked.what}
          <br />
          {about}
        </>
      }
      missing={reason.trim() ? null : "写明理由"}
      verb={title}
      busy={busy}
      refusal={refusal}
      onSubmit={submit}
      onClose={onClose}
    >
      <FormText label="理由" value={reason} onChange={setReason} placeholder={example} autoFocus />
    </ActDialog>
  );
}
