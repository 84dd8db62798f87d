import type { DocumentView } from "../../../shared/contract/documents.ts";
import type { Span } from "../../../shared/domain/documents.ts";
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

/** What was read and what was decided, what waits for a decision first. */
export function Aside({ document, onHover, onShow, onRecord }: Props) {
  return (
    <aside className="tray scroll" aria-label="字段与关系">
      <ProposalsPane document={document} onHover={onHover} onShow={onShow} />
      <FieldsPane document={document} onHover={onHover} onShow={onShow} />
      <HandlingSection id={document.id} today={document.today} />
      <EventsPane document={document} onRecord={onRecord} />
      <RelationsPane document={document} />
      <CitingPane id={document.id} />
      <OriginalsPane document={document} />
      <HistoryPane document={document} />
    </aside>
  );
}
