import { useState } from "react";
import { Checkbox } from "react-aria-components";
import { campaigns } from "../../../shared/contract/campaigns.ts";
import type { OutputOf } from "../../../shared/contract/endpoint.ts";
import { campaignKinds, campaignKindWords, makers, makerWords, type CampaignKind, type Maker } from "../../../shared/domain/campaigns.ts";
import { placeOf } from "../../../shared/domain/campaigns/scope.ts";
import { addDays, type Day } from "../../../shared/domain/days.ts";
import { useAsk, useCommand } from "../../api.ts";
import { Button } from "../../parts/Button.tsx";
import { FilterChip } from "../../parts/Chip.tsx";
import { Segments } from "../../parts/Choose.tsx";
import { Dialog } from "../../parts/Dialog.tsx";
import { FormDay, FormText } from "../../parts/Fields.tsx";
import { Notice } from "../../parts/Notice.tsx";
import { words } from "../../words/words.ts";

interface Props {
  readonly today: Day;
  readonly onClose: () => void;
  readonly onStarted: (id: string) => void;
}

/** 开始清理: up to which day, of whom, by when; below, whom it would concern if it were frozen now. */
export function StartDialog({ today, onClose, onStarted }: Props) {
  const year = Number(today.slice(0, 4));
  const [name, setName] = useState(`${year}年规范性文件定期清理`);
  const [kind, setKind] = useState<CampaignKind>("regular");
  const [cutoff, setCutoff] = useState<Day | null>(`${year - 1}-12-31`);
  const [noticeOn, setNoticeOn] = useState<Day | null>(today);
  const [reportBy, setReportBy] = useState<Day | null>(addDays(today, 30));
  const [organ, setOrgan] = useState<string | null>(null);
  const [office, setOffice] = useState<string | null>(null);
  const [maker, setMaker] = useState<Maker | "all">("all");
  const [issuers, setIssuers] = useState<readonly string[]>([]);
  const [topic, setTopic] = useState("");
  const [catchAll, setCatchAll] = useState(false);
  const [lapseOn, setLapseOn] = useState<Day | null>(null);
  const scope = {
    issuers: [...issuers],
    makers: maker === "all" ? [] : [maker],
    words: topic.split(/[\s、，,]+/u).filter(Boolean),
    years: [],
    departments: [],
    outside: [],
    inside: [],
  };
  const ready = cutoff !== null;
  // Who decides is whoever issued most of what is here, until a person says otherwise.
  const { data: known } = useAsk(campaigns.preview, {
    cutoff: cutoff ?? today,
    organ: "",
    scope: { ...scope, issuers: [], makers: [], words: [] },
  });
  const governments = known?.issuers.filter((i) => /人民政府$/u.test(i.name)) ?? [];
  const decider = organ ?? governments[0]?.name ?? "";
  const runner = office ?? known?.office ?? (placeOf(decider) ? `${placeOf(decider)}司法局` : "");
  const { data } = useAsk(campaigns.preview, { cutoff: cutoff ?? today, organ: decider, scope }, { when: ready && known !== undefined });
  const open = useCommand(campaigns.open, {
    inPlace: true,
    said: () => `已冻结清单，${data?.total ?? 0}份`,
    onDone: ({ id }) => {
      onClose();
      onStarted(id);
    },
  });
  const submit = () => {
    if (!cutoff || !noticeOn || !reportBy || open.busy) return;
    open.run({ name, kind, cutoff, noticeOn, reportBy, organ: decider, office: runner, scope, catchAll, lapseOn });
  };
  return (
    <Dialog
      title="开始清理"
      form
      wide
      onClose={onClose}
      onSubmit={submit}
      footer={
        <>
          <span className="small grow quiet" role="status">
            {data ? `范围内${data.total}份` : ""}
          </span>
          <Button keys="Esc" onPress={onClose}>
            {words.cancel}
          </Button>
          <Button
            kind="act"
            keys="Ctrl Enter"
            submit
            off={open.busy || !data?.total || !cutoff || !noticeOn || !reportBy || !decider || !runner || !name.trim()}
          >
            {data?.total ? `冻结${data.total}份` : "冻结清单"}
          </Button>
        </>
      }
    >
      {open.refusal ? (
        <div className="whole">
          <Notice tone="bad" title={open.refusal} />
        </div>
      ) : null}
      <FormText label="名称" value={name} onChange={setName} autoFocus />
      <span className="label">种类</span>
      <span className="row">
        <Segments
          label="种类"
          choices={campaignKinds.map((value) => ({ value, words: campaignKindWords[value] }))}
          chosen={kind}
          onChange={setKind}
        />
      </span>
      <FormDay label="清至" value={cutoff} onChange={setCutoff} hint="这一天有效的文件" />
      <FormDay label="通知日期" value={noticeOn} onChange={setNoticeOn} />
      <FormDay label="报送截止" value={reportBy} onChange={setReportBy} />
      <FormText label="决定机关" value={decider} onChange={setOrgan} placeholder="如：示例区人民政府" />
      <FormText label="承办单位" value={runner} onChange={setOffice} placeholder="如：示例区司法局" />
      <span className="label">范围</span>
      <span className="row wrap">
        <Segments
          label="制定机关"
          choices={[{ value: "all", words: "全部" }, ...makers.map((value) => ({ value, words: `${makerWords[value]}文件` }))]}
          chosen={maker}
          onChange={setMaker}
        />
        <FilterChip
          label="发文机关"
          choices={(known?.issuers ?? []).map((i) => ({ value: i.name, words: i.name, note: String(i.count) }))}
          chosen={issuers}
          onChange={setIssuers}
        />
      </span>
      <FormText label="标题含" value={topic} onChange={setTopic} placeholder="专项清理用，几个词用空格隔开，有一个就算；不填为不限" />
      <span className="label">概括条款</span>
      <Checkbox className="check" isSelected={catchAll} onChange={setCatchAll}>
        <span className="box" aria-hidden="true" />
        未列入目录的一律废止
      </Checkbox>
      <FormDay label="逾期失效" value={lapseOn} onChange={setLapseOn} hint="应修改而没有修改的，自这一天起失效；可不填" />
      <span className="label">清单</span>
      <Preview data={data ?? null} />
    </Dialog>
  );
}

type Seen = OutputOf<typeof campaigns.preview>;
function Preview({ data }: { readonly data: Seen | null }) {
  if (!data) return <span className="quiet">正在数</span>;
  if (data.total === 0) return <span className="quiet">那一天范围内没有有效的文件。</span>;
  const rest = [
    data.hidden ? `不公开${data.hidden}份，只计数` : null,
    data.others ? `${data.others}份看来不是规范性文件，没有列入` : null,
    data.homeless ? `${data.homeless}份没有起草单位，冻结后再指定` : null,
    data.undated ? `另有${data.undated}份没有日期，不知那天是否有效，没有列入` : null,
  ].filter(Boolean);
  return (
    <span className="col">
      <span>{`共${data.total}份：政府${data.makers.government}份，部门${data.makers.department}份，${data.departments.length}个起草单位`}</span>
      {rest.length > 0 ? <span className="small quiet">{`${rest.join("；")}。`}</span> : null}
    </span>
  );
}
