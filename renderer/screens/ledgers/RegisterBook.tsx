import { Ban, Printer } from "lucide-react";
import { useCallback, useMemo, useState } from "react";
import { register, type RegisterRow, type RegisterView } from "../../../shared/contract/register.ts";
import { useAsk } from "../../api.ts";
import { useActs } from "../../parts/acts.ts";
import { Button } from "../../parts/Button.tsx";
import { FilterChip } from "../../parts/Chip.tsx";
import { Empty } from "../../parts/Notice.tsx";
import { printSheet } from "../../parts/print.ts";
import { RowList } from "../../parts/RowList.tsx";
import { documentAt, settingsAt, usePlace } from "../../places.ts";
import { shortTitle } from "../../words/documents.ts";
import { VoidDialog } from "./NumberDialogs.tsx";
import { show, useShown } from "./shown.ts";

interface Props {
  readonly tabs: React.ReactNode;
  readonly picked: string | null;
  readonly onPick: (id: string | null) => void;
}

/** 登记簿: one organ's numbers of one year, void ones kept and gaps told. */
export function RegisterBook({ tabs, picked, onPick }: Props) {
  const [, go] = usePlace();
  const { organ, year } = useShown();
  const [chosen, setChosen] = useState<string | null>(null);
  const [annulling, setAnnulling] = useState<string | null>(null);
  const { data, error } = useAsk(register.view, { organ, year });
  const groups = useMemo(() => (data ? [{ title: titleOf(data), note: sumOf(data), rows: data.rows }] : []), [data]);
  const organName = data?.books.find((b) => b.organ === data.organ && b.year === data.year)?.organName ?? null;
  const row = data?.rows.find((r) => keyOf(r) === chosen) ?? data?.rows.find((r) => r.documentId === picked);
  const select = (key: string) => {
    setChosen(key);
    onPick(data?.rows.find((r) => keyOf(r) === key)?.document?.id ?? null);
  };
  const open = useCallback((key: string) => key.length > 30 && go(documentAt(key.split(" ")[1]!)), [go]);
  const draw = useCallback((r: RegisterRow) => line(r, organName), [organName]);
  const mayAnnul = row?.state === "issued" || row?.state === "missing";
  useActs("登记簿", 1, [{ id: "void", words: "作废登记号", icon: Ban, keys: "V", off: !mayAnnul, run: () => setAnnulling(row!.number) }]);
  return (
    <section className={picked ? "pane" : "pane open"} aria-label="登记号">
      <div className="head">
        <h1>台账</h1>
        {tabs}
        <div className="tools">
          <Button kind="bare" keys="V" off={!mayAnnul} onPress={() => setAnnulling(row!.number)}>
            作废此号
          </Button>
        </div>
      </div>
      {data && data.books.length > 0 ? (
        <div className="chips">
          <FilterChip
            label="年份"
            choices={[...new Set(data.books.map((b) => b.year))].map((y) => ({ value: y, words: `${y}年`, note: "" }))}
            chosen={data.year ? [data.year] : []}
            onChange={(years) => show({ year: years.at(-1) ?? null })}
          />
          <FilterChip
            label="机关"
            choices={[...new Map(data.books.map((b) => [b.organ, b.organName])).entries()].map(([organ, name]) => ({
              value: organ,
              words: name ?? organ,
              note: organ,
            }))}
            chosen={data.organ === null ? [] : [data.organ]}
            onChange={(organs) => show({ organ: organs.at(-1) ?? null })}
          />
          {data.next ? (
            <span className="row small quiet">
              下一个号<span className="no">{data.next}</span>
            </span>
          ) : null}
        </div>
      ) : null}
      {error ? <Empty>{error.message}</Empty> : null}
      {data?.obstacle ? (
        <Empty acts={<Button onPress={() => go(settingsAt("names"))}>写登记号模板</Button>}>{data.obstacle}</Empty>
      ) : data && data.rows.length === 0 ? (
        <Empty>这一年还没有登记号。在文件的“办理”里编号，编出的号列在这里。</Empty>
      ) : null}
      {data && data.rows.length > 0 ? (
        <RowList
          label="登记号"
          groups={groups}
          keyOf={keyOf}
          textOf={(r) => r.number}
          selected={row ? keyOf(row) : null}
          onSelect={select}
          onOpen={open}
          rowRem={3.3125}
          className="ledger book"
        >
          {draw}
        </RowList>
      ) : null}
      <div className="foot">
        <span>
          <kbd>Enter</kbd>打开文件
        </span>
        <span className="end">
          <Button kind="bare" tiny icon={Printer} off={!data?.rows.length} onPress={() => data && printBook(data)}>
            打印登记簿
          </Button>
        </span>
      </div>
      {annulling ? <VoidDialog number={annulling} onClose={() => setAnnulling(null)} /> : null}
    </section>
  );
}

const keyOf = (r: RegisterRow) => `${r.number} ${r.documentId ?? r.state}`;
const stateWords: Readonly<Record<RegisterRow["state"], string>> = { issued: "在用", read: "印在文件上", void: "作废", missing: "缺号" };

function line({ number, state, document, on, reason, bears, doubled }: RegisterRow, organ: string | null) {
  const odd = doubled ? "另有文件也用这个号" : bears ? `文件上现写${bears}` : (reason ?? "");
  return (
    <>
      <span className={`no ${state === "void" ? "struck" : ""}`}>{number}</span>
      <span className="who">
        <span className="title cut" title={document?.title ?? ""}>
          {document ? (
            shortTitle(document.title, organ ? [organ] : [])
          ) : (
            <span className="quiet">{state === "missing" ? "没有这个号的去向" : "没有文件"}</span>
          )}
        </span>
        <span className="meta no cut">{document?.docNumber ?? ""}</span>
      </span>
      <span>{on ?? <span className="quiet">·</span>}</span>
      <span className={state === "missing" || doubled ? "wrong-words" : state === "issued" ? "" : "soft"}>
        {stateWords[state]}
        <span className="meta note" title={odd}>
          {odd}
        </span>
      </span>
    </>
  );
}

const titleOf = ({ organ, year, books }: RegisterView) =>
  `${year}年${books.find((b) => b.organ === organ && b.year === year)?.organName ?? organ ?? ""}`;
function sumOf({ rows }: RegisterView): string {
  const of = (state: RegisterRow["state"]) => rows.filter((r) => r.state === state).length;
  const told = [`在用${of("issued") + of("read")}个`, of("void") ? `作废${of("void")}个` : "", of("missing") ? `缺${of("missing")}个` : ""];
  return told.filter(Boolean).join("，");
}
function printBook(view: RegisterView): void {
  printSheet({
    title: `${titleOf(view)}登记簿`,
    about: sumOf(view),
    columns: ["登记号", "标题", "发文字号", "登记日期", "状态", "说明"],
    rows: view.rows.map((r) => [
      r.number,
      r.document?.title ?? "",
      r.document?.docNumber ?? "",
      r.on ?? "",
      stateWords[r.state],
      r.reason ?? "",
    ]),
  });
}
