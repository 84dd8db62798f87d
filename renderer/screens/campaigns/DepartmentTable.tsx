import { Check, CircleDashed, Clock, TriangleAlert, type LucideIcon } from "lucide-react";
import type { CampaignView, DepartmentRow, FormState } from "../../../shared/contract/campaigns.ts";
import { verdicts } from "../../../shared/domain/campaigns.ts";
import { shortVerdict } from "../../words/campaigns.ts";
import { count } from "../../words/words.ts";

const looks: Readonly<Record<FormState, readonly [LucideIcon, string]>> = {
  out: [CircleDashed, "flag"],
  in: [Check, "flag fine"],
  blank: [TriangleAlert, "flag"],
  conflict: [TriangleAlert, "flag"],
  late: [Clock, "flag bad"],
};
const formWords = ({ state, count: n, receivedOn }: DepartmentRow): string =>
  ({ out: "未收", in: `收到${receivedOn?.slice(5)}`, blank: `空白${n}份`, conflict: `冲突${n}份`, late: `逾期${n}日` })[state];

/** Every department with what was concluded of its documents, and where its form is. */
export function DepartmentTable({
  campaign,
  chosen,
  onChoose,
}: {
  readonly campaign: CampaignView;
  readonly chosen: string | null;
  readonly onChoose: (name: string) => void;
}) {
  const { rows, tally, received } = campaign;
  return (
    <table className="grid departments" aria-label="各单位进度">
      <thead>
        <tr>
          <th>起草（实施）单位</th>
          <th className="num">范围</th>
          {verdicts.map((v) => (
            <th key={v} className="num">
              {shortVerdict[v]}
            </th>
          ))}
          <th className="num">未定</th>
          <th className="bar-col">进度</th>
          <th>意见表</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const [Icon, look] = looks[row.state];
          return (
            <tr key={row.name} aria-current={row.name === chosen ? "true" : undefined} onClick={() => onChoose(row.name)}>
              <td className="cut-cell">
                <button type="button" className="row-name cut" title={row.name} onClick={() => onChoose(row.name)}>
                  {row.name}
                </button>
              </td>
              <td className="num">{count(row.tally.total)}</td>
              {verdicts.map((v) => (
                <Num key={v} n={row.tally[v]} />
              ))}
              <Num n={row.tally.undecided} strong />
              <td>
                <Progress label={`${row.name}进度`} total={row.tally.total} undecided={row.tally.undecided} />
              </td>
              <td className="nowrap">
                <span className={look}>
                  <Icon className="icon" aria-hidden="true" />
                  {formWords(row)}
                </span>
              </td>
            </tr>
          );
        })}
      </tbody>
      <tfoot>
        <tr>
          <td>{`合计${rows.length}个单位`}</td>
          <td className="num">{count(tally.total)}</td>
          {verdicts.map((v) => (
            <Num key={v} n={tally[v]} />
          ))}
          <Num n={tally.undecided} />
          <td>
            <Progress label="总进度" total={tally.total} undecided={tally.undecided} />
          </td>
          <td className="nowrap">{`收到${received} / ${rows.length}`}</td>
        </tr>
      </tfoot>
    </table>
  );
}

function Num({ n, strong = false }: { readonly n: number; readonly strong?: boolean }) {
  return (
    <td className={strong && n > 0 ? "num strong" : "num"}>
      {n > 0 ? (
        count(n)
      ) : (
        <span className="quiet" role="img" aria-label="0">
          ·
        </span>
      )}
    </td>
  );
}

function Progress({ label, total, undecided }: { readonly label: string; readonly total: number; readonly undecided: number }) {
  const done = total > 0 ? Math.round(((total - undecided) / total) * 100) : 0;
  return (
    <span className="meter" role="progressbar" aria-valuenow={done} aria-label={label}>
      <i style={{ width: `${done}%` }} />
    </span>
  );
}
