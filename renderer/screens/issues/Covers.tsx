import { BookCheck, BookX } from "lucide-react";
import { pages, type IssueView } from "../../../shared/contract/issues.ts";
import { issuePath } from "../../../shared/domain/issues.ts";
import { useCommand } from "../../api.ts";
import { useActs } from "../../parts/acts.ts";
import { Button } from "../../parts/Button.tsx";
import { Notice } from "../../parts/Notice.tsx";
import { issueAt, usePlace } from "../../places.ts";
import { count } from "../../words/words.ts";

interface Props {
  readonly issue: IssueView;
  /** Chooses the pages a cover speaks for. */
  readonly onChoose: (ids: ReadonlySet<string>) => void;
}

/** What a cover among the pages says against the issue they are in; a person says whether it is so, one after another. */
export function Covers({ issue, onChoose }: Props) {
  const [, go] = usePlace();
  const [cover] = issue.covers;
  const refile = useCommand(pages.refile, {
    said: (_, { pageIds }) => `${count(pageIds.length)}页已归到${cover?.label}`,
    onDone: ({ issueId }, { pageIds }) => {
      onChoose(new Set());
      if (pageIds.length === issue.list.length) go(issueAt(issueId), { replace: true });
    },
  });
  const decline = useCommand(pages.declineCover, { said: (_, { label }) => `不归到${label}` });
  const busy = refile.busy || decline.busy;
  const accept = () => {
    if (!cover) return;
    refile.run({
      pageIds: [...cover.pages],
      issue: issuePath(cover.issue),
      gazette: issue.gazette === unnamed ? cover.gazette : issue.gazette,
      publishedOn: cover.publishedOn,
    });
  };
  const refuse = () => {
    if (cover) decline.run({ pageId: cover.page, label: cover.label });
  };
  useActs(issue.label, 0, [
    {
      id: "refile",
      words: `归到${cover?.label ?? "封面上的那一期"}`,
      icon: BookCheck,
      keys: "Y",
      run: accept,
      off: !cover || busy,
    },
    { id: "decline", words: "封面读得不对，不归", icon: BookX, keys: "N", run: refuse, off: !cover || busy },
  ]);
  if (!cover) return null;
  const others = issue.covers.length - 1;
  const range = cover.from === cover.to ? `第${cover.from}页` : `第${cover.from}至${cover.to}页`;
  return (
    <div className="covers">
      <Notice
        title={`第${cover.from}页印着“${cover.words}”，${range}现在记在${issue.label}。`}
        acts={
          <>
            <Button kind="act" icon={BookCheck} keys="Y" off={busy} onPress={accept}>
              {`归到${cover.label}`}
            </Button>
            <Button keys="N" off={busy} onPress={refuse}>
              不归
            </Button>
            <Button kind="bare" onPress={() => onChoose(new Set(cover.pages))}>
              {`选中这${count(cover.pages.length)}页`}
            </Button>
            {others > 0 ? <span className="quiet small">{`后面还有${count(others)}期`}</span> : null}
          </>
        }
      />
    </div>
  );
}

/** What a gazette is called where nobody named it. */
const unnamed = "政府公报";
