import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp, MoveHorizontal, ZoomIn, ZoomOut } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import type { PageView, Place } from "../../../shared/contract/issues.ts";
import type { Box } from "../../../shared/domain/pages.ts";
import { useActs } from "../../parts/acts.ts";
import { Button } from "../../parts/Button.tsx";
import { store } from "../../parts/store.ts";
import type { Doubt } from "../../../shared/domain/doubts.ts";

interface Props {
  readonly page: PageView & { readonly found: readonly Place[] };
  readonly current: number | null;
  /** Which of the hits is looked at. */
  readonly hit?: number;
  readonly doubts: readonly Doubt[];
  readonly onLine?: (line: number) => void;
  /** Which article each line belongs to, -1 for none. */
  readonly bands?: readonly number[];
  /** What stands at the left of the head. */
  readonly children: React.ReactNode;
  /** What stands at its right, after the zoom. */
  readonly tools?: React.ReactNode;
}
/** The zoom is kept from page to page. */
const zoomed = store(1);
const steps = [1, 1.25, 1.5, 2, 2.5, 3, 4];

/** The page as scanned: zoomed by buttons, Alt with = and -, and Ctrl with the wheel, moved by dragging and Alt with the arrows; the current line and every hit framed. */
export function PageImage({ page, current, hit: looked = 0, doubts, onLine, bands, children, tools }: Props) {
  const zoom = zoomed.use();
  const [drawn, setDrawn] = useState<{ readonly image: string; readonly well: boolean } | null>(null);
  const waiting = drawn?.image !== page.image;
  const desk = useRef<HTMLDivElement>(null);
  const step = (by: 1 | -1) => zoomed.set(steps[Math.max(0, Math.min(steps.length - 1, steps.indexOf(zoom) + by))]!);
  const pan = (x: number, y: number) => {
    const element = desk.current;
    element?.scrollBy({ left: x * element.clientWidth * 0.25, top: y * element.clientHeight * 0.25 });
  };
  useActs("影像", 2, [
    { id: "in", words: "放大影像", icon: ZoomIn, keys: "Alt =", run: () => step(1) },
    { id: "out", words: "缩小影像", icon: ZoomOut, keys: "Alt -", run: () => step(-1) },
    { id: "fit", words: "影像适合宽度", icon: MoveHorizontal, keys: "Alt 0", run: () => zoomed.set(1) },
    { id: "up", words: "影像上移", icon: ArrowUp, keys: "Alt ArrowUp", run: () => pan(0, -1) },
    { id: "down", words: "影像下移", icon: ArrowDown, keys: "Alt ArrowDown", run: () => pan(0, 1) },
    { id: "left", words: "影像左移", icon: ArrowLeft, keys: "Alt ArrowLeft", run: () => pan(-1, 0) },
    { id: "right", words: "影像右移", icon: ArrowRight, keys: "Alt ArrowRight", run: () => pan(1, 0) },
  ]);
  useZoomWheel(desk, step);
  useDragging(desk);
  const frame = useRef<SVGGElement>(null);
  const at = `${current} ${zoom}`;
  useEffect(() => {
    if (at) frame.current?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [at]);
  const hitFrame = useRef<SVGGElement>(null);
  const hitAt = `${looked} ${zoom}`;
  useEffect(() => {
    if (hitAt) hitFrame.current?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [hitAt]);
  const box = current === null ? null : page.lines[current]?.box;
  const thick = page.width / 500;
  return (
    <>
      <div className="head">
        {children}
        <div className="tools">
          <Button kind="bare" sole icon={ZoomOut} keys="Alt -" off={zoom === steps[0]} onPress={() => step(-1)}>
            缩小
          </Button>
          <Button kind="bare" className="wide" onPress={() => zoomed.set(1)}>
            {zoom === 1 ? "适合宽度" : `${Math.round(zoom * 100)}%`}
          </Button>
          <Button kind="bare" sole icon={ZoomIn} keys="Alt =" off={zoom === steps.at(-1)} onPress={() => step(1)}>
            放大
          </Button>
          {tools}
        </div>
      </div>
      <div className="scroll page-desk" ref={desk}>
        {waiting || !drawn?.well ? (
          <p className="drawing" role="status">
            {waiting ? "正在取这一页的影像" : "这一页的影像取不出来，原件可能已被移走。"}
          </p>
        ) : null}
        <svg
          className="scan"
          viewBox={`0 0 ${page.width} ${page.height}`}
          style={{ width: `${zoom * 100}%` }}
          role="img"
          aria-label={`${page.issueLabel}第${page.seq}页影像`}
        >
          <image
            href={page.image}
            width={page.width}
            height={page.height}
            onLoad={() => setDrawn({ image: page.image, well: true })}
            onError={() => setDrawn({ image: page.image, well: false })}
          />
          {page.found.map((place, i) => (
            <g key={i} ref={i === looked ? hitFrame : null}>
              {place.map((box) => (
                <rect key={box.join()} className={i === looked ? "hit at" : "hit"} {...rect(box, thick)} strokeWidth={thick * 1.5} />
              ))}
            </g>
          ))}
          {onLine
            ? page.lines.map((line, i) => (
                // The lines themselves are reached by keys in the text beside; on the image they are only pressed.
                <rect
                  key={i}
                  className={`line-area ${(bands?.[i] ?? -1) < 0 ? "" : bands![i]! % 2 ? "odd" : "even"}`}
                  {...rect(line.box, 0)}
                  onClick={() => onLine(i)}
                />
              ))
            : null}
          {box ? (
            <g ref={frame} className="current-line">
              <rect className="frame" {...rect(box, thick * 3)} strokeWidth={thick} />
              {doubts.map((doubt) => (
                <rect key={doubt.start} className="char" {...rect(doubt.box, thick)} strokeWidth={thick} />
              ))}
            </g>
          ) : null}
        </svg>
      </div>
    </>
  );
}

const rect = ([x, y, width, height]: Box, around: number) => ({
  x: x - around,
  y: y - around,
  width: width + 2 * around,
  height: height + 2 * around,
  rx: around,
});

function useZoomWheel(desk: React.RefObject<HTMLDivElement | null>, step: (by: 1 | -1) => void): void {
  const latest = useRef(step);
  useEffect(() => {
    latest.current = step;
  });
  useEffect(() => {
    const element = desk.current;
    const wheel = (event: WheelEvent) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      latest.current(event.deltaY < 0 ? 1 : -1);
    };
    element?.addEventListener("wheel", wheel, { passive: false });
    return () => element?.removeEventListener("wheel", wheel);
  }, [desk]);
}

/** Dragging moves the page under the window; a press without a move stays a press. */
function useDragging(desk: React.RefObject<HTMLDivElement | null>): void {
  useEffect(() => {
    const element = desk.current;
    if (!element) return;
    let from: { x: number; y: number; left: number; top: number } | null = null;
    const down = (event: PointerEvent) => {
      if (event.button === 0) from = { x: event.clientX, y: event.clientY, left: element.scrollLeft, top: element.scrollTop };
    };
    const move = (event: PointerEvent) => {
      if (!from) return;
      element.scrollTo(from.left - (event.clientX - from.x), from.top - (event.clientY - from.y));
    };
    const up = () => {
      from = null;
    };
    element.addEventListener("pointerdown", down);
    addEventListener("pointermove", move);
    addEventListener("pointerup", up);
    return () => {
      element.removeEventListener("pointerdown", down);
      removeEventListener("pointermove", move);
      removeEventListener("pointerup", up);
    };
  }, [desk]);
}
