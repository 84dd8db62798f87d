import type { SiteDocument, SiteIssue } from "../../../electron/site/source.ts";
import { document, issue, page } from "./fixture.ts";
import { random } from "./random.ts";

const phrases =
  "规范性文件|政府信息公开|应当按照国家有关规定|不得|责任单位|每季度|报告一次|二次供水|门前三包|自2024年1月1日起施行|有效期5年|ＡＢＣ工程|第十六条|临时救助|，|。|；|\n|“一网通办”|示政办发〔2018〕12号|GB/T 9704-2012|𠮷野家|区人民政府|办公室|会同|财政局|审计局|开展|工作".split(
    "|",
  );

/** Documents and pages of invented words, many alike, so that phrases are found here and not there. */
export function corpus(seed: number, count: number): { documents: SiteDocument[]; issues: SiteIssue[] } {
  const { below, pick } = random(seed);
  const text = (length: number) =>
    Array.from({ length }, () => (below(3) ? pick(phrases) : String.fromCharCode(0x4e00 + below(400)))).join("");
  const documents = Array.from({ length: count }, (_, i) =>
    document(
      i * 2 + 1,
      {
        title: `示例区${text(3).replace(/\n/g, "")}办法`,
        docNumber: `示政${pick(["发", "办发", "规"])}〔20${10 + below(15)}〕${below(40) + 1}号`,
        issuers: [pick(["示例区人民政府", "示例区财政局"])],
        signedOn: `20${10 + (i % 14)}-03-0${1 + (i % 9)}`,
      },
      text(20 + below(80)),
      [{ kind: "commenced", on: `20${10 + below(14)}-0${1 + below(9)}-15`, until: below(2) ? `20${25 + below(4)}-06-30` : null }],
    ),
  );
  const issues = Array.from({ length: Math.ceil(count / 10) }, (_, i) =>
    issue(
      `i${i}`,
      String(i + 1),
      Array.from({ length: 6 }, (_, p) => page(i * 8 + p + 1, p + 1, below(9) ? text(10 + below(30)) : "")),
    ),
  );
  return { documents, issues };
}
