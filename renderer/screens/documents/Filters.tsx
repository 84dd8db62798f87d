import { X } from "lucide-react";
import { useState } from "react";
import { Button as Pressable, ToggleButton } from "react-aria-components";
import type { DocumentList } from "../../../shared/contract/documents.ts";
import type { Day } from "../../../shared/domain/days.ts";
import { FilterChip } from "../../parts/Chip.tsx";
import { DayInput, SearchLine } from "../../parts/Fields.tsx";
import { Glyph } from "../../parts/Status.tsx";
import { shapeOf } from "../../words/status.ts";
import { changeFilter, type Filter } from "./filter.ts";

/** What the list is narrowed to; the day is the one whose status is shown. */
export function Filters({ filter, list, today }: { readonly filter: Filter; readonly list: DocumentList | null; readonly today: Day }) {
  const [choosingDay, setChoosingDay] = useState(false);
  const facets = list?.facets;
  return (
    <div className="chips">
      <SearchLine label="标题或文号" value={filter.words} onChange={(words) => changeFilter({ words })} className="full" />
      <FilterChip
        label="效力"
        choices={(facets?.headlines ?? []).map((f) => ({
          value: f.value,
          words: f.value,
          note: String(f.count),
          mark: <Glyph shape={shapeOf[f.value]} />,
        }))}
        chosen={filter.headlines}
        onChange={(headlines) => changeFilter({ headlines: [...headlines] })}
      />
      <FilterChip
        label="年份"
        choices={(facets?.years ?? []).map((f) => ({ value: f.value, words: `${f.value}年`, note: String(f.count) }))}
        chosen={filter.years}
        onChange={(years) => changeFilter({ years: [...years] })}
      />
      <FilterChip
        label="机关"
        choices={(facets?.issuers ?? []).map((f) => ({ value: f.value, words: f.value, note: String(f.count) }))}
        chosen={filter.issuers}
        onChange={(issuers) => changeFilter({ issuers: [...issuers] })}
      />
      <ToggleButton className="chip" isSelected={filter.waiting !== null} onChange={(on) => changeFilter({ waiting: on ? "any" : null })}>
        待定
      </ToggleButton>
      <Pressable className={filter.on ? "chip on" : "chip"} aria-expanded={choosingDay} onPress={() => setChoosingDay(!choosingDay)}>
        {filter.on ?? "某日"}
      </Pressable>
      {filter.on ? (
        <Pressable className="chip on" aria-label="回到今日" onPress={() => changeFilter({ on: null })}>
          <X className="icon" aria-hidden="true" />
        </Pressable>
      ) : null}
      {choosingDay ? (
        <span className="row full">
          <span className="quiet small">看哪一天的效力</span>
          <DayInput label="看哪一天的效力" value={filter.on ?? today} onChange={(on) => changeFilter({ on: on === today ? null : on })} />
        </span>
      ) : null}
    </div>
  );
}
