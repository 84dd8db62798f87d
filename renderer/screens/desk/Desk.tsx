import { useState } from "react";
import { library, type LibraryState, type Person } from "../../../shared/contract/library.ts";
import { acts } from "../../../shared/contract/acts.ts";
import { Command, FileInput, FileOutput, FilePlus2, FolderInput, LogOut, Redo2, Undo2 } from "lucide-react";
import { useCommand } from "../../api.ts";
import { useActs } from "../../parts/acts.ts";
import { chooseFiles, documentTypes } from "../../parts/incoming.ts";
import { Button } from "../../parts/Button.tsx";
import { Notice } from "../../parts/Notice.tsx";
import { usePlace, type Place } from "../../places.ts";
import { say } from "../../parts/toasts.ts";
import { undone } from "../../words/words.ts";
import { Acceptances } from "../acceptance/Acceptances.tsx";
import { Campaigns } from "../campaigns/Campaigns.tsx";
import { CheckDraft } from "../citations/CheckDraft.tsx";
import { CitingScreen } from "../citations/CitingScreen.tsx";
import { useFilter } from "../documents/filter.ts";
import { Documents } from "../documents/Documents.tsx";
import { InForce } from "../inForce/InForce.tsx";
import { DropAnywhere } from "../intake/DropAnywhere.tsx";
import { IntakeSheet } from "../intake/IntakeSheet.tsx";
import { lookInto, takeDocuments } from "../intake/intake.ts";
import { useFolder } from "../../parts/useFolder.tsx";
import { InventorySheet } from "../inventory/InventorySheet.tsx";
import { chooseRegister, saveRegister } from "../inventory/inventory.ts";
import { Articles } from "../articles/Articles.tsx";
import { Gaps } from "../issues/Gaps.tsx";
import { Issues } from "../issues/Issues.tsx";
import { Awaited } from "../jobs/Awaited.tsx";
import { Strip } from "../jobs/Strip.tsx";
import { Overview } from "../overview/Overview.tsx";
import { Proof } from "../proof/Proof.tsx";
import { Ledgers } from "../ledgers/Ledgers.tsx";
import { SearchScreen } from "../search/SearchScreen.tsx";
import { SettingsScreen } from "../settings/SettingsScreen.tsx";
import { Texts } from "../texts/Texts.tsx";
import { Website } from "../website/Website.tsx";
import { goings } from "./goings.ts";
import { Palette } from "./Palette.tsx";
import { Side } from "./Side.tsx";
import { Top } from "./Top.tsx";

interface Props {
  readonly state: LibraryState;
  readonly open: NonNullable<LibraryState["open"]>;
  readonly person: Person;
  readonly standing: boolean;
}

/** The window with a library open: navigation, the place one is at, the strip of work. */
export function Desk({ state, open, person, standing }: Props) {
  const [place, go] = usePlace();
  const filter = useFilter();
  const [chooseFolder, folderDialog] = useFolder();
  const [asking, setAsking] = useState(false);
  const undo = useCommand(acts.undo, { onDone: ({ act, words }) => say(undone(words), act, "undone") });
  const redo = useCommand(acts.redo, { onDone: ({ act, words }) => say(undone(words), act, "undone") });
  const close = useCommand(library.close);
  const dismiss = useCommand(library.dismiss);
  useActs("公报台", 9, [
    { id: "palette", words: "查找", icon: Command, keys: "Ctrl K", hidden: true, run: () => setAsking(true) },
    {
      id: "take",
      words: "收进文件",
      icon: FilePlus2,
      keys: "Ctrl I",
      also: "导入添加",
      run: () => void chooseFiles("收进文件", documentTypes).then(takeDocuments),
    },
    {
      id: "folder",
      words: "收进一个文件夹",
      icon: FolderInput,
      also: "导入批量目录",
      run: () => chooseFolder({ title: "收进一个文件夹", verb: "看看里面", wants: "any", then: (path) => void lookInto(path) }),
    },
    { id: "inventory", words: "导入台账", icon: FileInput, also: "旧台账登记簿excel csv表格", run: () => void chooseRegister() },
    ...(["xlsx", "csv"] as const).map((as) => ({
      id: `save-${as}`,
      words: as === "xlsx" ? "导出台账（Excel）" : "导出台账（CSV）",
      icon: FileOutput,
      also: "文件列表表格",
      run: () => void saveRegister({ filter, as }),
    })),
    {
      id: "undo",
      words: open.lastUndoable ? `撤销：${open.lastUndoable.words}` : "撤销",
      icon: Undo2,
      keys: "Ctrl Z",
      // Subtle: not off where nothing is known to undo, since right after the first act that is not known yet.
      off: undo.busy,
      run: () => undo.run({ act: null }),
    },
    { id: "redo", words: "恢复刚撤销的", icon: Redo2, keys: "Ctrl Y", run: () => redo.run({}) },
    ...goings(go),
    { id: "close", words: "关闭资料库", icon: LogOut, also: "打开另一个", run: () => close.run({}) },
  ]);
  return (
    <div className="app">
      <Top state={state} name={open.name} person={person} onAsk={() => setAsking(true)} />
      <Side
        at={place.at === "texts" ? "documents" : ["articles", "gaps", "acceptance"].includes(place.at) ? "issues" : place.at}
        counts={open.counts}
      />
      <div className="stage">
        {state.notice ? (
          <div className="told">
            <Notice
              title={state.notice}
              acts={
                <Button off={dismiss.busy} onPress={() => dismiss.run({})}>
                  知道了
                </Button>
              }
            />
          </div>
        ) : null}
        <Screen place={place} state={state} open={open} person={person} />
      </div>
      <Strip state={state} standing={standing} />
      <DropAnywhere />
      <IntakeSheet />
      <Awaited />
      {folderDialog}
      <InventorySheet />
      {asking ? <Palette onClose={() => setAsking(false)} /> : null}
    </div>
  );
}

function Screen({ place, state, open, person }: Omit<Props, "standing"> & { readonly place: Place }) {
  switch (place.at) {
    case "documents":
      return <Documents id={place.id} find={place.find} today={state.today} empty={open.counts.documents === 0} />;
    case "texts":
      return <Texts view={place.view} one={place.one} two={place.two} />;
    case "campaigns":
      return <Campaigns id={place.id} part={place.part} today={state.today} />;
    case "issues":
      return <Issues id={place.id} />;
    case "articles":
      return <Articles issueId={place.issueId} />;
    case "gaps":
      return <Gaps />;
    case "acceptance":
      return <Acceptances id={place.id} today={state.today} />;
    case "proof":
      return <Proof issueId={place.issueId} seq={place.seq} find={place.find} />;
    case "search":
      return <SearchScreen query={place.query} today={state.today} />;
    case "overview":
      return <Overview />;
    case "in-force":
      return <InForce on={place.on} today={state.today} />;
    case "citations":
      return <CheckDraft today={state.today} />;
    case "citing":
      return <CitingScreen id={place.id} />;
    case "website":
      return <Website open={open} today={state.today} />;
    case "ledgers":
      return <Ledgers key={place.view} view={place.view} id={place.id} today={state.today} />;
    case "settings":
      return <SettingsScreen section={place.section} state={state} open={open} person={person} />;
  }
}
