import type { InventoryView } from "../../../shared/contract/inventory.ts";
import { inventoryColumns, inventoryWords, type InventoryColumn, type Mapping } from "../../../shared/domain/inventory/columns.ts";

interface Props {
  readonly columns: InventoryView["columns"];
  readonly mapping: Mapping;
  readonly onChange: (mapping: Mapping) => void;
}

/** For each thing we keep, the column of the sheet that holds it; a column holds one thing. */
export function Columns({ columns, mapping, onChange }: Props) {
  const choose = (name: InventoryColumn, at: number | null) => {
    const others = Object.entries(mapping).filter(([other, column]) => other !== name && column !== at);
    onChange({ ...Object.fromEntries(others), ...(at === null ? {} : { [name]: at }) });
  };
  return (
    <table className="columns">
      <tbody>
        {inventoryColumns.map((name) => {
          const at = mapping[name];
          return (
            <tr key={name}>
              <th scope="row">{inventoryWords[name]}</th>
              <td>
                <span className="field">
                  <select
                    aria-label={inventoryWords[name]}
                    value={at ?? ""}
                    onChange={(event) => choose(name, event.target.value === "" ? null : Number(event.target.value))}
                  >
                    <option value="">没有这一列</option>
                    {columns.map(({ title }, i) => (
                      <option key={i} value={i}>
                        {title}
                      </option>
                    ))}
                  </select>
                </span>
              </td>
              <td className="quiet small cut">{at === undefined ? "" : (columns[at]?.sample ?? "")}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
