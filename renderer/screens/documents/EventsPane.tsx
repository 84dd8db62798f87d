import { Plus, Slash } from "lucide-react";
import { useState } from "react";
import type { DocumentView } from "../../../shared/contract/documents.ts";
import { Button } from "../../parts/Button.tsx";
import { Glyph } from "../../parts/Status.tsx";
import { documentAt } from "../../places.ts";
import { eventShape, eventWords } from "../../words/status.ts";
import { moment } from "../../words/words.ts";
import type { Suggested } from "./RecordEvent.tsx";
import { StrikeEvent } from "./StrikeEvent.tsx";

/** What follows from the document's own dates; the rest somebody recorded. */
const ofItsDates: ReadonlySet<string> = new Set(["promulgated", "commenced"]);

/** The timeline told as a list: each event with what it rests on; one that is wrong is struck, never erased. */
export function EventsPane({ document, onRecord }: { readonly document: DocumentView; readonly onRecord: (suggested: Suggested) => void }) {
  const [striking, setStriking] = useState<DocumentView["timeline"][number] | null>(null);
  return (
    <section className="section" aria-label="效力变动">
      <h2>
        效力变动
        <Button kind="bare" tiny sole icon={Plus} onPress={() => onRecord({ kind: "amended" })}>
          登记效力变动
        </Button>
      </h2>
      {document.timeline.length === 0 ? <p className="quiet small">还没有。日期确认后会自行出现公布和施行。</p> : null}
      <ul className="links events">
        {document.timeline.map((event) => (
          <li key={event.id}>
            <span className="day-of">{event.on}</span>
            <div>
              <span className="row">
                <Glyph shape={eventShape[event.kind]} />
                <span className="grow">
                  {event.part ? `${event.part}，` : ""}
                  {eventWords[event.kind]}
                </span>
                <Button kind="bare" tiny sole icon={Slash} className="on-hover" onPress={() => setStriking(event)}>
                  {`划去${event.on}${eventWords[event.kind]}`}
                </Button>
              </span>
              {event.until ? (
                <div className="meta nowrap">
                  {event.kind === "suspended" ? "停止至" : "有效期至"}
                  {event.until}
                </div>
              ) : null}
              {event.by ? (
                <div className="meta">
                  据
                  {event.by.id ? (
                    <a href={`#${documentAt(event.by.id)}`}>{event.by.docNumber ?? event.by.title}</a>
                  ) : (
                    (event.by.docNumber ?? event.by.title)
                  )}
                  {event.basis?.article ? `，${event.basis.article}` : ""}
                </div>
              ) : null}
              {event.basis?.sentence ? <blockquote className="said">{event.basis.sentence}</blockquote> : null}
              {!ofItsDates.has(event.kind) ? (
                <div className="meta">
                  {event.recordedBy}，{moment(event.recordedAt, document.today)}登记
                </div>
              ) : null}
            </div>
          </li>
        ))}
        {document.struck.map((event) => (
          <li key={event.id} className="struck">
            <span className="day-of">{event.on}</span>
            <div>
              {eventWords[event.kind]}（已划去）
              <div className="small quiet not-struck">
                {[`${event.struckBy}，${moment(event.struckAt, document.today)}划去`, event.why].filter(Boolean).join("，")}
              </div>
            </div>
          </li>
        ))}
      </ul>
      {striking ? <StrikeEvent event={striking} onClose={() => setStriking(null)} /> : null}
    </section>
  );
}
