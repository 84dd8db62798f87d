import { ArrowUp, Folder as FolderIcon, FolderPlus, HardDrive, LibraryBig } from "lucide-react";
import { useState } from "react";
import { Button as Pressable } from "react-aria-components";
import { library } from "../../shared/contract/library.ts";
import { useAsk, useCommand } from "../api.ts";
import { words } from "../words/words.ts";
import { Button } from "./Button.tsx";
import { Dialog } from "./Dialog.tsx";

interface Props {
  readonly title: string;
  /** The verb on the button. */
  readonly verb: string;
  /** open: a folder that is a library; empty: one that is empty; any: whichever. */
  readonly wants: "library" | "empty" | "any";
  readonly start?: string | null;
  readonly onChoose: (path: string) => void;
  readonly onClose: () => void;
}

/** Chooses a folder where the machine has no dialog of its own for us. */
export function FolderDialog({ title, verb, wants, start = null, onChoose, onClose }: Props) {
  const [path, setPath] = useState<string | null>(start);
  const [fresh, setFresh] = useState<string | null>(null);
  const { data: folder, error } = useAsk(library.browse, { path });
  const make = useCommand(library.makeFolder, {
    inPlace: true,
    onDone: (made) => {
      setFresh(null);
      setPath(made.path);
    },
  });
  const fits = folder !== undefined && (wants === "any" || (wants === "library" ? folder.library : folder.empty));
  const why =
    !folder || fits ? null : wants === "library" ? "这个文件夹不是资料库，再往里选。" : "这个文件夹不是空的，选一个空的或新建一个。";
  return (
    <Dialog
      title={title}
      wide
      about={<span className="mono">{folder?.path ?? path ?? ""}</span>}
      onClose={onClose}
      footer={
        <>
          <span className="quiet small grow">{error?.message ?? make.refusal ?? why}</span>
          <Button keys="Esc" onPress={onClose}>
            {words.cancel}
          </Button>
          <Button kind="act" off={!fits} onPress={() => folder && onChoose(folder.path)}>
            {verb}
          </Button>
        </>
      }
    >
      <div className="folders">
        <nav aria-label="位置">
          {folder?.places.map((place) => (
            <Pressable key={place.path} className="choice-line" onPress={() => setPath(place.path)}>
              <HardDrive className="icon" aria-hidden="true" />
              {place.name}
            </Pressable>
          ))}
        </nav>
        <div className="scroll" role="group" aria-label="文件夹">
          {folder?.parent ? (
            <Pressable className="choice-line" onPress={() => setPath(folder.parent)}>
              <ArrowUp className="icon" aria-hidden="true" />
              上一级
            </Pressable>
          ) : null}
          {folder?.folders.map((inner) => (
            <Pressable
              key={inner.path}
              className="choice-line"
              onPress={() => (inner.library && wants === "library" ? onChoose(inner.path) : setPath(inner.path))}
            >
              {inner.library ? <LibraryBig className="icon" aria-hidden="true" /> : <FolderIcon className="icon" aria-hidden="true" />}
              <span className="cut">{inner.name}</span>
              {inner.library ? <span className="meta">资料库</span> : null}
            </Pressable>
          ))}
          {folder && folder.folders.length === 0 ? <p className="quiet none">里面没有文件夹。</p> : null}
          {fresh === null ? (
            <Pressable className="choice-line" onPress={() => setFresh("")}>
              <FolderPlus className="icon" aria-hidden="true" />
              新建文件夹
            </Pressable>
          ) : (
            <form
              className="row fresh"
              onSubmit={(event) => {
                event.preventDefault();
                if (folder && fresh.trim()) make.run({ parent: folder.path, name: fresh });
              }}
            >
              <span className="field grow">
                <input aria-label="新文件夹的名字" autoFocus value={fresh} onChange={(event) => setFresh(event.target.value)} />
              </span>
              <Button submit off={!fresh.trim() || make.busy}>
                新建
              </Button>
            </form>
          )}
        </div>
      </div>
    </Dialog>
  );
}
