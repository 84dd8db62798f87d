import { Plus } from "lucide-react";
import { useState } from "react";
import { stretchWords } from "../../../shared/domain/stretches.ts";
import { issues, type IssueView } from "../../../shared/contract/issues.ts";
import { useCommand } from "../../api.ts";
import { Button } from "../../parts/Button.tsx";
import { Dialog } from "../../parts/Dialog.tsx";
import { FormText } from "../../parts/Fields.tsx";
import { Glyph } from "../../parts/Status.tsx";
import { articlesOf, documentAt, pageAt, usePlace } from "../../places.ts";
import { shapeOf } from "../../words/status.ts";
import { words } from "../../words/words.ts";
import { noBasis } from "../documents/basis.ts";
import { BasisField } from "../documents/BasisField.tsx";

/** What stands in the issue: its items by column, each with its document and pages. */
export function Items({ issue }: { readonly issue: IssueView }) {
  const [, go] = usePlace();
  const [adding, setAdding] = useState(false);
  return (
    <section className="pane tray" aria-label="篇目">
      <div className="head">
        <h2>篇目</h2>
        <span className="quiet">{issue.contents.length}</span>
        <div className="tools">
          <Button kind="bare" off={issue.list.length === 0} onPress={() => go(articlesOf(issue.id))}>
            拆分成篇
          </Button>
          <Button kind="bare" sole icon={Plus} onPress={() => setAdding(true)}>
            列入文件
          </Button>
        </div>
      </div>
      <ul className="scroll items">
        {issue.contents.map((item) => (
          <li key={item.id}>
            {item.headline ? <Glyph shape={shapeOf[item.headline]} label={item.headline} /> : <span />}
            <div className="grow">
              {item.documentId ? <a href={`#${documentAt(item.documentId)}`}>{item.title}</a> : item.title}
              <div className="small quiet">
                {[item.column, item.docNumber].filter(Boolean).join("，")}
                {item.stretches[0] ? (
                  <>
                    {item.column || item.docNumber ? "，" : ""}
                    <a href={`#${pageAt(issue.id, item.stretches[0][0])}`}>第{stretchWords(item.stretches)}</a>
                  </>
                ) : null}
              </div>
            </div>
          </li>
        ))}
        {issue.contents.length === 0 ? (
          <li className="quiet none">还没有篇目。识别后可拆分成篇，或按加号把库中的文件列进这一期。</li>
        ) : null}
      </ul>
      {adding ? <AddItem issue={issue} onClose={() => setAdding(false)} /> : null}
    </section>
  );
}

function AddItem({ issue, onClose }: { readonly issue: IssueView; readonly onClose: () => void }) {
  const [document, setDocument] = useState(noBasis);
  const [column, setColumn] = useState("");
  const [from, setFrom] = useState("");
  const [to, setTo] = useState("");
  const list = useCommand(issues.listItem, { inPlace: true, said: `已列入${issue.label}`, onDone: onClose });
  const page = (text: string) => (/^\d+$/.test(text.trim()) ? Number(text) : null);
  const submit = () => {
    if (document.id)
      list.run({
        issueId: issue.id,
        documentId: document.id,
        column: column.trim() || null,
        fromPage: page(from),
        toPage: page(to) ?? page(from),
      });
  };
  return (
    <Dialog
      title="列入文件"
      about={issue.label}
      form
      onClose={onClose}
      onSubmit={submit}
      footer={
        <>
          <span className="small wrong-words grow">{list.refusal}</span>
          <Button keys="Esc" onPress={onClose}>
            {words.cancel}
          </Button>
          <Button kind="act" keys="Ctrl Enter" submit off={!document.id || list.busy}>
            列入
          </Button>
        </>
      }
    >
      <BasisField label="文件" value={document} except="" onChange={setDocument} />
      <FormText label="栏目" value={column} onChange={setColumn} placeholder="如：区政府文件" />
      <FormText label="起页" value={from} onChange={setFrom} placeholder="可不填" />
      <FormText label="止页" value={to} onChange={setTo} placeholder="可不填" />
    </Dialog>
  );
}
