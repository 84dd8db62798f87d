import { X } from "lucide-react";
import { faultWords, pageFaultKinds, type PageFault, type PageFaultKind } from "../../../shared/domain/acceptance.ts";
import { Button } from "../../parts/Button.tsx";

interface Props {
  readonly faults: readonly PageFault[];
  /** Whether the text of the page is no longer the one that was drawn. */
  readonly changed: boolean;
  readonly off: boolean;
  readonly onAdd: (kind: PageFaultKind) => void;
  readonly onDrop: (fault: PageFault) => void;
}

/** Faults of the page as a whole: those found, each to be taken back, and the kinds one may add, by number keys too. */
export function PageFaults({ faults, changed, off, onAdd, onDrop }: Props) {
  return (
    <div className="page-faults">
      <span className="row wrap" role="group" aria-label="此页差错的种类">
        {pageFaultKinds.map((kind, i) => (
          <Button key={kind} tiny kind="bare" keys={String(i + 1)} off={off} onPress={() => onAdd(kind)}>
            {faultWords[kind]}
          </Button>
        ))}
      </span>
      {faults.length ? (
        <ul aria-label="此页差错">
          {faults.map((fault, i) => (
            <li key={`${i} ${fault.kind}`} className="row small">
              <span className="grow wrong-words">
                {faultWords[fault.kind]}
                {fault.note ? `：${fault.note}` : ""}
              </span>
              <Button tiny kind="bare" sole icon={X} off={off} onPress={() => onDrop(fault)}>
                {`去掉${faultWords[fault.kind]}差错`}
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      {changed ? <p className="small doubt-words">这一页的文字在抽样后改过，验收单上会写明。</p> : null}
    </div>
  );
}
