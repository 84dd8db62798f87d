import type { AcceptanceView } from "../../../shared/contract/acceptances.ts";
import { faultWords, pageFaultKinds, textFaultKinds } from "../../../shared/domain/acceptance.ts";
import { figureWords } from "../../../shared/domain/acceptance/certificate.ts";

const kinds = [...textFaultKinds, ...pageFaultKinds];

/** The numbers a batch is judged by, each with its limit, and what they can bear. */
export function Figures({ view }: { readonly view: AcceptanceView }) {
  const { figures } = view;
  return (
    <div className="figures">
      <table className="grid" aria-label="结果">
        <tbody>
          {figures.measures.map((m) => (
            <tr key={m.name}>
              <th scope="row">{m.name}</th>
              <td className="num">{m.value ?? "·"}</td>
              <td className="quiet small">{m.limit}</td>
              <td className={m.met === false ? "wrong-words" : ""}>{m.met === null ? "" : m.met ? "合" : "不合"}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="fault-counts">
        {kinds.map((kind) => (
          <span key={kind} className={figures.counts[kind] ? "" : "quiet"}>
            {faultWords[kind]}
            <b>{figures.counts[kind]}</b>
          </span>
        ))}
      </p>
      {figureWords(view).map((sentence) => (
        <p key={sentence} className="small soft">
          {sentence}
        </p>
      ))}
    </div>
  );
}
