import { useState } from "react";
import { faultWords, type PageFault, type PageFaultKind } from "../../../shared/domain/acceptance.ts";
import { ActDialog } from "../../parts/ActDialog.tsx";
import { FormText } from "../../parts/Fields.tsx";

interface Props {
  readonly kind: PageFaultKind;
  readonly seq: number;
  readonly onFault: (fault: PageFault) => void;
  readonly onClose: () => void;
}
const examples: Readonly<Record<PageFaultKind, string>> = {
  order: "如：左右两栏的次序颠倒",
  layout: "如：表格第三行的数错了列",
  image: "如：下缘缺字，字迹模糊",
  incomplete: "如：第12页没有扫",
  description: "如：题名漏写副题",
  linking: "如：影像是另一期的",
};

/** A fault of the page as a whole: where and what, in words. */
export function FaultDialog({ kind, seq, onFault, onClose }: Props) {
  const [note, setNote] = useState("");
  return (
    <ActDialog
      title={`记${faultWords[kind]}差错`}
      about={`第${seq}页`}
      verb="记下"
      busy={false}
      refusal={null}
      onSubmit={() => {
        onFault({ kind, note: note.trim() });
        onClose();
      }}
      onClose={onClose}
    >
      <FormText label="说明" value={note} onChange={setNote} placeholder={`${examples[kind]}；可不填`} autoFocus />
    </ActDialog>
  );
}
