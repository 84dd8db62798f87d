import { issues } from "../../../shared/contract/issues.ts";
import { standsOn } from "../../../shared/domain/stretches.ts";
import { useAsk } from "../../api.ts";
import { Status } from "../../parts/Status.tsx";
import { documentAt, usePlace } from "../../places.ts";
import { shortTitle } from "../../words/documents.ts";
import { Button as Pressable } from "react-aria-components";

/** What is printed on a gazette page, each with the status of its document today; nothing where the contents are not known. */
export function PageContents({ issueId, seq }: { readonly issueId: string; readonly seq: number }) {
  const { data: issue } = useAsk(issues.get, { id: issueId });
  const [, go] = usePlace();
  const here = (issue?.contents ?? []).filter((i) => standsOn(i.stretches, seq));
  if (here.length === 0) return null;
  return (
    <div className="same on-page">
      <span className="quiet nowrap">本页篇目</span>
      {here.map((item) => (
        <span key={item.id} className="row">
          {item.documentId ? (
            <Pressable className="link cut" onPress={() => go(documentAt(item.documentId))}>
              {shortTitle(item.title)}
            </Pressable>
          ) : (
            <span className="cut">{shortTitle(item.title)}</span>
          )}
          {item.headline ? <Status headline={item.headline} /> : null}
        </span>
      ))}
    </div>
  );
}
