import { Check, CircleDashed, Clock } from "lucide-react";
import type { CampaignView } from "../../../shared/contract/campaigns.ts";
import { events } from "../../../shared/contract/documents.ts";
import { useCommand } from "../../api.ts";
import { Button } from "../../parts/Button.tsx";
import { documentAt } from "../../places.ts";
import { citation } from "../../words/documents.ts";

const looks = { done: [Check, "已修改"], open: [CircleDashed, "待修改"], late: [Clock, "逾期"] } as const;

/** What a decided clean-up leaves to be done: its decision, and what is to be amended by when. */
export function Duties({ campaign: { concluded, duties, plan, today } }: { readonly campaign: CampaignView }) {
  const record = useCommand(events.record, { said: "已登记失效" });
  if (!concluded) return null;
  const { lapseOn } = plan;
  const lapse = (id: string) =>
    record.run({
      documentId: id,
      kind: "lapsed",
      on: lapseOn!,
      until: null,
      part: null,
      basis: { ...concluded.document, article: null, sentence: "逾期未修改公布的，宣布失效" },
    });
  const { document } = concluded;
  return (
    <>
      <section className="section" aria-label="决定">
        <h2>决定</h2>
        {document.id ? <a href={`#${documentAt(document.id)}`}>{citation(document.title, document.docNumber)}</a> : null}
        <p className="small quiet">{`${concluded.on}登记，${concluded.by}。决定和附表已在“文件”里，可以登进公报、写上网站。`}</p>
      </section>
      {duties.length > 0 ? (
        <section className="section" aria-label="待修改">
          <h2>
            待修改<span className="small quiet">{`${duties.filter((d) => d.state !== "done").length}份`}</span>
          </h2>
          <ul className="checks">
            {duties.map((d) => {
              const [Icon, words] = looks[d.state];
              return (
                <li key={d.id} className={d.state === "done" ? "ok" : d.state}>
                  <Icon className="icon" aria-label={words} />
                  <a className="cut" href={`#${documentAt(d.id)}`} title={d.what || d.title}>
                    {d.title}
                  </a>
                  <span className="end nowrap quiet small">{d.until ? `${d.until}前` : ""}</span>
                  {d.state === "late" && lapseOn !== null && lapseOn <= today ? (
                    <Button kind="bare" tiny off={record.busy} onPress={() => lapse(d.id)}>
                      登记失效
                    </Button>
                  ) : null}
                </li>
              );
            })}
          </ul>
        </section>
      ) : null}
    </>
  );
}
