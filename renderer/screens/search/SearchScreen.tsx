import { Printer } from "lucide-react";
import { useDeferredValue, useEffect, useMemo, useState } from "react";
import { search, type Found, type Hit } from "../../../shared/contract/search.ts";
import type { Day } from "../../../shared/domain/days.ts";
import type { Headline } from "../../../shared/domain/status.ts";
import { useAsk } from "../../api.ts";
import { Button } from "../../parts/Button.tsx";
import { SearchLine } from "../../parts/Fields.tsx";
import { Empty } from "../../parts/Notice.tsx";
import { printSheet } from "../../parts/print.ts";
import { documentAt, pageAt, placeOf, searchFor, usePlace } from "../../places.ts";
import { pageStateWords } from "../../words/pages.ts";
import { count } from "../../words/words.ts";
import { Facets, type Kind } from "./Facets.tsx";
import { Preview } from "./Preview.tsx";
import { Results } from "./Results.tsx";

/** Everything by its words: documents and gazette pages, the place beside, Enter opens it there. */
export function SearchScreen({ query, today }: { readonly query: string; readonly today: Day }) {
  const [, go] = usePlace();
  const [text, setText] = useState(query);
  const [from, setFrom] = useState(query);
  if (from !== query) {
    setFrom(query);
    if (text.trim() !== query) setText(query);
  }
  const [kinds, setKinds] = useState<readonly Kind[]>(["document", "page"]);
  const [headlines, setHeadlines] = useState<readonly Headline[]>([]);
  const [sort, setSort] = useState<"best" | "newest">("best");
  const [limit, setLimit] = useState(50);
  const [chosen, setChosen] = useState<string | null>(null);
  const asked = useDeferredValue(text.trim());
  // The address follows what is typed, so that coming back from a document finds the same question.
  // Subtle: the person may have gone elsewhere since the last key; then the address is no longer ours.
  useEffect(() => {
    if (asked !== query && placeOf(location.hash.slice(1)).at === "search") go(searchFor(asked), { replace: true });
  }, [asked, query, go]);
  const { data, error, isPlaceholderData } = useAsk(
    search.find,
    { query: asked, kinds: [...kinds], headlines: [...headlines], on: null, sort, limit },
    { when: asked !== "" },
  );
  const found = asked === "" ? null : (data ?? null);
  const hits = useMemo(() => found?.hits ?? [], [found]);
  const current = hits.find((hit) => hit.id === chosen) ?? hits[0] ?? null;
  const open = (hit: Hit | null) => {
    if (hit?.kind === "document") go(documentAt(hit.id, asked));
    else if (hit) go(pageAt(hit.issueId, hit.seq, asked));
  };
  // Subtle: Enter right after a key would open a result of the question before.
  const enter = () => {
    if (asked === text.trim() && !isPlaceholderData) open(current);
  };
  const step = (by: number) => {
    const next = hits[hits.findIndex((hit) => hit.id === current?.id) + by];
    if (next) setChosen(next.id);
  };
  return (
    <main className="main find" aria-label="检索">
      <Facets
        found={found}
        kinds={kinds}
        headlines={headlines}
        sort={sort}
        onKinds={setKinds}
        onHeadlines={setHeadlines}
        onSort={setSort}
      />
      <section className="pane open" aria-label="结果">
        <div className="ask-line">
          <SearchLine label="检索词" value={text} onChange={setText} onEnter={enter} onArrow={step} autoFocus />
        </div>
        <div className="bar-line">
          <span role="status">{found ? `${count(found.total)}处结果` : asked ? "正在找" : ""}</span>
          {found?.scanned ? <span className="quiet">索引在重建，逐份读过</span> : null}
          {found?.pagesWaiting ? <span className="quiet">另有{count(found.pagesWaiting)}页还没识别</span> : null}
          {found && found.total > 0 ? (
            <Button kind="bare" tiny sole icon={Printer} className="last" onPress={() => printFound(found)}>
              打印结果
            </Button>
          ) : null}
        </div>
        {error ? (
          <Empty>{error.message}</Empty>
        ) : found === null ? (
          asked === "" ? (
            <Empty>写上要找的词。多个词用空格隔开，须同时出现；“引号”里的连在一起；减号在前表示不要。</Empty>
          ) : null
        ) : hits.length === 0 ? (
          <Empty>{`没有找到“${asked}”。少写几个字，或去掉左边的筛选再找。`}</Empty>
        ) : (
          <Results
            found={found}
            today={today}
            selected={current?.id ?? null}
            onSelect={setChosen}
            onOpen={open}
            onMore={found.total > hits.length ? () => setLimit(Math.min(1000, limit + 150)) : null}
          />
        )}
        <div className="foot">
          <span>
            <kbd>↑</kbd>
            <kbd>↓</kbd>逐条
          </span>
          <span>
            <kbd>Enter</kbd>打开
          </span>
          <span className="end wide">多词须同时出现，“引号”须相连</span>
        </div>
      </section>
      <Preview hit={current} query={asked} onStep={step} onOpen={() => open(current)} />
    </main>
  );
}

function printFound(found: Found): void {
  printSheet({
    title: `检索“${found.query}”的结果`,
    about: `共${found.total}处，${found.on}的效力`,
    columns: ["序号", "出处", "发文字号", "状态", "摘录"],
    rows: found.hits.map((h, i) => [
      String(i + 1),
      h.kind === "document" ? (h.title ?? "") : `${h.issueLabel}第${h.seq}页`,
      h.docNumber ?? "",
      h.headline ?? (h.state ? pageStateWords[h.state] : ""),
      h.excerpt.text,
    ]),
  });
}
