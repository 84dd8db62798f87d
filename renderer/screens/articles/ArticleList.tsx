import { FilePlus2, Link2, Unlink } from "lucide-react";
import { articles, type ArticleDraft, type Articles } from "../../../shared/contract/articles.ts";
import type { IssueView } from "../../../shared/contract/issues.ts";
import { useCommand } from "../../api.ts";
import { Button } from "../../parts/Button.tsx";
import { documentAt, issueAt } from "../../places.ts";
import { count } from "../../words/words.ts";
import { useRef, useState } from "react";
import { BasisField } from "../documents/BasisField.tsx";
import { noBasis } from "../documents/basis.ts";

interface Props {
  readonly issue: IssueView;
  readonly found: Articles;
  readonly drafts: readonly ArticleDraft[];
  readonly chosen: number;
  readonly changed: boolean;
  readonly onChoose: (index: number) => void;
  readonly onChange: (drafts: readonly ArticleDraft[]) => void;
}

/** The articles of the issue in order, what does not fit, and the chosen one's title, column and document. */
export function ArticleList({ issue, found, drafts, chosen, changed, onChoose, onChange }: Props) {
  const make = useCommand(articles.make, { said: ({ documents }) => `录成${count(documents.length)}份文件` });
  const waiting = changed ? [] : drafts.filter((d) => !d.linked && !d.document && d.parts.length > 0 && d.id !== null);
  const one = drafts[chosen];
  const list = useRef<HTMLOListElement>(null);
  const step = (event: React.KeyboardEvent) => {
    const to = event.key === "ArrowDown" ? chosen + 1 : event.key === "ArrowUp" ? chosen - 1 : -1;
    if (to < 0 || to >= drafts.length || event.altKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    onChoose(to);
    list.current?.querySelectorAll("button")[to]?.focus();
  };
  const edit = (change: Partial<ArticleDraft>) => onChange(drafts.map((d, i) => (i === chosen ? { ...d, ...change } : d)));
  return (
    <section className="pane tray" aria-label="篇目">
      <div className="head">
        <h1>拆分成篇</h1>
        <a className="cut" href={`#${issueAt(issue.id)}`}>
          {issue.label}
        </a>
        <span className="quiet">{drafts.length}篇</span>
      </div>
      <ol className="scroll article-list" aria-label="各篇" ref={list}>
        {found.notes.map((note) => (
          <li key={note} className="small doubt-words note">
            {note}
          </li>
        ))}
        {drafts.map((draft, i) => (
          <li key={i}>
            <button type="button" aria-current={i === chosen ? "true" : undefined} onClick={() => onChoose(i)} onKeyDown={step}>
              <span className="title">{draft.title}</span>
              <span className="small quiet">{told(draft)}</span>
              {draft.news ? <span className="small doubt-words">公报页后来校过，到文件里可以采用</span> : null}
              {draft.parts.length === 0 ? <span className="small wrong-words">目录里有，正文没有找到</span> : null}
            </button>
          </li>
        ))}
        {drafts.length === 0 ? <li className="quiet note">没有看出篇目。在右边选定一行，按N从那里起为一篇。</li> : null}
      </ol>
      {one ? <Chosen key={chosen} draft={one} changed={changed} onEdit={edit} /> : null}
      <div className="foot">
        {changed ? (
          <span>{found.kept ? "有改动没有记下" : "这是提出的拆分，核对后记下"}</span>
        ) : (
          <Button
            tiny
            icon={FilePlus2}
            off={waiting.length === 0 || make.busy}
            onPress={() => make.run({ itemIds: waiting.map((d) => d.id!) })}
          >
            {waiting.length ? `把${waiting.length}篇录成文件` : "找到正文的各篇都已连到文件"}
          </Button>
        )}
      </div>
    </section>
  );
}

function Chosen({
  draft,
  changed,
  onEdit,
}: {
  readonly draft: ArticleDraft;
  readonly changed: boolean;
  readonly onEdit: (change: Partial<ArticleDraft>) => void;
}) {
  const [target, setTarget] = useState(noBasis);
  const link = useCommand(articles.link, { said: (_, { documentId }) => (documentId ? "已连到文件" : "已不再连到文件") });
  const make = useCommand(articles.make, { said: "已录成文件" });
  const ready = !changed && draft.id !== null;
  return (
    <div className="chosen-article form">
      <label htmlFor="article-title">标题</label>
      <span className="field">
        <input id="article-title" value={draft.title} onChange={(event) => onEdit({ title: event.target.value })} />
      </span>
      <label htmlFor="article-column">栏目</label>
      <span className="field">
        <input id="article-column" value={draft.column ?? ""} onChange={(event) => onEdit({ column: event.target.value || null })} />
      </span>
      {draft.document?.id ? (
        <>
          <span className="soft">{draft.linked ? "文件" : "可能是"}</span>
          <span className="row wrap">
            <a className="cut grow" href={`#${documentAt(draft.document.id)}`}>
              {draft.document.docNumber ?? draft.document.title}
            </a>
            <Button
              tiny
              icon={draft.linked ? Unlink : Link2}
              off={!ready || link.busy}
              onPress={() => link.run({ itemId: draft.id!, documentId: draft.linked ? null : draft.document!.id })}
            >
              {draft.linked ? "不再连到" : "连到这份文件"}
            </Button>
          </span>
        </>
      ) : (
        <>
          <BasisField label="文件" value={target} except="" onChange={setTarget} />
          <span />
          <span className="row wrap">
            <Button
              tiny
              icon={Link2}
              off={!ready || !target.id || link.busy}
              onPress={() => link.run({ itemId: draft.id!, documentId: target.id })}
            >
              连到所选文件
            </Button>
            <Button
              tiny
              icon={FilePlus2}
              off={!ready || draft.parts.length === 0 || make.busy}
              onPress={() => make.run({ itemIds: [draft.id!] })}
            >
              录成新文件
            </Button>
          </span>
        </>
      )}
    </div>
  );
}

function told({ docNumber, issuer, signedOn, parts, document, linked }: ArticleDraft): string {
  const pages = parts.map(({ from, to }) => (from.seq === to.seq ? `${from.seq}` : `${from.seq}至${to.seq}`)).join("、");
  return [docNumber ?? issuer, signedOn, pages ? `第${pages}页` : null, linked ? "已连到文件" : document ? "库中或有" : null]
    .filter(Boolean)
    .join("，");
}
