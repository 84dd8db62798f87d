import { X } from "lucide-react";
import { issueLabel } from "../../../shared/domain/issues.ts";
import type { ScanGroup } from "../../../shared/domain/scanNames.ts";
import { Button } from "../../parts/Button.tsx";
import { nameOf, type Given } from "../../parts/incoming.ts";
import { count } from "../../words/words.ts";

interface Props {
  readonly groups: readonly ScanGroup<Given>[];
  /** Issue by issue, where the files are of several; else file by file, as the pages will stand. */
  readonly byIssue: boolean;
  readonly onDrop: (files: readonly Given[]) => void;
}
/** More names than this tell nobody anything. */
const shown = 200;

/** The scans about to be taken in: what will become of which. */
export function ScanFiles({ groups, byIssue, onDrop }: Props) {
  const files = groups.flatMap((group) => group.files);
  if (files.length === 0) return null;
  if (byIssue)
    return (
      <ol className="picked-files" aria-label="照名称分出的各期">
        {groups.map((group) => (
          <li key={group.issue ? issueLabel(group.issue) : ""}>
            <span className="quiet">{count(group.files.length)}</span>
            <span className="cut">
              {group.issue ? issueLabel(group.issue) : "看不出是哪一期"}
              <span className="quiet small"> {namesOf(group.files)}</span>
            </span>
            <Button kind="bare" tiny sole icon={X} onPress={() => onDrop(group.files)}>
              {`去掉${group.issue ? issueLabel(group.issue) : "看不出期号的"}`}
            </Button>
          </li>
        ))}
      </ol>
    );
  return (
    <ol className="picked-files" aria-label="要收进的扫描件">
      {files.slice(0, shown).map((file, i) => (
        <li key={`${i} ${nameOf(file)}`}>
          <span className="quiet">{i + 1}</span>
          <span className="cut">{nameOf(file)}</span>
          <Button kind="bare" tiny sole icon={X} onPress={() => onDrop([file])}>
            {`去掉${nameOf(file)}`}
          </Button>
        </li>
      ))}
      {files.length > shown ? <li className="quiet">{`还有${count(files.length - shown)}个`}</li> : null}
    </ol>
  );
}

/** The first name of a group, and its last. */
function namesOf(files: readonly Given[]): string {
  const names = [files[0]!, files.at(-1)!].map((f) => nameOf(f).split("/").at(-1)!);
  return files.length === 1 ? names[0]! : `${names[0]}至${names[1]}`;
}
