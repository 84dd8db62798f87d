import { useLayoutEffect, useRef, useState } from "react";
import { takenOver } from "../../../shared/domain/crossCheck.ts";
import { pages, type PageView } from "../../../shared/contract/issues.ts";
import { useCommand } from "../../api.ts";
import { Button } from "../../parts/Button.tsx";
import { useDraft } from "../../parts/drafts.ts";
import { isComposing } from "../../parts/keys.ts";
import { moment } from "../../words/words.ts";
import type { Doubt } from "../../../shared/domain/doubts.ts";
import { proofLine } from "./proofLine.ts";
import type { Risk } from "../../../shared/domain/proofing.ts";
import { OtherReadings } from "./OtherReadings.tsx";

interface Props {
  readonly page: PageView;
  readonly index: number;
  readonly doubts: readonly Doubt[];
  readonly risks: readonly Risk[];
  readonly onMove: (by: number) => void;
  readonly onEnter: () => void;
  readonly onChanged: () => void;
  readonly onNextDoubt: (by: 1 | -1) => void;
}
/** The tallest a line's image may stand, in pixels. */
const tallest = 38;

/** One line: its image, and under it its text, each character under its own image. What the engine read is kept beside a correction. */
export function LineEditor({ page, index, doubts, risks, onMove, onEnter, onNextDoubt, onChanged }: Props) {
  const line = page.lines[index]!;
  const [text, setText, forget] = useDraft(`${page.id} ${index}`, line.text);
  const [width, setWidth] = useState(480);
  const room = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const correct = useCommand(pages.correct, {
    said: (_, { text }) => (text === null ? `第${index + 1}行已还原` : text === line.text ? null : `第${index + 1}行已改`),
    onDone: (_, { text }) => {
      forget();
      if (text !== null && text !== (line.corrected?.read ?? line.text)) onChanged();
    },
  });
  useLayoutEffect(() => {
    const element = room.current;
    if (!element) return;
    const watch = new ResizeObserver(([entry]) => setWidth(entry!.contentRect.width));
    watch.observe(element);
    input.current?.focus({ preventScroll: true });
    return () => watch.disconnect();
  }, []);
  const sent = useRef(line.text);
  /** Writes the line down, once: also when the person goes elsewhere, so that no page is 校完 with a line left behind. */
  const keep = () => {
    if (text === line.text || text === sent.current) return;
    sent.current = text;
    correct.run({ pageId: page.id, line: index, text });
  };
  /** Enter on a line left as it is says that a person has looked at it. */
  const confirm = () => {
    const looked = line.corrected !== null && !line.corrected.conflict;
    if (text === line.text && !looked && (risks.length > 0 || doubts.length > 0)) correct.run({ pageId: page.id, line: index, text });
    else keep();
  };
  const [taken, setTaken] = useState<ReadonlySet<number>>(new Set());
  const differing = doubts.flatMap((doubt) => (doubt.other === null ? [] : [{ ...doubt, other: doubt.other }]));
  const withTaken = (starts: ReadonlySet<number>) =>
    takenOver(
      line.text,
      differing.filter(({ start }) => starts.has(start)),
    );
  const why = risks.flatMap((r) => r.why ?? []);
  const written = text !== withTaken(taken);
  const take = (start: number) => {
    const starts = new Set(taken);
    if (!starts.delete(start)) starts.add(start);
    setTaken(starts);
    setText(withTaken(starts));
    input.current?.focus({ preventScroll: true });
  };
  const { scale, size, spacing } = proofLine(line.box, text, width, tallest);
  const [x, y, w, h] = line.box;
  return (
    <div ref={room}>
      <svg
        className="crop"
        viewBox={`${x} ${y} ${w} ${h}`}
        width={w * scale}
        height={h * scale}
        role="img"
        aria-label={`第${index + 1}行影像`}
      >
        <image href={page.image} width={page.width} height={page.height} />
        {doubts.map((doubt) => (
          <rect
            key={doubt.start}
            className="char"
            x={doubt.box[0]}
            y={doubt.box[1]}
            width={doubt.box[2]}
            height={doubt.box[3]}
            strokeWidth={1.5 / scale}
          />
        ))}
      </svg>
      <input
        ref={input}
        className="edit-line"
        aria-label={`第${index + 1}行文字`}
        value={text}
        spellCheck={false}
        style={{ fontSize: `${size}px`, letterSpacing: `${spacing}px` }}
        onChange={(event) => setText(event.target.value)}
        onBlur={keep}
        onKeyDown={(event) => {
          if (isComposing(event)) return;
          const acts: Readonly<Record<string, () => void>> = {
            Enter: () => (confirm(), onEnter()),
            Tab: () => (keep(), onNextDoubt(event.shiftKey ? -1 : 1)),
            ArrowDown: () => (keep(), onMove(1)),
            ArrowUp: () => (keep(), onMove(-1)),
            Escape: () => (setTaken(new Set()), forget()),
            F2: () => {
              const next = differing.find(({ start }) => !taken.has(start));
              if (next && !written) take(next.start);
            },
          };
          const act = event.ctrlKey || event.altKey || event.metaKey ? undefined : acts[event.key];
          if (!act) return;
          event.preventDefault();
          event.stopPropagation();
          act();
        }}
      />
      {differing.length > 0 ? <OtherReadings text={line.text} differing={differing} taken={taken} onTake={take} off={written} /> : null}
      <span className="row small quiet beneath">
        {line.corrected ? (
          <>
            <span className="grow">
              {line.corrected.read === line.text
                ? "核对无误"
                : `${line.corrected.conflict ? "重新识别又读作" : "原读作"}“${line.corrected.read}”`}
              ，{line.corrected.by}，{moment(line.corrected.at, "")}
            </span>
            <Button tiny kind="bare" off={correct.busy} onPress={() => correct.run({ pageId: page.id, line: index, text: null })}>
              还原为识别文字
            </Button>
          </>
        ) : (
          <span className={text === line.text && why.length ? "doubt-words" : ""}>
            {text !== line.text ? "未记下，按Enter记下" : why.length ? why.join("；") : doubts.length ? `${doubts.length}处存疑` : ""}
          </span>
        )}
      </span>
    </div>
  );
}
