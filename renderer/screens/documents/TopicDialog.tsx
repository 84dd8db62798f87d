import { useState } from "react";
import { ListBox, ListBoxItem } from "react-aria-components";
import { documents } from "../../../shared/contract/documents.ts";
import { useAsk, useCommand } from "../../api.ts";
import { Button } from "../../parts/Button.tsx";
import { Dialog } from "../../parts/Dialog.tsx";
import { count as counted, words } from "../../words/words.ts";

interface Props {
  readonly count: number;
  readonly busy: boolean;
  readonly onChoose: (topic: string | null) => void;
  readonly onClose: () => void;
}

/** One 主题分类 for the chosen documents, out of the office's own list, which is changed here too. */
export function TopicDialog({ count, busy, onChoose, onClose }: Props) {
  const { data } = useAsk(documents.topics, {});
  const [editing, setEditing] = useState<string | null>(null);
  const [topic, setTopic] = useState<string | null>(null);
  const save = useCommand(documents.setTopics, { said: "已改主题分类表", onDone: () => setEditing(null) });
  const topics = data?.topics ?? [];
  const lines = (editing ?? "")
    .split("\n")
    .map((l) => l.trim())
    .filter(Boolean);
  if (editing !== null)
    return (
      <Dialog
        title="改主题分类表"
        about="一行一类，按所列的次序显示。已定的文件不受影响"
        onClose={() => setEditing(null)}
        onSubmit={() => lines.length > 0 && save.run({ topics: lines })}
        footer={
          <>
            <span className="grow small quiet">{lines.length ? `${lines.length}类` : "至少写一类"}</span>
            <Button onPress={() => setEditing(null)}>{words.cancel}</Button>
            <Button kind="act" keys="Ctrl Enter" submit off={save.busy || lines.length === 0}>
              写定这张表
            </Button>
          </>
        }
      >
        <textarea
          className="area topics"
          aria-label="主题分类表"
          value={editing}
          autoFocus
          onChange={(event) => setEditing(event.target.value)}
        />
      </Dialog>
    );
  return (
    <Dialog
      title="定主题分类"
      about={`${counted(count)}份文件`}
      onClose={onClose}
      onSubmit={() => topic !== null && onChoose(topic)}
      footer={
        <>
          <Button kind="bare" onPress={() => setEditing(topics.join("\n"))}>
            改主题分类表
          </Button>
          <span className="grow" />
          <Button off={busy} onPress={() => onChoose(null)}>
            去掉分类
          </Button>
          <Button kind="act" keys="Ctrl Enter" submit off={busy || topic === null}>
            {topic === null ? "归入所选一类" : `归入“${topic}”`}
          </Button>
        </>
      }
    >
      <ListBox
        className="topic-list"
        aria-label="主题分类"
        selectionMode="single"
        autoFocus
        selectedKeys={topic === null ? [] : [topic]}
        onSelectionChange={(keys) => setTopic(keys === "all" ? null : (([...keys][0] as string | undefined) ?? null))}
        items={topics.map((id) => ({ id }))}
      >
        {({ id }) => (
          <ListBoxItem id={id} textValue={id} className="choice-line">
            {id}
          </ListBoxItem>
        )}
      </ListBox>
    </Dialog>
  );
}
