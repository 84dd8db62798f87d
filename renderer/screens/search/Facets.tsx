import { Checkbox, CheckboxGroup, Label } from "react-aria-components";
import { Button } from "../../parts/Button.tsx";
import { DayInput } from "../../parts/Fields.tsx";
import { Glyph } from "../../parts/Status.tsx";
import type { Found } from "../../../shared/contract/search.ts";
import type { Day } from "../../../shared/domain/days.ts";
import { shapeOf } from "../../words/status.ts";
import { isNarrowed, narrow, widen, type Narrowing } from "./question.ts";
import { counted, issuerChoices, yearChoices } from "./choices.ts";

const kindWords = { document: "文件", page: "公报页" } as const;

interface Props {
  readonly found: Found | null;
  readonly chosen: Narrowing;
  readonly today: Day;
}

/** What the results are narrowed to, with how many each choice would show. */
export function Facets({ found, chosen, today }: Props) {
  const { facets } = found ?? {};
  const years = yearChoices(facets?.years ?? [], chosen.years);
  return (
    <section className="pane tray" aria-label="筛选">
      <div className="head">
        <h1>检索</h1>
        {isNarrowed(chosen) ? (
          <div className="tools">
            <Button kind="bare" tiny onPress={widen}>
              不筛选
            </Button>
          </div>
        ) : null}
      </div>
      <div className="scroll">
        <Group
          label="种类"
          chosen={chosen.kinds}
          onChange={(kinds) => narrow({ kinds })}
          choices={counted<"document" | "page">(facets?.kinds ?? [], ["document", "page"], kindWords)}
        />
        <Group
          label="效力"
          chosen={chosen.headlines}
          onChange={(headlines) => narrow({ headlines })}
          choices={counted(facets?.headlines ?? [], chosen.headlines).map((c) => ({ ...c, mark: <Glyph shape={shapeOf[c.value]} /> }))}
        >
          <span className="day-of-found">
            <DayInput
              label="看哪一天的效力"
              value={chosen.on ?? today}
              hint={null}
              onChange={(on) => narrow({ on: on === today ? null : on })}
            />
          </span>
        </Group>
        <Group
          label="机关"
          chosen={chosen.issuers}
          onChange={(issuers) => narrow({ issuers })}
          choices={issuerChoices(facets?.issuers ?? [], chosen.issuers)}
        />
        <Group
          label="年份"
          chosen={years.filter((y) => y.on).map((y) => y.value)}
          onChange={(values) => narrow({ years: years.filter((y) => values.includes(y.value)).flatMap((y) => y.years) })}
          choices={years}
        />
      </div>
    </section>
  );
}

interface GroupProps<Value extends string> {
  readonly label: string;
  readonly choices: readonly { readonly value: Value; readonly words: string; readonly note: string; readonly mark?: React.ReactNode }[];
  readonly chosen: readonly Value[];
  readonly onChange: (values: Value[]) => void;
  readonly children?: React.ReactNode;
}
function Group<Value extends string>({ label, choices, chosen, onChange, children }: GroupProps<Value>) {
  if (choices.length === 0) return null;
  return (
    <CheckboxGroup className="facet" value={[...chosen]} onChange={(next) => onChange(next as Value[])}>
      <Label>{label}</Label>
      {children}
      {choices.map(({ value, words, note, mark }) => (
        <Checkbox key={value} value={value} className="check">
          <span className="box" aria-hidden="true" />
          {mark}
          <span className="grow">{words}</span>
          <span className="quiet small">{note}</span>
        </Checkbox>
      ))}
    </CheckboxGroup>
  );
}
