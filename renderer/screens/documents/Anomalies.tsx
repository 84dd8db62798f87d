import { documents, type DocumentView } from "../../../shared/contract/documents.ts";
import { useCommand } from "../../api.ts";
import { Button } from "../../parts/Button.tsx";
import { Notice } from "../../parts/Notice.tsx";

/** What is odd about the text, each with its way out: look at the place, or settle it in words. Nothing is repaired silently. */
export function Anomalies({ document, onShow }: { readonly document: DocumentView; readonly onShow: (at: number) => void }) {
  const settle = useCommand(documents.settle, { said: (_, { how }) => (how === null ? "已改回待定" : `已记下：${how}`) });
  const open = document.anomalies.filter((a) => a.settled === null);
  if (open.length === 0) return null;
  const original = document.originals[0];
  return (
    <div className="notices">
      {open.map((anomaly) => (
        <Notice
          key={anomaly.id}
          title={anomaly.message}
          acts={
            <>
              <Button off={settle.busy} onPress={() => settle.run({ id: document.id, anomaly: anomaly.id, how: "已核对，保留原样" })}>
                已核对，保留原样
              </Button>
              {anomaly.span ? (
                <Button kind="bare" onPress={() => onShow(anomaly.span!.start)}>
                  看原处
                </Button>
              ) : null}
              {original ? <span className="quiet small">原件未改动</span> : null}
            </>
          }
        />
      ))}
    </div>
  );
}
