import { CircleHelp, CircleSlash } from "lucide-react";
import { Button as Pressable } from "react-aria-components";
import type { CitedDocument } from "../../../shared/contract/citations.ts";
import { cite } from "../../../shared/domain/title.ts";
import { Glyph } from "../../parts/Status.tsx";
import { documentAt } from "../../places.ts";
import { shapeOf } from "../../words/status.ts";
import { order, stateOf, under, verdictOf } from "./telling.ts";

interface Props {
  readonly cited: readonly CitedDocument[];
  readonly onShow: (start: number, end: number) => void;
}
/** Every cited document, what does not hold first; each sentence leads to its place in the draft. */
export function CitedList({ cited, onShow }: Props) {
  const sorted = [...cited].sort((a, b) => order.indexOf(verdictOf(a)) - order.indexOf(verdictOf(b)));
  return (
    <ul className="scroll cited">
      {sorted.map((c) => (
        <li key={cite(c.title, c.docNumber)} className={verdictOf(c)}>
          <Mark cited={c} />
          <div>
            <div className="strong">
              {c.document ? <a href={`#${documentAt(c.document.id)}`}>{cite(c.title, c.docNumber)}</a> : cite(c.title, c.docNumber)}
            </div>
            <div className="state">{stateOf(c)}</div>
            {c.by?.id && c.headline !== "现行有效" ? (
              <div className="small">
                <a href={`#${documentAt(c.by.id)}`}>看{c.by.docNumber ?? c.by.title}</a>
              </div>
            ) : null}
            {c.candidates.map((one) =>
              one.id ? (
                <div key={one.id} className="small">
                  <a href={`#${documentAt(one.id)}`}>{cite(one.title, one.docNumber)}</a>
                </div>
              ) : null,
            )}
            {c.places.map((p) => (
              <Pressable key={p.start} className="link quote" onPress={() => onShow(p.start, p.end)}>
                <span className="quiet">{under(p)}</span>
                {p.sentence}
              </Pressable>
            ))}
          </div>
        </li>
      ))}
    </ul>
  );
}

function Mark({ cited: { headline, state } }: { readonly cited: CitedDocument }) {
  if (headline) return <Glyph shape={shapeOf[headline]} label={headline} />;
  const Icon = state === "absent" ? CircleSlash : CircleHelp;
  return <Icon className="icon quiet" aria-label={state === "absent" ? "未收录" : "有几份符合"} />;
}
