import { Check, X } from "lucide-react";
import type { ProposedText } from "../../../shared/contract/texts.ts";
import type { ProposedChange } from "../../../shared/domain/amending.ts";
import { Button } from "../../parts/Button.tsx";
import { Notice } from "../../parts/Notice.tsx";
import { documentAt } from "../../places.ts";
import { shortTitle } from "../../words/documents.ts";
import { SideBySide } from "./Compare.tsx";
import type { Looked } from "./looked.ts";
import { Pieces } from "./parts.tsx";

/** One change: the clause of the decision, then the words before and after. */
export function ChangeView({
  change,
  decision,
  looked,
  onLook,
}: {
  readonly change: ProposedChange;
  readonly decision: ProposedText["decision"];
  readonly looked: Looked | null;
  readonly onLook: (as: Looked) => void;
}) {
  return (
    <div className="scroll paper change">
      <blockquote lang="zh-CN">
        {change.sentence}
        {change.span && decision ? (
          <footer>
            <a href={`#${documentAt(decision.id, change.sentence.slice(0, 12))}`}>《{shortTitle(decision.title)}》</a>
          </footer>
        ) : null}
      </blockquote>
      {change.problem ? (
        <Notice tone="bad" title={change.problem} acts={<span className="quiet">这一处在“改好后的全文”里由人改，或不采用。</span>} />
      ) : null}
      {change.doubt ? <Notice title={change.doubt} acts={<span className="quiet">核对后再接受。</span>} /> : null}
      {change.parts.map((part) => (
        <div key={part.label} className="compared">
          <section className="sides">
            {(["before", "after"] as const).map((side) => (
              <div key={side}>
                <h3 className="quiet small">{side === "before" ? "修改前" : "修改后"}</h3>
                <div className="side-text" lang="zh-CN">
                  <Pieces pieces={part.pieces} side={side} />
                </div>
              </div>
            ))}
          </section>
        </div>
      ))}
      <div className="row">
        {change.problem ? (
          <Button icon={Check} keys="A" onPress={() => onLook("left")}>
            记为人工处理
          </Button>
        ) : (
          <>
            <Button icon={Check} keys="A" onPress={() => onLook("accepted")}>
              接受
            </Button>
            <Button kind="bare" icon={X} keys="D" onPress={() => onLook("left")}>
              不采用
            </Button>
          </>
        )}
        <span className="quiet small">{looked === "accepted" ? "已接受" : looked === "left" ? "已记下，不由程序改" : ""}</span>
      </div>
    </div>
  );
}

/** The text as it would be kept, to be read or written in; and what it changes, 条 by 条. */
export function Whole({
  proposed,
  written,
  onWrite,
}: {
  readonly proposed: ProposedText;
  readonly written: string;
  readonly onWrite: (text: string) => void;
}) {
  const changed = proposed.rows.filter((r) => r.as !== "same");
  return (
    <div className="whole-text">
      <textarea
        className="area"
        aria-label="改好后的全文"
        lang="zh-CN"
        value={written || proposed.text}
        onChange={(event) => onWrite(event.target.value === proposed.text ? "" : event.target.value)}
      />
      {written ? null : (
        <div className="scroll" aria-label="变动一览">
          <SideBySide rows={changed} />
        </div>
      )}
    </div>
  );
}
