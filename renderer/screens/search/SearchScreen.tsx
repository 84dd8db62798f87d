import { ArrowUpDown, Printer } from "lucide-react";
import { useDeferredValue, useEffect, useMemo, useState } from "react";
import type { Day } from "../../../shared/domain/days.ts";
import { Button } from "../../parts/Button.tsx";
import { More } from "../../parts/Choose.tsx";
import { SearchLine } from "../../parts/Fields.tsx";
import { Empty } from "../../parts/Notice.tsx";
import { documentAt, pageAt, placeOf, searchFor, usePlace } from "../../places.ts";
import { count } from "../../words/words.ts";
import { Facets } from "./Facets.tsx";
import { groupsOf, type Line } from "./lines.ts";
import { Missing } from "./Missing.tsx";
import { Preview } from "./Preview.tsx";
import { printFound } from "./printFound.ts";
import { narrow, useAnswers, useNarrowing } from "./question.ts";
import { Results } from "./Results.tsx";

const sorts = [
  { by: "best", words: "最相关在前" },
  { by: "newest", words: "最新在前" },
] as const;

/** How many results are asked for at first, how many more at a time, and how many at most: then it is better to narrow. */
const [first, step, most] = [30, 150, 1000];

/** Everything by its words: documents and gazette pages, the place beside, Enter opens it there. */
export function SearchScreen({ query, today }: { readonly query: string; readonly today: Day }) {
  const [, go] = usePlace();
  const [text, setText] = useState(query);
  const [from, setFrom] = useState(query);
  if (from !== query) {
    setFrom(query);
    if (text.trim() !== query) setText(query);
  }
  const chosen = useNarrowing();
  const [limit, setLimit] = useState(first);
  const [key, setKey] = useState<string | null>(null);
  const asked = useDeferredValue(text.trim());
  // The address follows what is typed, so that coming back from a document finds the same question.
  // Subtle: the person may have gone elsewhere since the last key; then the address is no longer ours. And where the address itself asks
  // something new, what is asked follows a moment later and must not put the old question back.
  const typed = asked === text.trim();
  useEffect(() => {
    if (typed && asked !== query && placeOf(location.hash.slice(1)).at === "search") go(searchFor(asked), { replace: true });
  }, [typed, asked, query, go]);
  const { found, error, answered, near, why } = useAnswers(asked, chosen, limit);
  const groups = useMemo(() => (found ? groupsOf(found, near) : []), [found, near]);
  const left = found && limit < most ? found.total - found.hits.length : 0;
  const lines = useMemo(() => groups.flatMap((g) => g.rows), [groups]);
  const current = lines.find((line) => line.key === key) ?? lines[0] ?? null;
  const open = (line: Line | null) => {
    if (line?.hit.kind === "document") go(documentAt(line.hit.id, line.hit.find));
    else if (line) go(pageAt(line.hit.issueId, line.hit.seq, line.hit.find));
  };
  // Subtle: Enter right after a key would open a result of the question before.
  const enter = () => {
    if (typed && answered) open(current);
  };
  const move = (by: number) => {
    const next = lines[lines.findIndex((line) => line.key === current?.key) + by];
    if (next) setKey(next.key);
  };
  return (
    <main className="main find" aria-label="检索">
      <Facets found={found} chosen={chosen} today={today} />
      <section className="pane open" aria-label="结果">
        <div className="ask-line">
          <SearchLine label="检索词" value={text} onChange={setText} onEnter={enter} onArrow={move} autoFocus />
        </div>
        <div className="bar-line">
          <span role="status">{found ? `${count(found.total)}处结果` : asked ? "正在找" : ""}</span>
          {near?.total ? <span className="quiet">另有近似{count(near.total)}处</span> : null}
          {found?.scanned ? <span className="quiet">索引在重建，逐份读过</span> : null}
          {found?.pagesWaiting ? <span className="quiet cut">还有{count(found.pagesWaiting)}页未识别</span> : null}
          {found ? (
            <span className="row last">
              <span className="quiet">
                {found.ranked || chosen.sort !== "best" ? sorts.find((s) => s.by === chosen.sort)!.words : "标题里有的在前"}
              </span>
              <More
                label="次序"
                icon={ArrowUpDown}
                lines={sorts.map(({ by, words }) => ({ id: by, words, on: by === chosen.sort, run: () => narrow({ sort: by }) }))}
              />
              <Button kind="bare" tiny sole icon={Printer} off={found.total === 0} onPress={() => printFound(found)}>
                打印结果
              </Button>
            </span>
          ) : null}
        </div>
        {error ? <Empty>{error.message}</Empty> : null}
        {asked === "" ? (
          <Empty>
            写上要找的词。多个词用空格隔开，须同时出现；“引号”里的连在一起；减号在前表示不要；也可以写文号、登记号、某办法第三条。
          </Empty>
        ) : null}
        {why ? <Missing why={why} near={!!near?.total} onAsk={setText} /> : null}
        {found && lines.length > 0 ? (
          <Results
            groups={groups}
            selected={current?.key ?? null}
            onSelect={setKey}
            onOpen={open}
            more={left > 0 ? { count: left, next: Math.min(step, left), show: () => setLimit(Math.min(most, limit + step)) } : null}
          />
        ) : (
          <div className="scroll" />
        )}
        <div className="foot">
          <span>
            <kbd>↑</kbd>
            <kbd>↓</kbd>逐条
          </span>
          <span>
            <kbd>Enter</kbd>打开
          </span>
          <span>
            <kbd>F3</kbd>下一处
          </span>
          <span className="end wide">多词须同时出现，“引号”须相连</span>
        </div>
      </section>
      <Preview key={current?.key ?? ""} hit={current?.hit ?? null} onOpen={() => open(current)} />
    </main>
  );
}
