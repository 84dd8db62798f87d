import { Button } from "../../parts/Button.tsx";
import { Dialog } from "../../parts/Dialog.tsx";
import { Notice } from "../../parts/Notice.tsx";
import { words } from "../../words/words.ts";
import { FolderSheet } from "./FolderSheet.tsx";
import { PastedSheet } from "./PastedSheet.tsx";
import { BatchDialog } from "../jobs/BatchDialog.tsx";
import { intake, pasted } from "./intake.ts";

const titles = { documents: "收进文件", scans: "收进扫描件", forms: "收意见表" };

/** What is happening to the files just given, then what happened to each. */
export function IntakeSheet() {
  const now = intake.use();
  const clip = pasted.use();
  const close = () => intake.set(null);
  if (clip !== null) return <PastedSheet clip={clip} onClose={() => pasted.set(null)} />;
  if (now === null) return null;
  if (now.step === "folder") return <FolderSheet path={now.path} files={now.files} onClose={close} />;
  if (now.step === "batch") return <BatchDialog id={now.batch} title={titles[now.kind]} onClose={close} />;
  return (
    <Dialog
      title="收进文件"
      onClose={close}
      footer={
        <Button keys="Esc" onPress={close}>
          {now.step === "refused" ? words.close : "停止"}
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
