import type { DepartmentRow } from "../../../shared/domain/overview.ts";
import { Button } from "../../parts/Button.tsx";
import { count } from "../../words/words.ts";
import { unknownDrafter } from "../../words/overview.ts";

interface Props {
  readonly rows: readonly DepartmentRow[];
  /** undefined: all of them. */
  readonly picked: string | null | undefined;
  readonly onPick: (name: string | null | undefined) => void;
  readonly onWrite: (name: string) => void;
}

/** A line a drafting department; picking one narrows what stands beside. */
export function Departments({ rows, picked, onPick, onWrite }: Props) {
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="by-department">
      <h2 id="by-department" className="part">
        按起草单位
      </h2>
      <table className="grid">
        <thead>
          <tr>
            <th>起草（实施）单位</th>
            <th className="num">现行有效</th>
            <th className="num">即将到期</th>
            <th className="num">应当评估</th>
            <th className="num">应登未登</th>
            <th className="num">清理未定</th>
            <th aria-label="提醒函" />
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.name ?? ""} className={picked === row.name ? "picked" : ""}>
              <td className="out cut">
                <button
                  type="button"
                  className="link plain"
                  aria-pressed={picked === row.name}
                  onClick={() => onPick(picked === row.name ? undefined : row.name)}
                >
                  {row.name ?? unknownDrafter}
                </button>
              </td>
              <Number n={row.inForce} />
              <Number n={row.expiring} />
              <Number n={row.evaluating} />
              <Number n={row.unlisted} />
              <Number n={row.undecided} />
              <td className="nowrap">
                {row.expiring && row.name !== null ? (
                  <Button kind="bare" tiny onPress={() => onWrite(row.name!)}>
                    写提醒函
                  </Button>
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
const Number = ({ n }: { readonly n: number }) => <td className="num">{n ? count(n) : <span className="quiet">·</span>}</td>;
