import { FileText } from "lucide-react";
import { useCallback, useMemo } from "react";
import { Button as Pressable } from "react-aria-components";
import type { Found, Hit } from "../../../shared/contract/search.ts";
import type { Day } from "../../../shared/domain/days.ts";
import { marksIn } from "../../../shared/search/excerpt.ts";
import { Marked } from "../../parts/Marked.tsx";
import { RowList } from "../../parts/RowList.tsx";
import { Glyph } from "../../parts/Status.tsx";
import { shortTitle } from "../../words/documents.ts";
import { pageStateWords } from "../../words/pages.ts";
import { shapeOf } from "../../words/status.ts";
import { count } from "../../words/words.ts";
import { phrasesOf } from "../documents/paragraphs.ts";

interface Props {
  readonly found: Found;
  readonly today: Day;
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
  readonly onOpen: (hit: Hit | null) => void;
  readonly onMore: (() => void) | null;
}

/** Documents, then gazette pages, each with the place where the words stand. */
export function Results({ found, selected, onSelect, onOpen, onMore }: Props) {
  const groups = useMemo(() => {
    const of = (kind: Hit["kind"], title: string, all: number) => ({
      title,
      note: count(all),
      rows: found.hits.filter((h) => h.kind === kind),
    });
    return [of("document", "文件", found.documents), of("page", "公报页", found.pages)].filter((g) => g.rows.length > 0);
  }, [found]);
  const phrases = useMemo(() => phrasesOf(found.query), [found.query]);
  const row = useCallback(
    (hit: Hit) => (hit.kind === "document" ? <DocumentHit hit={hit} phrases={phrases} /> : <PageHit hit={hit} />),
    [phrases],
  );
  return (
    <>
      <RowList
        label="结果"
        groups={groups}
        keyOf={idOf}
        textOf={wordsOf}
        selected={selected}
        onSelect={onSelect}
        onOpen={(id) => onOpen(found.hits.find((h) => h.id === id) ?? null)}
        rowRem={4.5625}
      >
        {row}
      </RowList>
      {onMore ? (
        <Pressable className="link more" onPress={onMore}>
          再看{count(found.total - found.hits.length)}处
        </Pressable>
      ) : null}
    </>
  );
}

const idOf = (hit: Hit) => hit.id;
const wordsOf = (hit: Hit) => hit.title ?? `${hit.issueLabel}第${hit.seq}页`;

function DocumentHit({ hit, phrases }: { readonly hit: Hit; readonly phrases: readonly string[] }) {
  const title = shortTitle(hit.title);
  return (
    <>
      {hit.headline ? <Glyph shape={shapeOf[hit.headline]} /> : <span />}
      <span className="title cut" title={hit.title ?? ""}>
        <Marked text={title} marks={marksIn(title, phrases)} />
      </span>
      <Excerpt hit={hit} />
      <span className="meta">
        <span className="no cut">{hit.docNumber}</span>
        <span>{hit.times}处</span>
        {hit.headline ? <span className={shapeOf[hit.headline]}>{hit.headline}</span> : null}
      </span>
    </>
  );
}

function PageHit({ hit }: { readonly hit: Hit }) {
  return (
    <>
      <FileText className="glyph-icon" aria-hidden="true" />
      <span className="title cut">
        {hit.issueLabel} <span className="quiet">第{hit.seq}页</span>
      </span>
      <Excerpt hit={hit} />
      <span className="meta">
        <span>{hit.times}处</span>
        <span>{hit.state ? pageStateWords[hit.state] : ""}</span>
      </span>
    </>
  );
}

const Excerpt = ({ hit }: { readonly hit: Hit }) => (
  <span className="excerpt cut">
    <Marked text={hit.excerpt.text} marks={hit.excerpt.marks} />
  </span>
);
