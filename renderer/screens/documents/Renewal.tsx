import { useState } from "react";
import { articles, type Renewal } from "../../../shared/contract/articles.ts";
import type { Piece } from "../../../shared/domain/marking.ts";
import { useAsk, useCommand } from "../../api.ts";
import { Button } from "../../parts/Button.tsx";
import { Dialog } from "../../parts/Dialog.tsx";
import { Notice } from "../../parts/Notice.tsx";
import { articlesOf } from "../../places.ts";
import { count, words } from "../../words/words.ts";

/** Says that the gazette pages a document was made of were corrected since, and offers their text. Nothing changes unasked. */
export function RenewalNotice({ documentId }: { readonly documentId: string }) {
  const { data: renewal } = useAsk(articles.renewal, { documentId }, { keep: false });
  const [open, setOpen] = useState(false);
  if (!renewal) return null;
  return (
    <div className="notices">
      <Notice
        title={`录自${renewal.issueLabel}的正文，公报页后来又校过，有${count(placesOf(renewal.pieces).length)}处不同`}
        acts={<Button onPress={() => setOpen(true)}>看校对后的文字</Button>}
      />
      {open ? <RenewalDialog renewal={renewal} onClose={() => setOpen(false)} /> : null}
    </div>
  );
}

function RenewalDialog({ renewal, onClose }: { readonly renewal: Renewal; readonly onClose: () => void }) {
  const { itemId, issueId, issueLabel, text, pieces } = renewal;
  const renew = useCommand(articles.renew, {
    inPlace: true,
    said: (_, { take }) => (take ? "已采用校对后的文字，原来的文本仍在" : "不采用这次校对后的文字"),
    onDone: onClose,
  });
  const decide = (take: boolean) => renew.run({ itemId, text, take });
  return (
    <Dialog
      wide
      title="采用校对后的文字"
      about={
        <>
          <a href={`#${articlesOf(issueId)}`}>{issueLabel}</a>的页校对以后，正文有这些不同。采用后成为一个新文本，原来的文本仍在。
        </>
      }
      onClose={onClose}
      onSubmit={() => decide(true)}
      footer={
        <>
          <span className="small wrong-words grow">{renew.refusal}</span>
          <Button off={renew.busy} onPress={() => decide(false)}>
            不采用
          </Button>
          <Button keys="Esc" onPress={onClose}>
            {words.cancel}
          </Button>
          <Button kind="act" keys="Ctrl Enter" submit off={renew.busy}>
            采用
          </Button>
        </>
      }
    >
      <ol className="renewed-places">
        {placesOf(pieces).map((place, i) => (
          <li key={`${i} ${place.before}`}>
            <span className="quiet">{place.before}</span>
            {place.removed ? <del>{place.removed}</del> : null}
            {place.added ? <ins>{place.added}</ins> : null}
            <span className="quiet">{place.after}</span>
          </li>
        ))}
      </ol>
    </Dialog>
  );
}

/** Each change with some characters around it. */
function placesOf(pieces: readonly Piece[]): { before: string; removed: string; added: string; after: string }[] {
  return pieces.flatMap((piece, i) => {
    const last = pieces[i - 1];
    if (piece.kind === "same" || (last && last.kind !== "same")) return [];
    const next = pieces[i + 1];
    const pair = next && next.kind !== "same" ? [piece, next] : [piece];
    const of = (kind: Piece["kind"]) => pair.find((p) => p.kind === kind)?.text ?? "";
    const following = pieces[i + pair.length]?.text ?? "";
    const before = (last?.text ?? "").slice(-12).split("\n").at(-1)!;
    return [{ before, removed: of("removed"), added: of("added"), after: following.slice(0, 12).split("\n")[0]! }];
  });
}
