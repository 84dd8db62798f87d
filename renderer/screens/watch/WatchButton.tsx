import { CircleAlert, FolderSync } from "lucide-react";
import { useState } from "react";
import { watch, type Watching } from "../../../shared/contract/watch.ts";
import { useAsk } from "../../api.ts";
import { Button } from "../../parts/Button.tsx";
import { count } from "../../words/words.ts";
import { WatchDialog } from "./WatchDialog.tsx";

/** In the strip, while a folder is watched: what came in out of it, and what did not. */
export function WatchButton({ open }: { readonly open: boolean }) {
  const { data } = useAsk(watch.get, {}, { when: open });
  const [shown, setShown] = useState(false);
  if (!open || !data?.setting) return null;
  const bad = data.trouble !== null || data.leftCount > 0;
  return (
    <>
      <Button
        kind="bare"
        tiny
        icon={bad ? CircleAlert : FolderSync}
        {...(data.trouble ? { className: "failed" } : {})}
        onPress={() => setShown(true)}
      >
        {words(data)}
      </Button>
      {shown ? <WatchDialog onClose={() => setShown(false)} /> : null}
    </>
  );
}

function words({ trouble, taken, leftCount }: Watching): string {
  if (trouble) return "监视的文件夹打不开";
  return [taken ? `监视文件夹，收进${count(taken)}个` : "监视文件夹", leftCount ? `${count(leftCount)}个没有收` : ""]
    .filter(Boolean)
    .join("，");
}
