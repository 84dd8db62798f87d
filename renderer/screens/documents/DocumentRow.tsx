import { Check, TriangleAlert } from "lucide-react";
import type { DocumentRow as Row } from "../../../shared/contract/documentList.ts";
import { Glyph } from "../../parts/Status.tsx";
import { shortTitle } from "../../words/documents.ts";
import { shapeOf } from "../../words/status.ts";
import type { SortBy } from "../../../shared/contract/documentList.ts";

interface Props {
  readonly row: Row | undefined;
  /** What the list is ordered by: that day stands in the row. */
  readonly by: SortBy;
  /** Whether it is chosen, while several are being chosen. */
  readonly picked: boolean | null;
}

/** One line of the list: status, title, number, day, and what waits for a person. A row that is not here yet is blank. */
export function DocumentRow({ row, by, picked }: Props) {
  if (!row) return <span className="title quiet">…</span>;
  const shape = shapeOf[row.headline];
  const { anomalies, fields, proposals } = row.open;
  const day = by === "until" ? row.validUntil : row.day;
  return (
    <>
      {picked === null ? (
        <Glyph shape={shape} />
      ) : (
        <span className={picked ? "pick on" : "pick"} aria-hidden="true">
          {picked ? <Check className="icon" /> : null}
        </span>
      )}
      <span className="title cut" title={row.title ?? ""}>
        {shortTitle(row.title, row.issuers)}
      </span>
      <span className="meta">
        <span className="cut no">{row.docNumber ?? row.issuers[0] ?? ""}</span>
        {day ? <span className="day-of">{by === "day" || by === "until" ? day.slice(5) : day}</span> : null}
        {anomalies ? (
          <span className="flag">
            <TriangleAlert className="icon" aria-hidden="true" />
            存疑
          </span>
        ) : fields + proposals > 0 ? (
          <span className="flag fine">待确认{fields + proposals}</span>
        ) : null}
        <span className={shape}>{row.headline}</span>
      </span>
    </>
  );
}
