import { Refusal } from "../../shared/refusal.ts";
import { watch, type Withheld } from "../../shared/site/watch.ts";

/** Looks for what must not go out, `numbers` being the 文号 that may; a check that throws a Refusal, which names the page and the kind of words, never the words. */
export function guard(withheld: readonly Withheld[], numbers: readonly string[]): (path: string, texts: readonly string[]) => void {
  const look = watch(withheld, numbers);
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

/** The words of a page as a reader meets them: its text without tags, and apart from it what stands in attributes. */
export function wordsOf(markup: string): string[] {
  const attributes = [...markup.matchAll(/\s(?:content|alt|title|value|aria-label)="([^"]*)"/g)].map((m) => m[1]!).join("\n");
  const text = markup.replace(/<(?:wbr|\/?(?:span|mark|a|b))\b[^>]*>/g, "").replace(/<[^>]*>/g, "\n");
  return [unescape(text), unescape(attributes)];
}
