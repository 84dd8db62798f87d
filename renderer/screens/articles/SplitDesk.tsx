import { ArrowDownToLine, ArrowUpToLine, ChevronLeft, ChevronRight, Merge, Save, SquarePlus, Wand2 } from "lucide-react";
import { useState } from "react";
import { articles, type Articles } from "../../../shared/contract/articles.ts";
import { pages, type IssueView } from "../../../shared/contract/issues.ts";
import { beginAt, endAt, joinBack, newAt, ownerOf, spotAfter, spotBefore } from "../../../shared/domain/articles/edit.ts";
import { ask, useAsk, useCommand } from "../../api.ts";
import { useActs } from "../../parts/acts.ts";
import { Button } from "../../parts/Button.tsx";
import { PageImage } from "../proof/PageImage.tsx";
import { ArticleList } from "./ArticleList.tsx";
import { SplitLines } from "./SplitLines.tsx";

/** The articles at the left, a page and its lines beside it; boundaries are moved by dragging and by keys, then kept in one act. */
export function SplitDesk({ issue, found }: { readonly issue: IssueView; readonly found: Articles }) {
  const [drafts, setDrafts] = useState(found.drafts);
  const [state, setState] = useState(stateOf(found));
  // What is kept has changed (kept, undone, linked): the desk goes on from there; what is only being moved is not lost to a fresh answer.
  if (state !== stateOf(found)) {
    setState(stateOf(found));
    setDrafts(found.drafts);
  }
  const [chosen, setChosen] = useState(0);
  const [seq, setSeq] = useState(found.drafts[0]?.parts[0]?.from.seq ?? issue.list[0]!.seq);
  const [line, setLine] = useState(found.drafts[0]?.parts[0]?.from.line ?? 0);
  const { data: page } = useAsk(pages.get, { issueId: issue.id, seq, query: "" });
  const changed = !found.kept || JSON.stringify(drafts) !== JSON.stringify(found.drafts);
  const keep = useCommand(articles.keep, { said: (_, asked) => `拆分成${asked.articles.length}篇，已记下` });
  const at = issue.list.findIndex((p) => p.seq === seq);
  const [last, next] = [issue.list[at - 1], issue.list[at + 1]];
  const spot = { seq, line };
  const turn = (to: typeof next, by = 1) => {
    if (!to) return;
    setSeq(to.seq);
    setLine(by > 0 ? 0 : Math.max(0, (found.folios.find((f) => f.seq === to.seq)?.lines ?? 1) - 1));
  };
  const open = (index: number) => {
    setChosen(index);
    const from = drafts[index]?.parts[0]?.from;
    if (!from) return;
    setSeq(from.seq);
    setLine(from.line);
  };
  const begin = (index: number, where = spot) => setDrafts(beginAt(drafts, index, where, found.folios));
  /** Moves the beginning of the chosen article by a line. */
  const nudge = (by: 1 | -1) => {
    const from = drafts[chosen]?.parts[0]?.from;
    const to = from && (by > 0 ? spotAfter : spotBefore)(from, found.folios);
    if (!to) return;
    begin(chosen, to);
    setSeq(to.seq);
    setLine(to.line);
  };
  const fresh = () => {
    const title = page?.lines[line]?.text.replace(/\s/gu, "") ?? "";
    const made = {
      id: null,
      title: title || "新的一篇",
      column: null,
      by: "kept",
      docNumber: null,
      issuer: null,
      signedOn: null,
      document: null,
      linked: false,
      news: false,
    } as const;
    const now = newAt(drafts, spot, (parts) => ({ ...made, parts }), found.folios);
    setDrafts(now);
    setChosen(ownerOf(now, spot));
  };
  const join = () => {
    setDrafts(joinBack(drafts, chosen, found.folios));
    setChosen(Math.max(0, chosen - 1));
  };
  const save = () =>
    keep.run({
      issueId: issue.id,
      articles: drafts.map(({ id, title, column, parts, document, linked }) => ({
        id,
        title,
        column,
        parts: [...parts],
        documentId: linked ? (document?.id ?? null) : null,
      })),
    });
  const again = () => void ask(articles.get, { issueId: issue.id, again: true }).then(({ drafts: fresh }) => setDrafts(fresh));
  const none = drafts.length === 0;
  useActs("拆分成篇", 0, [
    { id: "keep", words: "记下拆分", icon: Save, keys: "Ctrl Enter", run: save, off: !changed || keep.busy || none },
    { id: "new", words: "从此行起为新一篇", icon: SquarePlus, keys: "N", run: fresh },
    { id: "begin", words: "所选的篇从此行起", icon: ArrowUpToLine, keys: "B", run: () => begin(chosen), off: none },
    {
      id: "end",
      words: "所选的篇到此行止",
      icon: ArrowDownToLine,
      keys: "E",
      run: () => setDrafts(endAt(drafts, chosen, spot, found.folios)),
      off: none,
    },
    { id: "join", words: "并入上一篇", icon: Merge, keys: "M", run: join, off: chosen === 0 },
    { id: "again", words: "重新提出拆分", icon: Wand2, run: again },
    { id: "next", words: "下一页", icon: ChevronRight, keys: "PageDown", run: () => turn(next), off: !next },
    { id: "before", words: "上一页", icon: ChevronLeft, keys: "PageUp", run: () => turn(last), off: !last },
  ]);
  return (
    <>
      <ArticleList issue={issue} found={found} drafts={drafts} chosen={chosen} changed={changed} onChoose={open} onChange={setDrafts} />
      <section className="pane open" aria-label="页面影像">
        {page ? (
          <PageImage
            page={page}
            current={line}
            doubts={[]}
            onLine={setLine}
            bands={page.lines.map((_, i) => ownerOf(drafts, { seq: page.seq, line: i }))}
          >
            <Button kind="bare" sole icon={ChevronLeft} keys="PageUp" off={!last} onPress={() => turn(last)}>
              上一页
            </Button>
            <span>
              第{at + 1}页，共{issue.list.length}页
            </span>
            <Button kind="bare" sole icon={ChevronRight} keys="PageDown" off={!next} onPress={() => turn(next)}>
              下一页
            </Button>
          </PageImage>
        ) : null}
      </section>
      <section className="pane open" aria-label="逐行归篇">
        <div className="head">
          <h2>逐行归篇</h2>
          <div className="tools">
            <Button kind="bare" sole icon={Wand2} onPress={again}>
              重新提出拆分
            </Button>
            <Button kind="act" icon={Save} keys="Ctrl Enter" off={!changed || keep.busy || none} onPress={save}>
              记下拆分
            </Button>
          </div>
        </div>
        {page ? (
          <SplitLines
            page={page}
            drafts={drafts}
            line={line}
            chosen={chosen}
            onLine={(i) => {
              setLine(i);
              const owner = ownerOf(drafts, { seq, line: i });
              if (owner >= 0) setChosen(owner);
            }}
            onBegin={(index, i) => begin(index, { seq, line: i })}
            onNudge={nudge}
            onTurn={(by) => turn(by > 0 ? next : last, by)}
          />
        ) : null}
        <div className="foot">
          <span>
            <kbd>N</kbd>新一篇
          </span>
          <span>
            <kbd>B</kbd>
            <kbd>E</kbd>起止
          </span>
          <span>
            <kbd>Shift ↑↓</kbd>移动起点
          </span>
          <span className="wide">
            <kbd>M</kbd>并入上篇
          </span>
        </div>
      </section>
    </>
  );
}

const stateOf = ({ drafts, kept }: Articles) => `${kept} ${drafts.map((d) => `${d.id} ${d.linked}`).join()}`;
