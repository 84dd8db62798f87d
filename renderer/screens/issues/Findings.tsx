import { ChevronDown, ChevronRight, TriangleAlert } from "lucide-react";
import { useState } from "react";
import type { IssueView } from "../../../shared/contract/issues.ts";
import { Button } from "../../parts/Button.tsx";

interface Props {
  readonly issue: IssueView;
  /** Chooses the pages a sentence is about. */
  readonly onChoose: (ids: ReadonlySet<string>) => void;
}

/** What should be looked at before the pages are read; each sentence chooses its pages. */
export function Findings({ issue, onChoose }: Props) {
  const [open, setOpen] = useState(false);
  const { findings } = issue;
  if (findings.length === 0) return null;
  return (
    <section className="findings" aria-label="扫描检查">
      <Button kind="bare" icon={open ? ChevronDown : ChevronRight} onPress={() => setOpen(!open)}>
        {`扫描检查${findings.length}处`}
      </Button>
      {open ? null : <span className="cut small soft">{findings[0]!.words}</span>}
      {open ? (
        <ul>
          {findings.map((finding) => (
            <li key={finding.words}>
              <TriangleAlert className="icon" aria-hidden="true" />
              <span>{finding.words}</span>
              <Button kind="bare" tiny onPress={() => onChoose(new Set(finding.pages))}>
                选中
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}
