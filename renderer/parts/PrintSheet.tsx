import { useSheet } from "./print.ts";

/** Only on paper: the list asked for, whole. */
export function PrintSheet() {
  const sheet = useSheet();
  if (!sheet) return null;
  return (
    <section className="print-only print-sheet">
      <h1>{sheet.title}</h1>
      <p>{sheet.about}</p>
      <table>
        <thead>
          <tr>
            {sheet.columns.map((column) => (
              <th key={column}>{column}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sheet.rows.map((row, i) => (
            <tr key={i}>
              {row.map((cell, j) => (
                <td key={j}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
