import type { Headline } from "../../shared/domain/status.ts";
import type { Site } from "./site.ts";

/** What was said of each document when the site was last written, by which the next rehearsal says why a page changes. */
export type Told = Readonly<
  Record<string, { readonly title: string; readonly headline: Headline; readonly text: string; readonly events: number }>
>;

export const toldOf = (site: Site): Told =>
  Object.fromEntries(
    site.documents.map((e) => [
      e.document.id,
      { title: e.title, headline: e.headline, text: e.document.textHash, events: e.events.length },
    ]),
  );

/** Why the page of a document is another than before. */
export function whyChanged(before: Told[string] | undefined, now: Told[string]): string {
  if (!before) return "内容有变动";
  const parts = [
    before.headline !== now.headline && `效力：${before.headline}改为${now.headline}`,
    before.text !== now.text && "正文有变动",
    before.title !== now.title && "标题更正",
    before.headline === now.headline && before.events !== now.events && "沿革有变动",
  ].filter(Boolean);
  return parts.length ? parts.join("；") : "相关文件或栏目有变动";
}
