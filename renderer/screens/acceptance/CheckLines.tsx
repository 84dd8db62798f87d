import { useEffect, useRef, useState } from "react";
import type { PageView } from "../../../shared/contract/issues.ts";
import type { LineFault } from "../../../shared/domain/acceptance.ts";
import { CheckLine } from "./CheckLine.tsx";

interface Props {
  readonly page: PageView;
  readonly acceptance: string;
  readonly faults: readonly LineFault[];
  readonly line: number;
  readonly off: boolean;
  readonly onLine: (line: number) => void;
  /** A line as it is printed; printed as read takes its fault back. */
  readonly onFault: (fault: LineFault) => void;
}

/** The lines of the page, moved along by arrows; the current one stands under its own image, and Enter writes it as it is printed. */
export function CheckLines({ page, acceptance, faults, line, off, onLine, onFault }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const [writing, setWriting] = useState(false);
  useEffect(() => {
    list.current?.querySelector(`[data-line="${line}"]`)?.scrollIntoView({ block: "nearest" });
  }, [line]);
  useEffect(() => {
    if (!writing) list.current?.focus({ preventScroll: true });
  }, [writing]);
  const faultOf = (i: number) => faults.find((f) => f.line === i) ?? null;
  const move = (by: number) => onLine(Math.max(0, Math.min(page.lines.length - 1, line + by)));
  return (
    <div
      role="listbox"
      aria-activedescendant={`check-${line}`}
      ref={list}
      className="scroll split-lines"
      aria-label="这一页的行"
      tabIndex={0}
      onKeyDown={(event) => {
        if (writing || event.altKey || event.ctrlKey || event.metaKey) return;
        const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
        if (by !== undefined) {
          event.preventDefault();
          move(by);
        } else if (event.key === "Enter" && !off && page.lines[line]) {
          event.preventDefault();
          setWriting(true);
        }
      }}
    >
      {page.lines.map(({ text }, i) => {
        const fault = faultOf(i);
        const now = i === line;
        return (
          <div
            role="option"
            id={`check-${i}`}
            aria-selected={now}
            tabIndex={-1}
            key={i}
            data-line={i}
            className={["split-line", now ? "now" : "", fault ? "faulty-line" : ""].filter(Boolean).join(" ")}
            onPointerDown={() => !now && onLine(i)}
            onDoubleClick={() => !off && setWriting(true)}
          >
            <span className="no-col">{i + 1}</span>
            {now ? (
              <CheckLine
                key={`${page.id} ${i}`}
                page={page}
                draft={`${acceptance} ${page.id} ${i}`}
                index={i}
                fault={fault}
                writing={writing}
                onWritten={(printed) => {
                  setWriting(false);
                  if (printed !== (fault?.printed ?? text)) onFault({ line: i, read: text, printed });
                  move(1);
                }}
                onLeave={() => setWriting(false)}
                onDrop={off || !fault ? null : () => onFault({ line: i, read: text, printed: text })}
              />
            ) : (
              <span className="line-text cut">{fault ? fault.printed || "（没有这一行）" : text}</span>
            )}
          </div>
        );
      })}
      {page.lines.length === 0 ? <p className="quiet note">这一页没有文字。图像有差错的，按数字键记下。</p> : null}
    </div>
  );
}
