import { Check, ChevronDown, ChevronRight, TriangleAlert } from "lucide-react";
import { useState } from "react";
import { pages, type IssueView } from "../../../shared/contract/issues.ts";
import type { Finding } from "../../../shared/domain/pageFindings.ts";
import { useCommand } from "../../api.ts";
import { Button } from "../../parts/Button.tsx";
import { SettleDialog } from "./SettleDialog.tsx";

interface Props {
  readonly issue: IssueView;
  /** Chooses the pages a sentence is about. */
  readonly onChoose: (ids: ReadonlySet<string>) => void;
}

/** What should be looked at before the pages are read; each sentence chooses its pages or is let be, with a reason. */
export function Findings({ issue, onChoose }: Props) {
  const [open, setOpen] = useState(false);
  const [settling, setSettling] = useState<Finding | null>(null);
  const again = useCommand(pages.settle, { said: "已重新列出" });
  const left = issue.findings.filter((f) => f.settled === null);
  const settled = issue.findings.filter((f) => f.settled !== null);
  if (issue.findings.length === 0) return null;
  const heading = [
    left.length ? `扫描检查${left.length}处` : "",
    settled.length ? `${left.length ? "" : "扫描检查"}看过${settled.length}处` : "",
  ];
  return (
    <section className={left.length ? "findings" : "findings calm"} aria-label="扫描检查">
      <Button kind="bare" icon={open ? ChevronDown : ChevronRight} onPress={() => setOpen(!open)}>
        {heading.filter(Boolean).join("，")}
      </Button>
      {open || !left[0] ? null : <span className="cut small soft">{left[0].words}</span>}
      {open ? (
        <ul>
          {left.map((finding) => (
            <li key={`${finding.kind} ${finding.words}`}>
              <TriangleAlert className="icon" aria-hidden="true" />
              <span>{finding.words}</span>
              <span className="row">
                <Button kind="bare" tiny onPress={() => onChoose(new Set(finding.pages))}>
                  选中
                </Button>
                <Button kind="bare" tiny onPress={() => setSettling(finding)}>
                  看过了
                </Button>
              </span>
            </li>
          ))}
          {settled.map((finding) => (
            <li key={`${finding.kind} ${finding.words} ${finding.settled!.at}`} className="settled">
              <Check className="icon" aria-hidden="true" />
              <span>
                {finding.words}
                <span className="quiet small">{`${finding.settled!.by}：${finding.settled!.reason}`}</span>
              </span>
              <Button
                kind="bare"
                tiny
                off={again.busy}
                onPress={() => again.run({ issueId: issue.id, kind: finding.kind, pageIds: [...finding.pages], reason: null })}
              >
                再列出
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      {settling ? <SettleDialog issueId={issue.id} finding={settling} onClose={() => setSettling(null)} /> : null}
    </section>
  );
}
