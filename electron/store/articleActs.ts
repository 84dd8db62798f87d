import type { Done } from "../../shared/contract/common.ts";
import type { Part } from "../../shared/domain/articles.ts";
import { issueLabel } from "../../shared/domain/issues.ts";
import { read } from "../../shared/domain/reading.ts";
import { canonicalText } from "../../shared/domain/text.ts";
import { cite } from "../../shared/domain/title.ts";
import { Refusal } from "../../shared/refusal.ts";
import type { Act, Acts } from "./acts.ts";
import type { ArticleViews } from "./articleViews.ts";
import type { Context } from "./context.ts";
import type { Decisions } from "./decisions.ts";
import type { Documents } from "./documents.ts";
import { editOf, type Anchor, type ItemEdit, type ItemPart, type ItemRecord, type Issues } from "./issues.ts";
import type { Pages } from "./pages.ts";
import { hashOf } from "./readings.ts";

/** An article as a person keeps it. */
export interface Kept {
  readonly id: string | null;
  readonly title: string;
  readonly column: string | null;
  readonly documentId: string | null;
  readonly parts: readonly Part[];
}

/** What a person does with the articles of an issue; each is one act and can be undone. */
export function articleActs(
  ctx: Context,
  acts: Acts,
  issues: Issues,
  pages: Pages,
  documents: Documents,
  decisions: Decisions,
  views: ArticleViews,
) {
  function about<T>(verb: string, input: unknown, words: string, body: (act: Act) => T): T {
    const done = acts.run({ verb, input, words }, body);
    for (const change of ["issues", "pages", "documents"] as const) ctx.changed(change);
    return done;
  }
  const edit = (itemId: string, is: ItemEdit, act: Act) => decisions.add(itemId, "item", { is }, act.id);

  function keep(input: { readonly issueId: string; readonly articles: readonly Kept[] }): Done & { items: string[] } {
    const issue = issues.get(input.issueId);
    const before = new Map(issues.items(issue.id).map((i) => [i.id, i]));
    const all = views.scanned(issue.id);
    const anchor = ({ seq, line }: Part["from"]): Anchor => {
      const page = all.find((p) => p.seq === seq);
      const own = page?.lines[line];
      if (!page || !own) throw new Refusal("conflict", `第${seq}页没有第${line + 1}行，可能已重新识别，请重新打开再拆。`);
      return { page: page.id, box: own.box };
    };
    for (const { id, title, parts } of input.articles) {
      if (id !== null && !before.has(id)) throw new Refusal("conflict", `“${title}”已不在篇目里，请重新打开再拆。`);
      if (parts.some(({ from, to }) => to.seq < from.seq || (to.seq === from.seq && to.line < from.line)))
        throw new Refusal("invalid", `“${title}”的末行在首行之前，请改正起止。`);
    }
    const words = `${issue.label}拆分成${input.articles.length}篇`;
    return about("articles/keep", input, words, (act) => {
      act.touch(issue.id);
      const items = input.articles.map(({ id, title, column, documentId, parts }) => {
        const placed: ItemPart[] | null = parts.map(({ from, to }) => ({ from: anchor(from), to: anchor(to) }));
        const was = id === null ? null : before.get(id)!;
        const seqs = parts.flatMap((p) => [p.from.seq, p.to.seq]);
        const [fromPage, toPage] = seqs.length > 0 ? [Math.min(...seqs), Math.max(...seqs)] : [null, null];
        const item = id ?? issues.addItem({ issueId: issue.id, documentId, title, column, fromPage, toPage }, act.id);
        // Subtle: pages written by hand stay where no line is known.
        const keptPages = placed.length === 0 && was?.parts === null ? null : placed;
        const made = was?.documentId === documentId ? was.made : null;
        edit(item, { title, column, documentId, parts: keptPages, made }, act);
        for (const d of [documentId, was?.documentId]) if (d) act.touch(d);
        return item;
      });
      for (const [id, was] of before) {
        if (items.includes(id)) continue;
        edit(id, { gone: true }, act);
        if (was.documentId) act.touch(was.documentId);
      }
      return { act: act.id, items };
    });
  }

  function link(input: { readonly itemId: string; readonly documentId: string | null }): Done {
    const item = issues.item(input.itemId);
    const document = input.documentId === null ? null : documents.get(input.documentId);
    const words = document
      ? `“${item.title}”就是${cite(document.fields.title ?? "无标题文件", document.fields.docNumber)}`
      : `“${item.title}”不再连到文件`;
    return about("articles/link", input, words, (act) => {
      edit(item.id, editOf({ ...item, documentId: input.documentId, made: null }), act);
      for (const d of [item.issueId, item.documentId, input.documentId]) if (d) act.touch(d);
      return { act: act.id };
    });
  }

  /** Makes documents of items by the text of their lines; one that is registered without a text gets it. */
  function make(input: { readonly itemIds: readonly string[] }): Done & { documents: string[] } {
    const wanted = input.itemIds.map((id) => {
      const item = issues.item(id);
      if (item.documentId) throw new Refusal("conflict", `“${item.title}”已经连到一份文件。`);
      const text = views.textOf(item);
      if (text === "") throw new Refusal("conflict", `“${item.title}”还没有划出起止行，没有正文可录。`);
      return { item, text: canonicalText(text) };
    });
    const words = wanted.length === 1 ? `由公报录出“${wanted[0]!.item.title}”` : `由公报录出${wanted.length}份文件`;
    return about("articles/make", input, words, (act) => ({
      act: act.id,
      documents: wanted.map(({ item, text }) => made(item, text, act)),
    }));
  }
  function made(item: ItemRecord, text: string, act: Act): string {
    const issue = issues.get(item.issueId);
    const own = pages.of(issue.id).filter((p) => item.parts?.some(({ from, to }) => between(p.seq, from, to)));
    const open = own.filter((p) => p.state !== "proofread" && p.state !== "checked").map((p) => p.seq);
    const notes = open.length > 0 ? [`正文录自${issueLabel(issue)}，第${open.join("、")}页还没有校完，可能有错字。`] : [];
    const reading = read(text);
    const original = own[0]!.originalHash;
    const bare = documents.awaiting(reading);
    if (bare) documents.addText(bare, { text, reading, original, notes }, act.id);
    const id = bare ?? documents.add({ text, reading, original, notes }, act.id);
    if (!bare && reading.fields.title !== item.title) decisions.add(id, "field:title", { is: item.title }, act.id);
    edit(item.id, editOf({ ...item, documentId: id, made: hashOf(text) }), act);
    act.touch(issue.id);
    act.touch(id);
    return id;
  }
  const between = (seq: number, from: Anchor, to: Anchor): boolean => {
    const [first, last] = [pages.find(from.page)?.seq, pages.find(to.page)?.seq];
    return first !== undefined && last !== undefined && seq >= first && seq <= last;
  };
  return { keep, link, make };
}
export type ArticleActs = ReturnType<typeof articleActs>;
