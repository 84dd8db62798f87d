import { personalIn } from "../../shared/domain/personal.ts";
import type { PersonalFinding } from "../../shared/contract/rehearsal.ts";
import { Refusal } from "../../shared/refusal.ts";
import { sha256 } from "./manifest.ts";
import type { SiteSource } from "./source.ts";

/**
 * What looks like a person's number in the texts that would go out and was not looked at yet. 身份证号 and bank cards stop an export; 手机号 often
 * stand there by duty and are only told.
 */
export function findingsIn({ documents, issues, cleared = [] }: SiteSource): PersonalFinding[] {
  const known = new Set(cleared);
  const within = (subject: PersonalFinding["subject"], title: string, text: string): PersonalFinding[] =>
    personalIn(text).flatMap(({ kind, digits, span }): PersonalFinding[] => {
      const key = `${kind}:${sha256(digits).slice(0, 16)}`;
      if (known.has(`${subject.id} ${key}`)) return [];
      const line = text.slice(0, span.start).split("\n").length;
      return [{ kind, stops: kind !== "mobile", subject, title, where: `第${line}行`, tail: digits.slice(-4), key }];
    });
  return [
    ...documents.flatMap((d) => within({ kind: "document", id: d.id }, d.fields.title ?? d.fields.docNumber ?? "无标题文件", d.text)),
    ...issues.flatMap((i) =>
      i.pages.flatMap((p) => within({ kind: "page", id: p.id }, `${i.gazette}${i.year}年第${i.no}期第${p.seq}页`, p.text)),
    ),
  ];
}

/** Refuses texts in which such numbers stand, naming the first place. */
export function refuseFindings(source: SiteSource): void {
  const [first, ...more] = findingsIn(source).filter((f) => f.stops);
  if (!first) return;
  const what = first.kind === "identity" ? "身份证号" : "银行卡号";
  throw new Refusal(
    "conflict",
    `《${first.title}》${first.where}有疑似${what}（尾号${first.tail}）${more.length ? `，另有${more.length}处` : ""}，网站没有写出。先在“网站”里预演，逐处处理。`,
    { subject: first.subject.id, key: first.key },
  );
}
