import { Check, ChevronDown, Copy, FileDown, FileSpreadsheet, FileText } from "lucide-react";
import { useState } from "react";
import { Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { overview } from "../../../shared/contract/overview.ts";
import type { Day } from "../../../shared/domain/days.ts";
import {
  countNames,
  countWords,
  disclosureHead,
  disclosureReport,
  figureNotes,
  figuresText,
  type Counts,
  type YearFigures,
} from "../../../shared/domain/yearFigures.ts";
import { useAsk, useCommand } from "../../api.ts";
import { Button } from "../../parts/Button.tsx";
import { copy } from "../../parts/copy.ts";
import { save } from "../../parts/download.ts";
import { say } from "../../parts/toasts.ts";
import { count } from "../../words/words.ts";

/** The figures of one year for the annual reports: as the 政府信息公开年度报告 asks them, by issuer, and of the gazette. */
export function Year({ years, today }: { readonly years: readonly number[]; readonly today: Day }) {
  const [year, setYear] = useState(Number(today.slice(0, 4)));
  const { data } = useAsk(overview.year, { year });
  const figures = useCommand(overview.figures, { onDone: save });
  const out = (as: "word" | "pdf" | "xlsx") => figures.run({ year, as });
  return (
    <section aria-labelledby="by-year">
      <div className="part row">
        <h2 id="by-year">年度报告数字</h2>
        <MenuTrigger>
          <Button tiny icon={ChevronDown}>{`${year}年`}</Button>
          <Popover className="pop" placement="bottom start" offset={4}>
            <Menu aria-label="年份" onAction={(key) => setYear(Number(key))} className="years">
              {years.map((y) => (
                <MenuItem key={y} id={String(y)} textValue={`${y}年`} className="choice-line">
                  <span className="tick">{y === year ? <Check className="icon" aria-label="现为" /> : null}</span>
                  {y}年
                </MenuItem>
              ))}
            </Menu>
          </Popover>
        </MenuTrigger>
        <div className="tools">
          <Button kind="bare" tiny icon={Copy} off={!data} onPress={() => void copyFigures(data!)}>
            复制
          </Button>
          <Button kind="bare" tiny icon={FileSpreadsheet} off={figures.busy} onPress={() => out("xlsx")}>
            存为Excel
          </Button>
          <Button kind="bare" tiny icon={FileText} off={figures.busy} onPress={() => out("word")}>
            存为Word
          </Button>
          <Button kind="bare" tiny icon={FileDown} off={figures.busy} onPress={() => out("pdf")}>
            存为PDF
          </Button>
        </div>
      </div>
      {data ? <Figures figures={data} /> : null}
    </section>
  );
}

function Figures({ figures }: { readonly figures: YearFigures }) {
  const cells = (counts: Counts) =>
    countNames.map((name) => (
      <td key={name} className="num">
        {counts[name] ? count(counts[name]) : <span className="quiet">·</span>}
      </td>
    ));
  return (
    <>
      <table className="grid" aria-label="政府信息公开年度报告用表">
        <thead>
          <tr>
            {disclosureHead.map((title, i) => (
              <th key={title} className={i ? "num" : ""}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            {disclosureReport(figures).map((cell, i) => (
              <td key={i} className={i ? "num strong" : ""}>
                {cell}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
      <table className="grid" aria-label="按制定机关">
        <thead>
          <tr>
            <th>制定机关</th>
            {countNames.map((name) => (
              <th key={name} className="num">
                {countWords[name]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {figures.byIssuer.map((row) => (
            <tr key={row.issuer}>
              <td className="cut out">{row.issuer}</td>
              {cells(row)}
            </tr>
          ))}
          <tr className="total">
            <td>合计</td>
            {cells(figures.total)}
          </tr>
        </tbody>
      </table>
      <p className="waits soft">
        出版政府公报{figures.issues}期，刊登文件{figures.printed}份。{figureNotes(figures).join("")}
      </p>
    </>
  );
}

async function copyFigures(figures: YearFigures): Promise<void> {
  say((await copy(figuresText(figures))) ? `已复制${figures.year}年数字，可贴进表格` : "没有复制成，请用存为Excel");
}
