import { useState } from "react";
import { ledgers, type Handling } from "../../../shared/contract/ledgers.ts";
import { useCommand } from "../../api.ts";
import { FormDay, FormText } from "../../parts/Fields.tsx";
import { dutyWords } from "../../words/duties.ts";
import { ActDialog } from "../../parts/ActDialog.tsx";

interface Props {
  readonly id: string;
  readonly interpretation: Handling["interpretation"];
  readonly drafters: readonly string[];
  readonly onClose: () => void;
}

/** 登记解读: plan, material and publication, each the day it was done; or why none is made. */
export function InterpretDialog({ id, interpretation: was, drafters, onClose }: Props) {
  const [office, setOffice] = useState(was.office ?? drafters.join("、"));
  const [plannedOn, setPlannedOn] = useState<string | null>(was.plannedOn);
  const [writtenOn, setWrittenOn] = useState<string | null>(was.writtenOn);
  const [publishedOn, setPublishedOn] = useState<string | null>(was.publishedOn);
  const [spared, setSpared] = useState(was.spared ?? "");
  const interpret = useCommand(ledgers.interpret, { inPlace: true, said: "已登记解读", onDone: onClose });
  return (
    <ActDialog
      title="登记解读"
      about={
        <>
          {dutyWords(was.duty)}
          <div className="small quiet">
            {was.duty.words}
            {was.duty.verified ? "" : "（待核实）"}
          </div>
        </>
      }
      verb="记下解读"
      busy={interpret.busy}
      refusal={interpret.refusal}
      onSubmit={() =>
        interpret.run({ id, office: office.trim() || null, plannedOn, writtenOn, publishedOn, spared: spared.trim() || null })
      }
      onClose={onClose}
    >
      <FormText label="起草单位" value={office} onChange={setOffice} placeholder="谁起草谁解读" autoFocus />
      <FormDay label="方案" value={plannedOn} onChange={setPlannedOn} hint="备齐的日期" />
      <FormDay label="材料" value={writtenOn} onChange={setWrittenOn} hint="备齐的日期" />
      <FormDay label="发布" value={publishedOn} onChange={setPublishedOn} hint="与文件同步发布的日期" />
      <FormText label="不作解读" value={spared} onChange={setSpared} placeholder="不作解读的，写明理由" />
    </ActDialog>
  );
}
