import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Refusal } from "../../shared/refusal.ts";
import { secretsOf, watch, type Secret } from "../../shared/site/watch.ts";
import { printOf } from "./prints.ts";
import type { SiteSource } from "./source.ts";

/** What must not be met anywhere in a site. */
export const secretsIn = ({ withheld, documents }: Pick<SiteSource, "withheld" | "documents">): Secret[] =>
  secretsOf(
    withheld,
    documents.flatMap((d) => d.fields.docNumber ?? []),
  );
/** Fingerprints of what is looked for, each with the places where it may stand. */
export const printsOf = (secrets: readonly Secret[]): string[] =>
  secrets.map(({ entry, form, within }) => printOf(form, within, entry.allowed ?? []));

/** A check that throws a Refusal, which names the page and the kind of words, never the words. */
export function guard(secrets: readonly Secret[]): (path: string, texts: readonly string[]) => void {
  const look = watch(secrets);
  return (path, texts) => {
    const [first] = look(texts);
    if (!first) return;
    throw new Refusal(
      "conflict",
      `网站的“${path}”里会出现不公开的内容（${first.words}），所以没有导出。先在“网站”里预演，看是哪一处、怎样处理。`,
      { path, words: first.words },
    );
  };
}

const entities: Readonly<Record<string, string>> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'" };
const unescape = (text: string) => text.replace(/&(?:amp|lt|gt|quot|#39);/g, (e) => entities[e]!);

/** The words of a file as it lies there; none of one in which nobody reads any, or whose words another file of its part has. */
export const wordsAt = (out: string, path: string): string[] =>
  /\.(?:html|txt|xml)$/.test(path) ? wordsOf(readFileSync(join(out, path), "utf8")) : [];

/** The words of a page as a reader meets them: its text without tags, and apart from it what stands in attributes. */
export function wordsOf(markup: string): string[] {
  const attributes = [...markup.matchAll(/\s(?:content|alt|title|value|aria-label)="([^"]*)"/g)].map((m) => m[1]!).join("\n");
  const text = markup.replace(/<(?:wbr|\/?(?:span|mark|a|b))\b[^>]*>/g, "").replace(/<[^>]*>/g, "\n");
  return [unescape(text), unescape(attributes)];
}
