import { ChevronDown } from "lucide-react";
import { Button as Pressable, ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from "react-aria-components";
import { documents } from "../../../shared/contract/documents.ts";
import { useAsk } from "../../api.ts";
import { Glyph } from "../../parts/Status.tsx";
import { shortTitle } from "../../words/documents.ts";
import { shapeOf } from "../../words/status.ts";
import type { BasisDraft } from "./basis.ts";
import { firstNamed } from "./filter.ts";

const most = 12;

/** By which act: chosen among the documents here, or written by title or number where it is not here. */
export function BasisField({
  label = "依据",
  value,
  except,
  onChange,
}: {
  readonly label?: string;
  readonly value: BasisDraft;
  readonly except: string;
  readonly onChange: (value: BasisDraft) => void;
}) {
  const { data } = useAsk(documents.list, firstNamed(value.id ? "" : value.text, most + 1));
  const rows = (data?.rows ?? []).filter((row) => row.id !== except).slice(0, most);
  return (
    <ComboBox
      className="contents"
      allowsCustomValue
      menuTrigger="input"
      items={rows}
      inputValue={value.text}
      onInputChange={(text) => {
        if (text !== value.text) onChange({ id: null, text });
      }}
      value={value.id}
      onChange={(key) => {
        const row = rows.find((r) => r.id === key);
        if (row) onChange({ id: row.id, text: [row.docNumber, shortTitle(row.title, row.issuers)].filter(Boolean).join(" ") });
      }}
    >
      <Label>{label}</Label>
      <span className="col">
        <span className="field">
          <Input placeholder="标题或文号，未收录的照写" />
          <Pressable className="btn bare tiny sole" aria-label="看可选的文件">
            <ChevronDown className="icon" aria-hidden="true" />
          </Pressable>
        </span>
        {value.text && !value.id && label === "依据" ? <span className="small quiet">未从库中选定，照所写的记下</span> : null}
      </span>
      <Popover className="pop basis">
        <ListBox>
          {(row: (typeof rows)[number]) => (
            <ListBoxItem id={row.id} textValue={[row.docNumber, row.title].filter(Boolean).join(" ")} className="choice-line">
              <Glyph shape={shapeOf[row.headline]} label={row.headline} />
              <span className="cut">{shortTitle(row.title, row.issuers)}</span>
              <span className="meta no">{row.docNumber}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
