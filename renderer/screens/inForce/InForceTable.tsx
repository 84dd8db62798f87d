import { useQueries } from "@tanstack/react-query";
import { useState } from "react";
import { documents } from "../../../shared/contract/documents.ts";
import type { InForceRow } from "../../../shared/contract/inForce.ts";
import type { Day } from "../../../shared/domain/days.ts";
import { ask } from "../../api.ts";
import { Glyph } from "../../parts/Status.tsx";
import { WindowList } from "../../parts/WindowList.tsx";
import { documentAt, usePlace } from "../../places.ts";
import { shapeOf } from "../../words/status.ts";
import { evidenceOf } from "./evidence.ts";

interface Props {
  readonly question: { readonly on: Day; readonly asOf: Day | null; readonly words: string };
  readonly total: number;
}
const many = 50;

/** The rows of the list, asked for as they come into sight; Enter or a double click opens the document. */
export function InForceTable({ question, total }: Props) {
  const [, go] = usePlace();
  const [pages, setPages] = useState<readonly [number, number]>([0, 0]);
  const [chosen, setChosen] = useState(-1);
  const windows = useQueries({
    queries: Array.from({ length: pages[1] - pages[0] + 1 }, (_, i) => {
      const asked = { ...question, from: (pages[0] + i) * many, count: many };
      return { queryKey: ["documents", "inForce", asked], queryFn: () => ask(documents.inForce, asked) };
    }),
  });
  const [onSight] = useState(() => (first: number, last: number) => {
    const next = [Math.floor(first / many), Math.floor(last / many)] as const;
    setPages((now) => (now[0] === next[0] && now[1] === next[1] ? now : next));
  });
  const at = (index: number): InForceRow | undefined => windows[Math.floor(index / many) - pages[0]]?.data?.rows[index % many];
  return (
    <WindowList
      label="有效的文件"
      total={total}
      groups={[]}
      open={chosen}
      isSelected={(index) => index === chosen}
      picking={false}
      onChoose={setChosen}
      onAll={() => {}}
      onEnter={() => {
        const row = at(chosen);
        if (row) go(documentAt(row.id));
      }}
      onSight={onSight}
      rowRem={4.5}
    >
      {(index) => <Line row={at(index)} index={index} />}
    </WindowList>
  );
}

function Line({ row, index }: { readonly row: InForceRow | undefined; readonly index: number }) {
  if (!row) return <span className="title quiet">…</span>;
  const [since, ...rest] = evidenceOf(row);
  return (
    <>
      <Glyph shape={shapeOf[row.headline]} />
      <span className="title cut" title={row.title ?? ""}>
        <span className="quiet">{index + 1}　</span>
        {row.title ?? "标题未读出"}
      </span>
      <span className="meta">
        <span className="no">{row.docNumber ?? row.issuers[0] ?? ""}</span>
        {row.from ? <span>{row.from}施行</span> : null}
        <span>{row.validUntil ? `有效期至${row.validUntil}` : "未定有效期"}</span>
        <span className={shapeOf[row.headline]}>{row.headline}</span>
      </span>
      <span className="meta shown-by cut" title={[since, ...rest].join("，")}>
        {since}
        {rest.length ? `，${rest.join("，")}` : ""}
      </span>
    </>
  );
}
