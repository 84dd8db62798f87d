import { articles } from "../../../shared/contract/articles.ts";
import { issues } from "../../../shared/contract/issues.ts";
import { useAsk } from "../../api.ts";
import { Button } from "../../parts/Button.tsx";
import { Empty } from "../../parts/Notice.tsx";
import { issueAt, usePlace } from "../../places.ts";
import { SplitDesk } from "./SplitDesk.tsx";

/** 拆分成篇: an issue cut into articles, line by line, as proposed and as a person moves it. */
export function Articles({ issueId }: { readonly issueId: string }) {
  const [, go] = usePlace();
  const { data: issue, error } = useAsk(issues.get, { id: issueId }, { keep: false });
  const { data: found } = useAsk(articles.get, { issueId, again: false }, { keep: false });
  const back = <Button onPress={() => go(issueAt(issueId))}>回到这一期</Button>;
  if (error || (issue && issue.list.length === 0))
    return (
      <main className="main" aria-label="拆分成篇">
        <Empty acts={back}>{error?.message ?? "这一期还没有扫描页，先收进扫描件再拆分。"}</Empty>
      </main>
    );
  return (
    <main className="main articles" aria-label="拆分成篇" aria-busy={!issue || !found}>
      {issue && found ? <SplitDesk issue={issue} found={found} /> : null}
    </main>
  );
}
