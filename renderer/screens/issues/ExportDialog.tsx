import { useState } from "react";
import { issues, type IssueRow } from "../../../shared/contract/issues.ts";
import { issueFileKinds, issueFileWords, type IssueFileKind } from "../../../shared/domain/issueFiles.ts";
import { useCommand } from "../../api.ts";
import { ActDialog } from "../../parts/ActDialog.tsx";
import { Button } from "../../parts/Button.tsx";
import { Segments } from "../../parts/Choose.tsx";
import { useFolder } from "../../parts/useFolder.tsx";
import { count } from "../../words/words.ts";
import { IssueField } from "./IssueField.tsx";

/** 导出几期: a range of issues, each as a file in one folder, done behind the desk. */
export function ExportDialog({
  list,
  near,
  onClose,
}: {
  readonly list: readonly IssueRow[];
  readonly near: IssueRow;
  readonly onClose: () => void;
}) {
  const own = list.filter((i) => i.gazette === near.gazette);
  const [from, setFrom] = useState(own.at(-1)!.id);
  const [to, setTo] = useState(own[0]!.id);
  const [as, setAs] = useState<IssueFileKind>("pdf");
  const [out, setOut] = useState<string | null>(null);
  const [choose, folderDialog] = useFolder();
  const places = [from, to].map((id) => own.findIndex((i) => i.id === id)).sort((a, b) => a - b);
  const range = own.slice(places[0], places[1]! + 1).filter((i) => i.pages > 0);
  const pages = range.reduce((sum, i) => sum + i.pages, 0);
  const files = useCommand(issues.files, {
    inPlace: true,
    said: ({ jobs }) => `${count(jobs)}期排进导出`,
    onDone: onClose,
  });
  const pick = () => choose({ title: "导出到哪个文件夹", verb: "选这个文件夹", wants: "any", start: out, then: setOut });
  return (
    <>
      <ActDialog
        title="导出几期"
        missing={range.length === 0 ? "这几期还没有扫描页" : out === null ? "选一个文件夹" : null}
        note="在后台写，可以取消"
        verb={`导出${count(range.length)}期`}
        busy={files.busy}
        refusal={files.refusal}
        onSubmit={() => out !== null && files.run({ from, to, as, out })}
        onClose={onClose}
      >
        <IssueField label="起" list={own} value={from} onChange={setFrom} />
        <IssueField label="止" list={own} value={to} onChange={setTo} />
        <span className="label">导出为</span>
        <span className="row">
          <Segments
            label="导出为"
            choices={issueFileKinds.map((value) => ({ value, words: issueFileWords[value] }))}
            chosen={as}
            onChange={setAs}
          />
        </span>
        <span className="label">文件夹</span>
        <span className="row">
          <Button onPress={pick}>{out === null ? "选文件夹" : "另选文件夹"}</Button>
          <span className="cut small soft" title={out ?? ""}>
            {out}
          </span>
        </span>
        <span />
        <span className="small quiet">{`${count(range.length)}期${count(pages)}页，每期一个文件；文件夹里同名的文件由新的代替。`}</span>
      </ActDialog>
      {folderDialog}
    </>
  );
}
