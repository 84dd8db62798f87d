import { useLayoutEffect, useRef, useState } from "react";
import { Button as Pressable } from "react-aria-components";
import type { DocumentView } from "../../../shared/contract/documents.ts";
import type { Day } from "../../../shared/domain/days.ts";
import { Glyph } from "../../parts/Status.tsx";
import { eventWords } from "../../words/status.ts";
import { timeline } from "./timeline.ts";

/** A legal life at a glance. Pressing a flag asks what held on that day. */
export function TimelineFigure({ document, onDay }: { readonly document: DocumentView; readonly onDay: (day: Day) => void }) {
  const figure = useRef<HTMLElement>(null);
  const [width, setWidth] = useState(800);
  useLayoutEffect(() => {
    const element = figure.current;
    if (!element) return;
    const watch = new ResizeObserver(([entry]) => setWidth(Math.round(entry!.contentRect.width)));
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  const drawn = timeline(document, width);
  if (!drawn) return null;
  const told = document.timeline.map((e) => `${e.on}${eventWords[e.kind]}`).join("，");
  return (
    <figure className="timeline" ref={figure} aria-label={`效力时间轴：${told}`}>
      {drawn.bars.map((bar) => (
        <i
          key={bar.left}
          className={`bar is-${bar.shape}${bar.ahead ? " is-ahead" : ""}`}
          style={{ left: `${bar.left}%`, width: `${bar.width}%` }}
        />
      ))}
      {drawn.flags.map((flag) => (
        <Pressable
          key={`${flag.day} ${flag.words}`}
          className={`event room-${flag.room}`}
          style={{ left: `${flag.left}%` }}
          onPress={() => onDay(flag.day)}
          aria-label={`${flag.day}${flag.words}，看这一天的效力`}
        >
          <b>
            <Glyph shape={flag.shape} />
            {flag.room === "none" ? null : flag.words}
          </b>
          {flag.room === "none" ? null : <span>{flag.day}</span>}
        </Pressable>
      ))}
      <div className="years" aria-hidden="true">
        {drawn.years
          .filter(({ left }) => [drawn.today, drawn.chosen ?? -99].every((mark) => (Math.abs(left - mark) / 100) * width > 34))
          .map(({ year, left }) => (
            <span key={year} style={{ left: `${left}%` }}>
              {year}
            </span>
          ))}
      </div>
      {drawn.chosen === null ? null : (
        <div className="today chosen" style={{ left: `${drawn.chosen}%` }}>
          <span>所选日</span>
        </div>
      )}
      <div className="today" style={{ left: `${drawn.today}%` }}>
        {drawn.chosen !== null && (Math.abs(drawn.chosen - drawn.today) / 100) * width < 44 ? null : <span>今日</span>}
      </div>
    </figure>
  );
}
