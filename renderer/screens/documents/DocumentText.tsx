import { memo, useEffect, useMemo, useRef } from "react";
import type { FieldView } from "../../../shared/contract/documents.ts";
import type { Heading } from "../../../shared/domain/structure.ts";
import { Empty } from "../../parts/Notice.tsx";
import { paragraphs, pieces, type Mark, type Paragraph } from "./paragraphs.ts";

interface Props {
  readonly body: string;
  readonly headings: readonly Heading[];
  readonly found: readonly FieldView[];
  readonly marks: readonly Mark[];
  /** Where to scroll, an offset in the text; each new object is a new wish. */
  readonly show: { readonly at: number } | null;
}

/** The text of a document as paper: Song, at most 36 characters a line, nothing in it changed. */
export function DocumentText({ body, headings, found, marks, show }: Props) {
  const lines = useMemo(() => paragraphs(body, headings, found), [body, headings, found]);
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (show === null) return;
    const line = lines.find((l) => show.at < l.end);
    const element = line && root.current?.querySelector(`[data-at="${line.start}"]`);
    const mark = element?.querySelector("mark.now") ?? element?.querySelector(".field-place, mark, .faulty");
    if (mark) mark.scrollIntoView({ block: "center" });
    else element?.scrollIntoView({ block: "start" });
  }, [show, lines]);
  if (body === "") return <Empty>这份文件只有台账里的记录，还没有正文。收进文号或标题相同的文件，正文就接在这里。</Empty>;
  return (
    <div className="text" ref={root} lang="zh-CN">
      {lines.map((line) => (
        <Line key={line.start} line={line} body={body} marks={marksOf(line, marks)} />
      ))}
    </div>
  );
}

const none: readonly Mark[] = [];
const marksOf = (line: Paragraph, marks: readonly Mark[]) => {
  const own = marks.filter((m) => m.start < line.end && line.start < m.end);
  return own.length ? own : none;
};

const looks: Readonly<Record<Mark["kind"], string>> = {
  hit: "",
  now: "now",
  faulty: "faulty",
  field: "field-place",
  proposal: "proposal-place",
  label: "article",
};

const Line = memo(function Line({
  line,
  body,
  marks,
}: {
  readonly line: Paragraph;
  readonly body: string;
  readonly marks: readonly Mark[];
}) {
  const label: Mark[] = line.labelEnd > line.start ? [{ start: line.start, end: line.labelEnd, kind: "label" }] : [];
  const content = pieces(line, [...marks, ...label]).map(({ start, end, kinds }) => {
    const text = body.slice(start, end);
    if (kinds.length === 0) return text;
    const className = kinds
      .map((k) => looks[k])
      .filter(Boolean)
      .join(" ");
    return kinds.includes("hit") || kinds.includes("now") ? (
      <mark key={start} className={className || undefined}>
        {text}
      </mark>
    ) : (
      <span key={start} className={className}>
        {text}
      </span>
    );
  });
  const Tag = line.setting === "title" ? "h2" : line.setting === "heading" ? "h3" : "p";
  return (
    <Tag data-at={line.start} data-anchor={line.anchor ?? undefined} className={line.setting === "text" ? undefined : line.setting}>
      {content}
    </Tag>
  );
});
