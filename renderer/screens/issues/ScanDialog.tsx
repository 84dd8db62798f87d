import { FilePlus2, X } from "lucide-react";
import { useState } from "react";
import { Checkbox } from "react-aria-components";
import type { IssueRow } from "../../../shared/contract/issues.ts";
import { settings } from "../../../shared/contract/settings.ts";
import { inForceOn } from "../../../shared/domain/profiles.ts";
import { groupedByIssue } from "../../../shared/domain/scanNames.ts";
import { useAsk } from "../../api.ts";
import { issueLabel, issuePath, parseIssue } from "../../../shared/domain/issues.ts";
import { Button } from "../../parts/Button.tsx";
import { Dialog } from "../../parts/Dialog.tsx";
import { FormText } from "../../parts/Fields.tsx";
import { chooseFiles, nameOf, scanTypes, type Given } from "../../parts/incoming.ts";
import { words } from "../../words/words.ts";
import { takeIssues, takeScans } from "../intake/intake.ts";

interface Props {
  readonly first: readonly Given[];
  /** Proposes the year and the gazette. */
  readonly near: IssueRow | null;
  readonly onClose: () => void;
  readonly onTaken: (issueId: string) => void;
}

/** Takes scans in as pages of one issue, in the order listed. */
export function ScanDialog({ first, near, onClose, onTaken }: Props) {
  const { data: table } = useAsk(settings.get, {});
  const patterns = table ? (inForceOn(table.table.scanNames, table.today)?.value ?? []) : [];
  const parted = (given: readonly Given[]) => groupedByIssue(given, nameOf, patterns);
  const [files, setFiles] = useState<readonly Given[]>(() => parted(first).flatMap((group) => group.files));
  const named = parted(files);
  const told = named.find(({ issue }) => issue !== null)?.issue ?? null;
  const [typedYear, setYear] = useState<string | null>(null);
  const [typedNo, setNo] = useState<string | null>(null);
  /** Issues by their names, where the files are of several and nobody wrote which. */
  const many = typedYear === null && typedNo === null ? named.filter(({ issue }) => issue !== null) : [];
  const several = many.length > 1;
  const year = typedYear ?? (several ? "" : String(told?.year ?? near?.year ?? ""));
  const no = typedNo ?? (several ? "" : (told?.no ?? (near && /^\d+$/.test(near.no) ? String(Number(near.no) + 1) : "")));
  const unnamed = named.find(({ issue }) => issue === null)?.files.length ?? 0;
  const [gazette, setGazette] = useState(near?.gazette ?? "");
  const [recognise, setRecognise] = useState(true);
  const [tried, setTried] = useState(false);
  const issue = `${year.trim()}/${no.trim()}`;
  const wrong = wrongIssue(issue);
  const add = () =>
    void chooseFiles("收进扫描件", scanTypes).then((more) => setFiles((now) => parted([...now, ...more]).flatMap((group) => group.files)));
  const submit = () => {
    setTried(true);
    if (files.length === 0) return;
    if (several) {
      onClose();
      void takeIssues(
        many.map((group) => ({ issue: issuePath(group.issue!), files: group.files })),
        gazette.trim() || null,
        recognise,
        onTaken,
      );
      return;
    }
    if (wrong) return;
    onClose();
    void takeScans(files, issue, gazette.trim() || null, recognise, onTaken);
  };
  return (
    <Dialog
      title="收进扫描件"
      form
      onClose={onClose}
      onSubmit={submit}
      footer={
        <>
          <span className="small wrong-words grow">{tried && files.length === 0 ? "选上这一期的扫描件" : tried ? wrong : null}</span>
          <Button keys="Esc" onPress={onClose}>
            {words.cancel}
          </Button>
          <Button kind="act" keys="Ctrl Enter" submit>
            {files.length ? `收进${files.length}个文件` : "收进"}
          </Button>
        </>
      }
    >
      <FormText label="年份" value={year} onChange={setYear} placeholder="2003" autoFocus />
      <FormText label="期号" value={no} onChange={setNo} placeholder="2，合刊写7-8，增刊写增刊" />
      <FormText label="公报名" value={gazette} onChange={setGazette} placeholder="如：示例区人民政府公报" />
      <span className="label">扫描件</span>
      <div className="col">
        {files.length ? (
          <ol className="picked-files" aria-label="要收进的扫描件">
            {files.map((file, i) => (
              <li key={`${i} ${nameOf(file)}`}>
                <span className="quiet">{i + 1}</span>
                <span className="cut">{nameOf(file)}</span>
                <Button kind="bare" tiny sole icon={X} onPress={() => setFiles(files.filter((_, j) => j !== i))}>
                  {`去掉${nameOf(file)}`}
                </Button>
              </li>
            ))}
          </ol>
        ) : null}
        <span>
          <Button icon={FilePlus2} onPress={add}>
            选文件
          </Button>
        </span>
        {several ? (
          <span className="small soft">
            {`照文件名分成${many.length}期：${many.map((group) => `${issueLabel(group.issue!)}${group.files.length}个`).join("、")}。`}
            {unnamed > 0 ? `另有${unnamed}个文件名里没有期号，这次不收。` : ""}
            {"要全部收进同一期，请填上年份和期号。"}
          </span>
        ) : null}
        <span className="small quiet">pdf、tiff、jpg、png，照列出的次序编页</span>
      </div>
      <span className="label">识别</span>
      <Checkbox className="check" isSelected={recognise} onChange={setRecognise}>
        <span className="box" aria-hidden="true" />
        收进后接着识别文字
      </Checkbox>
    </Dialog>
  );
}

function wrongIssue(text: string): string | null {
  try {
    parseIssue(text);
    return null;
  } catch {
    return "写上年份和期号，如2003和2";
  }
}
