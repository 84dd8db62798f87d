import { useState } from "react";
import { Button as Pressable } from "react-aria-components";
import { documents, type DocumentView } from "../../../shared/contract/documents.ts";
import { useCommand } from "../../api.ts";
import { bulkSaid } from "./bulk.ts";
import { TopicDialog } from "./TopicDialog.tsx";

/** 主题分类: what a person decided, chosen from the office's own list. */
export function TopicRow({ document }: { readonly document: DocumentView }) {
  const [choosing, setChoosing] = useState(false);
  const bulk = useCommand(documents.bulk, { said: bulkSaid, onDone: () => setChoosing(false) });
  const { topic } = document;
  return (
    <div>
      <dt>主题分类</dt>
      <dd>
        <Pressable
          className={topic ? "value" : "value quiet"}
          aria-label={`主题分类：${topic ?? "未分类"}，改定`}
          onPress={() => setChoosing(true)}
        >
          {topic ?? "未分类"}
        </Pressable>
        {choosing ? (
          <TopicDialog
            count={1}
            busy={bulk.busy}
            onChoose={(chosen) => bulk.run({ ids: [document.id], act: { what: "topic", topic: chosen } })}
            onClose={() => setChoosing(false)}
          />
        ) : null}
      </dd>
    </div>
  );
}
