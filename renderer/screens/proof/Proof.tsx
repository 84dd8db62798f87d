import { Newspaper } from "lucide-react";
import { useEffect } from "react";
import { issues, pages } from "../../../shared/contract/issues.ts";
import { library } from "../../../shared/contract/library.ts";
import type { PageState } from "../../../shared/domain/pages.ts";
import { useAsk } from "../../api.ts";
import { Button } from "../../parts/Button.tsx";
import { Empty } from "../../parts/Notice.tsx";
import { issueAt, pageAt, usePlace } from "../../places.ts";
import { ProofPage } from "./ProofPage.tsx";
import { Tray } from "./Tray.tsx";
import { useQueue } from "./useQueue.ts";

interface Props {
  readonly issueId: string | null;
  readonly seq: number | null;
  readonly find: string;
}

/** 校对: the page as scanned, and its text line by line. Without a page named, the first one waiting is opened. */
export function Proof({ issueId, seq, find }: Props) {
  const [, go] = usePlace();
  const { data: list } = useAsk(issues.list, {}, { when: issueId === null });
  const waiting = issueId ?? list?.find((i) => i.states.recognised > 0)?.id ?? list?.find((i) => i.pages > 0)?.id ?? null;
  const { data: issue, error } = useAsk(issues.get, { id: waiting ?? "" }, { when: waiting !== null });
  const { data: state } = useAsk(library.state, {});
  const first = (s: PageState) => issue?.list.find((p) => p.state === s)?.seq;
  const unchecked = state?.open?.secondCheck ? first("proofread") : undefined;
  const wanted = seq ?? first("recognised") ?? unchecked ?? issue?.list[0]?.seq ?? null;
  useEffect(() => {
    if (waiting && wanted && (issueId === null || seq === null)) go(pageAt(waiting, wanted), { replace: true });
  }, [waiting, wanted, issueId, seq, go]);
  const { data: page, error: pageError } = useAsk(
    pages.get,
    { issueId: issueId ?? "", seq: seq ?? 1, query: find },
    { when: issueId !== null && seq !== null },
  );
  const queue = useQueue(issue, seq);
  if (error)
    return (
      <main className="main" aria-label="校对">
        <Empty>{error.message}</Empty>
      </main>
    );
  if (list && waiting === null) {
    return (
      <main className="main" aria-label="校对">
        <Empty
          acts={
            <Button icon={Newspaper} onPress={() => go(issueAt(null))}>
              去公报
            </Button>
          }
        >
          还没有扫描页。先在“公报”里收进一期扫描件。
        </Empty>
      </main>
    );
  }
  if (!issue || !wanted)
    return (
      <main className="main" aria-label="校对" aria-busy="true">
        {issue ? <Empty acts={<Button onPress={() => go(issueAt(issue.id))}>去这一期</Button>}>这一期还没有扫描页。</Empty> : null}
      </main>
    );
  return (
    <main className="main proof" aria-label="校对">
      <Tray issue={issue} seq={wanted} {...queue} />
      {pageError ? (
        <section className="pane open">
          <Empty>{pageError.message}</Empty>
        </section>
      ) : page && page.issueId === issue.id ? (
        <ProofPage key={page.id} page={page} issue={issue} find={find} queue={queue} />
      ) : null}
    </main>
  );
}
