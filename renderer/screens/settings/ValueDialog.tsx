import { useState } from "react";
import { Checkbox } from "react-aria-components";
import { listNames, ruleNames, settingWords, unitWords, type Dated, type SettingName, type Unit } from "../../../shared/domain/profiles.ts";
import type { RegisterTemplate } from "../../../shared/domain/registerNumber.ts";
import { Segments } from "../../parts/Choose.tsx";
import { FormDay, FormText } from "../../parts/Fields.tsx";
import { ActDialog } from "../../parts/ActDialog.tsx";

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
interface Editor {
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}

/** One value of a setting: what it is, from which day, where that is written, and whether it was compared with it. */
export function ValueDialog({ name, value: was, last, busy, refusal, onSave, onClose }: Props) {
  const [value, setValue] = useState<unknown>(was ? was.value : (last?.value ?? firstOf(name)));
  const [from, setFrom] = useState<string | null>(was?.from ?? null);
  const [source, setSource] = useState(was?.source ?? "");
  const [verified, setVerified] = useState(was?.verified ?? false);
  const Kind = editorOf(name);
  return (
    <ActDialog
      title={`${was ? "改写" : "加一条"}${settingWords[name]}`}
      missing={missingOf(name, value)}
      verb="记下"
      busy={busy}
      refusal={refusal}
      onSubmit={() => onSave({ from, value, source: source.trim(), verified })}
      onClose={onClose}
    >
      <Kind value={value} onChange={setValue} />
      <FormDay label="自" value={from} onChange={setFrom} hint={from ? "起施行" : "不写就是一直如此"} />
      <FormText label="出处" value={source} onChange={setSource} placeholder="写明见于哪份文件第几条" />
      <span />
      <Checkbox className="check" isSelected={verified} onChange={setVerified}>
        <span className="box" />
        已与原文核对
      </Checkbox>
    </ActDialog>
  );
}

function RuleEditor({ value, onChange }: Editor) {
  const rule = value as { count: number; unit: Unit } | null;
  const unit = rule?.unit ?? "none";
  return (
    <>
      <span className="label">期限</span>
      <Segments
        label="单位"
        choices={[
          ...(Object.keys(unitWords) as Unit[]).map((u) => ({ value: u, words: unitWords[u] })),
          { value: "none", words: "不作要求" },
        ]}
        chosen={unit as string}
        onChange={(to) => onChange(to === "none" ? null : { count: rule?.count ?? 1, unit: to })}
      />
      {rule ? (
        <FormText
          label="数目"
          value={rule.count ? String(rule.count) : ""}
          onChange={(text) => onChange({ ...rule, count: Number(text.replace(/\D/gu, "")) })}
          autoFocus
        />
      ) : null}
    </>
  );
}
const TextEditor = ({ value, onChange }: Editor) => <FormText label="写作" value={value as string} onChange={onChange} autoFocus />;
const ListEditor = ({ value, onChange }: Editor) => (
  <FormText
    label="各项"
    value={(value as string[]).join("\n")}
    onChange={(text) => onChange(text.split("\n"))}
    placeholder="一行一项"
    autoFocus
    lines
  />
);
function TemplateEditor({ value, onChange }: Editor) {
  const template = value as RegisterTemplate;
  const digits = (text: string) => Number(text.replace(/\D/gu, "").slice(-1));
  return (
    <>
      <FormText
        label="前缀"
        value={template.prefix}
        onChange={(prefix) => onChange({ ...template, prefix: prefix.toUpperCase() })}
        autoFocus
      />
      <FormText label="机关位数" value={String(template.organDigits)} onChange={(t) => onChange({ ...template, organDigits: digits(t) })} />
      <FormText
        label="序号位数"
        value={String(template.serialDigits)}
        onChange={(t) => onChange({ ...template, serialDigits: digits(t) })}
      />
      <span className="label">写出来</span>
      <span className="no">
        {template.prefix || "前缀"}-2026-{"1".padStart(template.organDigits, "0").slice(0, template.organDigits)}
        {"1".padStart(template.serialDigits, "0")}
      </span>
    </>
  );
}

const isRule = (name: SettingName) => (ruleNames as readonly string[]).includes(name);
const isList = (name: SettingName) => (listNames as readonly string[]).includes(name);
const editorOf = (name: SettingName) =>
  name === "registerTemplate" ? TemplateEditor : isRule(name) ? RuleEditor : isList(name) ? ListEditor : TextEditor;
function firstOf(name: SettingName): unknown {
  if (name === "registerTemplate") return { prefix: "", organDigits: 3, serialDigits: 4 };
  return isRule(name) ? null : isList(name) ? [] : "";
}
function missingOf(name: SettingName, value: unknown): string | null {
  if (name === "registerTemplate") {
    const { prefix, serialDigits } = value as RegisterTemplate;
    return !/^[A-Z0-9]{1,12}$/u.test(prefix) ? "前缀只能是字母和数字" : serialDigits < 1 ? "序号至少一位" : null;
  }
  if (isRule(name)) return value === null || (value as { count: number }).count > 0 ? null : "写上数目";
  const text = isList(name) ? (value as string[]).join("") : (value as string);
  return text.trim() ? null : "写上内容";
}
