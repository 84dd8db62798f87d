import { useCallback, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from "react";
import { isComposing } from "./keys.ts";
import { placesOf, type Group } from "./windowPlaces.ts";

/** How a row was chosen: alone, one more or less, or all from the last one to here. */
export type How = "one" | "toggle" | "range";
interface Props {
  readonly label: string;
  readonly total: number;
  readonly groups: readonly Group[];
  /** Draws a row; a row that is not here yet is drawn empty by it. */
  readonly children: (index: number) => React.ReactNode;
  readonly isSelected: (index: number) => boolean;
  /** The row that is open; scrolled to when it was opened from elsewhere. -1: none. */
  readonly open: number;
  readonly onChoose: (index: number, how: How) => void;
  readonly onAll: () => void;
  readonly onEnter?: () => void;
  /** Which rows are in sight, so that they can be asked for. */
  readonly onSight: (first: number, last: number) => void;
  /** A plain click adds to the choice instead of making another. */
  readonly picking: boolean;
  readonly rowRem: number;
}
/** Rows drawn above and below what is in sight, so that scrolling finds them there. */
const margin = 8;
const headingRem = 1.75;

/** A list of any length of which only a window exists, moved along by arrows; Shift and Ctrl choose several. */
export function WindowList(props: Props) {
  const { label, total, groups, children, isSelected, open, onChoose, onAll, onEnter, onSight, picking, rowRem } = props;
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const rem = useMemo(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize), []);
  const rowHeight = rowRem * rem;
  const places = useMemo(() => placesOf(total, groups, rowHeight, headingRem * rem), [total, groups, rowHeight, rem]);
  const [view, setView] = useState({ top: 0, height: 0 });
  const [cursor, setCursor] = useState({ open, at: open });
  const at = cursor.open === open && cursor.at < total ? cursor.at : open;

  const look = () => {
    const { scrollTop: top, clientHeight: height } = list.current!;
    // Subtle: drawn anew a few rows at a time, not at every pixel.
    const step = rowHeight * (margin / 2);
    const next = { top: Math.floor(top / step) * step, height: Math.ceil(height / step) * step + step };
    setView((now) => (now.top === next.top && now.height === next.height ? now : next));
  };
  useLayoutEffect(look);
  useEffect(() => {
    const watch = new ResizeObserver(look);
    watch.observe(list.current!);
    return () => watch.disconnect();
  });
  const drawn = places.between(view.top - margin * rowHeight, view.top + view.height + margin * rowHeight);
  const rows = drawn.flatMap((d) => ("row" in d ? [d.row] : []));
  const [first, last] = [rows[0] ?? 0, rows.at(-1) ?? 0];
  useEffect(() => onSight(first, last), [first, last, onSight]);

  /** Scrolls a row into sight; one from elsewhere comes to a third of the height, the next one no farther than it must. */
  const reveal = useCallback(
    (row: number, near: boolean) => {
      const box = list.current;
      if (!box || row < 0 || row >= total) return;
      const top = places.topOf(row);
      const [above, below] = [top < box.scrollTop, top + rowHeight > box.scrollTop + box.clientHeight];
      if (!above && !below) return;
      if (!near) box.scrollTop = top - box.clientHeight / 3;
      else if (above) box.scrollTop = row === 0 ? 0 : top;
      else box.scrollTop = top + rowHeight - box.clientHeight;
    },
    [places, rowHeight, total],
  );
  useEffect(() => {
    if (!list.current?.contains(document.activeElement)) reveal(open, false);
  }, [open, reveal]);

  const move = (to: number, event: React.KeyboardEvent) => {
    const next = Math.max(0, Math.min(total - 1, to));
    setCursor({ open, at: next });
    reveal(next, true);
    if (event.ctrlKey || event.metaKey) return;
    onChoose(next, event.shiftKey ? "range" : "one");
  };
  const press = (event: React.KeyboardEvent) => {
    if (isComposing(event) || event.altKey) return;
    const page = Math.max(1, Math.floor((list.current!.clientHeight - rowHeight) / rowHeight));
    const to: Partial<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + page,
      PageUp: at - page,
      Home: 0,
      End: total - 1,
    };
    const target = to[event.key];
    if (target !== undefined && total > 0) move(target, event);
    else if (event.key === " " && at >= 0) onChoose(at, "toggle");
    else if (event.key === "Enter" && at >= 0) {
      onChoose(at, "one");
      onEnter?.();
    } else if (event.key.toLowerCase() === "a" && (event.ctrlKey || event.metaKey)) onAll();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      ref={list}
      className="scroll rows windowed"
      role="listbox"
      aria-label={label}
      aria-multiselectable="true"
      aria-activedescendant={at >= 0 ? `${id}${at}` : undefined}
      tabIndex={0}
      onScroll={look}
      onKeyDown={press}
      onMouseDown={(event) => {
        // Subtle: Shift would mark the text between.
        if (event.shiftKey) event.preventDefault();
      }}
      onClick={(event) => {
        const row = rowOf(event.target);
        if (row === null) return;
        setCursor({ open, at: row });
        onChoose(row, event.shiftKey ? "range" : event.ctrlKey || event.metaKey || picking ? "toggle" : "one");
      }}
      onDoubleClick={(event) => rowOf(event.target) !== null && onEnter?.()}
    >
      <div style={{ height: places.height }} role="presentation">
        {drawn.map((d) =>
          "row" in d ? (
            <div
              key={d.row}
              id={`${id}${d.row}`}
              role="option"
              data-row={d.row}
              className="item"
              style={{ top: d.top, height: rowHeight }}
              aria-selected={isSelected(d.row)}
              aria-posinset={d.row + 1}
              aria-setsize={total}
              {...(isSelected(d.row) ? { "data-selected": true } : {})}
              {...(d.row === at ? { "data-cursor": true } : {})}
            >
              {children(d.row)}
            </div>
          ) : (
            <div key={`heading ${d.top}`} className="group" role="presentation" style={{ top: d.top, height: headingRem * rem }}>
              <span>{d.heading.title}</span>
              <span>{d.heading.count}份</span>
            </div>
          ),
        )}
      </div>
    </div>
  );
}

/** The row a press on the list meant. */
const rowOf = (target: EventTarget): number | null => {
  const row = (target as HTMLElement).closest<HTMLElement>("[data-row]")?.dataset["row"];
  return row === undefined ? null : Number(row);
};
