import { useState } from "react";
import { acceptances, type AcceptancePreview, type Scope } from "../../../shared/contract/acceptances.ts";
import { issues } from "../../../shared/contract/issues.ts";
import type { Day } from "../../../shared/domain/days.ts";
import { useAsk, useCommand } from "../../api.ts";
import { ActDialog } from "../../parts/ActDialog.tsx";
import { Segments } from "../../parts/Choose.tsx";
import { FormDay } from "../../parts/Fields.tsx";
import { pageStateWords } from "../../words/pages.ts";
import { count } from "../../words/words.ts";
import { IssueField } from "../issues/IssueField.tsx";

interface Props {
  readonly today: Day;
  /** What it was asked for; null where a person is still to say. */
  readonly first: Scope | null;
  readonly onClose: () => void;
  readonly onOpened: (id: string) => void;
}

/** 抽样验收: which pages make the batch; below, how many would be drawn, and what stands in the way. */
export function OpenDialog({ today, first: asked, onClose, onOpened }: Props) {
  const { data: all } = useAsk(issues.list, {});
  const list = (all ?? []).filter((i) => i.pages > 0);
  const [kind, setKind] = useState<Scope["kind"]>(asked?.kind ?? "issues");
  const [from, setFrom] = useState<string | null>(asked?.kind === "issues" ? asked.from : null);
  const [to, setTo] = useState<string | null>(asked?.kind === "issues" ? asked.to : null);
  const [day, setDay] = useState<Day | null>(asked?.kind === "since" ? asked.day : today);
  const first = from ?? list[0]?.id ?? null;
  const scope: Scope | null = kind === "since" ? (day ? { kind, day } : null) : first ? { kind, from: first, to: to ?? first } : null;
  const { data, error } = useAsk(acceptances.preview, { scope: scope ?? { kind: "since", day: today } }, { when: scope !== null });
  const open = useCommand(acceptances.open, {
    inPlace: true,
    said: `抽出${data?.sample ?? 0}页`,
    onDone: ({ id }) => onOpened(id),
  });
  const missing = !scope
    ? kind === "since"
      ? "写上从哪一天起"
      : "还没有扫描页"
    : (error?.message ?? data?.why ?? (data ? null : "正在数"));
  return (
    <ActDialog
      title="抽样验收"
      missing={missing}
      verb={data && !data.why ? `抽出${data.sample}页` : "抽样"}
      busy={open.busy}
      refusal={open.refusal}
      onSubmit={() => scope && open.run({ scope })}
      onClose={onClose}
    >
      <span className="label">批</span>
      <span className="row">
        <Segments
          label="批"
          choices={[
            { value: "issues", words: "一期或几期" },
            { value: "since", words: "某日起收进的" },
          ]}
          chosen={kind}
          onChange={setKind}
        />
      </span>
      {kind === "issues" ? (
        <>
          <IssueField
            label="起"
            list={list}
            value={first}
            onChange={(id) => {
              setFrom(id);
              if (to === null || to === from) setTo(id);
            }}
          />
          <IssueField label="止" list={list} value={to ?? first} onChange={setTo} />
        </>
      ) : (
        <FormDay label="自" value={day} onChange={setDay} hint="这一天起收进的页" />
      )}
      <span className="label">抽样</span>
      {data && scope ? <Told data={data} /> : <span className="quiet">{scope ? "正在数" : ""}</span>}
    </ActDialog>
  );
}

function Told({ data }: { readonly data: AcceptancePreview }) {
  const { pages, sample, states, limits, earlier, name } = data;
  const told = (["recognised", "proofread", "checked"] as const).filter((s) => states[s] > 0);
  return (
    <span className="col">
      <span>{`${name}，共${count(pages)}页，随机抽${count(sample)}页`}</span>
      <span className="small quiet">
        {`抽${limits.sampleShare}%，至少${limits.sampleLeast}页，在“设置”里改。种子随这一步生成，同样的批和种子抽出同样的页。`}
      </span>
      {told.length ? <span className="small quiet">{told.map((s) => `${pageStateWords[s]}${states[s]}页`).join("，")}</span> : null}
      {states.recognised > 0 ? <span className="small doubt-words">{`有${states.recognised}页还没有校对，验收单上会写明。`}</span> : null}
      {earlier > 0 ? <span className="small quiet">{`其中的页验收过${earlier}次，以前的记录都留着。`}</span> : null}
    </span>
  );
}
