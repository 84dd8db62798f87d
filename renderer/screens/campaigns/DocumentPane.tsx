import { CalendarClock } from "lucide-react";
import { useState } from "react";
import type { CampaignDocument } from "../../../shared/contract/campaigns.ts";
import { verdicts, verdictWords, type Conclusion, type Verdict } from "../../../shared/domain/campaigns.ts";
import { Button } from "../../parts/Button.tsx";
import { DayInput } from "../../parts/Fields.tsx";
import { Glyph } from "../../parts/Status.tsx";
import { isComposing } from "../../parts/keys.ts";
import { documentAt } from "../../places.ts";
import { shortVerdict, verdictShape } from "../../words/campaigns.ts";
import { shortTitle } from "../../words/documents.ts";

interface Props {
  readonly document: CampaignDocument;
  /** 1 / 2: where it stands in what is shown. */
  readonly place: string;
  readonly office: string;
  readonly closed: boolean;
  readonly onDecide: (verdict: Verdict) => void;
  readonly onChange: (conclusion: Conclusion) => void;
  readonly onNext: () => void;
}

/** One document: what its departments say, and what the legal office concludes. */
export function DocumentPane({ document, place, office, closed, onDecide, onChange, onNext }: Props) {
  const { conclusion, opinions } = document;
  return (
    <section className="section" aria-label="结论">
      <h2>
        {document.agreement === "conflict" ? "意见冲突" : "文件"}
        <span className="small quiet">{place}</span>
      </h2>
      <a href={`#${documentAt(document.id)}`} title={document.title}>
        {shortTitle(document.title, document.issuers)}
      </a>
      <div className="small quiet">
        {document.docNumber ? <span className="no">{document.docNumber}</span> : "没有文号"}
        {document.signedOn ? `，${document.signedOn}成文` : ""}
        {document.validUntil ? `，有效期至${document.validUntil}` : ""}
        {document.disclosure === "open" ? "" : "，不公开"}
      </div>
      {opinions.length > 0 ? (
        <div className="opinions">
          {opinions.map((o) => (
            <div key={o.department}>
              <div className="row">
                {o.verdict ? <Glyph shape={verdictShape[o.verdict]} /> : null}
                <b>{o.verdict ? verdictWords[o.verdict] : o.words || "空白"}</b>
              </div>
              <p>{o.department}</p>
              <p className="quiet small">{[o.reason, o.until && `期限${o.until}`, o.note].filter(Boolean).join("，")}</p>
            </div>
          ))}
        </div>
      ) : (
        <p className="small quiet">
          {document.departments.length === 0
            ? "没有起草单位"
            : `${closed ? "没有收到" : "等"}${document.departments.join("、")}${closed ? "的意见" : "报送"}`}
        </p>
      )}
      <h3 className="small quiet">{`${office}结论`}</h3>
      <div className="conclusions" role="group" aria-label="结论">
        {verdicts.map((v, i) => (
          <button
            key={v}
            type="button"
            className={conclusion?.verdict === v ? "btn on" : "btn"}
            aria-pressed={conclusion?.verdict === v}
            disabled={closed}
            onClick={() => onDecide(v)}
          >
            {v === "extend" ? <CalendarClock className="icon" aria-hidden="true" /> : <Glyph shape={verdictShape[v]} />}
            {v === "continue" ? verdictWords[v] : shortVerdict[v]}
            <kbd aria-hidden="true">{i + 1}</kbd>
          </button>
        ))}
      </div>
      {conclusion ? (
        <Details key={`${document.id} ${conclusion.verdict}`} conclusion={conclusion} closed={closed} onChange={onChange} onNext={onNext} />
      ) : null}
      {document.over ? <p className="small wrong-words">{document.over}</p> : null}
    </section>
  );
}

/** Reason, basis, day: kept on leaving the field, and Enter goes on to the next document. */
function Details({
  conclusion,
  closed,
  onChange,
  onNext,
}: {
  readonly conclusion: Conclusion;
  readonly closed: boolean;
  readonly onChange: (conclusion: Conclusion) => void;
  readonly onNext: () => void;
}) {
  const [draft, setDraft] = useState(conclusion);
  const [kept, setKept] = useState(conclusion);
  if (kept !== conclusion) {
    setKept(conclusion);
    setDraft(conclusion);
  }
  const save = (next: Conclusion) => (JSON.stringify(next) === JSON.stringify(conclusion) ? null : onChange(next));
  const line = (name: "reason" | "basis" | "what", words: string, must: boolean) =>
    closed && !draft[name] ? null : (
      <div className={must && !draft.reason && !draft.basis ? "field lacking" : "field"}>
        <input
          value={draft[name]}
          aria-label={words}
          placeholder={words}
          disabled={closed}
          onChange={(event) => setDraft({ ...draft, [name]: event.target.value })}
          onBlur={() => save(draft)}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || isComposing(event)) return;
            save(draft);
            onNext();
          }}
        />
      </div>
    );
  const { verdict } = conclusion;
  const dayWords = { extend: "延长至", amend: "完成期限", continue: "有效期至" }[verdict as string];
  return (
    <div className="conclusion-details">
      {verdict === "amend" ? line("what", "修改内容", false) : null}
      {line("reason", "理由", verdict !== "continue")}
      {line("basis", "依据，如《某某条例》第三条", false)}
      {dayWords && (verdict !== "continue" || conclusion.until) ? (
        <div className="row">
          <span className="quiet small">{dayWords}</span>
          <DayInput label={dayWords} value={draft.until} hint={null} onChange={(until) => save({ ...draft, until })} />
        </div>
      ) : null}
    </div>
  );
}

/** What can be done with several at once. */
export function ManyPane({
  documents,
  closed,
  onDecide,
}: {
  readonly documents: readonly CampaignDocument[];
  readonly closed: boolean;
  readonly onDecide: (verdict: Verdict) => void;
}) {
  return (
    <section className="section" aria-label="结论">
      <h2>{`选中${documents.length}份`}</h2>
      <p className="small quiet">
        {documents
          .slice(0, 5)
          .map((d) => shortTitle(d.title, d.issuers))
          .join("、")}
        {documents.length > 5 ? "等" : ""}
      </p>
      <div className="conclusions" role="group" aria-label="结论">
        {verdicts.map((v, i) => (
          <Button key={v} keys={String(i + 1)} off={closed} onPress={() => onDecide(v)}>
            {v === "continue" ? verdictWords[v] : shortVerdict[v]}
          </Button>
        ))}
      </div>
    </section>
  );
}
