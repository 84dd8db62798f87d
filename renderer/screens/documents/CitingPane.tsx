import { citations } from "../../../shared/contract/citations.ts";
import { useAsk } from "../../api.ts";
import { Glyph } from "../../parts/Status.tsx";
import { citingOf, documentAt } from "../../places.ts";
import { shortTitle } from "../../words/documents.ts";
import { shapeOf } from "../../words/status.ts";
import { count } from "../../words/words.ts";

/** So many are named beside the text; the rest stand in the analysis. */
const shown = 4;

/** Who names this document in its text, those in force first; all of them, with their sentences, in the analysis. */
export function CitingPane({ id }: { readonly id: string }) {
  const { data } = useAsk(citations.of, { id, on: null }, { keep: false });
  if (!data || data.citing.length === 0) return null;
  return (
    <section className="section" aria-label="引用本件的文件">
      <h2>
        引用本件的文件
        <a className="small" href={`#${citingOf(id)}`}>
          看全部{count(data.citing.length)}份
        </a>
      </h2>
      <ul className="links">
        {data.citing.slice(0, shown).map((c) => (
          <li key={c.id}>
            <span className="cut no">{c.places[0]?.under ?? "正文"}</span>
            <div>
              <a href={`#${documentAt(c.id)}`}>{shortTitle(c.title, c.issuers)}</a>
              <div className="meta">
                <Glyph shape={shapeOf[c.headline]} label={c.headline} /> {[c.docNumber, `${c.places.length}处`].filter(Boolean).join("，")}
              </div>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Before a document is taken out of force: how many in force rely on it. */
export function CitedBy({ id, onLeave }: { readonly id: string; readonly onLeave: () => void }) {
  const { data } = useAsk(citations.of, { id, on: null }, { keep: false });
  if (!data) return null;
  return (
    <>
      <span className="label">影响</span>
      <span className="row">
        {data.holding > 0 ? (
          <>
            <span className="partly-repealed">有{count(data.holding)}份有效的文件引用它</span>
            <a href={`#${citingOf(id)}`} onClick={onLeave}>
              看影响分析
            </a>
          </>
        ) : (
          <span className="quiet">库里没有有效的文件引用它</span>
        )}
      </span>
    </>
  );
}
