import { useState } from "react";
import { proof } from "../../../shared/contract/proof.ts";
import type { PageView } from "../../../shared/contract/issues.ts";
import { useCommand } from "../../api.ts";
import { Button } from "../../parts/Button.tsx";
import { Dialog } from "../../parts/Dialog.tsx";
import { FormText } from "../../parts/Fields.tsx";
import { words } from "../../words/words.ts";

/** What is usually wrong with a scan (DA/T 31-2017). */
const usual = ["字迹不清", "歪斜", "缺角缺边", "缺页", "倒置", "图像拉伸", "有黑边或折痕"];

/** 退回重扫, with the reason; or takes it back. */
export function SendBack({ page, onClose }: { readonly page: PageView; readonly onClose: () => void }) {
  const [reason, setReason] = useState(page.sentBack?.reason ?? "");
  const send = useCommand(proof.sendBack, {
    inPlace: true,
    said: (_, asked) => (asked.reason === null ? `第${page.seq}页不再退回` : `第${page.seq}页已退回重扫`),
    onDone: onClose,
  });
  const submit = () => {
    if (reason.trim()) send.run({ pageId: page.id, reason: reason.trim() });
  };
  return (
    <Dialog
      title="退回重扫"
      about={`${page.issueLabel}第${page.seq}页`}
      form
      onClose={onClose}
      onSubmit={submit}
      footer={
        <>
          <span className="small wrong-words grow">{send.refusal}</span>
          {page.sentBack ? <Button onPress={() => send.run({ pageId: page.id, reason: null })}>不再退回</Button> : null}
          <Button keys="Esc" onPress={onClose}>
            {words.cancel}
          </Button>
          <Button kind="act" keys="Ctrl Enter" submit off={!reason.trim() || send.busy}>
            退回重扫
          </Button>
        </>
      }
    >
      <FormText label="原因" value={reason} onChange={setReason} placeholder="扫描的人看到后要做什么" autoFocus />
      <span />
      <span className="row wrap">
        {usual.map((one) => (
          <Button key={one} tiny kind="bare" onPress={() => setReason(one)}>
            {one}
          </Button>
        ))}
      </span>
    </Dialog>
  );
}
