import { useState } from "react";
import { Button as Pressable } from "react-aria-components";
import type { DocumentView } from "../../../shared/contract/documents.ts";
import { originalAddress } from "../../api.ts";
import { Glyph } from "../../parts/Status.tsx";
import { documentAt, issueAt } from "../../places.ts";
import { shapeOf } from "../../words/status.ts";
import { moment, size } from "../../words/words.ts";

interface Props {
  readonly document: DocumentView;
}

/** Both ways: what this document does and rests on, and what is done to it. */
export function RelationsPane({ document: { relations } }: Props) {
  if (relations.length === 0) return null;
  return (
    <section className="section" aria-label="关系">
      <h2>
        关系<span className="small quiet">{relations.length}</span>
      </h2>
      <ul className="links">
        {relations.map(({ words, other, note, headline }) => (
          <li key={`${words} ${other.id ?? other.title ?? other.docNumber}`}>
            <span>{words}</span>
            <div>
              {other.id ? (
                <a href={`#${documentAt(other.id)}`}>{other.title ?? other.docNumber}</a>
              ) : (
                <span className="soft">{other.title ?? other.docNumber}</span>
              )}
              <div className="meta">
                {headline ? (
                  <>
                    <Glyph shape={shapeOf[headline]} label={headline} />{" "}
                  </>
                ) : null}
                {[other.title ? other.docNumber : null, note, other.id ? null : "未收录，按原文保留"].filter(Boolean).join("，")}
              </div>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The files as they came, never changed, and the issues that printed the document. */
export function OriginalsPane({ document: { originals, inIssues, today } }: Props) {
  return (
    <section className="section" aria-label="原件">
      <h2>
        原件<span className="small quiet">{originals.length + inIssues.length}</span>
      </h2>
      <ul className="links">
        {originals.map(({ hash, name, bytes, addedAt }) => (
          <li key={hash}>
            <span>{kindOf(name)}</span>
            <div>
              <a href={originalAddress(hash, name)} download={name}>
                {name}
              </a>
              <div className="meta">
                {size(bytes)}，{moment(addedAt, today)}收进，<span className="mono">{hash.slice(0, 8)}</span>
              </div>
            </div>
          </li>
        ))}
        {inIssues.map(({ issueId, label, pages }) => (
          <li key={issueId}>
            <span>公报</span>
            <div>
              <a href={`#${issueAt(issueId)}`}>
                {label}
                {pages ? `，${pages}` : ""}
              </a>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
const kinds: Readonly<Record<string, string>> = {
  html: "网页",
  htm: "网页",
  pdf: "PDF",
  docx: "Word",
  doc: "Word",
  txt: "文本",
  md: "文本",
  ofd: "OFD",
};
const kindOf = (name: string) => kinds[name.split(".").at(-1)?.toLowerCase() ?? ""] ?? "文件";

/** So many acts are told before the rest is asked for. */
const lately = 5;

/** Who did what to this document, newest first; what was taken back stays told. */
export function HistoryPane({ document: { history, today } }: Props) {
  const [all, setAll] = useState(false);
  if (history.length === 0) return null;
  return (
    <section className="section" aria-label="经过">
      <h2>
        经过<span className="small quiet">{history.length}</span>
      </h2>
      <ul className="history">
        {history.slice(0, all ? undefined : lately).map(({ act, words, by, at, undone }) => (
          <li key={act} className={undone ? "struck" : ""}>
            {words}
            {undone ? "（已撤销）" : ""}
            <div className="small quiet">
              {by}，{moment(at, today)}
            </div>
          </li>
        ))}
      </ul>
      {history.length > lately && !all ? (
        <Pressable className="link small" onPress={() => setAll(true)}>
          看全部{history.length}条
        </Pressable>
      ) : null}
    </section>
  );
}
