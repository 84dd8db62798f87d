import { Undo2, X } from "lucide-react";
import { useEffect } from "react";
import { acts } from "../../shared/contract/acts.ts";
import { useCommand } from "../api.ts";
import { undone, words } from "../words/words.ts";
import { Button } from "./Button.tsx";
import { dismiss, say, useToast, type Toast } from "./toasts.ts";

/** What was done stays this long; a refusal stays until it is put away. */
const stays = 8000;

/** The live region at the foot of the window. */
export function Toasts() {
  const toast = useToast();
  return (
    <div className="toasts" role="status" aria-live="polite">
      {toast ? <One key={toast.id} toast={toast} /> : null}
    </div>
  );
}

function One({ toast }: { readonly toast: Toast }) {
  const undo = useCommand(acts.undo, {
    onDone: ({ act, words }) => say(undone(words), act, words.startsWith("恢复") ? "plain" : "undone"),
  });
  useEffect(() => {
    if (toast.tone === "bad") return;
    const timer = setTimeout(() => dismiss(toast.id), stays);
    return () => clearTimeout(timer);
  }, [toast]);
  return (
    <div className={toast.tone === "bad" ? "toast bad" : "toast"}>
      <span>{toast.sentence}</span>
      {toast.act ? (
        <Button
          icon={Undo2}
          {...(toast.tone === "undone" ? {} : { keys: "Ctrl Z" })}
          off={undo.busy}
          onPress={() => {
            dismiss(toast.id);
            undo.run({ act: toast.act });
          }}
        >
          {toast.tone === "undone" ? words.restore : words.undo}
        </Button>
      ) : null}
      {toast.tone === "bad" ? (
        <Button sole icon={X} onPress={() => dismiss(toast.id)}>
          {words.close}
        </Button>
      ) : null}
    </div>
  );
}
