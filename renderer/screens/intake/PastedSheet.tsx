import { useEffect, useState } from "react";
import { documents } from "../../../shared/contract/documents.ts";
import { ask } from "../../api.ts";
import { Button } from "../../parts/Button.tsx";
import { Dialog } from "../../parts/Dialog.tsx";
import { FormText } from "../../parts/Fields.tsx";
import { handIn } from "../../parts/incoming.ts";
import { Notice } from "../../parts/Notice.tsx";
import { words } from "../../words/words.ts";
import { takeDocuments, type Pasted } from "./intake.ts";

/** Where what was copied begins; not every system writes it, and without it a clip would be read as a whole web page. */
const begin = "<!--StartFragment-->";

function fileOf({ text, html }: Pasted, name: string): File {
  if (html === null) return new File([text], `${name}.txt`, { type: "text/plain" });
  const clip = html.includes(begin) ? html : `<body>${begin}${html}`;
  return new File([clip], `${name}.html`, { type: "text/html" });
}

/** What was pasted, as it would be read: with the numbers and tables Word, Excel and WPS put on the clipboard. */
export function PastedSheet({ clip, onClose }: { readonly clip: Pasted; readonly onClose: () => void }) {
  const [read, setRead] = useState<{ text: string; notes: readonly string[] }>({ text: clip.text, notes: [] });
  const [wrong, setWrong] = useState<string | null>(null);
  const firstLine = (clip.text.trim().split(/[\n\t]/, 1)[0] ?? "").trim().slice(0, 60);
  const [name, setName] = useState(firstLine);
  useEffect(() => {
    let shown = true;
    void handIn([fileOf(clip, "粘贴的文字")], () => {})
      .then(([file]) => ask(documents.read, { file: file! }))
      .then(
        (answer) => (shown ? setRead({ ...answer }) : undefined),
        (error: unknown) => (shown ? setWrong(error instanceof Error ? error.message : String(error)) : undefined),
      );
    return () => {
      shown = false;
    };
  }, [clip]);
  const take = () => {
    onClose();
    void takeDocuments([fileOf(clip, name.replace(/[\\/:*?"<>|\s]+/g, "") || "粘贴的文字")]);
  };
  return (
    <Dialog
      title="收进粘贴的文字"
      about={`${read.text.trim().length}字`}
      form
      onClose={onClose}
      onSubmit={() => (wrong === null ? take() : undefined)}
      footer={
        <>
          <Button keys="Esc" onPress={onClose}>
            {words.cancel}
          </Button>
          <Button kind="act" keys="Ctrl Enter" submit off={wrong !== null}>
            收进这份文字
          </Button>
        </>
      }
    >
      {wrong ? (
        <div className="whole">
          <Notice tone="bad" title={wrong} />
        </div>
      ) : null}
      <FormText label="原件名" value={name} onChange={setName} autoFocus />
      <span className="label">读作</span>
      <blockquote className="pasted">{read.text.slice(0, 4000)}</blockquote>
      {read.notes.length > 0 ? <p className="below quiet small">{read.notes.join("")}</p> : null}
    </Dialog>
  );
}
