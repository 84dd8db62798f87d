import type { InventoryRowView, Verdict } from "../../../shared/contract/inventory.ts";

interface Props {
  readonly rows: readonly InventoryRowView[];
  readonly verdictWords: Readonly<Record<Verdict, string>>;
}

/** The rows of a register, each with what would become of it and why. */
export function Rows({ rows, verdictWords }: Props) {
  if (rows.length === 0) return <p className="quiet none">没有这样的行。</p>;
  return (
    <div className="scroll" role="group" aria-label="表里的行">
      <table className="grid">
        <thead>
          <tr>
            <th>行</th>
            <th>标题</th>
            <th>文号</th>
            <th>效力变动</th>
            <th>结果</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.no} className={row.verdict}>
              <td>{row.no}</td>
              <td>
                {row.title ?? "无标题"}
                {row.sentence ? <p className="wrong-words">{row.sentence}</p> : null}
              </td>
              <td className="no">{row.docNumber}</td>
              <td>{row.force}</td>
              <td className={row.verdict === "wrong" ? "wrong-words" : row.verdict === "here" ? "quiet" : ""}>
                {verdictWords[row.verdict]}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
