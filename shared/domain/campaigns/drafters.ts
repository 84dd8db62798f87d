import type { Fields } from "../documents.ts";
import { makerOf } from "../campaigns.ts";

const explains =
  /由([\p{Script=Han}、]{2,40}?)(?:会同[\p{Script=Han}、]{2,40}?)?(?:负责(?:本[\p{Script=Han}]{1,6}的)?(?:具体)?(?:应用)?(?:解释|组织实施)|承担具体解释工作)/u;

/**
 * Who is asked about a document where nobody has said so: the departments that issued it, else whom its own text names as the one that
 * explains it (由区住房城乡建设局负责解释). Empty where neither tells.
 */
export function draftersOf(fields: Pick<Fields, "issuers">, text: string): string[] {
  if (makerOf(fields.issuers) === "department" && fields.issuers.length > 0) return [...fields.issuers];
  const named = explains.exec(text)?.[1]?.split("、") ?? [];
  return named.filter((n) => n.length >= 3 && !/人民政府$|^本|制定机关/u.test(n));
}
