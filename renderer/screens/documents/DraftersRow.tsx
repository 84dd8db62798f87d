import { useState } from "react";
import { Button as Pressable } from "react-aria-components";
import type { DocumentView } from "../../../shared/contract/documents.ts";
import { DraftersDialog } from "./DraftersDialog.tsx";

/** 起草单位: whom reminders and opinion forms go to; read from the text until a person says otherwise. */
export function DraftersRow({ document }: { readonly document: DocumentView }) {
  const [writing, setWriting] = useState(false);
  const { names, decided } = document.drafters;
  const words = names.join("、");
  return (
    <div className="one">
      <dt>起草单位</dt>
      <dd>
        <Pressable
          className={words ? `value${decided ? "" : " read"}` : "value quiet"}
          aria-label={`起草单位：${words || "不明"}，改写`}
          onPress={() => setWriting(true)}
        >
          {words || "不明"}
        </Pressable>
        <span className="from">{decided ? "人工" : words ? "推定" : ""}</span>
        {writing ? (
          <DraftersDialog document={{ id: document.id, title: document.fields.title }} known={names} onClose={() => setWriting(false)} />
        ) : null}
      </dd>
    </div>
  );
}
