import { TriangleAlert } from "lucide-react";
import { useEffect, useRef } from "react";
import type { CampaignDocument } from "../../../shared/contract/campaigns.ts";
import { opinionWords } from "../../../shared/domain/campaigns/opinions.ts";
import { Glyph } from "../../parts/Status.tsx";
import { conclusionWords, verdictShape } from "../../words/campaigns.ts";
import { shortTitle } from "../../words/documents.ts";

interface Props {
  readonly title: string;
  readonly documents: readonly CampaignDocument[];
  readonly selected: string | null;
  readonly picked: ReadonlySet<string>;
  readonly onSelect: (id: string, how: "one" | "toggle" | "range" | "focus") => void;
}

/** The documents of a department (or of a check), what was said of each and what was concluded. */
export function DocumentTable({ title, documents, selected, picked, onSelect }: Props) {
  const body = useRef<HTMLTableSectionElement>(null);
  useEffect(() => {
    if (selected) body.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: "nearest" });
  }, [selected]);
  return (
    <table className="grid docs" aria-label={title}>
      <thead>
        <tr>
          <th>文件</th>
          <th>文号</th>
          <th>成文</th>
          <th>报送意见</th>
          <th>结论</th>
        </tr>
      </thead>
      <tbody ref={body}>
        {documents.map((d) => (
          <tr
            key={d.id}
            aria-current={d.id === selected ? "true" : undefined}
            className={picked.has(d.id) ? "picked" : ""}
            onClick={(event) => onSelect(d.id, event.ctrlKey || event.metaKey ? "toggle" : event.shiftKey ? "range" : "one")}
          >
            <td className="cut-cell">
              <button type="button" className="row-name cut" title={d.title} onFocus={() => onSelect(d.id, "focus")}>
                {shortTitle(d.title, d.issuers)}
              </button>
            </td>
            <td className="nowrap soft">
              <span className="no">{d.docNumber ?? ""}</span>
            </td>
            <td className="nowrap soft">{d.signedOn ?? ""}</td>
            <td className="nowrap soft">
              <Said document={d} />
            </td>
            <td className="nowrap">
              {d.conclusion ? (
                <span className={`status ${verdictShape[d.conclusion.verdict]}`}>
                  <Glyph shape={verdictShape[d.conclusion.verdict]} />
                  {conclusionWords(d.conclusion)}
                </span>
              ) : (
                <span className="quiet">未定</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Said({ document: { agreement, opinions } }: { readonly document: CampaignDocument }) {
  if (opinions.length === 0) return <span className="quiet">未报</span>;
  const words = opinionWords(opinions);
  if (agreement === "conflict" || agreement === "blank") {
    return (
      <span className="flag">
        <TriangleAlert className="icon" aria-hidden="true" />
        <span className="cut" title={words}>
          {words}
        </span>
      </span>
    );
  }
  return words;
}
