import { useState } from "react";
import { pages, type IssueView } from "../../../shared/contract/issues.ts";
import { isIssue } from "../../../shared/domain/issues.ts";
import { seqsOf } from "../../../shared/domain/pageFindings.ts";
import { useCommand } from "../../api.ts";
import { ActDialog } from "../../parts/ActDialog.tsx";
import { FormText } from "../../parts/Fields.tsx";
import { count } from "../../words/words.ts";

interface Props {
  readonly issue: IssueView;
  /** Ids of the pages. */
  readonly chosen: readonly string[];
  readonly onClose: () => void;
}

/** Puts pages that came into the wrong issue into another, made where it is not there. */
export function RefileDialog({ issue, chosen, onClose }: Props) {
  const list = issue.list.filter((page) => chosen.includes(page.id));
  const said = list.find((page) => page.printed && page.printed.no !== issue.no)?.printed;
  const [year, setYear] = useState(String(said?.year ?? issue.year));
  const [no, setNo] = useState(said?.no ?? "");
  const refile = useCommand(pages.refile, {
    inPlace: true,
    said: (_, { pageIds }) => `已移动${count(pageIds.length)}页`,
    onDone: onClose,
  });
  const to = `${year.trim()}/${no.trim()}`;
  return (
    <ActDialog
      title="移到另一期"
      about={`${issue.label}第${seqsOf(list)}页，排在那一期的最后`}
      missing={isIssue(to) ? null : "写上年份和期号"}
      verb={`移动${count(list.length)}页`}
      busy={refile.busy}
      refusal={refile.refusal}
      onSubmit={() => refile.run({ pageIds: [...chosen], issue: to, gazette: issue.gazette, publishedOn: null })}
      onClose={onClose}
    >
      <FormText label="年份" value={year} onChange={setYear} />
      <FormText label="期号" value={no} onChange={setNo} placeholder="2，合刊写7-8，增刊写增刊" autoFocus />
    </ActDialog>
  );
}
