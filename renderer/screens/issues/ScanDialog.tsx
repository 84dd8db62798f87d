import { FilePlus2, FolderOpen } from "lucide-react";
import { useState } from "react";
import { Checkbox } from "react-aria-components";
import { documents } from "../../../shared/contract/documents.ts";
import type { IssueRow } from "../../../shared/contract/issues.ts";
import { settings } from "../../../shared/contract/settings.ts";
import { inForceOn } from "../../../shared/domain/profiles.ts";
import { groupedByIssue, isScan } from "../../../shared/domain/scanNames.ts";
import { useAsk, useCommand } from "../../api.ts";
import { issuePath, parseIssue, unknownIssue } from "../../../shared/domain/issues.ts";
import { Button } from "../../parts/Button.tsx";
import { Dialog } from "../../parts/Dialog.tsx";
import { FormText } from "../../parts/Fields.tsx";
import { chooseFiles, nameOf, scanTypes, type Given } from "../../parts/incoming.ts";
import { useFolder } from "../../parts/useFolder.tsx";
import { count, words } from "../../words/words.ts";
import { takeIssues, takeScans } from "../intake/intake.ts";
import { ScanFiles } from "./ScanFiles.tsx";

interface Props {
  readonly first: readonly Given[];
  /** Proposes the year and the gazette. */
  readonly near: IssueRow | null;
  readonly onClose: () => void;
  readonly onTaken: (issueId: string) => void;
}

/** Takes scans in as pages of one issue, in the order listed, or of several, parted by the names of files and folders. */
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
  const several = many.length > 1 || (many.length === 1 && files.length > many[0]!.files.length);
  const year = typedYear ?? (several ? "" : String(told?.year ?? near?.year ?? ""));
  const no = typedNo ?? (several ? "" : (told?.no ?? (near && /^\d+$/.test(near.no) ? String(Number(near.no) + 1) : "")));
  const unnamed = named.find(({ issue }) => issue === null)?.files ?? [];
  const [gazette, setGazette] = useState(near?.gazette ?? "");
  const [recognise, setRecognise] = useState(true);
  const [tried, setTried] = useState(false);
  const issue = `${year.trim()}/${no.trim()}`;
  const wrong = wrongIssue(issue);
  const [left, setLeft] = useState<readonly string[]>([]);
  const put = (more: readonly Given[]) => setFiles((now) => parted([...now, ...more]).flatMap((group) => group.files));
  const [chooseFolder, folderDialog] = useFolder();
  const look = useCommand(documents.folder, {
    inPlace: true,
    onDone: ({ files: inside }) => {
      const given = inside.map(({ path, within }) => ({ path, name: within }));
      put(given.filter((file) => isScan(file.name)));
      setLeft((now) => [...now, ...given.filter((file) => !isScan(file.name)).map(nameOf)]);
    },
  });
  const addFiles = () => void chooseFiles("收进扫描件", scanTypes).then(put);
  const addFolder = () =>
    chooseFolder({ title: "收进一个文件夹的扫描件", verb: "看看里面", wants: "any", then: (path) => look.run({ path }) });
  const submit = () => {
    setTried(true);
    if (files.length === 0) return;
    if (several) {
      onClose();
      const year = many.at(-1)!.issue!.year;
      void takeIssues(
        named.map((group) => ({ issue: group.issue ? issuePath(group.issue) : `${year}/${unknownIssue}`, files: group.files })),
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
            {files.length ? `收进${count(files.length)}个文件` : "收进"}
          </Button>
        </>
      }
    >
      <FormText label="年份" value={year} onChange={setYear} placeholder="2003" autoFocus />
      <FormText label="期号" value={no} onChange={setNo} placeholder={`2，合刊写7-8，增刊写增刊，不知道写${unknownIssue}`} />
      <FormText label="公报名" value={gazette} onChange={setGazette} placeholder="如：示例区人民政府公报" />
      <span className="label">扫描件</span>
      <div className="col">
        <ScanFiles groups={named} byIssue={several} onDrop={(gone) => setFiles((now) => now.filter((file) => !gone.includes(file)))} />
        <span className="row">
          <Button icon={FilePlus2} onPress={addFiles}>
            选文件
          </Button>
          <Button icon={FolderOpen} off={look.busy} onPress={addFolder}>
            选文件夹
          </Button>
        </span>
        {look.refusal ? <span className="small wrong-words">{look.refusal}</span> : null}
        {several ? (
          <span className="small soft">
            {`照文件和文件夹的名称分成${count(many.length)}期。`}
            {unnamed.length > 0 ? `看不出期号的${count(unnamed.length)}个先收进“${unknownIssue}”，识别出封面后再归到各期。` : ""}
            {"要全部收进同一期，请填上年份和期号。"}
          </span>
        ) : null}
        {left.length > 0 ? (
          <span className="small soft">{`另有${count(left.length)}个不是扫描件，不收：${left.slice(0, 20).join("、")}${left.length > 20 ? "等" : ""}。`}</span>
        ) : null}
        <span className="small quiet">pdf、tiff、jpg、png、jp2，照列出的次序编页</span>
      </div>
      <span className="label">识别</span>
      <Checkbox className="check" isSelected={recognise} onChange={setRecognise}>
        <span className="box" aria-hidden="true" />
        收进后接着识别文字
      </Checkbox>
      {folderDialog}
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
