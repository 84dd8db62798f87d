import { personalIn } from "../../shared/domain/personal.ts";
import type { PersonalFinding } from "../../shared/contract/rehearsal.ts";
import { Refusal } from "../../shared/refusal.ts";
import { sha256 } from "./manifest.ts";
import type { DocumentFacts, SiteSource } from "./source.ts";

/** What looks like a person's number in the texts that would go out. */
export interface Findings {
  /** What was not looked at yet. */
  readonly open: readonly PersonalFinding[];
  /** Ids of the documents in which there is any. */
  readonly found: readonly string[];
}

/**
 * Finds them. 身份证号 and bank cards stop an export; 手机号 often stand there by duty and are only told. `isClean` tells a text in which an earlier
 * export found none, and which need not be read again.
 */
export function findingsIn(source: SiteSource, isClean: (document: DocumentFacts) => boolean): Findings {
  const { documents, issues, cleared = [] } = source;
  const known = new Set(cleared);
  const all = (subject: PersonalFinding["subject"], title: string, text: string): PersonalFinding[] =>
    personalIn(text).map(({ kind, digits, span }): PersonalFinding => {
      const line = text.slice(0, span.start).split("\n").length;
      const key = `${kind}:${sha256(digits).slice(0, 16)}`;
      return { kind, stops: kind !== "mobile", subject, title, where: `第${line}行`, tail: digits.slice(-4), key };
    });
  const found = [
    ...documents.flatMap((d) => {
      if (isClean(d)) return [];
      const texts = [source.text(d), ...(d.issued ? [source.whole(d).issued!.text] : [])];
      return texts.flatMap((t) => all({ kind: "document", id: d.id }, d.fields.title ?? d.fields.docNumber ?? "无标题文件", t)); // prettier-ignore
    }),
    ...issues.flatMap((i) =>
      i.pages.flatMap((p) => all({ kind: "page", id: p.id }, `${i.gazette}${i.year}年第${i.no}期第${p.seq}页`, p.text)),
    ),
  ];
  return {
    open: found.filter(({ subject, key }) => !known.has(`${subject.id} ${key}`)),
    found: [...new Set(found.flatMap(({ subject }) => (subject.kind === "document" ? [subject.id] : [])))],
  };
}

/** Refuses texts in which such numbers stand, naming the first place. */
export function refuseFindings({ open }: Findings): void {
  const [first, ...more] = open.filter((f) => f.stops);
  if (!first) return;
  const what = first.kind === "identity" ? "身份证号" : "银行卡号";
  throw new Refusal(
    "conflict",
    `《${first.title}》${first.where}有疑似${what}（尾号${first.tail}）${more.length ? `，另有${more.length}处` : ""}，网站没有写出。先在“网站”里预演，逐处处理。`,
    { subject: first.subject.id, key: first.key },
  );
}
