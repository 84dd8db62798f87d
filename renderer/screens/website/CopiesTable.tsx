import { Printer, X } from "lucide-react";
import type { CopyCheck } from "../../../shared/contract/copies.ts";
import { copyVerdicts, type CopyVerdict } from "../../../shared/domain/copies.ts";
import { copyVerdictWords } from "../../../shared/domain/words.ts";
import { Button } from "../../parts/Button.tsx";
import { printSheet } from "../../parts/print.ts";
import { documentAt, usePlace } from "../../places.ts";
import { shortTitle } from "../../words/documents.ts";
import { count } from "../../words/words.ts";
import { Pieces } from "../texts/parts.tsx";

const byWords = { number: "按文号认出", title: "按标题认出", text: "按文字认出" } as const;
const wordsOf = ({ verdict }: CopyCheck) => (verdict ? copyVerdictWords[verdict] : "没有核对");

/** 核对存档: saved pages against the archive, what differs first, the words side by side. */
export function CopiesTable({ checks, onClose }: { readonly checks: readonly CopyCheck[]; readonly onClose: () => void }) {
  const weight: Record<string, number> = { differs: 0, punctuation: 2, unknown: 1, same: 4 };
  const rows = [...checks].sort((a, b) => (a.verdict ? weight[a.verdict]! : 3) - (b.verdict ? weight[b.verdict]! : 3));
  const n = (v: CopyVerdict) => checks.filter((c) => c.verdict === v).length;
  const sums = copyVerdicts.filter((v) => n(v) > 0).map((v) => `${copyVerdictWords[v]}${count(n(v))}个`);
  return (
    <>
      <div className="bar">
        <b>核对存档</b>
        <span className="quiet">{sums.join("；")}</span>
        <div className="tools">
          <Button
            kind="bare"
            icon={Printer}
            onPress={() =>
              printSheet({
                title: "网站文字核对单",
                about: sums.join("；"),
                columns: ["结果", "文件", "存档中的文件", "不同之处"],
                rows: rows.map((c) => [wordsOf(c), c.file, c.document?.title ?? "", c.refused ?? plain(c)]),
              })
            }
          >
            打印核对单
          </Button>
          <Button kind="bare" sole icon={X} onPress={onClose}>
            关闭核对
          </Button>
        </div>
      </div>
      <div className="scroll" role="region" aria-label="核对存档">
        {rows.map((check) => (
          <Copy key={check.file} check={check} />
        ))}
      </div>
    </>
  );
}

function Copy({ check }: { readonly check: CopyCheck }) {
  const [, go] = usePlace();
  const { file, verdict, refused, document, by, doubtful, earlier, differences, aside } = check;
  const notes = [
    earlier && "与较早的文本相符，不是现在的文本",
    doubtful && "存档文本还有存疑没有处理",
    aside.length > 0 && `网页自己的文字${aside.length}行不计`,
  ].filter(Boolean);
  return (
    <article className="copy" aria-label={file}>
      <header>
        <b className={`verdict ${verdict ?? "none"}`}>{wordsOf(check)}</b>
        <span className="cut">{file}</span>
        {document?.id ? (
          <Button kind="bare" tiny onPress={() => go(documentAt(document.id))}>
            {`《${shortTitle(document.title)}》`}
          </Button>
        ) : null}
        {by ? <span className="quiet nowrap">{byWords[by]}</span> : null}
      </header>
      {refused ? <p className="soft">{refused}</p> : null}
      {notes.length ? <p className="quiet small">{notes.join("；")}</p> : null}
      {differences.length ? (
        <div className="compared" role="group" aria-label="不同之处">
          {differences.map(({ pieces }, i) => (
            <section key={`${i} ${pieces[0]?.text ?? ""}`} className="sides changed">
              <div className="side-text" lang="zh-CN">
                {i === 0 ? <span className="quiet small side-name">存档</span> : null}
                <Pieces pieces={pieces} side="before" />
              </div>
              <div className="side-text" lang="zh-CN">
                {i === 0 ? <span className="quiet small side-name">网页</span> : null}
                <Pieces pieces={pieces} side="after" />
              </div>
            </section>
          ))}
        </div>
      ) : null}
    </article>
  );
}

const plain = ({ differences }: CopyCheck): string =>
  differences
    .map(({ pieces }) =>
      pieces
        .filter((p) => p.kind !== "same")
        .map((p) => (p.kind === "removed" ? `存档“${p.text}”` : `网页“${p.text}”`))
        .join("，"),
    )
    .join("；");
