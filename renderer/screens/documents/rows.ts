import { keepPreviousData, useQueries, useQueryClient } from "@tanstack/react-query";
import { useCallback, useMemo, useState } from "react";
import type { z } from "zod";
import type { DocumentList, DocumentQuestion, DocumentRow } from "../../../shared/contract/documentList.ts";
import { documents } from "../../../shared/contract/documents.ts";
import { ask, useAsk } from "../../api.ts";
import type { Filter } from "./filter.ts";
import type { Sort } from "./sort.ts";

type Question = z.output<typeof DocumentQuestion>;
/** Rows asked for at a time. */
const many = 100;
/** How far ahead of what is in sight. */
const ahead = 40;

export interface Rows {
  readonly list: DocumentList | null;
  /** False while `list` is still the answer to the question before: its `index` is then another document's. */
  readonly answered: boolean;
  readonly error: string | null;
  /** A row by its place in the whole list; undefined while it is not here. */
  readonly at: (index: number) => DocumentRow | undefined;
  readonly onSight: (first: number, last: number) => void;
  /** The ids from one place to another, both included; of the whole list where none is named. */
  readonly ids: (from?: number, to?: number) => Promise<readonly string[]>;
}

/** The list as far as it is in sight; what scrolls into sight is asked for. While it changes, the rows before stay. */
export function useRows(filter: Filter, sort: Sort, open: string | null): Rows {
  const client = useQueryClient();
  const [pages, setPages] = useState<readonly [number, number]>([0, 0]);
  const base: Question = useMemo(() => ({ ...filter, sort, from: 0, count: many, beside: null }), [filter, sort]);
  const { data: list, error, isPlaceholderData } = useAsk(documents.list, { ...base, count: 0, beside: open });
  const windows = useQueries({
    queries: Array.from({ length: pages[1] - pages[0] + 1 }, (_, i) => {
      const question = { ...base, from: (pages[0] + i) * many };
      return {
        queryKey: ["documents", "list", question],
        queryFn: () => ask(documents.list, question),
        placeholderData: keepPreviousData,
      };
    }),
  });
  /** Subtle: while another list is asked for, the rows before stay where they were, so that nothing blinks. */
  const at = (index: number): DocumentRow | undefined => {
    const page = Math.floor(index / many);
    const data = windows[page - pages[0]]?.data;
    return data?.from === page * many ? data.rows[index % many] : undefined;
  };
  const onSight = useCallback((first: number, last: number) => {
    const next = [Math.floor(Math.max(0, first - ahead) / many), Math.floor((last + ahead) / many)] as const;
    setPages((now) => (now[0] === next[0] && now[1] === next[1] ? now : next));
  }, []);
  const ids = useCallback(
    async (from = 0, to?: number) => {
      const { from: _from, count: _count, beside: _beside, ...question } = base;
      const asked = { ...question, from: Math.min(from, to ?? from), to: to === undefined ? null : Math.max(from, to) };
      return (await client.fetchQuery({ queryKey: ["documents", "ids", asked], queryFn: () => ask(documents.ids, asked) })).ids;
    },
    [base, client],
  );
  return { list: list ?? null, answered: list !== undefined && !isPlaceholderData, error: error?.message ?? null, at, onSight, ids };
}
