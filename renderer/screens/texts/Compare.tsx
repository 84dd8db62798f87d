import { ArrowLeftRight, ChevronDown, Printer } from "lucide-react";
import { useState } from "react";
import { texts, type TextView } from "../../../shared/contract/texts.ts";
import { comparedAs, type ComparedRow } from "../../../shared/domain/comparing.ts";
import { useAsk } from "../../api.ts";
import { Button } from "../../parts/Button.tsx";
import { More, Segments } from "../../parts/Choose.tsx";
import { Empty } from "../../parts/Notice.tsx";
import { compareAt, usePlace } from "../../places.ts";
import { comparedWords, holdsWords, textName } from "../../words/texts.ts";
import { count } from "../../words/words.ts";
import { Pieces, TextsHead, Unready } from "./parts.tsx";

/** Two texts of a document side by side, 条 by 条, with what changed marked. */
export function Compare({ before, after }: { readonly before: string; readonly after: string }) {
  const { data: compared, error } = useAsk(texts.compare, { before, after });
  const [all, setAll] = useState(false);
  if (error || !compared) return <Unready what="对照文本" error={error} />;
  const changed = compared.rows.filter((r) => r.as !== "same");
  const told = comparedAs.filter((as) => as !== "same" && compared.counts[as] > 0);
  return (
    <Opened compared={compared} before={before} after={after}>
      <div className="bar">
        <Segments
          label="显示"
          choices={[
            { value: "changed", words: `有变动的${count(changed.length)}处` },
            { value: "all", words: "全文" },
          ]}
          chosen={all ? "all" : "changed"}
          onChange={(value) => setAll(value === "all")}
        />
        <span className="quiet">{told.map((as) => `${comparedWords[as]}${count(compared.counts[as])}`).join("，")}</span>
      </div>
      <div className="scroll paper" role="region" aria-label="对照" tabIndex={-1}>
        {changed.length === 0 ? <Empty>两个文本逐字相同。</Empty> : null}
        <SideBySide rows={all ? compared.rows : changed} />
      </div>
    </Opened>
  );
}

function Opened({
  compared,
  before,
  after,
  children,
}: {
  readonly compared: { readonly title: string | null; readonly documentId: string; readonly before: TextView; readonly after: TextView };
  readonly before: string;
  readonly after: string;
  readonly children: React.ReactNode;
}) {
  const [, go] = usePlace();
  const { data: list } = useAsk(texts.list, { id: compared.documentId });
  const choices = (chosen: string, run: (id: string) => void) =>
    (list?.versions ?? []).map((v) => ({ id: v.id, words: textName(v), meta: holdsWords(v), on: v.id === chosen, run: () => run(v.id) }));
  const turn = (a: string, b: string) => go(compareAt(a, b), { replace: true });
  return (
    <main className="main" aria-label="对照文本">
      <section className="pane open">
        <TextsHead what="对照文本" documentId={compared.documentId} title={compared.title} note={null}>
          <Button kind="bare" icon={ArrowLeftRight} onPress={() => turn(after, before)}>
            左右互换
          </Button>
          <Button kind="bare" sole icon={Printer} onPress={() => print()}>
            打印对照
          </Button>
        </TextsHead>
        <div className="sides heads">
          {[
            { text: compared.before, pick: choices(before, (id) => turn(id, after)), label: "换左边的文本" },
            { text: compared.after, pick: choices(after, (id) => turn(before, id)), label: "换右边的文本" },
          ].map(({ text, pick, label }) => (
            <div key={label} className="row">
              <b>{textName(text)}</b>
              <span className="quiet small">{holdsWords(text)}</span>
              <More label={label} icon={ChevronDown} lines={pick} />
            </div>
          ))}
        </div>
        {children}
      </section>
    </main>
  );
}

/** Rows of a comparison, the old words left and the new words right. */
export function SideBySide({ rows }: { readonly rows: readonly ComparedRow[] }) {
  return (
    <div className="compared">
      {rows.map((row) => (
        <section key={`${row.before?.span.start ?? "-"} ${row.after?.span.start ?? "-"}`} className={`sides ${row.as}`}>
          {(["before", "after"] as const).map((side) => (
            <div key={side} className="side-text" lang="zh-CN">
              {row[side] ? (
                <>
                  {row[side].label ? <b className="article">{row[side].label}</b> : null}
                  {row[side].label ? "　" : null}
                  <Pieces pieces={row.pieces} side={side} />
                </>
              ) : null}
            </div>
          ))}
          {row.as === "same" ? null : <span className="as small">{comparedWords[row.as]}</span>}
        </section>
      ))}
    </div>
  );
}
