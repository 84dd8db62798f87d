import { ArrowLeft, Printer } from "lucide-react";
import { citations } from "../../../shared/contract/citations.ts";
import { documents } from "../../../shared/contract/documents.ts";
import { useAsk } from "../../api.ts";
import { Button } from "../../parts/Button.tsx";
import { Empty } from "../../parts/Notice.tsx";
import { printSheet } from "../../parts/print.ts";
import { Glyph, Status } from "../../parts/Status.tsx";
import { documentAt, usePlace } from "../../places.ts";
import { citation } from "../../words/documents.ts";
import { shapeOf } from "../../words/status.ts";
import { count } from "../../words/words.ts";
import { citingSheet, under } from "./telling.ts";

/** 废止前影响分析: every document here that names this one, those in force first, with the sentences. */
export function CitingScreen({ id }: { readonly id: string }) {
  const [, go] = usePlace();
  const { data: document, error } = useAsk(documents.get, { id, on: null });
  const { data } = useAsk(citations.of, { id, on: null });
  if (error) return <Empty>{error.message}</Empty>;
  if (!document || !data) return <main className="main" aria-label="废止前影响分析" aria-busy="true" />;
  const named = citation(document.fields.title, document.fields.docNumber);
  return (
    <main className="main" aria-label="废止前影响分析">
      <section className="pane open">
        <div className="head">
          <Button kind="bare" sole icon={ArrowLeft} onPress={() => go(documentAt(id))}>
            回到文件
          </Button>
          <h1>废止前影响分析</h1>
          <span className="quiet">{data.citing.length ? `${count(data.citing.length)}份引用，${count(data.holding)}份有效` : ""}</span>
          <div className="tools">
            <Button icon={Printer} off={data.citing.length === 0} onPress={() => printSheet(citingSheet(named, data))}>
              打印分析
            </Button>
          </div>
        </div>
        <p className="counts">
          <Status headline={document.headline} />
          <a href={`#${documentAt(id)}`}>{named}</a>
        </p>
        {data.citing.length === 0 ? (
          <Empty>库里没有文件引用它。未收录的文件仍可能引用，废止前还须查纸质台账。</Empty>
        ) : (
          <ul className="scroll cited">
            {data.citing.map((c) => (
              <li key={c.id}>
                <Glyph shape={shapeOf[c.headline]} label={c.headline} />
                <div>
                  <div className="strong">
                    <a href={`#${documentAt(c.id)}`}>{citation(c.title, c.docNumber)}</a>
                  </div>
                  <div className="state">
                    {c.issuers.join("、")}，{c.headline}
                  </div>
                  {c.places.map((p) => (
                    <p key={p.start} className="quote">
                      <span className="quiet">{under(p)}</span>
                      {p.sentence}
                    </p>
                  ))}
                </div>
              </li>
            ))}
          </ul>
        )}
      </section>
    </main>
  );
}
