import { Refusal } from "../../shared/refusal.ts";
import { canonical } from "../../shared/search/canonical.ts";
import type { SiteSource } from "./source.ts";

interface Secret {
  readonly words: string;
  readonly form: string;
  /** What public 文号 have before the same words: 定政发〔2017〕2号 is not given away by a public 菏定政发〔2017〕2号. */
  readonly within: readonly string[];
}
/** Shorter words stand everywhere and prove nothing. */
const least = 4;

/**
 * Looks for what must not go out, `numbers` being the 文号 that may. The check throws a Refusal that names the page and the kind of
 * words, never the words.
 */
export function guard(withheld: SiteSource["withheld"], numbers: readonly string[]): (path: string, texts: readonly string[]) => void {
  const open = numbers.map(canonical);
  const byStart = new Map<string, Secret[]>();
  for (const { words, text } of withheld) {
    const form = canonical(text);
    if (form.length < least) continue;
    const start = form.slice(0, least);
    byStart.set(start, [
      ...(byStart.get(start) ?? []),
      { words, form, within: open.filter((n) => n !== form && n.endsWith(form)).map((n) => n.slice(0, -form.length)) },
    ]);
  }
  const stands = (secret: Secret, form: string, at: number) =>
    form.startsWith(secret.form, at) && !secret.within.some((before) => form.slice(0, at).endsWith(before));
  return (path, texts) => {
    if (!byStart.size) return;
    for (const text of texts) {
      const form = canonical(text);
      for (let at = 0; at + least <= form.length; at++) {
        const secret = byStart.get(form.slice(at, at + least))?.find((s) => stands(s, form, at));
        if (secret) {
          throw new Refusal(
            "conflict",
            `网站的“${path}”里会出现不公开的内容（${secret.words}），所以没有导出。请改好那一处，或者改正公开方式，再导出。`,
            { path, words: secret.words },
          );
        }
      }
    }
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
