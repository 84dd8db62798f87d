import { useState } from "react";
import { Button } from "../../parts/Button.tsx";
import { Dialog } from "../../parts/Dialog.tsx";
import { FormText } from "../../parts/Fields.tsx";
import { Notice } from "../../parts/Notice.tsx";
import { words } from "../../words/words.ts";
import { BatchDialog } from "../jobs/BatchDialog.tsx";
import { intake, pasted, takeDocuments } from "./intake.ts";

const titles = { documents: "收进文件", scans: "收进扫描件", forms: "收意见表" };

/** What is happening to the files just given, then what happened to each. */
export function IntakeSheet() {
  const now = intake.use();
  const text = pasted.use();
  const close = () => intake.set(null);
  if (text !== null) return <Pasted text={text} onClose={() => pasted.set(null)} />;
  if (now === null) return null;
  if (now.step === "batch") return <BatchDialog id={now.batch} title={titles[now.kind]} onClose={close} />;
  return (
    <Dialog
      title="收进文件"
      onClose={close}
      footer={
        <Button keys="Esc" onPress={close}>
          {words.close}
        </Button>
      }
    >
      {now.step === "refused" ? (
        <Notice tone="bad" title={now.sentence} />
      ) : (
        <p role="status">
          正在读入第{now.done + 1}个，共{now.total}个
        </p>
      )}
    </Dialog>
  );
}

function Pasted({ text, onClose }: { readonly text: string; readonly onClose: () => void }) {
  const firstLine = text.trim().split("\n", 1)[0]!.trim().slice(0, 60);
  const [name, setName] = useState(firstLine);
  const take = () => {
    onClose();
    const safe = name.replace(/[\\/:*?"<>|\s]+/g, "") || "粘贴的文字";
    void takeDocuments([new File([text], `${safe}.txt`, { type: "text/plain" })]);
  };
  return (
    <Dialog
      title="收进粘贴的文字"
      about={`${text.length}字`}
      form
      onClose={onClose}
      onSubmit={take}
      footer={
        <>
          <Button keys="Esc" onPress={onClose}>
            {words.cancel}
          </Button>
          <Button kind="act" keys="Ctrl Enter" submit>
            收进
          </Button>
        </>
      }
    >
      <FormText label="原件名" value={name} onChange={setName} autoFocus />
      <span className="label">文字</span>
      <blockquote className="pasted">{text.slice(0, 1200)}</blockquote>
    </Dialog>
  );
}
