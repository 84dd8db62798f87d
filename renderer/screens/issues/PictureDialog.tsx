import { useRef, useState } from "react";
import { pages, type IssueView, type PageRow } from "../../../shared/contract/issues.ts";
import type { Box } from "../../../shared/domain/pages.ts";
import { useAsk, useCommand } from "../../api.ts";
import { Button } from "../../parts/Button.tsx";
import { Segments } from "../../parts/Choose.tsx";
import { Dialog } from "../../parts/Dialog.tsx";
import { words } from "../../words/words.ts";

interface Props {
  readonly issue: IssueView;
  readonly page: PageRow;
  readonly what: "crop" | "split";
  readonly onClose: () => void;
}
/** By how much of the page an arrow moves an edge. */
const step = 0.005;

/** Cuts a page to a box drawn on it, or parts a double page at a line; both by mouse and by arrows. */
export function PictureDialog({ issue, page, what, onClose }: Props) {
  const { data } = useAsk(pages.get, { issueId: issue.id, seq: page.seq, query: "" });
  const [box, setBox] = useState<Box>([0.03, 0.03, 0.94, 0.94]);
  const [at, setAt] = useState(0.5);
  const [first, setFirst] = useState<"left" | "right">("left");
  const said = what === "crop" ? `第${page.seq}页已裁剪` : `第${page.seq}页已分成两页`;
  const crop = useCommand(pages.crop, { inPlace: true, said, onDone: onClose });
  const split = useCommand(pages.split, { inPlace: true, said, onDone: onClose });
  const submit = () => {
    if (!data) return;
    const [x, y, w, h] = box;
    if (what === "crop") crop.run({ pageId: page.id, box: [x * data.width, y * data.height, w * data.width, h * data.height] });
    else split.run({ pageId: page.id, at, first });
  };
  return (
    <Dialog
      title={what === "crop" ? `裁剪第${page.seq}页` : `把第${page.seq}页分成两页`}
      about={what === "crop" ? "在图上拖出要留下的部分；方向键移动，Shift加方向键改大小。" : "点在中缝上；左右方向键微调。"}
      onClose={onClose}
      onSubmit={submit}
      footer={
        <>
          <span className="small wrong-words grow">{crop.refusal ?? split.refusal}</span>
          {what === "crop" && page.changed ? (
            <Button off={crop.busy} onPress={() => crop.run({ pageId: page.id, box: null })}>
              还原整幅
            </Button>
          ) : null}
          <Button keys="Esc" onPress={onClose}>
            {words.cancel}
          </Button>
          <Button kind="act" keys="Ctrl Enter" submit off={!data || crop.busy || split.busy}>
            {what === "crop" ? "裁剪此页" : "分成两页"}
          </Button>
        </>
      }
    >
      {what === "split" ? (
        <div className="picture-sides">
          <Segments
            label="先读哪一边"
            choices={[
              { value: "left", words: "左边在前" },
              { value: "right", words: "右边在前" },
            ]}
            chosen={first}
            onChange={setFirst}
          />
        </div>
      ) : null}
      {data ? (
        <Picture href={data.image} width={data.width} height={data.height} what={what} box={box} at={at} onBox={setBox} onAt={setAt} />
      ) : (
        <p role="status">正在取这一页的影像</p>
      )}
    </Dialog>
  );
}

interface PictureProps {
  readonly href: string;
  readonly width: number;
  readonly height: number;
  readonly what: "crop" | "split";
  readonly box: Box;
  readonly at: number;
  readonly onBox: (box: Box) => void;
  readonly onAt: (at: number) => void;
}
const within = (value: number, least = 0, most = 1) => Math.max(least, Math.min(most, value));

function Picture({ href, width, height, what, box, at, onBox, onAt }: PictureProps) {
  const svg = useRef<SVGSVGElement>(null);
  const from = useRef<readonly [number, number] | null>(null);
  const place = (event: React.PointerEvent): [number, number] => {
    const { left, top, width: w, height: h } = svg.current!.getBoundingClientRect();
    return [within((event.clientX - left) / w), within((event.clientY - top) / h)];
  };
  const drag = (event: React.PointerEvent) => {
    const [x, y] = place(event);
    if (what === "split") return onAt(within(x, 0.1, 0.9));
    const [a, b] = from.current!;
    onBox([Math.min(a, x), Math.min(b, y), Math.abs(x - a), Math.abs(y - b)]);
  };
  const press = (event: React.KeyboardEvent) => {
    const way: Partial<Record<string, [number, number]>> = {
      ArrowLeft: [-step, 0],
      ArrowRight: [step, 0],
      ArrowUp: [0, -step],
      ArrowDown: [0, step],
    };
    const by = way[event.key];
    if (!by) return;
    event.preventDefault();
    if (what === "split") return onAt(within(at + by[0], 0.1, 0.9));
    const [x, y, w, h] = box;
    if (event.shiftKey) onBox([x, y, within(w + by[0], step, 1 - x), within(h + by[1], step, 1 - y)]);
    else onBox([within(x + by[0], 0, 1 - w), within(y + by[1], 0, 1 - h), w, h]);
  };
  const [x, y, w, h] = [box[0] * width, box[1] * height, box[2] * width, box[3] * height];
  return (
    <div
      className="picture"
      role="slider"
      tabIndex={0}
      aria-valuenow={Math.round((what === "split" ? at : box[0]) * 100)}
      aria-label={what === "crop" ? "要留下的部分" : "中缝的位置"}
      onKeyDown={press}
    >
      <svg
        ref={svg}
        viewBox={`0 0 ${width} ${height}`}
        onPointerDown={(event) => {
          from.current = place(event);
          event.currentTarget.setPointerCapture(event.pointerId);
          if (what === "split") drag(event);
        }}
        onPointerMove={(event) => from.current && drag(event)}
        onPointerUp={() => (from.current = null)}
      >
        <image href={href} width={width} height={height} />
        {what === "crop" ? (
          <>
            <path className="away" fillRule="evenodd" d={`M0 0H${width}V${height}H0ZM${x} ${y}h${w}v${h}h${-w}Z`} />
            <rect className="cut-line" x={x} y={y} width={w} height={h} strokeWidth={width / 300} />
          </>
        ) : (
          <line className="cut-line" x1={at * width} x2={at * width} y1={0} y2={height} strokeWidth={width / 300} />
        )}
      </svg>
    </div>
  );
}
