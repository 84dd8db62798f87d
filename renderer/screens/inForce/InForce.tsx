import { useMutation } from "@tanstack/react-query";
import { Download, FileText, Printer } from "lucide-react";
import { useState } from "react";
import { documents } from "../../../shared/contract/documents.ts";
import type { InForceRow } from "../../../shared/contract/inForce.ts";
import type { Day } from "../../../shared/domain/days.ts";
import { ask, useAsk } from "../../api.ts";
import { Button } from "../../parts/Button.tsx";
import { download } from "../../parts/download.ts";
import { DayInput, SearchLine } from "../../parts/Fields.tsx";
import { Empty } from "../../parts/Notice.tsx";
import { printSheet } from "../../parts/print.ts";
import { Status } from "../../parts/Status.tsx";
import { say } from "../../parts/toasts.ts";
import { useActs } from "../../parts/acts.ts";
import { inForceOn, usePlace } from "../../places.ts";
import { count } from "../../words/words.ts";
import { evidenceOf } from "./evidence.ts";
import { InForceTable } from "./InForceTable.tsx";

interface Props {
  readonly on: Day | null;
  readonly today: Day;
}
/** 某日有效: what was in force on a day, each with what shows it; on paper as an answer to a court or a citizen. */
export function InForce({ on: asked, today }: Props) {
  const on = asked ?? today;
  const [, go] = usePlace();
  const [asOf, setAsOf] = useState<Day | null>(null);
  const [words, setWords] = useState("");
  const question = { on, asOf, words };
  const { data, error } = useAsk(documents.inForce, { ...question, from: 0, count: 0 });
  const onError = (e: Error) => say(e.message, null, "bad");
  const paper = useMutation({
    onError,
    mutationFn: async (as: "word" | "pdf") => download(await ask(documents.inForcePaper, { ...question, as })),
  });
  const print = useMutation({ onError, mutationFn: async () => printSheet(sheetOf(on, asOf, await wholeOf(question))) });
  useActs("某日有效", 2, [
    { id: "print", words: "打印这份目录", icon: Printer, run: () => print.mutate() },
    { id: "word", words: "写成Word", icon: FileText, run: () => paper.mutate("word") },
    { id: "pdf", words: "写成PDF", icon: Download, run: () => paper.mutate("pdf") },
  ]);
  const total = data?.total ?? 0;
  const off = !total || paper.isPending || print.isPending;
  return (
    <main className="main" aria-label="某日有效">
      <section className="pane open in-force-list">
        <div className="head">
          <h1>某日有效</h1>
          <span className="quiet">{data ? `${count(total)}份有效` : ""}</span>
          <div className="tools">
            <Button kind="bare" sole icon={Printer} off={off} onPress={() => print.mutate()}>
              打印这份目录
            </Button>
            <Button icon={FileText} off={off} onPress={() => paper.mutate("word")}>
              写成Word
            </Button>
            <Button kind="act" icon={Download} off={off} onPress={() => paper.mutate("pdf")}>
              {paper.isPending ? "正在写成文件" : "写成PDF"}
            </Button>
          </div>
        </div>
        <div className="asking">
          <span className="row">
            <span className="quiet">哪一天</span>
            <DayInput label="哪一天有效" value={on} onChange={(day) => day && go(inForceOn(day), { replace: true })} />
          </span>
          <span className="row">
            <span className="quiet">以哪一天的台账为准</span>
            <DayInput label="以哪一天的台账为准" value={asOf} hint={asOf ? "日终" : "不填即现在"} onChange={setAsOf} />
          </span>
          <SearchLine label="标题或文号" value={words} onChange={setWords} />
        </div>
        {data ? (
          <p className="counts" aria-label="那一天的效力">
            {data.counts.map((c) => (
              <span key={c.value} className="row">
                <Status headline={c.value} />
                <span className="quiet">{count(c.count)}</span>
              </span>
            ))}
          </p>
        ) : null}
        {error ? <Empty>{error.message}</Empty> : null}
        {data && total === 0 ? (
          <Empty>
            {words
              ? "那一天有效的文件里，没有标题或文号相符的。"
              : asOf
                ? `${asOf}日终的台账里，没有${on}有效的文件。`
                : `${on}没有有效的文件。`}
          </Empty>
        ) : null}
        {total > 0 ? <InForceTable key={JSON.stringify(question)} question={question} total={total} /> : null}
      </section>
    </main>
  );
}

type Question = { on: Day; asOf: Day | null; words: string };
/** The whole list, asked for a window at a time. */
async function wholeOf(question: Question): Promise<InForceRow[]> {
  const rows: InForceRow[] = [];
  for (;;) {
    const part = await ask(documents.inForce, { ...question, from: rows.length, count: 200 });
    rows.push(...part.rows);
    if (rows.length >= part.total || part.rows.length === 0) return rows;
  }
}
const sheetOf = (on: Day, asOf: Day | null, rows: readonly InForceRow[]) => ({
  title: `${on}有效的文件目录`,
  about: `共${rows.length}份${asOf ? `，以${asOf}日终的台账为准` : ""}`,
  columns: ["序号", "标题", "发文字号", "施行", "有效期至", "效力", "依据"],
  rows: rows.map((r, i) => [
    String(i + 1),
    r.title ?? "",
    r.docNumber ?? "",
    r.from ?? "",
    r.validUntil ?? "",
    r.headline,
    evidenceOf(r).join("，"),
  ]),
});
