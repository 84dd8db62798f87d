import { FolderOpen, LogOut } from "lucide-react";
import { useState } from "react";
import { library, type LibraryState, type Person } from "../../../shared/contract/library.ts";
import { useCommand } from "../../api.ts";
import { machine } from "../../machine.ts";
import { Button } from "../../parts/Button.tsx";
import { Dialog } from "../../parts/Dialog.tsx";
import { useDraft } from "../../parts/drafts.ts";
import { FormText } from "../../parts/Fields.tsx";
import { PersonForm } from "../start/WhoAreYou.tsx";
import { EngineChoice } from "./EngineChoice.tsx";
import { Notices } from "./Notices.tsx";

interface Props {
  readonly state: LibraryState;
  readonly open: NonNullable<LibraryState["open"]>;
  readonly person: Person;
}

/** What this library is called, who is at work, and where things are. */
export function LibraryForm({ state, open, person }: Props) {
  const [name, setName, forgetName] = useDraft("name", open.name);
  const [siteName, setSiteName, forgetSite] = useDraft("site name", open.siteName);
  const [changing, setChanging] = useState(false);
  const [reading, setReading] = useState(false);
  const rename = useCommand(library.rename, {
    inPlace: true,
    said: "名称已改",
    onDone: () => {
      forgetName();
      forgetSite();
    },
  });
  const close = useCommand(library.close);
  const changed = name.trim() !== open.name || siteName.trim() !== open.siteName;
  return (
    <>
      <div className="scroll">
        <form
          className="settings-form"
          onSubmit={(event) => {
            event.preventDefault();
            if (changed) rename.run({ name: name.trim(), siteName: siteName.trim() });
          }}
        >
          <h2>名称</h2>
          <FormText label="资料库" value={name} onChange={setName} wrong={name.trim() ? rename.refusal : "写上资料库的名称"} />
          <FormText
            label="网站"
            value={siteName}
            onChange={setSiteName}
            placeholder="写在网站每一页的上端"
            wrong={siteName.trim() ? null : "写上网站的名称"}
          />
          <span />
          <div>
            <Button kind={changed ? "act" : "plain"} submit off={!changed || !name.trim() || !siteName.trim() || rename.busy}>
              记下名称
            </Button>
          </div>
          <EngineChoice chosen={open.engines} secondCheck={open.secondCheck} />
          <h2>操作人</h2>
          <span className="soft">当前</span>
          <span className="row">
            <span className="grow">{[person.office, person.name].filter(Boolean).join(" · ")}</span>
            <Button onPress={() => setChanging(true)}>换操作人</Button>
          </span>
          <h2>位置</h2>
          <Where label="资料库" path={open.path} />
          <Where label="日志" path={state.log} />
          <span className="soft">版本</span>
          <span className="row">
            <span className="grow">{state.version}</span>
            <Button onPress={() => setReading(true)}>第三方软件和许可</Button>
          </span>
          <span />
          <div>
            <Button icon={LogOut} off={close.busy} onPress={() => close.run({})}>
              关闭资料库
            </Button>
          </div>
        </form>
      </div>
      {reading ? <Notices onClose={() => setReading(false)} /> : null}
      {changing ? (
        <Dialog title="换操作人" onClose={() => setChanging(false)}>
          <div className="col">
            <PersonForm library={open} onDone={() => setChanging(false)} />
          </div>
        </Dialog>
      ) : null}
    </>
  );
}

function Where({ label, path }: { readonly label: string; readonly path: string }) {
  return (
    <>
      <span className="soft">{label}</span>
      <span className="row">
        <span className="mono grow select">{path}</span>
        {machine ? (
          <Button icon={FolderOpen} onPress={() => void machine?.reveal(path)}>
            打开位置
          </Button>
        ) : null}
      </span>
    </>
  );
}
