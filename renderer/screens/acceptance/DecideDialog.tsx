import { useState } from "react";
import { acceptances, type AcceptanceView } from "../../../shared/contract/acceptances.ts";
import { acceptanceVerdicts, acceptanceVerdictWords, type AcceptanceVerdict } from "../../../shared/domain/acceptance.ts";
import { useCommand } from "../../api.ts";
import { ActDialog } from "../../parts/ActDialog.tsx";
import { Segments } from "../../parts/Choose.tsx";
import { FormText } from "../../parts/Fields.tsx";
import { count } from "../../words/words.ts";
import { Figures } from "./Figures.tsx";

/** 定结论: a person says 通过 or 退回 with the figures in view; the program only says which of them are within their limits. */
export function DecideDialog({ view, onClose }: { readonly view: AcceptanceView; readonly onClose: () => void }) {
  const unmet = view.figures.measures.filter((m) => m.met === false).map((m) => `${m.name}${m.value}`);
  const left = view.sample.filter((p) => !p.gone && !p.check?.done).length;
  const [verdict, setVerdict] = useState<AcceptanceVerdict>(unmet.length || left ? "returned" : "accepted");
  const [reason, setReason] = useState(unmet.join("，"));
  const decide = useCommand(acceptances.decide, {
    inPlace: true,
    said: verdict === "returned" ? `已退回，${count(view.pages)}页待重新校对` : "已定为通过",
    onDone: onClose,
  });
  const needed = verdict === "returned" || unmet.length > 0;
  const missing =
    verdict === "accepted" && left > 0
      ? `还有${left}页没有检毕`
      : needed && !reason.trim()
        ? verdict === "returned"
          ? "写明退回的原因"
          : "有数字不合要求，写明仍定通过的理由"
        : null;
  return (
    <ActDialog
      title="定结论"
      about={`${view.name}${view.round > 1 ? `，第${view.round}次验收` : ""}`}
      missing={missing}
      verb={verdict === "returned" ? "退回全批" : "定为通过"}
      busy={decide.busy}
      refusal={decide.refusal}
      onSubmit={() => decide.run({ id: view.id, verdict, reason: needed || reason !== unmet.join("，") ? reason.trim() : "" })}
      onClose={onClose}
    >
      <span className="label">结果</span>
      <Figures view={view} />
      <span className="label">结论</span>
      <span className="row">
        <Segments
          label="结论"
          choices={acceptanceVerdicts.map((value) => ({ value, words: acceptanceVerdictWords[value] }))}
          chosen={verdict}
          onChange={setVerdict}
        />
      </span>
      <FormText label={needed ? "理由" : "说明"} value={reason} onChange={setReason} placeholder={needed ? "" : "可不填"} autoFocus />
      {verdict === "returned" ? (
        <>
          <span />
          <span className="small quiet">{`全批${count(view.pages)}页改回待校对，每页写明这个原因；改好后可再次验收，这次的记录留着。`}</span>
        </>
      ) : null}
    </ActDialog>
  );
}
