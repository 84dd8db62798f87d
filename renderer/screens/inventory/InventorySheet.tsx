import { useState } from "react";
import type { Day } from "../../../shared/domain/days.ts";
import { inventory, type Verdict } from "../../../shared/contract/inventory.ts";
import type { Incoming } from "../../../shared/contract/common.ts";
import type { Mapping } from "../../../shared/domain/inventory/columns.ts";
import { useAsk, useCommand } from "../../api.ts";
import { Button } from "../../parts/Button.tsx";
import { Segments } from "../../parts/Choose.tsx";
import { Dialog } from "../../parts/Dialog.tsx";
import { DayInput } from "../../parts/Fields.tsx";
import { Notice } from "../../parts/Notice.tsx";
import { documentAt, usePlace } from "../../places.ts";
import { count, words } from "../../words/words.ts";
import { Columns } from "./Columns.tsx";
import { looking } from "./inventory.ts";
import { Rows } from "./Rows.tsx";

/** The register being looked at, if one is. */
export function InventorySheet() {
  const file = looking.use();
  return file ? <Sheet file={file} onClose={() => looking.set(null)} /> : null;
}

const verdictWords: Readonly<Record<Verdict, string>> = { new: "收入", here: "已在库中", wrong: "有错" };

/** An office's own register: which column holds what, what would become of each row, then taking in what is new. */
function Sheet({ file, onClose }: { readonly file: Incoming; readonly onClose: () => void }) {
  const [, go] = usePlace();
  const [sheet, setSheet] = useState(0);
  const [mapping, setMapping] = useState<Mapping | null>(null);
  const [asOf, setAsOf] = useState<Day | null>(null);
  const [only, setOnly] = useState<Verdict | "all">("all");
  const question = { file, sheet, mapping, asOf };
  const { data, error } = useAsk(inventory.look, question);
  const take = useCommand(inventory.take, {
    inPlace: true,
    said: ({ counts }) => `收入${count(counts.new)}份文件`,
    onDone: () => {
      onClose();
      go(documentAt(null));
    },
  });
  const fresh = data?.counts.new ?? 0;
  const refusal = take.refusal ?? error?.message ?? null;
  return (
    <Dialog
      title="导入台账"
      wide
      about={data ? `${data.name}，同一步收入，可以一次撤销` : "正在读表"}
      onClose={onClose}
      onSubmit={() => (fresh > 0 && !take.busy ? take.run(question) : undefined)}
      footer={
        <>
          <span className="grow small quiet" role="status">
            {take.busy ? `正在收入${count(fresh)}份，稍等` : data && data.counts.wrong > 0 ? "有错的行不收入，改好表后可以再导入一次" : ""}
          </span>
          <Button keys="Esc" onPress={onClose}>
            {words.cancel}
          </Button>
          <Button kind="act" keys="Ctrl Enter" submit off={fresh === 0 || take.busy}>
            {`收入${count(fresh)}份文件`}
          </Button>
        </>
      }
    >
      {refusal ? <Notice tone="bad" title={refusal} /> : null}
      {data ? (
        <div className="inventory">
          <section aria-label="各列">
            {data.sheets.length > 1 ? (
              <Segments
                label="工作表"
                choices={data.sheets.map((name, at) => ({ value: String(at), words: name }))}
                chosen={String(sheet)}
                onChange={(at) => {
                  setSheet(Number(at));
                  setMapping(null);
                }}
              />
            ) : null}
            <Columns columns={data.columns} mapping={data.mapping} onChange={setMapping} />
            <div className="row as-of">
              <span className="label">台账截止</span>
              <DayInput label="台账截止" value={data.asOf} onChange={setAsOf} hint={null} />
            </div>
            <p className="quiet small">写着废止、失效而没有日期的，从这一天起算。</p>
          </section>
          <section aria-label="各行">
            <Segments
              label="只看"
              choices={[
                { value: "all", words: "全部" },
                ...(["new", "here", "wrong"] as const).map((v) => ({ value: v, words: `${verdictWords[v]}${count(data.counts[v])}` })),
              ]}
              chosen={only}
              onChange={setOnly}
            />
            {data.mapping.title === undefined ? (
              <Notice title="还没有选哪一列是标题" />
            ) : (
              <Rows rows={data.rows.filter((r) => only === "all" || r.verdict === only)} verdictWords={verdictWords} />
            )}
          </section>
        </div>
      ) : null}
    </Dialog>
  );
}
