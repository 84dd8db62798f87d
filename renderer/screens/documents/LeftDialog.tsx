import type { BulkDone } from "../../../shared/contract/bulk.ts";
import { Button } from "../../parts/Button.tsx";
import { Dialog } from "../../parts/Dialog.tsx";
import { documentAt } from "../../places.ts";
import { count, words } from "../../words/words.ts";

export type Left = BulkDone["left"];

/** Which of the chosen documents were left as they are, each with the reason. */
export function LeftDialog({ left, onClose }: { readonly left: Left; readonly onClose: () => void }) {
  return (
    <Dialog
      title={`${count(left.length)}份没有动`}
      about="其余已办，可用Ctrl+Z一次撤销"
      onClose={onClose}
      footer={
        <Button kind="act" keys="Esc" onPress={onClose}>
          {words.close}
        </Button>
      }
    >
      <ul className="links left-over">
        {left.map(({ id, title, docNumber, why }) => (
          <li key={id}>
            <div>
              {id ? (
                <a href={`#${documentAt(id)}`} onClick={onClose}>
                  {title ?? docNumber ?? "标题未读出"}
                </a>
              ) : null}
              <div className="meta">{[docNumber, why].filter(Boolean).join("，")}</div>
            </div>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
