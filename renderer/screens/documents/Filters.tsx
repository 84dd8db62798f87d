import { Check, Plus, X } from "lucide-react";
import { Button as Pressable, DialogTrigger, Header, ListBox, ListBoxItem, ListBoxSection, Popover } from "react-aria-components";
import type { DocumentList } from "../../../shared/contract/documentList.ts";
import type { Day } from "../../../shared/domain/days.ts";
import { FilterChip } from "../../parts/Chip.tsx";
import { DayInput, SearchLine } from "../../parts/Fields.tsx";
import { Glyph } from "../../parts/Status.tsx";
import { shapeOf } from "../../words/status.ts";
import { changeFilter, type Filter } from "./filter.ts";
import { chosenChips, moreChoices } from "./filterChoices.ts";

interface Props {
  readonly filter: Filter;
  readonly list: DocumentList | null;
  readonly today: Day;
}
/** What the list is narrowed to: the three people ask for always in sight, the rest behind 筛选 until it is chosen. */
export function Filters({ filter, list, today }: Props) {
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
        choices={(facets?.years ?? []).map((f) => ({
          value: f.value,
          words: f.value ? `${f.value}年` : "没有日期",
          note: String(f.count),
        }))}
        chosen={filter.years}
        onChange={(years) => changeFilter({ years: [...years] })}
      />
      <FilterChip
        label="机关"
        choices={(facets?.issuers ?? []).map((f) => ({ value: f.value, words: f.value, note: String(f.count) }))}
        chosen={filter.issuers}
        onChange={(issuers) => changeFilter({ issuers: [...issuers] })}
      />
      {chosenChips(filter).map(({ words, without }) => (
        <Pressable key={words} className="chip on" aria-label={`不限${words}`} onPress={() => changeFilter(without)}>
          <span className="cut">{words}</span>
          <X className="icon" aria-hidden="true" />
        </Pressable>
      ))}
      <MoreFilters filter={filter} list={list} today={today} />
    </div>
  );
}

/** Everything else a list can be narrowed to, with counts; the day whose status is shown stands first. */
function MoreFilters({ filter, list, today }: Props) {
  const sections = list ? moreChoices(filter, list.facets) : [];
  const all = sections.flatMap((s) => s.choices);
  return (
    <DialogTrigger>
      <Pressable className="chip dashed">
        <Plus className="icon" aria-hidden="true" />
        筛选
      </Pressable>
      <Popover className="pop more-filters" placement="bottom start" offset={4}>
        <div className="row day-of-list">
          <span className="quiet">看哪一天的效力</span>
          <DayInput
            label="看哪一天的效力"
            value={filter.on ?? today}
            hint={null}
            onChange={(on) => changeFilter({ on: on === today ? null : on })}
          />
        </div>
        <ListBox
          aria-label="筛选"
          autoFocus
          selectionMode="multiple"
          escapeKeyBehavior="none"
          selectedKeys={all.filter((c) => c.on).map((c) => c.id)}
          onSelectionChange={(keys) => {
            const turned = all.find((c) => c.on !== (keys === "all" || keys.has(c.id)));
            if (turned) changeFilter(turned.turn);
          }}
          items={sections}
        >
          {(section) => (
            <ListBoxSection id={section.title} items={section.choices}>
              <Header>{section.title}</Header>
              {section.choices.map((choice) => (
                <ListBoxItem key={choice.id} id={choice.id} textValue={choice.words} className="choice-line">
                  <span className="tick">{choice.on ? <Check className="icon" aria-hidden="true" /> : null}</span>
                  <span className="cut">{choice.words}</span>
                  <span className="meta">{choice.count}</span>
                </ListBoxItem>
              ))}
            </ListBoxSection>
          )}
        </ListBox>
      </Popover>
    </DialogTrigger>
  );
}
