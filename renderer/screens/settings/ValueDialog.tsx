import { useState } from "react";
import { Checkbox } from "react-aria-components";
import { settingWords, type Dated, type SettingName } from "../../../shared/domain/profiles.ts";
import type { RegisterTemplate } from "../../../shared/domain/registerNumber.ts";
import { FormDay, FormText } from "../../parts/Fields.tsx";
import { ActDialog } from "../../parts/ActDialog.tsx";
import { isList, isMeasure, isRule, ValueEditor } from "./ValueEditor.tsx";

interface Props {
  readonly name: SettingName;
  /** Null where a new value is added. */
  readonly value: Dated<unknown> | null;
  /** What is in force now, to begin a new value with. */
  readonly last: Dated<unknown> | null;
  readonly busy: boolean;
  readonly refusal: string | null;
  readonly onSave: (value: Dated<unknown>) => void;
  readonly onClose: () => void;
}
/** One value of a setting: what it is, from which day, where that is written, and whether it was compared with it. */
export function ValueDialog({ name, value: was, last, busy, refusal, onSave, onClose }: Props) {
  const [value, setValue] = useState<unknown>(was ? was.value : (last?.value ?? firstOf(name)));
  const [from, setFrom] = useState<string | null>(was?.from ?? null);
  const [source, setSource] = useState(was?.source ?? "");
  const [verified, setVerified] = useState(was?.verified ?? false);
  return (
    <ActDialog
      title={`${was ? "改写" : "加一条"}${settingWords[name]}`}
      missing={missingOf(name, value) ?? (!was && last && !from ? "写上从哪一天起" : null)}
      verb="记下"
      busy={busy}
      refusal={refusal}
      onSubmit={() => onSave({ from, value, source: source.trim(), verified })}
      onClose={onClose}
    >
      <ValueEditor name={name} value={value} onChange={setValue} />
      <FormDay label="自" value={from} onChange={setFrom} hint={from ? "起施行" : was || last ? "空着是从最初起" : "空着是一直如此"} />
      <FormText label="出处" value={source} onChange={setSource} placeholder="写明见于哪份文件第几条" />
      <span />
      <Checkbox className="check" isSelected={verified} onChange={setVerified}>
        <span className="box" />
        已与原文核对
      </Checkbox>
    </ActDialog>
  );
}

function firstOf(name: SettingName): unknown {
  if (name === "registerTemplate") return { prefix: "", organDigits: 3, serialDigits: 4 };
  return isRule(name) || isMeasure(name) ? null : isList(name) ? [] : "";
}
function missingOf(name: SettingName, value: unknown): string | null {
  if (name === "registerTemplate") {
    const { prefix, serialDigits } = value as RegisterTemplate;
    return !/^[A-Z0-9]{1,12}$/u.test(prefix) ? "前缀只能是字母和数字" : serialDigits < 1 ? "序号至少一位" : null;
  }
  if (isMeasure(name)) return value === null ? "写上数目" : null;
  if (isRule(name)) return value === null || (value as { count: number }).count > 0 ? null : "写上数目";
  const text = isList(name) ? (value as string[]).join("") : (value as string);
  return text.trim() ? null : "写上内容";
}
