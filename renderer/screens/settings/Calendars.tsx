import { CalendarPlus, Trash2 } from "lucide-react";
import { useState } from "react";
import { Checkbox } from "react-aria-components";
import { settings } from "../../../shared/contract/settings.ts";
import type { YearCalendar } from "../../../shared/domain/workdays.ts";
import { useAsk, useCommand } from "../../api.ts";
import { ActDialog } from "../../parts/ActDialog.tsx";
import { Button } from "../../parts/Button.tsx";
import { FormText } from "../../parts/Fields.tsx";
import { Empty } from "../../parts/Notice.tsx";

/** 工作日历: the years an office has, each from the words of its notice. Through a year that is absent nothing is counted. */
export function Calendars({ today }: { readonly today: string }) {
  const { data } = useAsk(settings.get, {});
  const [adding, setAdding] = useState(false);
  const drop = useCommand(settings.calendar, { said: (_, { year }) => `已去掉${year}年工作日历` });
  if (!data) return null;
  const { calendars } = data;
  const thisYear = Number(today.slice(0, 4));
  const paste = (
    <Button kind="act" icon={CalendarPlus} onPress={() => setAdding(true)}>
      写入一年
    </Button>
  );
  return (
    <>
      <div className="scroll">
        <p className="about soft row">
          <span className="grow">
            按国务院办公厅每年的放假通知。没有写入的年份，凡按工作日算的期限都算不出来，程序不会自己推算。
            {calendars.some((c) => c.year === thisYear) ? "" : `现在还没有${thisYear}年的。`}
          </span>
          {paste}
        </p>
        {calendars.length === 0 ? (
          <Empty>还没有工作日历。把通知里“一、元旦：…”起的几行粘贴进来即可。</Empty>
        ) : (
          <table className="grid values" aria-label="工作日历">
            <thead>
              <tr>
                <th>年份</th>
                <th>放假</th>
                <th>上班的周末</th>
                <th>出处</th>
                <th aria-label="改动" />
              </tr>
            </thead>
            <tbody>
              {calendars.map((one) => (
                <Year
                  key={one.year}
                  one={one}
                  busy={drop.busy}
                  onDrop={() => drop.run({ year: one.year, text: null, source: "", verified: false })}
                />
              ))}
            </tbody>
          </table>
        )}
      </div>
      {adding ? <PasteDialog year={nextYear(calendars, thisYear)} onClose={() => setAdding(false)} /> : null}
    </>
  );
}

const short = (day: string) => day.slice(5);
function Year({ one, busy, onDrop }: { readonly one: YearCalendar; readonly busy: boolean; readonly onDrop: () => void }) {
  return (
    <tr className="first">
      <td>
        <b className="strong">{one.year}年</b>
      </td>
      <td>
        <ul className="days">
          {one.holidays.map((h) => (
            <li key={h.from}>
              {h.name}
              <span className="quiet">{h.from === h.to ? short(h.from) : `${short(h.from)}至${short(h.to)}`}</span>
            </li>
          ))}
        </ul>
      </td>
      <td>{one.workdays.map(short).join("、") || "没有"}</td>
      <td className="small soft">
        {one.source}
        {one.verified ? null : <span className="amended">，待核实</span>}
      </td>
      <td aria-label="改动">
        <span className="row end">
          <Button kind="bare" tiny sole icon={Trash2} off={busy} onPress={onDrop}>
            {`去掉${one.year}年`}
          </Button>
        </span>
      </td>
    </tr>
  );
}
/** This year where it is missing, else the year after the last. */
const nextYear = (calendars: readonly YearCalendar[], thisYear: number) =>
  calendars.some((c) => c.year === thisYear) ? Math.max(...calendars.map((c) => c.year)) + 1 : thisYear;

function PasteDialog({ year: suggested, onClose }: { readonly year: number; readonly onClose: () => void }) {
  const [year, setYear] = useState(String(suggested));
  const [text, setText] = useState("");
  const [source, setSource] = useState(`国务院办公厅关于${suggested}年部分节假日安排的通知`);
  const [verified, setVerified] = useState(true);
  const write = useCommand(settings.calendar, { inPlace: true, said: (_, asked) => `已写入${asked.year}年工作日历`, onDone: onClose });
  return (
    <ActDialog
      title="写入工作日历"
      about="把放假通知的原文粘贴进来，日期和星期对不上的会指出来。"
      missing={/^\d{4}$/u.test(year) ? (text.trim() ? null : "粘贴通知的原文") : "写上年份"}
      verb="写入这一年"
      busy={write.busy}
      refusal={write.refusal}
      onSubmit={() => write.run({ year: Number(year), text, source: source.trim(), verified })}
      onClose={onClose}
    >
      <FormText label="年份" value={year} onChange={setYear} />
      <FormText
        label="原文"
        value={text}
        onChange={setText}
        placeholder="一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。"
        autoFocus
        lines
      />
      <FormText label="出处" value={source} onChange={setSource} />
      <span />
      <Checkbox className="check" isSelected={verified} onChange={setVerified}>
        <span className="box" />
        粘贴的是通知原文
      </Checkbox>
    </ActDialog>
  );
}
