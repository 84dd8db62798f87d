import type { DocumentView } from "../../../shared/contract/documents.ts";
import type { Span } from "../../../shared/domain/documents.ts";
import { Advice } from "../ledgers/Advice.tsx";
import { HandlingSection } from "../ledgers/Handling.tsx";
import { CitingPane } from "./CitingPane.tsx";
import { FieldsPane } from "./FieldsPane.tsx";
import { HistoryPane, OriginalsPane, RelationsPane } from "./Panes.tsx";
import { EventsPane } from "./EventsPane.tsx";
import { ProposalsPane } from "./ProposalsPane.tsx";
import type { Suggested } from "./RecordEvent.tsx";

interface Props {
  readonly document: DocumentView;
  readonly onHover: (span: Span | null) => void;
  readonly onShow: (at: number) => void;
  readonly onRecord: (suggested: Suggested) => void;
}

/** What waits for a person first; then what the document is, what is to be done about it, what became of it, and where it all comes from. */
export function Aside({ document, onHover, onShow, onRecord }: Props) {
  const waiting = document.proposals.some((p) => p.decision === null);
  const proposals = <ProposalsPane document={document} onHover={onHover} onShow={onShow} />;
  return (
    <aside className="tray scroll" aria-label="字段与关系">
      {waiting ? proposals : null}
      <Advice id={document.id} settled={document.anomalies.filter((a) => a.settled !== null)} />
      <FieldsPane document={document} onHover={onHover} onShow={onShow} />
      <HandlingSection id={document.id} today={document.today} />
      <EventsPane document={document} onRecord={onRecord} />
      <RelationsPane document={document} />
      <CitingPane id={document.id} />
      {waiting ? null : proposals}
      <OriginalsPane document={document} />
      <HistoryPane document={document} />
    </aside>
  );
}
