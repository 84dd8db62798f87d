import { Checkbox, CheckboxGroup, Label, Radio, RadioGroup } from "react-aria-components";
import type { Found } from "../../../shared/contract/search.ts";
import type { Headline } from "../../../shared/domain/status.ts";
import { Glyph } from "../../parts/Status.tsx";
import { shapeOf } from "../../words/status.ts";
import { count } from "../../words/words.ts";

export type Kind = "document" | "page";
interface Props {
  readonly found: Found | null;
  readonly kinds: readonly Kind[];
  readonly headlines: readonly Headline[];
  readonly sort: "best" | "newest";
  readonly onKinds: (kinds: readonly Kind[]) => void;
  readonly onHeadlines: (headlines: readonly Headline[]) => void;
  readonly onSort: (sort: "best" | "newest") => void;
}

/** What the results are narrowed to, with how many there are of each. */
export function Facets({ found, kinds, headlines, sort, onKinds, onHeadlines, onSort }: Props) {
  return (
    <section className="pane tray" aria-label="筛选">
      <div className="head">
        <h1>检索</h1>
      </div>
      <div className="scroll">
        <CheckboxGroup className="facet" value={[...kinds]} onChange={(next) => onKinds(next as Kind[])}>
          <Label>种类</Label>
          <Line value="document" words="文件" note={found ? count(found.documents) : ""} />
          <Line value="page" words="公报页" note={found ? count(found.pages) : ""} />
        </CheckboxGroup>
        {found?.facets.headlines.length ? (
          <CheckboxGroup className="facet" value={[...headlines]} onChange={(next) => onHeadlines(next as Headline[])}>
            <Label>效力，今日</Label>
            {found.facets.headlines.map((f) => (
              <Line key={f.value} value={f.value} words={f.value} note={count(f.count)} mark={<Glyph shape={shapeOf[f.value]} />} />
            ))}
          </CheckboxGroup>
        ) : null}
        <RadioGroup className="facet" value={sort} onChange={(next) => onSort(next as "best" | "newest")}>
          <Label>次序</Label>
          <Radio value="best" className="check">
            <span className="box round" aria-hidden="true" />
            <span className="grow">最相关在前</span>
          </Radio>
          <Radio value="newest" className="check">
            <span className="box round" aria-hidden="true" />
            <span className="grow">最新在前</span>
          </Radio>
        </RadioGroup>
      </div>
    </section>
  );
}

function Line({
  value,
  words,
  note,
  mark,
}: {
  readonly value: string;
  readonly words: string;
  readonly note: string;
  readonly mark?: React.ReactNode;
}) {
  return (
    <Checkbox value={value} className="check">
      <span className="box" aria-hidden="true" />
      {mark}
      <span className="grow cut">{words}</span>
      <span className="quiet small">{note}</span>
    </Checkbox>
  );
}
