import { useLayoutEffect, useRef, useState } from "react";
import type { PageView } from "../../../shared/contract/issues.ts";
import { faultWords, textFaultKinds, type LineFault } from "../../../shared/domain/acceptance.ts";
import { textFaults } from "../../../shared/domain/acceptance/faults.ts";
import { Button } from "../../parts/Button.tsx";
import { useDraft } from "../../parts/drafts.ts";
import { isComposing } from "../../parts/keys.ts";
import { proofLine } from "../proof/proofLine.ts";

interface Props {
  readonly page: PageView;
  /** Under this name what is being written is kept. */
  readonly draft: string;
  readonly index: number;
  readonly fault: LineFault | null;
  readonly writing: boolean;
  readonly onWritten: (printed: string) => void;
  readonly onLeave: () => void;
  /** Takes the fault back; null where there is none or nothing may be changed. */
  readonly onDrop: (() => void) | null;
}
/** The tallest a line's image may stand, in pixels. */
const tallest = 34;

/** The current line under its own image: read, or written as it is printed; what that comes to is counted at once. */
export function CheckLine({ page, draft, index, fault, writing, onWritten, onLeave, onDrop }: Props) {
  const line = page.lines[index]!;
  const [text, setText, forget] = useDraft(draft, fault?.printed ?? line.text);
  const [width, setWidth] = useState(480);
  const room = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    const element = room.current;
    if (!element) return;
    const watch = new ResizeObserver(([entry]) => setWidth(entry!.contentRect.width));
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  useLayoutEffect(() => {
    if (writing) input.current?.focus({ preventScroll: true });
  }, [writing]);
  const shown = writing ? text : (fault?.printed ?? line.text);
  const { scale, size, spacing } = proofLine(line.box, shown || line.text, width, tallest);
  const type = { fontSize: `${size}px`, letterSpacing: `${spacing}px` };
  const [x, y, w, h] = line.box;
  const told = writing ? { read: line.text, printed: text } : fault;
  const counts = told && textFaults(told);
  return (
    <div ref={room} className="check-line">
      <svg
        className="crop"
        viewBox={`${x} ${y} ${w} ${h}`}
        width={w * scale}
        height={h * scale}
        role="img"
        aria-label={`第${index + 1}行影像`}
      >
        <image href={page.image} width={page.width} height={page.height} />
      </svg>
      {writing ? (
        <input
          ref={input}
          className="edit-line"
          aria-label={`第${index + 1}行照原件写`}
          value={text}
          spellCheck={false}
          style={type}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (isComposing(event) || event.ctrlKey || event.altKey || event.metaKey) return;
            if (event.key !== "Enter" && event.key !== "Escape") return;
            event.preventDefault();
            event.stopPropagation();
            forget();
            if (event.key === "Enter") onWritten(text);
            else onLeave();
          }}
        />
      ) : (
        <span className="line-text shown-line" style={type}>
          {shown || "（没有这一行）"}
        </span>
      )}
      <span className="row small quiet beneath">
        {counts ? (
          <span className={writing ? "grow" : "grow wrong-words"}>
            {textFaultKinds
              .filter((kind) => counts[kind] > 0)
              .map((kind) => `${faultWords[kind]}${counts[kind]}`)
              .join("，")}
            {!writing && fault ? `，存档作“${fault.read}”` : ""}
          </span>
        ) : null}
        {onDrop && !writing ? (
          <Button tiny kind="bare" onPress={onDrop}>
            去掉这一行的差错
          </Button>
        ) : null}
      </span>
    </div>
  );
}
