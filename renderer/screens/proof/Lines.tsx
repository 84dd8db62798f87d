import { useEffect, useRef } from "react";
import { Button as Pressable } from "react-aria-components";
import type { PageView } from "../../../shared/contract/issues.ts";
import { Marked } from "../../parts/Marked.tsx";
import type { Doubt } from "../../../shared/domain/doubts.ts";
import { fullWidths } from "./proofLine.ts";
import type { Risk } from "../../../shared/domain/proofing.ts";
import { LineEditor } from "./LineEditor.tsx";

interface Props {
  readonly page: PageView;
  readonly uncertain: readonly (readonly Doubt[])[];
  /** What the queue says of this page. */
  readonly risks: readonly Risk[];
  readonly current: number | null;
  readonly onCurrent: (line: number) => void;
  /** A line was written otherwise than it read. */
  readonly onChanged: (line: number) => void;
  /** Where Enter goes after writing a line down; null is the next line. */
  readonly onEnter: (() => void) | null;
}

/** The page's text, a printed line a line; the current one stands under its own image and is written in place. */
export function Lines({ page, uncertain, risks, current, onCurrent, onChanged, onEnter }: Props) {
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    if (current !== null) list.current?.children[current]?.scrollIntoView({ block: "nearest" });
  }, [current]);
  const longest = page.lines.reduce((n, line) => Math.max(n, fullWidths(line.text)), 1);
  const move = (by: number) => {
    const to = (current ?? -1) + by;
    if (to >= 0 && to < page.lines.length) onCurrent(to);
  };
  const nextDoubt = (by: 1 | -1) => {
    for (let i = (current ?? -1) + by; i >= 0 && i < page.lines.length; i += by) {
      if (uncertain[i]!.length && !page.lines[i]!.corrected) return onCurrent(i);
    }
    move(by);
  };
  return (
    <ol className="scroll lines" aria-label="逐行文字" ref={list} style={{ "--longest": longest } as React.CSSProperties}>
      {page.lines.map((line, i) =>
        i === current ? (
          <li key={i} className="now" aria-current="true">
            <span className="no-col">{i + 1}</span>
            <LineEditor
              key={`${page.id} ${i}`}
              page={page}
              index={i}
              doubts={uncertain[i]!}
              risks={risks.filter((r) => r.line === i)}
              onMove={move}
              onEnter={onEnter ?? (() => move(1))}
              onNextDoubt={nextDoubt}
              onChanged={() => onChanged(i)}
            />
          </li>
        ) : (
          <li key={i} className={line.corrected?.conflict ? "bad" : line.corrected ? "ok" : ""}>
            <span className="no-col">{i + 1}</span>
            <Pressable className="line" aria-label={`第${i + 1}行：${line.text}`} onPress={() => onCurrent(i)} excludeFromTabOrder>
              {line.corrected ? (
                line.text
              ) : (
                <Marked text={line.text} marks={uncertain[i]!.map((d) => [d.start, d.end] as const)} look="doubt" />
              )}
            </Pressable>
          </li>
        ),
      )}
    </ol>
  );
}
