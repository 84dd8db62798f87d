import { canonical } from "../../../shared/search/canonical.ts";
import { matches, parseQuery } from "../../../shared/search/query.ts";
import type { SiteDocument } from "../../../electron/site/source.ts";
import { seeded } from "./parts.ts";

/** Random strings of the texts by kind: of 1, 2, 3, 4, 8 and 12 characters, several words, and 文号. */
export function queries(documents: readonly SiteDocument[], each: number): [kind: string, list: string[]][] {
  const random = seeded(7);
  const cut = (length: number) => {
    const text = canonical(random.pick(documents).text);
    const at = random.below(text.length - length);
    return text.slice(at, at + length);
  };
  const some = (make: () => string) => Array.from({ length: each }, make);
  return [
    ...[1, 2, 3, 4, 8, 12].map((n): [string, string[]] => [`${n}字`, some(() => `“${cut(n)}”`)]),
    ["几个词", some(() => `${cut(2)} ${cut(3)}`)],
    ["文号", some(() => random.pick(documents).fields.docNumber!)],
  ];
}

/** What a plain scan finds: the numbers of the documents, rising. */
export function scanner(documents: readonly SiteDocument[]): (query: string) => number[] {
  const forms = documents.map(({ number, fields, text }) => ({
    number,
    form: {
      title: canonical(fields.title!),
      docNumber: canonical(fields.docNumber!),
      issuer: canonical(fields.issuers.join("")),
      body: canonical(text),
    },
  }));
  return (query) => {
    const terms = parseQuery(query);
    return forms.filter(({ form }) => matches(terms, form)).map((f) => f.number);
  };
}
