import { useState } from "react";
import { Checkbox } from "react-aria-components";
import { ledgers, type Handling } from "../../../shared/contract/ledgers.ts";
import { useCommand } from "../../api.ts";
import { FormDay, FormText } from "../../parts/Fields.tsx";
import { dutyWords } from "../../words/duties.ts";
import { ActDialog } from "../../parts/ActDialog.tsx";

interface Props {
  readonly id: string;
  readonly filing: Handling["filing"];
  readonly today: string;
  readonly onClose: () => void;
}

/** 登记备案: which materials are ready, when they went out, what came back. */
export function FilingDialog({ id, filing, today, onClose }: Props) {
  const [materials, setMaterials] = useState<readonly string[]>(filing.materials);
  const [sentOn, setSentOn] = useState<string | null>(filing.sentOn);
  const [receiptNumber, setReceiptNumber] = useState(filing.receiptNumber ?? "");
  const [receiptOn, setReceiptOn] = useState<string | null>(filing.receiptOn);
  const file = useCommand(ledgers.file, {
    inPlace: true,
    said: (_, asked) => (asked.receiptOn || asked.receiptNumber ? "已登记备案回执" : asked.sentOn ? "已登记报送备案" : "已记下备案材料"),
    onDone: onClose,
  });
  const wanted = [...new Set([...filing.wanted, ...filing.materials])];
  const lacking = wanted.filter((m) => !materials.includes(m));
  return (
    <ActDialog
      title="登记备案"
      about={
        <>
          {dutyWords(filing.duty)}
          <div className="small quiet">
            {filing.duty.words}
            {filing.duty.verified ? "" : "（待核实）"}
          </div>
        </>
      }
      verb="记下备案"
      busy={file.busy}
      refusal={file.refusal}
      onSubmit={() => file.run({ id, materials: [...materials], sentOn, receiptNumber: receiptNumber.trim() || null, receiptOn })}
      onClose={onClose}
    >
      <span className="label">材料</span>
      <div role="group" aria-label="材料">
        {wanted.map((name) => (
          <Checkbox
            key={name}
            className="check"
            isSelected={materials.includes(name)}
            onChange={(on) => setMaterials(on ? [...materials, name] : materials.filter((m) => m !== name))}
          >
            <span className="box" />
            {name}
          </Checkbox>
        ))}
        <span className="small quiet">{lacking.length ? `还缺${lacking.length}项` : "材料齐全"}</span>
      </div>
      <FormDay
        label="报送"
        value={sentOn}
        onChange={setSentOn}
        hint={filing.to ? `报${filing.to}` : sentOn === today ? "今日" : ""}
        autoFocus
      />
      <FormText label="回执号" value={receiptNumber} onChange={setReceiptNumber} placeholder="收到后填写" />
      <FormDay label="回执" value={receiptOn} onChange={setReceiptOn} hint="收到的日期" />
    </ActDialog>
  );
}
