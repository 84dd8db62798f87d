import { useState } from "react";
import { pages } from "../../../shared/contract/issues.ts";
import type { Finding } from "../../../shared/domain/pageFindings.ts";
import { useCommand } from "../../api.ts";
import { ActDialog } from "../../parts/ActDialog.tsx";
import { Button } from "../../parts/Button.tsx";
import { FormText } from "../../parts/Fields.tsx";

interface Props {
  readonly issueId: string;
  readonly finding: Finding;
  readonly onClose: () => void;
}
const usual = ["原件如此", "读错了页码", "不影响阅读", "已安排重扫"];

/** A finding that needs nothing done: why, so that the next person need not look again. */
export function SettleDialog({ issueId, finding, onClose }: Props) {
  const [reason, setReason] = useState("");
  const settle = useCommand(pages.settle, { inPlace: true, said: "已记下，不再列出", onDone: onClose });
  return (
    <ActDialog
      title="看过了，不再列出"
      about={finding.words}
      missing={reason.trim() ? null : "写上原因"}
      verb="不再列出"
      busy={settle.busy}
      refusal={settle.refusal}
      onSubmit={() => settle.run({ issueId, kind: finding.kind, pageIds: [...finding.pages], reason: reason.trim() })}
      onClose={onClose}
    >
      <FormText label="原因" value={reason} onChange={setReason} placeholder="这几页的图像换了，会再列出" autoFocus />
      <span />
      <span className="row wrap">
        {usual.map((one) => (
          <Button key={one} tiny kind="bare" onPress={() => setReason(one)}>
            {one}
          </Button>
        ))}
      </span>
    </ActDialog>
  );
}
