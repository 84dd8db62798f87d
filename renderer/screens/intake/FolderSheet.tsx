import { Button } from "../../parts/Button.tsx";
import { Dialog } from "../../parts/Dialog.tsx";
import { documentTypes } from "../../parts/incoming.ts";
import { count, words } from "../../words/words.ts";
import { takeDocuments } from "./intake.ts";

interface Props {
  readonly path: string;
  readonly files: readonly { readonly path: string; readonly name: string }[];
  readonly onClose: () => void;
}

const endingOf = (name: string) => /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? "";

/** What a folder holds, counted by kind, before it is taken in. What cannot be read is left out, by name. */
export function FolderSheet({ path, files, onClose }: Props) {
  const fit = files.filter((f) => documentTypes.includes(endingOf(f.name)));
  const rest = files.filter((f) => !fit.includes(f));
  const kinds = [...Map.groupBy(fit, (f) => endingOf(f.name))].sort((a, b) => b[1].length - a[1].length);
  const take = () => void takeDocuments(fit);
  return (
    <Dialog
      title="收进一个文件夹"
      about={<span className="mono">{path}</span>}
      onClose={onClose}
      onSubmit={() => (fit.length > 0 ? take() : undefined)}
      footer={
        <>
          <Button keys="Esc" onPress={onClose}>
            {words.cancel}
          </Button>
          <Button kind="act" keys="Ctrl Enter" submit off={fit.length === 0}>
            {`收进${count(fit.length)}份文件`}
          </Button>
        </>
      }
    >
      <p>
        {fit.length > 0
          ? `里面（含下级文件夹）有${kinds.map(([kind, list]) => `${kind} ${count(list.length)}份`).join("、")}。`
          : "里面没有可以收进的文件。"}
      </p>
      {rest.length > 0 ? (
        <>
          <p className="quiet">{`另有${count(rest.length)}个文件读不了，不收：`}</p>
          <p className="small">
            {rest
              .slice(0, 200)
              .map((f) => f.name)
              .join("、")}
          </p>
        </>
      ) : null}
    </Dialog>
  );
}
