import { Replace } from "lucide-react";
import { useState } from "react";
import { proof } from "../../../shared/contract/proof.ts";
import { useAsk } from "../../api.ts";
import { useActs } from "../../parts/acts.ts";
import { Button } from "../../parts/Button.tsx";
import { count } from "../../words/words.ts";
import { AlikeDialog } from "./AlikeDialog.tsx";

/** After a correction: how many other places read as this one did, and the way to them. */
export function AlikeBar({ pageId, line }: { readonly pageId: string; readonly line: number }) {
  const [open, setOpen] = useState(false);
  const { data: found } = useAsk(proof.alike, { pageId, line }, { keep: false });
  const any = found && found.places.length > 0;
  useActs("同样的错字", 1, [{ id: "alike", words: "改正同样的错字", icon: Replace, keys: "F6", run: () => setOpen(true), off: !any }]);
  if (!any) return null;
  return (
    <div className="page-notes row small">
      <span className="grow">
        “{found.read}”改为“{found.is || "（删去）"}”，全库还有{count(found.total)}处读作“{found.read}”
      </span>
      <Button tiny icon={Replace} keys="F6" onPress={() => setOpen(true)}>
        看这些地方
      </Button>
      {open ? <AlikeDialog found={found} onClose={() => setOpen(false)} /> : null}
    </div>
  );
}
