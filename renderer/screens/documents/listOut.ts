import { useMutation } from "@tanstack/react-query";
import { documents } from "../../../shared/contract/documents.ts";
import type { Day } from "../../../shared/domain/days.ts";
import { ask } from "../../api.ts";
import { download } from "../../parts/download.ts";
import { printSheet } from "../../parts/print.ts";
import { say } from "../../parts/toasts.ts";
import { firstNamed, type Filter } from "./filter.ts";
import type { Sort } from "./sort.ts";

/** The list leaves the screen: on paper, or as a sheet; whole, in the order in which it stands. */
export function useListOut(filter: Filter, sort: Sort, today: Day) {
  const onError = (error: Error) => say(error.message, null, "bad");
  const print = useMutation({
    onError,
    mutationFn: async () => {
      const list = await ask(documents.list, { ...firstNamed("", 100_000), ...filter, sort });
      printSheet({
        title: "文件目录",
        about: `${filter.on ?? today}的效力，共${list.total}份`,
        columns: ["序号", "标题", "发文字号", "发文机关", "日期", "效力", "有效期至"],
        rows: list.rows.map((r, i) => [
          String(i + 1),
          r.title ?? "",
          r.docNumber ?? "",
          r.issuers.join("、"),
          r.day ?? "",
          r.headline,
          r.validUntil ?? "",
        ]),
      });
    },
  });
  const sheet = useMutation({
    onError,
    mutationFn: async (ids: readonly string[] | null) => download(await ask(documents.sheet, { ...filter, sort, ids: ids && [...ids] })),
  });
  return { print: () => print.mutate(), toSheet: (ids: readonly string[] | null) => sheet.mutate(ids) };
}
