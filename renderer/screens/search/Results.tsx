import { useCallback, useMemo } from "react";
import { Button as Pressable } from "react-aria-components";
import { marksIn } from "../../../shared/search/excerpt.ts";
import { Marked } from "../../parts/Marked.tsx";
import { RowList } from "../../parts/RowList.tsx";
import { Glyph } from "../../parts/Status.tsx";
import { shortTitle } from "../../words/documents.ts";
import { pageStateWords } from "../../words/pages.ts";
import { shapeOf } from "../../words/status.ts";
import { count } from "../../words/words.ts";
import { phrasesOf } from "../documents/paragraphs.ts";
import type { Line, LineGroup } from "./lines.ts";

interface Props {
  readonly groups: readonly LineGroup[];
  readonly selected: string | null;
  readonly onSelect: (key: string) => void;
  readonly onOpen: (line: Line | null) => void;
  /** How many more there are, how many of them come next, and how to see these. */
  readonly more: null | { readonly count: number; readonly next: number; readonly show: () => void };
}

/** Every hit with the place where the words stand, in groups. */
export function Results({ groups, selected, onSelect, onOpen, more }: Props) {
  const lines = useMemo(() => new Map(groups.flatMap((g) => g.rows.map((line) => [line.key, line]))), [groups]);
  const row = useCallback((line: Line) => (line.hit.kind === "document" ? <DocumentLine line={line} /> : <PageLine line={line} />), []);
  return (
    <>
      <RowList
        label="结果"
        className="found"
        groups={groups}
        keyOf={keyOf}
        textOf={wordsOf}
        selected={selected}
        onSelect={onSelect}
        onOpen={(key) => onOpen(lines.get(key) ?? null)}
        rowRem={4.5625}
      >
        {row}
      </RowList>
      {more ? (
        <Pressable className="link more" onPress={more.show}>
          还有{count(more.count)}处，再看{count(more.next)}处
        </Pressable>
      ) : null}
    </>
  );
}

const keyOf = (line: Line) => line.key;
const wordsOf = ({ hit }: Line) => hit.title ?? `${hit.issueLabel}第${hit.seq}页`;

function DocumentLine({ line: { hit, near } }: { readonly line: Line }) {
  const title = shortTitle(hit.title);
  const phrases = useMemo(() => phrasesOf(hit.find), [hit.find]);
  return (
    <>
      {hit.headline ? <Glyph shape={shapeOf[hit.headline]} /> : <span />}
      <span className="title cut" title={hit.title ?? ""}>
        <Marked text={title} marks={marksIn(title, phrases)} {...(near ? { look: "near" } : {})} />
      </span>
      <Excerpt hit={hit} near={near} />
      <span className="meta">
        <span className="no">{hit.docNumber}</span>
        {hit.place ? <span className="cut">{hit.place}</span> : null}
        {hit.times > 1 ? <span>{hit.times}处</span> : null}
        {hit.headline ? <span className={shapeOf[hit.headline]}>{hit.headline}</span> : null}
      </span>
    </>
  );
}

function PageLine({ line: { hit, near } }: { readonly line: Line }) {
  return (
    <>
      <img className="leaf" src={hit.thumb ?? ""} alt="" />
      <span className="title cut">
        {hit.issueLabel} <span className="quiet">第{hit.seq}页</span>
      </span>
      <Excerpt hit={hit} near={near} />
      <span className="meta">
        <span>{hit.times}处</span>
        <span>{hit.state ? pageStateWords[hit.state] : ""}</span>
      </span>
    </>
  );
}

const Excerpt = ({ hit, near }: { readonly hit: Line["hit"]; readonly near: boolean }) => (
  <span className="excerpt cut">
    <Marked text={hit.excerpt.text} marks={hit.excerpt.marks} {...(near ? { look: "near" } : {})} />
  </span>
);
