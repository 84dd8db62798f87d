import { ArrowLeft } from "lucide-react";
import type { Piece } from "../../../shared/domain/marking.ts";
import { Button } from "../../parts/Button.tsx";
import { Empty } from "../../parts/Notice.tsx";
import { documentAt, usePlace } from "../../places.ts";
import { shortTitle } from "../../words/documents.ts";

/** The head of a page about a document's texts: back to the document, what is done, then the tools. */
export function TextsHead({
  what,
  documentId,
  title,
  note,
  children,
}: {
  readonly what: string;
  readonly documentId: string;
  readonly title: string | null;
  readonly note: React.ReactNode;
  readonly children: React.ReactNode;
}) {
  const [, go] = usePlace();
  return (
    <div className="head">
      <Button kind="bare" sole icon={ArrowLeft} onPress={() => go(documentAt(documentId))}>
        回到文件
      </Button>
      <h1>{what}</h1>
      <span className="cut soft">《{shortTitle(title)}》</span>
      <span className="quiet nowrap">{note}</span>
      <div className="tools">{children}</div>
    </div>
  );
}

/** While it is asked, or why it cannot be shown. */
export function Unready({ what, error }: { readonly what: string; readonly error: Error | null }) {
  return (
    <main className="main" aria-label={what}>
      <section className="pane open" aria-busy={error === null}>
        {error ? <Empty>{error.message}</Empty> : null}
      </section>
    </main>
  );
}

/** Words with what changed marked: on the side before only what went, after only what came. */
export function Pieces({ pieces, side }: { readonly pieces: readonly Piece[]; readonly side: "before" | "after" }) {
  const hidden = side === "before" ? "added" : "removed";
  const shown = pieces.filter((p) => p.kind !== hidden);
  const Mark = side === "before" ? "del" : "ins";
  // Subtle: pieces have no identity of their own; their order is all there is, and they are drawn anew together.
  return <>{shown.map((p, i) => (p.kind === "same" ? p.text : <Mark key={`${i} ${p.text}`}>{p.text}</Mark>))}</>;
}
