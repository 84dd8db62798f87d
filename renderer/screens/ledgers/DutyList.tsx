import { Printer } from "lucide-react";
import { useCallback, useMemo } from "react";
import type { Ledger, LedgerRow, LedgerView } from "../../../shared/contract/ledgers.ts";
import type { Duty } from "../../../shared/domain/duties.ts";
import { Button } from "../../parts/Button.tsx";
import { printSheet } from "../../parts/print.ts";
import { RowList, type Group } from "../../parts/RowList.tsx";
import { documentAt, usePlace } from "../../places.ts";
import { shortTitle } from "../../words/documents.ts";
import { dutyTone, dutyWords, ledgerWords, leftWords } from "../../words/duties.ts";

interface Props {
  readonly ledger: Ledger;
  readonly view: LedgerView;
  readonly picked: string | null;
  readonly onPick: (id: string) => void;
}

/** One ledger, overdue first: arrows move along, Enter opens the document. */
export function DutyList({ ledger, view, picked, onPick }: Props) {
  const [, go] = usePlace();
  const groups = useMemo(() => grouped(ledger.rows), [ledger.rows]);
  const open = useCallback((id: string) => go(documentAt(id)), [go]);
  return (
    <>
      <div className="ledger-head" aria-hidden="true">
        <span>文件</span>
        <span>登记号</span>
        <span>期限</span>
        <span>{columns[view]}</span>
      </div>
      <RowList
        label={ledgerWords[view]}
        groups={groups}
        keyOf={keyOf}
        textOf={textOf}
        selected={picked}
        onSelect={onPick}
        onOpen={open}
        rowRem={3.3125}
        className="ledger"
      >
        {row}
      </RowList>
      <div className="foot">
        <span>
          <kbd>↑</kbd>
          <kbd>↓</kbd>换行
        </span>
        <span>
          <kbd>Enter</kbd>打开文件
        </span>
        <span className="end">
          <Button kind="bare" tiny icon={Printer} onPress={() => printLedger(ledger, view)}>
            打印台账
          </Button>
        </span>
      </div>
    </>
  );
}

const columns: Readonly<Record<LedgerView, string>> = { filing: "回执", interpretation: "进度", review: "属性和理由" };
const keyOf = (r: LedgerRow) => r.document.id;
const textOf = (r: LedgerRow) => r.document.title ?? r.document.docNumber ?? "标题未读出";

function row({ document, issuer, registerNumber, issuedOn, duty, note }: LedgerRow) {
  return (
    <>
      <span className="who">
        <span className="title cut" title={document.title ?? ""}>
          {shortTitle(document.title, issuer ? [issuer] : [])}
        </span>
        <span className="meta">
          <span className="cut no">{document.docNumber ?? issuer ?? ""}</span>
          {issuedOn ? <span>{issuedOn}</span> : null}
        </span>
      </span>
      <span className="no small cut">{registerNumber ?? <span className="quiet">·</span>}</span>
      <span className={dutyTone(duty)} title={duty.words}>
        {duty.due ?? (duty.done || duty.state === "idle" ? "不限" : "算不出")}
        <span className="meta">{state(duty)}</span>
      </span>
      <span className="small note" title={note}>
        {note}
      </span>
    </>
  );
}
const state = (duty: Duty) =>
  duty.done ? `${duty.done}已办` : duty.left === null ? (duty.state === "open" ? `缺${duty.missingYear}年日历` : "") : leftWords(duty.left);

const titles: Readonly<Record<Duty["state"], string>> = { overdue: "逾期", open: "待办", late: "逾期后办", done: "已办", idle: "不要求" };
function grouped(rows: readonly LedgerRow[]): Group<LedgerRow>[] {
  const states = [...new Set(rows.map((r) => r.duty.state))];
  return states.map((s) => {
    const own = rows.filter((r) => r.duty.state === s);
    return { title: titles[s], note: `${own.length}份`, rows: own };
  });
}

function printLedger({ rows, today }: Ledger, view: LedgerView): void {
  printSheet({
    title: `${ledgerWords[view]}台账`,
    about: `截至${today}，共${rows.length}份`,
    columns: ["序号", "标题", "发文字号", "登记号", "公布", "期限", columns[view]],
    rows: rows.map((r, i) => [
      String(i + 1),
      r.document.title ?? "",
      r.document.docNumber ?? "",
      r.registerNumber ?? "",
      r.issuedOn ?? "",
      dutyWords(r.duty),
      r.note,
    ]),
  });
}
