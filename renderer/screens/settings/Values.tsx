import { Pencil, Plus, RotateCcw, Trash2 } from "lucide-react";
import { Fragment, useState } from "react";
import { settings, type SettingInput, type SettingsView } from "../../../shared/contract/settings.ts";
import { inForceOn, settingWords, valueWords, type Dated, type SettingName } from "../../../shared/domain/profiles.ts";
import { useAsk, useCommand } from "../../api.ts";
import { Button } from "../../parts/Button.tsx";
import { Empty } from "../../parts/Notice.tsx";
import { ValueDialog } from "./ValueDialog.tsx";

type Any = Dated<unknown>;
interface Editing {
  readonly name: SettingName;
  /** Which of its values; null adds one. */
  readonly at: number | null;
}

/** Settings with the days from which each value is in force, where it is written, and whether that was checked. */
export function Values({ names, about }: { readonly names: readonly SettingName[]; readonly about: string }) {
  const { data, error } = useAsk(settings.get, {});
  const [editing, setEditing] = useState<Editing | null>(null);
  const write = useCommand(settings.write, {
    inPlace: editing !== null,
    said: (_, { name }) => `已记下${settingWords[name]}`,
    onDone: () => setEditing(null),
  });
  const restore = useCommand(settings.restore, { said: (_, { name }) => `${settingWords[name]}已改回程序原带的值` });
  if (!data) return error ? <Empty>{error.message}</Empty> : null;
  const keep = ({ name, at }: Editing, value: Any | null) => {
    const values: readonly Any[] = data.table[name];
    const others = values.filter((_, i) => i !== at);
    write.run({ name, values: value ? [...others, value] : others } as SettingInput);
  };
  return (
    <div className="scroll">
      <p className="about soft">{about}没有核对过原文的标“待核实”。</p>
      <table className="grid values" aria-label="设置的值">
        <thead>
          <tr>
            <th>名称</th>
            <th>自</th>
            <th>值</th>
            <th>出处</th>
            <th aria-label="改动" />
          </tr>
        </thead>
        <tbody>
          {names.map((name) => (
            <Fragment key={name}>
              {(data.table[name].length ? data.table[name] : [null]).map((value, at) => (
                <Line
                  key={value?.from ?? "always"}
                  name={name}
                  value={value}
                  first={at === 0}
                  view={data}
                  busy={write.busy || restore.busy}
                  onEdit={() => setEditing({ name, at: value ? at : null })}
                  onAdd={() => setEditing({ name, at: null })}
                  onDrop={() => keep({ name, at }, null)}
                  onRestore={() => restore.run({ name })}
                />
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
      {editing ? (
        <ValueDialog
          name={editing.name}
          value={editing.at === null ? null : (data.table[editing.name][editing.at] ?? null)}
          last={inForceOn<unknown>(data.table[editing.name], data.today)}
          busy={write.busy}
          refusal={write.refusal}
          onSave={(value) => keep(editing, value)}
          onClose={() => {
            write.forget();
            setEditing(null);
          }}
        />
      ) : null}
    </div>
  );
}

interface LineProps {
  readonly name: SettingName;
  readonly value: Any | null;
  readonly first: boolean;
  readonly view: SettingsView;
  readonly busy: boolean;
  readonly onEdit: () => void;
  readonly onAdd: () => void;
  readonly onDrop: () => void;
  readonly onRestore: () => void;
}
function Line({ name, value, first, view, busy, onEdit, onAdd, onDrop, onRestore }: LineProps) {
  const now = inForceOn<unknown>(view.table[name], view.today);
  const held = value !== null && now?.from === value.from;
  const words = settingWords[name];
  return (
    <tr className={first ? "first" : ""}>
      <td className="nowrap">{first ? <b className="strong">{words}</b> : null}</td>
      <td className="nowrap">{value ? (value.from ?? "最初") : ""}</td>
      <td className={held ? "" : "quiet"}>{value ? valueWords(name, value.value as never) : "还没有写"}</td>
      <td className="small soft">
        {value?.source}
        {value && !value.verified ? <span className="amended">{value.source ? "，" : ""}待核实</span> : null}
      </td>
      <td>
        <span className="row end">
          {first && view.own.includes(name) ? (
            <Button kind="bare" tiny sole icon={RotateCcw} className="on-hover" off={busy} onPress={onRestore}>
              {`${words}改回程序原带的值`}
            </Button>
          ) : null}
          {value ? (
            <Button kind="bare" tiny sole icon={Trash2} className="on-hover" off={busy} onPress={onDrop}>
              {`删去${words}，自${value.from ?? "最初"}`}
            </Button>
          ) : null}
          {first ? (
            <Button kind="bare" tiny sole icon={Plus} off={busy} onPress={onAdd}>
              {`加一条${words}`}
            </Button>
          ) : null}
          {value ? (
            <Button kind="bare" tiny sole icon={Pencil} off={busy} onPress={onEdit}>
              {`改写${words}，自${value.from ?? "最初"}`}
            </Button>
          ) : null}
        </span>
      </td>
    </tr>
  );
}
