import { ClipboardCheck, Eye, Hash, MessageSquareText } from "lucide-react";
import { useState } from "react";
import { ledgers, type Handling } from "../../../shared/contract/ledgers.ts";
import type { Duty } from "../../../shared/domain/duties.ts";
import { useAsk } from "../../api.ts";
import { useActs } from "../../parts/acts.ts";
import { Button } from "../../parts/Button.tsx";
import { documentAt, settingsAt } from "../../places.ts";
import { disclosureWords } from "../../words/documents.ts";
import { dutyTone, dutyWords } from "../../words/duties.ts";
import { FilingDialog } from "./FilingDialog.tsx";
import { InterpretDialog } from "./InterpretDialog.tsx";
import { IssueDialog, VoidDialog } from "./NumberDialogs.tsx";
import { ReviewDialog } from "./ReviewDialog.tsx";

type Act = "issue" | "void" | "file" | "interpret" | "review";
interface Props {
  readonly id: string;
  readonly today: string;
  /** How near the acts are to what is open: 0 on the document's own page. */
  readonly rank?: number;
}

/** 办理: the register number, 备案, 解读 and 公开属性 of one document, each with what is due and the act that does it. */
export function HandlingSection({ id, today, rank = 0 }: Props) {
  const { data } = useAsk(ledgers.of, { id });
  const [doing, setDoing] = useState<Act | null>(null);
  const close = () => setDoing(null);
  useActs("办理", rank, [
    { id: "issue", words: "编登记号", icon: Hash, keys: "N", off: !data?.next.number, run: () => setDoing("issue") },
    { id: "file", words: "登记备案", icon: ClipboardCheck, keys: "B", also: "报送回执", off: !data, run: () => setDoing("file") },
    { id: "interpret", words: "登记解读", icon: MessageSquareText, keys: "J", off: !data, run: () => setDoing("interpret") },
    { id: "review", words: "审查公开属性", icon: Eye, keys: "G", also: "不公开理由", off: !data, run: () => setDoing("review") },
  ]);
  if (!data) return null;
  return (
    <>
      <section className="section" aria-label="办理">
        <h2>办理</h2>
        <ul className="links handling">
          <Number handling={data} onAct={setDoing} />
          <Line label="备案" act="登记备案" keys="B" onAct={() => setDoing("file")}>
            <span className={dutyTone(data.filing.duty)} title={data.filing.duty.words}>
              {dutyWords(data.filing.duty)}
            </span>
            <NoCalendar duty={data.filing.duty} />
            <div className="meta">{receipt(data)}</div>
          </Line>
          <Line label="解读" act="登记解读" keys="J" onAct={() => setDoing("interpret")}>
            <span className={dutyTone(data.interpretation.duty)} title={data.interpretation.duty.words}>
              {dutyWords(data.interpretation.duty)}
            </span>
            <NoCalendar duty={data.interpretation.duty} />
            <div className="meta">{steps(data)}</div>
            {data.interpretation.documents.map((d) => (
              <a key={d.id} href={`#${documentAt(d.id)}`} className="cut">
                {d.title ?? d.docNumber}
              </a>
            ))}
          </Line>
          <Line label="公开属性" act="审查公开属性" keys="G" onAct={() => setDoing("review")}>
            <span>{[disclosureWords[data.disclosure], data.reason].filter(Boolean).join("，")}</span>
            <div className={`meta ${dutyTone(data.review)}`} title={data.review.words}>
              {data.disclosure === "open" ? published(data) : dutyWords(data.review)}
            </div>
          </Line>
        </ul>
      </section>
      {doing === "issue" ? <IssueDialog id={id} handling={data} today={today} onClose={close} /> : null}
      {doing === "void" && data.registerNumber ? <VoidDialog number={data.registerNumber} onClose={close} /> : null}
      {doing === "file" ? <FilingDialog id={id} filing={data.filing} today={today} onClose={close} /> : null}
      {doing === "interpret" ? (
        <InterpretDialog id={id} interpretation={data.interpretation} drafters={data.drafters} onClose={close} />
      ) : null}
      {doing === "review" ? <ReviewDialog id={id} handling={data} today={today} onClose={close} /> : null}
    </>
  );
}

/** The way to what is missing, where a year without its working days keeps a day from being counted. */
const NoCalendar = ({ duty: { missingYear } }: { readonly duty: Duty }) =>
  missingYear ? (
    <div>
      <a className="link small" href={`#${settingsAt("calendar")}`}>
        写入{missingYear}年工作日历
      </a>
    </div>
  ) : null;

function Number({
  handling: { registerNumber, registeredOn, issuedHere, next },
  onAct,
}: {
  handling: Handling;
  onAct: (act: Act) => void;
}) {
  if (registerNumber)
    return (
      <Line label="登记号" act={issuedHere ? "作废此号" : null} onAct={() => onAct("void")}>
        <span className="no">{registerNumber}</span>
        <div className="meta">{registeredOn ? `${registeredOn}登记` : "没有登记日期"}</div>
      </Line>
    );
  return (
    <Line label="登记号" act={next.number ? "编登记号" : null} keys="N" onAct={() => onAct("issue")}>
      <span className="quiet">{next.number ? "还没有编" : next.obstacle}</span>
      {next.number ? (
        <div className="meta">
          下一个是<span className="no">{next.number}</span>
        </div>
      ) : null}
    </Line>
  );
}

interface LineProps {
  readonly label: string;
  readonly act: string | null;
  readonly keys?: string;
  readonly onAct: () => void;
  readonly children: React.ReactNode;
}
function Line({ label, act, keys, onAct, children }: LineProps) {
  return (
    <li>
      <span>{label}</span>
      <div>
        {children}
        {act ? (
          <Button tiny {...(keys ? { keys } : {})} onPress={onAct}>
            {act}
          </Button>
        ) : null}
      </div>
    </li>
  );
}

const receipt = ({ filing: { sentOn, receiptNumber, receiptOn } }: Handling) =>
  sentOn ? (receiptOn || receiptNumber ? `回执${[receiptNumber, receiptOn].filter(Boolean).join("，")}` : "还没有回执") : "";
function steps({ interpretation: { office, plannedOn, writtenOn, duty } }: Handling): string {
  if (duty.state === "idle" && !plannedOn && !writtenOn) return "";
  return [office, plannedOn ? `方案${plannedOn}` : "方案未备", writtenOn ? `材料${writtenOn}` : "材料未备"].filter(Boolean).join("，");
}
/** When it was published and printed, or by when it should be; a day nobody wrote down is no fault. */
function published({ publishing, gazette }: Handling): string {
  const told = (duty: Duty, done: string, open: string) =>
    duty.done ? `${duty.done}${done}${duty.state === "late" ? `，期限是${duty.due}` : ""}` : duty.due ? `${open}，期限${duty.due}` : "";
  return [told(publishing, "公布", "没有写公布日期"), told(gazette, "刊登公报", "没有刊登公报")].filter(Boolean).join("；");
}
