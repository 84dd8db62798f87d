import { BookOpen, FolderOpen, FolderPlus, LibraryBig, type LucideIcon } from "lucide-react";
import { useEffect } from "react";
import { Button as Pressable } from "react-aria-components";
import { library, type LibraryState } from "../../../shared/contract/library.ts";
import { useCommand } from "../../api.ts";
import { machine } from "../../machine.ts";
import { useActs } from "../../parts/acts.ts";
import { Notice } from "../../parts/Notice.tsx";
import { useFolder } from "../../parts/useFolder.tsx";

/** No library is open yet: open one, make one, or look at the sample. */
export function Start({ state }: { readonly state: LibraryState }) {
  const [choose, folderDialog] = useFolder();
  const open = useCommand(library.open, { inPlace: true });
  const create = useCommand(library.create, { inPlace: true });
  const sample = useCommand(library.sample, { inPlace: true });
  const busy = open.busy || create.busy || sample.busy || state.making !== null;
  const refusal = open.refusal ?? create.refusal ?? sample.refusal;
  const clear = () => [open, create, sample].forEach((command) => command.forget());
  const start = (run: () => void) => () => {
    clear();
    run();
  };
  const openOne = start(() => choose({ title: "打开资料库", verb: "打开", wants: "library", then: (path) => open.run({ path }) }));
  const makeOne = start(() => choose({ title: "新建资料库", verb: "在这里新建", wants: "empty", then: (path) => create.run({ path }) }));
  const lookAtSample = start(() => sample.run({}));
  useActs("开始", 0, [
    { id: "open", words: "打开资料库", icon: FolderOpen, keys: "Ctrl O", run: openOne, off: busy },
    { id: "create", words: "新建资料库", icon: FolderPlus, keys: "Ctrl N", run: makeOne, off: busy },
    { id: "sample", words: "先看示例", icon: BookOpen, keys: "Ctrl E", run: lookAtSample, off: busy },
  ]);
  useDroppedFolder((path) => start(() => open.run({ path }))());
  return (
    <div className="app first">
      <main className="start">
        <div className="hello">
          <span className="seal large" aria-hidden="true">
            公
          </span>
          <div>
            <h1>公报台</h1>
            <p className="soft">规范性文件、政府公报和历史公报，放在一个资料库里。</p>
          </div>
        </div>
        {state.notice ? <Notice title={state.notice} /> : null}
        {refusal ? <Notice tone="bad" title={refusal} /> : null}
        <div className="sheet">
          <Choice icon={FolderOpen} title="打开资料库" keys="Ctrl O" onPress={openOne} off={busy} first>
            选已有的资料库文件夹，本机或U盘上的都行
          </Choice>
          <Choice icon={FolderPlus} title="新建资料库" keys="Ctrl N" onPress={makeOne} off={busy}>
            选一个空文件夹，从收进第一份文件开始
          </Choice>
          <Choice icon={BookOpen} title="先看示例" keys="Ctrl E" onPress={lookAtSample} off={busy}>
            {state.making ?? (sample.busy ? "正在备好示例，约一分钟" : "虚构的示例区：文件、公报和一期扫描件，约一分钟备好")}
          </Choice>
        </div>
        {state.recent.length ? (
          <section aria-label="最近用过">
            <h2 className="quiet small">最近用过</h2>
            <div className="sheet">
              {state.recent.map((one) => (
                <Choice
                  key={one.path}
                  icon={LibraryBig}
                  title={one.name}
                  onPress={start(() => open.run({ path: one.path }))}
                  off={busy || one.missing}
                >
                  {one.missing ? `找不到了：${one.path}` : one.path}
                </Choice>
              ))}
            </div>
          </section>
        ) : null}
        <p className="quiet center">{machine ? "也可以把资料库文件夹拖到这里。" : ""}资料都留在本机，不联网。</p>
      </main>
      <footer className="strip">
        <span className="quiet">版本{state.version}</span>
      </footer>
      {folderDialog}
    </div>
  );
}

interface ChoiceProps {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly keys?: string;
  readonly off: boolean;
  readonly first?: boolean;
  readonly onPress: () => void;
  readonly children: React.ReactNode;
}
function Choice({ icon: Icon, title, keys, off, first = false, onPress, children }: ChoiceProps) {
  return (
    <Pressable className="choice" isDisabled={off} autoFocus={first} onPress={onPress}>
      <Icon className="icon" aria-hidden="true" />
      <span className="grow">
        <b>{title}</b>
        <span>{children}</span>
      </span>
      {keys ? <kbd aria-hidden="true">{keys}</kbd> : null}
    </Pressable>
  );
}

/** A folder dropped on the window, where the machine tells its path. */
function useDroppedFolder(then: (path: string) => void): void {
  useEffect(() => {
    const over = (event: DragEvent) => event.preventDefault();
    const drop = (event: DragEvent) => {
      event.preventDefault();
      const file = event.dataTransfer?.files[0];
      const path = file && machine ? machine.pathOf(file) : null;
      if (path) then(path);
    };
    addEventListener("dragover", over);
    addEventListener("drop", drop);
    return () => {
      removeEventListener("dragover", over);
      removeEventListener("drop", drop);
    };
  });
}
