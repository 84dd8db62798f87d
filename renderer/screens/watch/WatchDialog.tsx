import { FolderOpen } from "lucide-react";
import { useState } from "react";
import { Checkbox } from "react-aria-components";
import { watch, type Watching, type WatchSetting } from "../../../shared/contract/watch.ts";
import { unknownIssue } from "../../../shared/domain/issues.ts";
import { useAsk, useCommand } from "../../api.ts";
import { Button } from "../../parts/Button.tsx";
import { Segments } from "../../parts/Choose.tsx";
import { Dialog } from "../../parts/Dialog.tsx";
import { Notice } from "../../parts/Notice.tsx";
import { useFolder } from "../../parts/useFolder.tsx";
import { count, words } from "../../words/words.ts";

/** The folder whose scans come in by themselves: which, what is done with them, and what was left there. */
export function WatchDialog({ onClose }: { readonly onClose: () => void }) {
  const { data } = useAsk(watch.get, {});
  return data ? <Opened watching={data} onClose={onClose} /> : null;
}

const first: Omit<WatchSetting, "folder"> = { recognise: true, unnamed: "wait" };

function Opened({ watching, onClose }: { readonly watching: Watching; readonly onClose: () => void }) {
  const { setting: now } = watching;
  const [folder, setFolder] = useState(now?.folder ?? null);
  const [how, setHow] = useState(now ?? first);
  const [chooseFolder, folderDialog] = useFolder();
  const set = useCommand(watch.set, {
    inPlace: true,
    said: (_, { setting }) => (setting ? "这个文件夹里新到的扫描件会自动收进" : "不再监视文件夹"),
    onDone: onClose,
  });
  const look = useCommand(watch.look, { inPlace: true });
  const same = now !== null && now.folder === folder && now.recognise === how.recognise && now.unnamed === how.unnamed;
  const submit = () => {
    if (folder && !same) set.run({ setting: { folder, recognise: how.recognise, unnamed: how.unnamed } });
  };
  const choose = () => chooseFolder({ title: "要监视的文件夹", verb: "监视这里", wants: "any", start: folder, then: setFolder });
  return (
    <Dialog
      title="监视文件夹"
      about="扫描仪存到这个文件夹的，写完后自动收进；文件留在原处，同样的文件不收第二次。"
      form
      onClose={onClose}
      onSubmit={submit}
      footer={
        <>
          <span className="grow">
            {now ? (
              <Button kind="bare" off={set.busy} onPress={() => set.run({ setting: null })}>
                不再监视
              </Button>
            ) : null}
          </span>
          <Button keys="Esc" onPress={onClose}>
            {words.cancel}
          </Button>
          <Button kind="act" keys="Ctrl Enter" submit off={!folder || same || set.busy}>
            {now ? "改为这样" : "开始监视"}
          </Button>
        </>
      }
    >
      {(set.refusal ?? watching.trouble) ? (
        <div className="whole">
          <Notice tone="bad" title={(set.refusal ?? watching.trouble)!} />
        </div>
      ) : null}
      <span className="label">文件夹</span>
      <span className="row">
        <span className="mono grow cut">{folder ?? "还没有选"}</span>
        <Button icon={FolderOpen} onPress={choose}>
          选文件夹
        </Button>
      </span>
      <span className="label">没有期号</span>
      <div>
        <Segments
          label="没有期号的"
          choices={[
            { value: "wait", words: `先收进“${unknownIssue}”` },
            { value: "leave", words: "不收" },
          ]}
          chosen={how.unnamed}
          onChange={(unnamed) => setHow({ ...how, unnamed })}
        />
      </div>
      <span className="label">识别</span>
      <Checkbox className="check" isSelected={how.recognise} onChange={(recognise) => setHow({ ...how, recognise })}>
        <span className="box" aria-hidden="true" />
        收进后接着识别文字
      </Checkbox>
      {now ? (
        <>
          <span className="label">到现在</span>
          <span className="row">
            <span className="grow">{toldOf(watching)}</span>
            <Button off={look.busy} onPress={() => look.run({})}>
              现在看一次
            </Button>
          </span>
        </>
      ) : null}
      {watching.left.length > 0 ? (
        <>
          <span className="label">没有收的</span>
          <ul className="picked-files" aria-label="没有收的文件">
            {watching.left.map(({ path, sentence }) => (
              <li key={path} className="left-there">
                <span className="cut" title={path}>
                  {path.split(/[\\/]/).at(-1)}
                </span>
                <span className="small quiet">{sentence}</span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {folderDialog}
    </Dialog>
  );
}

/** 收进12个，2个还没写完. */
function toldOf({ taken, coming, leftCount }: Watching): string {
  return [`收进${count(taken)}个`, coming ? `${count(coming)}个还没写完` : "", leftCount ? `${count(leftCount)}个没有收` : ""]
    .filter(Boolean)
    .join("，");
}
