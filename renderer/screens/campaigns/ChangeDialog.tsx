import { useState } from "react";
import { Checkbox } from "react-aria-components";
import { campaigns, type CampaignView } from "../../../shared/contract/campaigns.ts";
import { useCommand } from "../../api.ts";
import { Button } from "../../parts/Button.tsx";
import { Dialog } from "../../parts/Dialog.tsx";
import { FormDay, FormText } from "../../parts/Fields.tsx";
import { Notice } from "../../parts/Notice.tsx";
import { words } from "../../words/words.ts";

/** 改安排: what may be changed of a clean-up after its list was frozen. */
export function ChangeDialog({ campaign, onClose }: { readonly campaign: CampaignView; readonly onClose: () => void }) {
  const [plan, setPlan] = useState(campaign.plan);
  const change = useCommand(campaigns.change, { inPlace: true, said: "已改安排", onDone: onClose });
  const { name, kind, noticeOn, reportBy, organ, office, catchAll, lapseOn } = plan;
  const submit = () => change.run({ id: campaign.id, plan: { name, kind, noticeOn, reportBy, organ, office, catchAll, lapseOn } });
  return (
    <Dialog
      title="改安排"
      about={`清至${plan.cutoff}，清单已冻结，共${campaign.tally.total}份`}
      form
      onClose={onClose}
      onSubmit={submit}
      footer={
        <>
          <Button keys="Esc" onPress={onClose}>
            {words.cancel}
          </Button>
          <Button kind="act" keys="Ctrl Enter" submit off={change.busy}>
            改安排
          </Button>
        </>
      }
    >
      {change.refusal ? (
        <div className="whole">
          <Notice tone="bad" title={change.refusal} />
        </div>
      ) : null}
      <FormText label="名称" value={name} onChange={(next) => setPlan({ ...plan, name: next })} autoFocus />
      <FormDay label="通知日期" value={noticeOn} onChange={(day) => (day ? setPlan({ ...plan, noticeOn: day }) : null)} />
      <FormDay label="报送截止" value={reportBy} onChange={(day) => (day ? setPlan({ ...plan, reportBy: day }) : null)} />
      <FormText label="决定机关" value={organ} onChange={(next) => setPlan({ ...plan, organ: next })} />
      <FormText label="承办单位" value={office} onChange={(next) => setPlan({ ...plan, office: next })} />
      <span className="label">概括条款</span>
      <Checkbox className="check" isSelected={catchAll} onChange={(next) => setPlan({ ...plan, catchAll: next })}>
        <span className="box" aria-hidden="true" />
        未列入目录的一律废止
      </Checkbox>
      <FormDay label="逾期失效" value={lapseOn} onChange={(day) => setPlan({ ...plan, lapseOn: day })} hint="应修改而没有修改的；可不填" />
    </Dialog>
  );
}
