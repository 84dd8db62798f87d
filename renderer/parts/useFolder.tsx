import { useState } from "react";
import { machine } from "../machine.ts";
import { FolderDialog } from "./FolderDialog.tsx";

interface Wish {
  readonly title: string;
  readonly verb: string;
  readonly wants: "library" | "empty" | "any";
  readonly start?: string | null;
  readonly then: (path: string) => void;
}

/** Asks for a folder by the machine's dialog where there is one, else by ours: `[choose, dialog]`, the dialog to be rendered. */
export function useFolder(): [choose: (wish: Wish) => void, dialog: React.ReactNode] {
  const [wish, setWish] = useState<Wish | null>(null);
  const choose = (next: Wish) => {
    if (!machine) return setWish(next);
    void machine.chooseFolder(next.title).then((path) => {
      if (path) next.then(path);
    });
  };
  const dialog = wish ? (
    <FolderDialog
      title={wish.title}
      verb={wish.verb}
      wants={wish.wants}
      start={wish.start ?? null}
      onClose={() => setWish(null)}
      onChoose={(path) => {
        setWish(null);
        wish.then(path);
      }}
    />
  ) : null;
  return [choose, dialog];
}
