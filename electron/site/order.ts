import { vouchers } from "./manifest.ts";

/** The order in which a site may be put up file by file: what pages need first, then pages, the front page, and last what vouches for all. */
export const stages = ["图像、脚本和样式", "检索数据和文本", "网页", "首页", "清单和签名"] as const;

/** The stage of a file, 0 to 4. */
export function stageOf(path: string): number {
  if ((vouchers as readonly string[]).includes(path)) return 4;
  if (path === "index.html") return 3;
  if (path.endsWith(".html")) return 2;
  return /^assets\/|\.(?:jpg|png|svg|css|js)$/.test(path) && !path.startsWith("search/") ? 0 : 1;
}
const late = (path: string) => Number(path === "search/manifest.js");
/** In that order, the manifest at the very end; within a stage by name, and the search's own manifest after all it names. */
export const inUploadOrder = (paths: readonly string[]): string[] =>
  [...paths].sort(
    (a, b) =>
      stageOf(a) - stageOf(b) ||
      late(a) - late(b) ||
      vouchers.indexOf(a as never) - vouchers.indexOf(b as never) ||
      (a < b ? -1 : a > b ? 1 : 0),
  );

/** What to put up and what to take off, in words for whoever carries it to the server. */
export function uploadList(siteName: string, put: readonly string[], remove: readonly string[]): string {
  const ordered = inUploadOrder(put);
  const blocks = stages.flatMap((words, stage) => {
    const files = ordered.filter((path) => stageOf(path) === stage);
    return files.length ? [`${words}（${files.length}个）`, ...files.map((f) => `  ${f}`), ""] : [];
  });
  const gone = remove.length ? [`最后删除（${remove.length}个）`, ...[...remove].sort().map((f) => `  ${f}`), ""] : [];
  return [`${siteName}：上传清单`, "按下面的次序上传，全部传完再删除。", "", ...blocks, ...gone].join("\r\n");
}
