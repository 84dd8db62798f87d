import { canonical } from "../search/canonical.ts";

/** A place where words stand: what is before and after them, canonical, up to six characters. */
export interface Mention {
  readonly before: string;
  readonly after: string;
}
/** A string that must not go out. */
export interface Withheld {
  /** What it is, as the refusal says it: 一份未公开文件的标题. Never the string itself. */
  readonly words: string;
  readonly text: string;
  /** The document it comes from. */
  readonly id?: string;
  /** Places where a person permitted it: what stands before and after, canonical. */
  readonly allowed?: readonly Mention[];
}

/** A string that must not go out, as it is looked for. */
export interface Secret {
  readonly entry: Withheld;
  readonly form: string;
  /** What public 文号 have before the same words: 定政发〔2017〕2号 is not given away by a public 菏定政发〔2017〕2号. */
  readonly within: readonly string[];
}
/** Shorter words stand everywhere and prove nothing. */
const least = 4;

/** What is looked for of what must not go out, `numbers` being the 文号 that may. */
export function secretsOf(withheld: readonly Withheld[], numbers: readonly string[]): Secret[] {
  if (withheld.length === 0) return [];
  const open = numbers.map(canonical);
  return withheld.flatMap((entry): Secret[] => {
    const form = canonical(entry.text);
    if (form.length < least) return [];
    return [{ entry, form, within: open.filter((n) => n !== form && n.endsWith(form)).map((n) => n.slice(0, -form.length)) }];
  });
}

/** Looks for it; answers what of it stands in these texts, each once. */
export function watch(secrets: readonly Secret[]): (texts: readonly string[]) => Withheld[] {
  const byStart = Map.groupBy(secrets, ({ form }) => form.slice(0, least));
  const firsts = new Set(secrets.map(({ form }) => form.charCodeAt(0)));
  const stands = ({ entry, form, within }: Secret, text: string, at: number) => {
    if (!text.startsWith(form, at)) return false;
    const [before, after] = [text.slice(0, at), text.slice(at + form.length)];
    if (within.some((longer) => before.endsWith(longer))) return false;
    return !entry.allowed?.some((c) => isThere(c, before, after));
  };
  return (texts) => {
    const found = new Set<Withheld>();
    if (!byStart.size) return [];
    for (const text of texts) {
      const form = canonical(text);
      for (let at = 0; at + least <= form.length; at++) {
        if (!firsts.has(form.charCodeAt(at))) continue;
        for (const secret of byStart.get(form.slice(at, at + least)) ?? [])
          if (!found.has(secret.entry) && stands(secret, form, at)) found.add(secret.entry);
      }
    }
    return [...found];
  };
}

/** How much of the words on one side is enough to know a place by. */
const near = 6;
function isThere(mention: Mention, before: string, after: string): boolean {
  const [left, right] = [mention.before !== "" && before.endsWith(mention.before), mention.after !== "" && after.startsWith(mention.after)];
  return (left && right) || (left && mention.before.length >= near) || (right && mention.after.length >= near);
}

/** Where words stand in a text that may carry them, by line and across lines. A text that is nothing but the words has no such place. */
export function mentionsIn(text: string, words: string): Mention[] {
  const wanted = canonical(words);
  if (wanted.length < least) return [];
  const found = new Map<string, Mention>();
  for (const part of new Set([text, ...text.split("\n")])) {
    const form = canonical(part);
    for (let at = form.indexOf(wanted); at >= 0; at = form.indexOf(wanted, at + 1)) {
      const [before, after] = [form.slice(Math.max(0, at - near), at), form.slice(at + wanted.length, at + wanted.length + near)];
      if (before || after) found.set(`${before} ${after}`, { before, after });
    }
  }
  return [...found.values()];
}
