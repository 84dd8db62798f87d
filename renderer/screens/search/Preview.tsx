import { ChevronDown, ChevronUp } from "lucide-react";
import { useMemo, useState } from "react";
import { documents } from "../../../shared/contract/documents.ts";
import { pages } from "../../../shared/contract/issues.ts";
import type { Hit } from "../../../shared/contract/search.ts";
import { useAsk } from "../../api.ts";
import { useActs } from "../../parts/acts.ts";
import { Button } from "../../parts/Button.tsx";
import { Empty } from "../../parts/Notice.tsx";
import { Status } from "../../parts/Status.tsx";
import { DocumentText } from "../documents/DocumentText.tsx";
import { hitsOf, type Mark } from "../documents/paragraphs.ts";
import { PageImage } from "../proof/PageImage.tsx";
import { PageContents } from "./PageContents.tsx";

interface Props {
  readonly hit: Hit | null;
  readonly onOpen: () => void;
}

/** The place itself, beside the list: the text scrolled to the words, or the page with them framed; each place in turn. */
export function Preview({ hit, onOpen }: Props) {
  if (hit === null)
    return (
      <section className="pane" aria-label="预览">
        <Empty>选一条结果，这里显示它所在的地方。</Empty>
      </section>
    );
  return (
    <section className="pane" aria-label="预览">
      {hit.kind === "page" ? <PagePlace hit={hit} onOpen={onOpen} /> : <DocumentPlace hit={hit} onOpen={onOpen} />}
    </section>
  );
}

type PlaceProps = Props & { readonly hit: Hit };

/** Which of so many places is looked at, how to go to the next and back, and both as they stand in the head of the pane. */
function usePlaces(hit: Hit, places: number, onOpen: () => void) {
  const [at, setAt] = useState(0);
  const go = (by: number) => setAt((now) => Math.max(0, Math.min(places - 1, now + by)));
  useActs("检索结果", 1, [
    { id: "next", words: "下一处", icon: ChevronDown, keys: "F3", run: () => go(1) },
    { id: "previous", words: "上一处", icon: ChevronUp, keys: "Shift F3", run: () => go(-1) },
  ]);
  const title = (
    <>
      <h2 className="cut">{hit.kind === "document" ? (hit.title ?? "标题未读出") : `${hit.issueLabel}第${hit.seq}页`}</h2>
      <span className="quiet nowrap">{placeWords(hit, at, places)}</span>
    </>
  );
  const tools = (
    <>
      <Button kind="bare" sole icon={ChevronUp} keys="Shift F3" off={at <= 0} onPress={() => go(-1)}>
        上一处
      </Button>
      <Button kind="bare" sole icon={ChevronDown} keys="F3" off={at >= places - 1} onPress={() => go(1)}>
        下一处
      </Button>
      <Button kind="act" keys="Enter" onPress={onOpen}>
        打开
      </Button>
    </>
  );
  return { at, title, tools };
}

/** The words may begin on this page and end on the next: then the place is counted and not framed. */
function placeWords(hit: Hit, at: number, places: number): string {
  if (places === 1 || places < hit.times) return hit.times > 0 ? `${hit.times}处` : "";
  return places > 1 ? `${at + 1} / ${places}处` : "";
}

function DocumentPlace({ hit, onOpen }: PlaceProps) {
  const { data: document } = useAsk(documents.get, { id: hit.id, on: null }, { keep: false });
  const body = document?.text.body ?? "";
  const marks = useMemo(() => hitsOf(body, hit.find), [body, hit.find]);
  const { at, title, tools } = usePlaces(hit, marks.length, onOpen);
  const place = marks[at]?.start ?? null;
  const show = useMemo(() => (place === null ? null : { at: place }), [place]);
  const shown = useMemo(() => marks.map((mark, i): Mark => (i === at ? { ...mark, kind: "now" } : mark)), [marks, at]);
  return (
    <>
      <div className="head">
        {title}
        <div className="tools">{tools}</div>
      </div>
      {document ? (
        <>
          <div className="same">
            <Status headline={document.headline} pill />
            <span className="no cut">{document.fields.docNumber}</span>
            <span className="quiet cut">{document.fields.issuers.join("、")}</span>
          </div>
          <div className="scroll">
            <DocumentText body={body} headings={document.headings} found={document.found} marks={shown} show={show} />
          </div>
        </>
      ) : null}
    </>
  );
}

function PagePlace({ hit, onOpen }: PlaceProps) {
  const { data: page } = useAsk(pages.get, { issueId: hit.issueId ?? "", seq: hit.seq ?? 1, query: hit.find }, { keep: false });
  const { at, title, tools } = usePlaces(hit, page?.found.length ?? 0, onOpen);
  if (!page)
    return (
      <div className="head">
        {title}
        <div className="tools">{tools}</div>
      </div>
    );
  return (
    <>
      <PageImage page={page} current={null} hit={at} doubts={[]} tools={tools}>
        {title}
      </PageImage>
      <PageContents issueId={page.issueId} seq={page.seq} />
    </>
  );
}
