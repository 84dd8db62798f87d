import { useState } from "react";
import {
  listNames,
  measureUnits,
  ruleNames,
  unitWords,
  type MeasureName,
  type SettingName,
  type Unit,
} from "../../../shared/domain/profiles.ts";
import type { RegisterTemplate } from "../../../shared/domain/registerNumber.ts";
import { Segments } from "../../parts/Choose.tsx";
import { FormText } from "../../parts/Fields.tsx";

interface Editor {
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}

/** A number with its unit. */
export const isRule = (name: SettingName) => (ruleNames as readonly string[]).includes(name);
/** Words to choose from. */
export const isList = (name: SettingName) => (listNames as readonly string[]).includes(name);
/** A bare number. */
export const isMeasure = (name: SettingName): name is MeasureName => name in measureUnits;

/** The fields in which a value of this setting is written. */
export function ValueEditor({ name, value, onChange }: Editor & { readonly name: SettingName }) {
  if (name === "registerTemplate") return <TemplateEditor value={value} onChange={onChange} />;
  if (isRule(name)) return <RuleEditor value={value} onChange={onChange} />;
  if (isMeasure(name)) return <MeasureEditor name={name} value={value} onChange={onChange} />;
  if (isList(name)) return <ListEditor value={value} onChange={onChange} />;
  return <FormText label="写作" value={value as string} onChange={onChange} autoFocus />;
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
        chosen={unit}
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
/** What is being typed, such as `2.`, stays as typed; what it comes to is the value, null while it is no number. */
function MeasureEditor({ name, value, onChange }: Editor & { readonly name: MeasureName }) {
  const [text, setText] = useState(value === null ? "" : String(value as number));
  return (
    <FormText
      label={`数（${measureUnits[name]}）`}
      value={text}
      onChange={(typed) => {
        const kept = typed.replace(/[^\d.]/gu, "");
        setText(kept);
        onChange(/^\d+(\.\d+)?$/u.test(kept) ? Number(kept) : null);
      }}
      autoFocus
    />
  );
}
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
