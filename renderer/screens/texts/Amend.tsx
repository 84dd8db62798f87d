import { useMemo, useState } from "react";
import { Check, FileCheck, X } from "lucide-react";
import { texts, type ProposedText } from "../../../shared/contract/texts.ts";
import type { ProposedChange } from "../../../shared/domain/amending.ts";
import { useAsk, useCommand } from "../../api.ts";
import { useActs } from "../../parts/acts.ts";
import { Button } from "../../parts/Button.tsx";
import { Segments } from "../../parts/Choose.tsx";
import { useDraft } from "../../parts/drafts.ts";
import { Empty, Notice } from "../../parts/Notice.tsx";
import { RowList } from "../../parts/RowList.tsx";
import { documentAt, usePlace } from "../../places.ts";
import { ChangeView, Whole } from "./AmendPanes.tsx";
import { stateOf, stateWords, type Looked } from "./looked.ts";
import { TextsHead, Unready } from "./parts.tsx";

/** What an amendment makes of a text: every change looked at and decided, then the consolidated text is kept beside the old one. */
export function Amend({ eventId }: { readonly eventId: string }) {
  const [looked, setLooked] = useState<ReadonlyMap<string, Looked>>(new Map());
  const leave = useMemo(() => [...looked].flatMap(([id, as]) => (as === "left" ? [id] : [])).sort(), [looked]);
  const { data: proposed, error } = useAsk(texts.propose, { eventId, leave });
  if (error || !proposed) return <Unready what="拟修正文本" error={error} />;
  return <Opened eventId={eventId} proposed={proposed} looked={looked} leave={leave} onLook={setLooked} />;
}

function Opened({
  eventId,
  proposed,
  looked,
  leave,
  onLook,
}: {
  readonly eventId: string;
  readonly proposed: ProposedText;
  readonly looked: ReadonlyMap<string, Looked>;
  readonly leave: readonly string[];
  readonly onLook: (looked: ReadonlyMap<string, Looked>) => void;
}) {
  const { changes, documentId, base } = proposed;
  const [, go] = usePlace();
  const [chosen, choose] = useState(changes[0]?.id ?? null);
  const [pane, setPane] = useState<"one" | "whole">(changes.length ? "one" : "whole");
  const [written, write, forget] = useDraft(`${eventId} text`, "");
  const open = changes.filter((c) => !looked.has(c.id));
  const selected = changes.find((c) => c.id === chosen) ?? null;
  const keep = useCommand(texts.consolidate, {
    said: `已写成${proposed.amendment.on}修改后的文本，原来的文本仍在`,
    onDone: () => {
      forget();
      go(documentAt(documentId));
    },
  });
  const ready = (open.length === 0 && changes.length > 0) || written !== "";
  const submit = () => keep.run({ eventId, base: base.id, leave: [...leave], text: written || null });
  const look = (as: Looked) => {
    if (!selected) return;
    const next = new Map(looked).set(selected.id, selected.problem ? "left" : as);
    onLook(next);
    const at = changes.indexOf(selected);
    const after = [...changes.slice(at + 1), ...changes.slice(0, at)].find((c) => !next.has(c.id));
    if (after) choose(after.id);
  };
  useActs("拟修正文本", 0, [
    {
      id: "accept",
      words: selected?.problem ? "记为人工处理" : "接受这一处",
      icon: Check,
      keys: "A",
      off: !selected,
      run: () => look("accepted"),
    },
    { id: "leave", words: "不采用这一处", icon: X, keys: "D", off: !selected, run: () => look("left") },
    {
      id: "rest",
      words: `接受其余${open.length}处`,
      icon: Check,
      off: open.length === 0,
      run: () => onLook(new Map([...looked, ...open.map((c) => [c.id, c.problem ? "left" : "accepted"] as const)])),
    },
    { id: "keep", words: "写成修正文本", icon: FileCheck, keys: "Ctrl Enter", off: !ready || keep.busy, run: submit },
  ]);
  return (
    <main className="main amending" aria-label="拟修正文本">
      <section className="pane tray" aria-label="各处修改">
        <div className="head">
          <h1>各处修改</h1>
          <span className="quiet">{changes.length ? `已看${changes.length - open.length} / ${changes.length}处` : ""}</span>
        </div>
        {changes.length === 0 ? (
          <Empty>
            {proposed.decision
              ? "没有从决定里读出对这份文件的修改。可在右边的全文里直接改。"
              : "修改它的文件还没有收进。可以先收进，或在右边的全文里直接改。"}
          </Empty>
        ) : (
          <RowList
            label="各处修改"
            groups={groupsOf(changes, looked)}
            keyOf={(row) => row.change.id}
            textOf={(row) => row.change.sentence}
            selected={chosen}
            onSelect={(id) => {
              choose(id);
              setPane("one");
            }}
            rowRem={4.75}
          >
            {line}
          </RowList>
        )}
      </section>
      <section className="pane open" aria-label="修改前后">
        <TextsHead what="拟修正文本" documentId={documentId} title={proposed.title} note={`自${proposed.amendment.on}起`}>
          <Segments
            label="看"
            choices={[
              { value: "one", words: "这一处", off: changes.length === 0 },
              { value: "whole", words: "改好后的全文" },
            ]}
            chosen={pane}
            onChange={setPane}
          />
          <Button kind="act" keys="Ctrl Enter" off={!ready || keep.busy} onPress={submit}>
            写成修正文本
          </Button>
        </TextsHead>
        {written ? (
          <div className="told">
            <Notice title="全文有人工改动，写成时以右边的全文为准" acts={<Button onPress={forget}>改回程序拟的</Button>} />
          </div>
        ) : null}
        {pane === "whole" ? (
          <Whole proposed={proposed} written={written} onWrite={write} />
        ) : selected ? (
          <ChangeView change={selected} decision={proposed.decision} looked={looked.get(selected.id) ?? null} onLook={look} />
        ) : null}
      </section>
    </main>
  );
}

interface Line {
  readonly change: ProposedChange;
  readonly looked: Looked | null;
}
const groupsOf = (changes: readonly ProposedChange[], looked: ReadonlyMap<string, Looked>) =>
  (
    [
      ["决定所改", "instruction"],
      ["文中所引的条号", "reference"],
    ] as const
  ).flatMap(([title, from]) => {
    const rows = changes.filter((c) => c.from === from).map((change): Line => ({ change, looked: looked.get(change.id) ?? null }));
    return rows.length ? [{ title, note: `${rows.length}处`, rows }] : [];
  });

function line({ change, looked }: Line) {
  const state = stateOf(change, looked);
  return (
    <>
      <span className="two-lines">{change.sentence}</span>
      <span className={`meta state ${state}`}>{stateWords[state]}</span>
    </>
  );
}
