import { ChevronDown, ChevronUp } from "lucide-react";
import { useMemo } from "react";
import { documents } from "../../../shared/contract/documents.ts";
import { pages } from "../../../shared/contract/issues.ts";
import type { Hit } from "../../../shared/contract/search.ts";
import { useAsk } from "../../api.ts";
import { Button } from "../../parts/Button.tsx";
import { Empty } from "../../parts/Notice.tsx";
import { Status } from "../../parts/Status.tsx";
import { DocumentText } from "../documents/DocumentText.tsx";
import { hitsOf } from "../documents/paragraphs.ts";
import { PageImage } from "../proof/PageImage.tsx";

interface Props {
  readonly hit: Hit | null;
  readonly query: string;
  readonly onStep: (by: number) => void;
  readonly onOpen: () => void;
}

/** The place itself, beside the list: the text scrolled to the words, or the page with them framed. */
export function Preview({ hit, query, onStep, onOpen }: Props) {
  const title = hit ? (
    <>
      <h2 className="cut">{hit.kind === "document" ? hit.title : `${hit.issueLabel}第${hit.seq}页`}</h2>
      <span className="quiet">{hit.times}处</span>
    </>
  ) : null;
  const tools = (
    <>
      <Button kind="bare" sole icon={ChevronUp} onPress={() => onStep(-1)}>
        上一条
      </Button>
      <Button kind="bare" sole icon={ChevronDown} onPress={() => onStep(1)}>
        下一条
      </Button>
      <Button kind="act" keys="Enter" onPress={onOpen}>
        打开
      </Button>
    </>
  );
  return (
    <section className="pane" aria-label="预览">
      {hit === null ? (
        <Empty>选一条结果，这里显示它所在的地方。</Empty>
      ) : hit.kind === "page" ? (
        <PagePlace hit={hit} query={query} title={title} tools={tools} />
      ) : (
        <>
          <div className="head">
            {title}
            <div className="tools">{tools}</div>
          </div>
          <DocumentPlace hit={hit} query={query} />
        </>
      )}
    </section>
  );
}

function DocumentPlace({ hit, query }: { readonly hit: Hit; readonly query: string }) {
  const { data: document } = useAsk(documents.get, { id: hit.id, on: null });
  const body = document?.text.body ?? "";
  const marks = useMemo(() => hitsOf(body, query), [body, query]);
  const first = useMemo(() => (marks[0] ? { at: marks[0].start } : null), [marks]);
  if (!document) return null;
  return (
    <>
      <div className="same">
        <Status headline={document.headline} pill />
        <span className="no cut">{document.fields.docNumber}</span>
        <span className="quiet cut">{document.fields.issuers.join("、")}</span>
      </div>
      <div className="scroll">
        <DocumentText body={body} headings={document.headings} found={document.found} marks={marks} show={first} />
      </div>
    </>
  );
}

interface PlaceProps {
  readonly hit: Hit;
  readonly query: string;
  readonly title: React.ReactNode;
  readonly tools: React.ReactNode;
}
function PagePlace({ hit, query, title, tools }: PlaceProps) {
  const { data: page } = useAsk(pages.get, { issueId: hit.issueId ?? "", seq: hit.seq ?? 1, query }, { when: hit.issueId !== null });
  return page ? (
    <PageImage page={page} current={null} doubts={[]} tools={tools}>
      {title}
    </PageImage>
  ) : null;
}
