import type { DocumentView } from "../../../shared/contract/documents.ts";
import { daysBetween } from "../../../shared/domain/days.ts";
import type { Headline, Mark } from "../../../shared/domain/status.ts";
import { X } from "lucide-react";
import { Button } from "../../parts/Button.tsx";
import { DayInput } from "../../parts/Fields.tsx";
import { Status } from "../../parts/Status.tsx";
import { documentAt } from "../../places.ts";
import { remaining } from "../../words/status.ts";
import { changeFilter } from "./filter.ts";

const markWords: Partial<Record<Mark, Headline>> = { amended: "已被修改", "partly-repealed": "部分废止" };

/** Title, what holds on the chosen day (marks that hold together, the graver first), and the facts people ask for. */
export function DocumentHead({ document }: { readonly document: DocumentView }) {
  const { fields, status, headline, on, by } = document;
  const also = status.force === "in-force" ? status.marks.flatMap((m) => markWords[m] ?? []).filter((h) => h !== headline) : [];
  const left = status.force === "in-force" && status.validUntil ? remaining(daysBetween(on, status.validUntil)) : null;
  return (
    <header className="doc-head">
      <h1>{fields.title ?? <span className="quiet">标题未读出，在右边填写</span>}</h1>
      <div className="facts">
        <span className="row">
          <Status headline={headline} pill />
          {also.map((h) => (
            <Status key={h} headline={h} pill />
          ))}
        </span>
        {fields.docNumber ? <span className="no">{fields.docNumber}</span> : null}
        {fields.issuers.length ? <span>{fields.issuers.join("、")}</span> : null}
        {status.validUntil && !["repealed", "revoked"].includes(status.force) ? (
          <span>
            有效期至{status.validUntil}
            {left ? (
              <>
                ，<span className="partly-repealed">{left}</span>
              </>
            ) : null}
          </span>
        ) : status.marks.includes("no-period") && status.force === "in-force" ? (
          <span className="quiet">未定有效期</span>
        ) : null}
        {by && status.since ? (
          <span>
            自{status.since}，据{by.id ? <a href={`#${documentAt(by.id)}`}>{by.docNumber ?? by.title}</a> : (by.docNumber ?? by.title)}
          </span>
        ) : null}
      </div>
    </header>
  );
}

/** 效力 on a chosen day: today, or any other; the list, the head and the timeline follow it. */
export function DayOfStatus({ document: { on, today } }: { readonly document: DocumentView }) {
  return (
    <span className="row day-of-status">
      <DayInput label="看哪一天的效力" value={on} hint={null} onChange={(day) => changeFilter({ on: day === today ? null : day })} />
      <span className="quiet">的效力</span>
      {on === today ? null : (
        <Button kind="bare" icon={X} onPress={() => changeFilter({ on: null })}>
          回到今日
        </Button>
      )}
    </span>
  );
}
