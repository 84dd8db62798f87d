import { useState } from "react";
import { Checkbox } from "react-aria-components";
import { Check, Minus } from "lucide-react";
import { texts, type OfferedChange } from "../../../shared/contract/texts.ts";
import { tidyRules, type TidyRule } from "../../../shared/domain/tidying.ts";
import { useAsk, useCommand } from "../../api.ts";
import { useActs } from "../../parts/acts.ts";
import { Button } from "../../parts/Button.tsx";
import { Empty } from "../../parts/Notice.tsx";
import { documentAt, usePlace } from "../../places.ts";
import { tidyWords } from "../../words/texts.ts";
import { count } from "../../words/words.ts";
import { TextsHead, Unready } from "./parts.tsx";

/** Changes to a text, each in its place; only what is ticked is made, in a new text beside the old. */
export function Tidy({ version }: { readonly version: string }) {
  const { data: offered, error } = useAsk(texts.suggest, { version });
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set());
  const [, go] = usePlace();
  const tidy = useCommand(texts.tidy, {
    said: (_, { take }) => `已改${count(take.length)}处，收进时的文本仍在`,
    onDone: () => offered && go(documentAt(offered.documentId)),
  });
  const changes = offered?.changes ?? [];
  const take = () => tidy.run({ version, take: [...taken] });
  useActs("整理文本", 0, [
    { id: "take", words: `改${count(taken.size)}处`, icon: Check, keys: "Ctrl Enter", off: taken.size === 0 || tidy.busy, run: take },
    { id: "all", words: "全部选中", icon: Check, keys: "A", run: () => setTaken(new Set(changes.map((c) => c.id))) },
    { id: "none", words: "全部不选", icon: Minus, keys: "D", run: () => setTaken(new Set()) },
  ]);
  if (error || !offered) return <Unready what="整理文本" error={error} />;
  const set = (ids: readonly string[], on: boolean) => {
    const next = new Set(taken);
    for (const id of ids) {
      if (on) next.add(id);
      else next.delete(id);
    }
    setTaken(next);
  };
  const rules = tidyRules.filter((rule) => changes.some((c) => c.rule === rule));
  return (
    <main className="main" aria-label="整理文本">
      <section className="pane open">
        <TextsHead
          what="整理文本"
          documentId={offered.documentId}
          title={offered.title}
          note={changes.length ? `选中${count(taken.size)} / ${count(changes.length)}处` : ""}
        >
          <Button kind="bare" keys="A" off={changes.length === 0} onPress={() => setTaken(new Set(changes.map((c) => c.id)))}>
            全部选中
          </Button>
          <Button kind="bare" keys="D" off={taken.size === 0} onPress={() => setTaken(new Set())}>
            全部不选
          </Button>
          <Button kind="act" keys="Ctrl Enter" off={taken.size === 0 || tidy.busy} onPress={take}>
            {taken.size ? `改${count(taken.size)}处` : "改选中的"}
          </Button>
        </TextsHead>
        {changes.length === 0 ? (
          <Empty acts={<Button onPress={() => go(documentAt(offered.documentId))}>回到文件</Button>}>这份文本没有要整理的地方。</Empty>
        ) : (
          <div className="scroll paper tidying">
            {rules.map((rule) => (
              <Rule key={rule} rule={rule} changes={changes.filter((c) => c.rule === rule)} taken={taken} onSet={set} />
            ))}
          </div>
        )}
      </section>
    </main>
  );
}

function Rule({
  rule,
  changes,
  taken,
  onSet,
}: {
  readonly rule: TidyRule;
  readonly changes: readonly OfferedChange[];
  readonly taken: ReadonlySet<string>;
  readonly onSet: (ids: readonly string[], on: boolean) => void;
}) {
  const ids = changes.map((c) => c.id);
  const chosen = ids.filter((id) => taken.has(id)).length;
  return (
    <section aria-label={tidyWords[rule]}>
      <Tick on={chosen === ids.length} some={chosen > 0 && chosen < ids.length} onChange={(on) => onSet(ids, on)}>
        <b>{tidyWords[rule]}</b>
        <span className="quiet">{count(ids.length)}处</span>
      </Tick>
      {changes.map((change) => (
        <Tick key={change.id} on={taken.has(change.id)} onChange={(on) => onSet([change.id], on)}>
          <span className="around" lang="zh-CN">
            {change.lead}
            <del>{rule === "hidden" ? "▯".repeat(change.before.length) : change.before}</del>
            <ins>{change.after}</ins>
            {change.trail}
          </span>
        </Tick>
      ))}
    </section>
  );
}

function Tick({
  on,
  some = false,
  onChange,
  children,
}: {
  readonly on: boolean;
  readonly some?: boolean;
  readonly onChange: (on: boolean) => void;
  readonly children: React.ReactNode;
}) {
  return (
    <Checkbox className="check" isSelected={on} isIndeterminate={some} onChange={onChange}>
      <span className="box" aria-hidden="true" />
      {children}
    </Checkbox>
  );
}
