import { GripHorizontal } from "lucide-react";
import { useEffect, useRef } from "react";
import type { ArticleDraft } from "../../../shared/contract/articles.ts";
import type { PageView } from "../../../shared/contract/issues.ts";
import { ownerOf } from "../../../shared/domain/articles/edit.ts";

interface Props {
  readonly page: PageView;
  readonly drafts: readonly ArticleDraft[];
  readonly line: number;
  readonly chosen: number;
  readonly onLine: (line: number) => void;
  /** An article's boundary was dragged to a line. */
  readonly onBegin: (article: number, line: number) => void;
  /** The beginning of the chosen article is moved a line by keys. */
  readonly onNudge: (by: 1 | -1) => void;
  /** Moving on from the last line, or back from the first. */
  readonly onTurn: (by: 1 | -1) => void;
}

/** The lines of a page by article; the bar over an article's first line is dragged to where it begins. */
export function SplitLines({ page, drafts, line, chosen, onLine, onBegin, onNudge, onTurn }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const dragged = useRef<number | null>(null);
  const at = `${page.id} ${line}`;
  useEffect(() => {
    list.current?.querySelector(`[data-line="${at.split(" ")[1]}"]`)?.scrollIntoView({ block: "nearest" });
  }, [at]);
  useEffect(() => list.current?.focus({ preventScroll: true }), []);
  const lineUnder = (x: number, y: number): number | null => {
    const found = document.elementFromPoint(x, y)?.closest<HTMLElement>("[data-line]");
    return found && list.current?.contains(found) ? Number(found.dataset["line"]) : null;
  };
  return (
    <div
      role="listbox"
      aria-activedescendant={`line-${line}`}
      ref={list}
      className="scroll split-lines"
      aria-label="这一页的行"
      tabIndex={0}
      onKeyDown={(event) => {
        const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : null;
        if (by === null || event.altKey || event.ctrlKey) return;
        event.preventDefault();
        if (event.shiftKey) onNudge(by);
        else if (line + by < 0 || line + by >= page.lines.length) onTurn(by);
        else onLine(line + by);
      }}
      onPointerMove={(event) => {
        const to = dragged.current === null ? null : lineUnder(event.clientX, event.clientY);
        if (to !== null && to !== line) onBegin(dragged.current!, to);
      }}
      onPointerUp={() => {
        dragged.current = null;
      }}
    >
      {page.lines.map(({ text }, i) => {
        const owner = ownerOf(drafts, { seq: page.seq, line: i });
        const begins = drafts.findIndex((d) => d.parts.some(({ from }) => from.seq === page.seq && from.line === i));
        const look = [
          "split-line",
          owner < 0 ? "nobody" : owner % 2 ? "odd" : "even",
          owner === chosen ? "chosen" : "",
          i === line ? "now" : "",
        ];
        return (
          <div
            role="option"
            id={`line-${i}`}
            aria-selected={i === line}
            tabIndex={-1}
            key={i}
            data-line={i}
            className={look.filter(Boolean).join(" ")}
            onPointerDown={() => onLine(i)}
          >
            {begins >= 0 ? (
              <span
                className="boundary small"
                title="拖到这一篇开始的那一行"
                onPointerDown={(event) => {
                  event.stopPropagation();
                  event.preventDefault();
                  onLine(i);
                  dragged.current = begins;
                }}
              >
                <GripHorizontal className="icon" aria-hidden="true" />
                <span className="cut">{drafts[begins]!.title}</span>
              </span>
            ) : null}
            <span className="no-col">{i + 1}</span>
            <span className="line-text cut">{text}</span>
          </div>
        );
      })}
    </div>
  );
}
