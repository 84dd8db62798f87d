import { Pencil } from "lucide-react";
import { useEffect, useMemo, useRef } from "react";
import { Button as Pressable } from "react-aria-components";
import type { DocumentView } from "../../../shared/contract/documents.ts";
import type { Heading } from "../../../shared/domain/structure.ts";
import { Button } from "../../parts/Button.tsx";
import { Glyph } from "../../parts/Status.tsx";

interface Props {
  readonly document: DocumentView;
  /** The anchor of the heading being read. */
  readonly reading: string | null;
  readonly onShow: (at: number) => void;
  /** This heading is none, or of another kind. */
  readonly onCorrect: (at: number) => void;
}

/** The contents tree; an article that was changed or repealed carries its shape. */
export function Contents({ document, reading, onShow, onCorrect }: Props) {
  const changed = useMemo(() => changedParts(document), [document]);
  const tree = useRef<HTMLElement>(null);
  useEffect(() => {
    if (reading) tree.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" });
  }, [reading]);
  const { headings } = document;
  const least = headings.reduce((n, h) => Math.min(n, h.depth), 9);
  if (headings.length === 0)
    return (
      <nav className="toc" aria-label="目录">
        <p className="quiet small">没有读出章节条款</p>
      </nav>
    );
  return (
    <nav className="toc scroll" aria-label="目录" ref={tree}>
      {headings.map((heading) => {
        const shape = changed.get(heading.label);
        return (
          <span key={heading.span.start} className="toc-line">
            <Pressable
              className={`depth-${Math.min(3, heading.depth - least + 1)}`}
              aria-current={heading.anchor === reading ? "location" : undefined}
              onPress={() => onShow(heading.span.start)}
            >
              <span className="cut">{[heading.label, caption(heading, document.text.body)].filter(Boolean).join("　")}</span>
              {shape ? <Glyph shape={shape} label={shape === "amended" ? "已被修改" : "已被废止"} /> : null}
            </Pressable>
            <Button kind="bare" tiny sole icon={Pencil} className="on-hover" onPress={() => onCorrect(heading.span.start)}>
              {`更正目录里的${heading.label || heading.words}`}
            </Button>
          </span>
        );
      })}
    </nav>
  );
}

/** An article mostly begins with its first sentence; only words that stand alone on their line are a caption worth a place in the tree. */
const caption = ({ kind, label, words, span }: Heading, body: string) =>
  kind !== "article" || body.slice(span.start, span.end).replace(/[\s\u3000]/gu, "") === label + words ? words : "";

function changedParts({ timeline }: DocumentView): Map<string, "amended" | "partly-repealed"> {
  const parts = new Map<string, "amended" | "partly-repealed">();
  for (const { kind, part } of timeline) {
    if (!part || (kind !== "amended" && kind !== "partly-repealed")) continue;
    for (const label of part.match(/第[一二三四五六七八九十百千零〇\d]+条(?:之[一二三四五六七八九十]+)?/gu) ?? []) parts.set(label, kind);
  }
  return parts;
}
