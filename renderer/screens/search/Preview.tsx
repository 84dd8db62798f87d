import { ChevronDown, ChevronUp } from "lucide-react";
import { documents } from "../../../shared/contract/documents.ts";
import { pages } from "../../../shared/contract/issues.ts";
import type { Hit } from "../../../shared/contract/search.ts";
import { marksIn } from "../../../shared/search/excerpt.ts";
import { parseQuery } from "../../../shared/search/query.ts";
import { useAsk } from "../../api.ts";
import { Button } from "../../parts/Button.tsx";
import { Empty } from "../../parts/Notice.tsx";
import { Status } from "../../parts/Status.tsx";
import { DocumentText } from "../documents/DocumentText.tsx";
import type { Mark } from "../documents/paragraphs.ts";
import { PageImage } from "../proof/PageImage.tsx";

interface Props {
  readonly hit: Hit | null;
  readonly query: string;
  readonly onStep: (by: number) => void;
  readonly onOpen: () => void;
}

/** The place itself, beside the list: the text scrolled to the words, or the page with them framed. */
export function Preview({ hit, query, onStep, onOpen }: Props) {
  return (
    <section className="pane" aria-label="预览">
      {hit === null ? (
        <Empty>选一条结果，这里显示它所在的地方。</Empty>
      ) : (
        <>
          <div className="head">
            <h2 className="cut">{hit.kind === "document" ? hit.title : `${hit.issueLabel}第${hit.seq}页`}</h2>
            <span className="quiet">{hit.times}处</span>
            <div className="tools">
              <Button kind="bare" sole icon={ChevronUp} onPress={() => onStep(-1)}>
                上一条
              </Button>
              <Button kind="bare" sole icon={ChevronDown} onPress={() => onStep(1)}>
                下一条
              </Button>
              <Button kind="act" keys="Enter" onPress={onOpen}>
                打开
              </Button>
            </div>
          </div>
          {hit.kind === "document" ? <DocumentPlace key={hit.id} hit={hit} query={query} /> : <PagePlace key={hit.id} hit={hit} query={query} />}
        </>
      )}
    </section>
  );
}

function DocumentPlace({ hit, query }: { readonly hit: Hit; readonly query: string }) {
  const { data: document } = useAsk(documents.get, { id: hit.id, on: null });
  if (!document) return null;
  const phrases = parseQuery(query)
    .filter((t) => !t.exclude)
    .map((t) => t.phrase);
  const marks = marksIn(document.text.body, phrases).map(([start, end]): Mark => ({ start, end, kind: "hit" }));
  return (
    <>
      <div className="same">
        <Status headline={document.headline} pill />
        <span className="no cut">{document.fields.docNumber}</span>
        <span className="quiet cut">{document.fields.issuers.join("、")}</span>
      </div>
      <div className="scroll">
        <DocumentText body={document.text.body} headings={document.headings} found={document.found} marks={marks} show={marks[0]?.start ?? null} />
      </div>
    </>
  );
}

function PagePlace({ hit, query }: { readonly hit: Hit; readonly query: string }) {
  const { data: page } = useAsk(pages.get, { issueId: hit.issueId ?? "", seq: hit.seq ?? 1, query }, { when: hit.issueId !== null });
  return page ? <PageImage page={page} current={null} doubts={[]} /> : null;
}
