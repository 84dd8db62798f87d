import { Columns2, History, WandSparkles } from "lucide-react";
import type { DocumentView } from "../../../shared/contract/documents.ts";
import { texts } from "../../../shared/contract/texts.ts";
import { useAsk } from "../../api.ts";
import { Button } from "../../parts/Button.tsx";
import { More } from "../../parts/Choose.tsx";
import { Notice } from "../../parts/Notice.tsx";
import { amendAt, compareAt, tidyAt, usePlace } from "../../places.ts";
import { holdsWords, textName } from "../../words/texts.ts";
import { count } from "../../words/words.ts";
import { changeFilter } from "./filter.ts";

/** Which text is shown, the others there are, and amendments whose text nobody has made yet. What could be tidied is offered, never done. */
export function TextBar({ document, onCorrections }: { readonly document: DocumentView; readonly onCorrections: () => void }) {
  const [, go] = usePlace();
  const { data: list } = useAsk(texts.list, { id: document.id });
  if (!list || list.documentId !== document.id) return null;
  const { versions, amendments, corrections, offers } = list;
  const shown = versions.find((v) => v.id === document.text.version) ?? versions.find((v) => v.hash === document.text.hash);
  const waiting = amendments.filter((a) => a.version === null && a.kind === "amended");
  const lost = corrections.filter((c) => c.start === null).length;
  const other = versions.findLast((v) => v.id !== shown?.id && v.hash !== shown?.hash);
  return (
    <>
      {shown && (versions.length > 1 || (offers > 0 && shown.today)) ? (
        <div className="text-bar">
          {versions.length > 1 ? (
            <>
              <b>{textName(shown)}</b>
              {shown.event && !shown.holds?.until ? null : <span className="quiet small">{holdsWords(shown)}</span>}
              <More
                label="换一个文本"
                icon={History}
                lines={versions.map((v) => ({
                  id: v.id,
                  words: textName(v),
                  meta: holdsWords(v),
                  on: v.id === shown.id,
                  run: () => {
                    // A text that holds on some day is shown by looking at that day; any other is laid beside the one shown.
                    if (v.holds) changeFilter({ on: v.today ? null : (v.holds.from ?? v.holds.until) });
                    else go(compareAt(v.id, shown.id));
                  },
                }))}
              />
              {other ? (
                <Button
                  kind="bare"
                  icon={Columns2}
                  onPress={() =>
                    go(versions.indexOf(other) < versions.indexOf(shown) ? compareAt(other.id, shown.id) : compareAt(shown.id, other.id))
                  }
                >
                  对照文本
                </Button>
              ) : null}
            </>
          ) : null}
          {offers > 0 && shown.today ? (
            <Button kind="bare" icon={WandSparkles} onPress={() => go(tidyAt(shown.id))}>
              {`整理文本，可改${count(offers)}处`}
            </Button>
          ) : null}
        </div>
      ) : null}
      {waiting.length > 0 || lost > 0 ? (
        <div className="notices">
          {waiting.map((a) => (
            <Notice
              key={a.eventId}
              title={`${a.on}的修改还没有写进正文`}
              acts={<Button onPress={() => go(amendAt(a.eventId))}>拟修正文本</Button>}
            />
          ))}
          {lost > 0 ? (
            <Notice
              title={`有${lost}处目录更正在现在的正文里找不到原来那一行`}
              acts={<Button onPress={onCorrections}>看目录更正</Button>}
            />
          ) : null}
        </div>
      ) : null}
    </>
  );
}
