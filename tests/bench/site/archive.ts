import type { SiteDocument } from "../../../electron/site/source.ts";
import { document as written, fixture, seeded } from "./parts.ts";

/** A website's source of `count` generated documents of about 3,000 characters. */
export function archive(count: number): fixture.Source {
  const random = seeded(23);
  const documents = Array.from({ length: count }, (_, n): SiteDocument => {
    const text = written(n, random);
    const [title, docNumber] = text.split("\n") as [string, string];
    const year = 1995 + (n % 30);
    const on = `${year}-${String(1 + (n % 12)).padStart(2, "0")}-01`;
    return fixture.document(n + 1, { title, docNumber, issuers: ["示例区人民政府"], signedOn: on }, text, [
      { kind: "commenced", on, until: `${year + 5}${on.slice(4)}` },
    ]);
  });
  return fixture.source(documents);
}
