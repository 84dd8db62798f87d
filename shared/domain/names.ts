import { canonical } from "../search/canonical.ts";
import { docNumberKey } from "./docNumber.ts";
import type { Fields } from "./documents.ts";

/**
 * The keys by which a document may be named: its 发文字号, its title, the title without its issuer and 中华人民共和国, and for a notice that
 * issues something, the title of what it issues (a repeal names the 办法, not its 印发通知). Two names mean one document when a key is equal.
 */
export function nameKeys({ title, docNumber, issuers }: Pick<Fields, "title" | "docNumber" | "issuers">): string[] {
  const keys = new Set<string>();
  const number = docNumberKey(docNumber);
  if (number) keys.add(`no:${number}`);
  if (title) {
    for (const t of [title, ...withoutIssuer(title, issuers), ...issued(title)]) {
      const key = titleKey(t);
      if (key) keys.add(key);
    }
  }
  return [...keys];
}

/**
 * The keys a mention is looked up by: the number where there is one, else the title, else what the notice it names issues (关于印发《甲办法》的通知
 * is said of 甲办法, where only that is kept).
 */
export function mentionKeys({ title, docNumber }: { title: string | null; docNumber: string | null }): {
  number: string | null;
  title: string | null;
  issued: string | null;
} {
  const number = docNumberKey(docNumber);
  // A notice that passes on what another made does not stand for it.
  const own = title && !/转发/u.test(title) ? issued(title) : [];
  return { number: number && `no:${number}`, title: title && titleKey(title), issued: own.map(titleKey)[0] ?? null };
}

/** Titles are compared canonically, without 中华人民共和国. */
function titleKey(title: string): string | null {
  const plain = canonical(title.replace(/[（(](?:废止|失效|已废止|已失效)[)）]$/u, "")).replace(/中华人民共和国(?=.{3})/gu, "");
  return plain.length >= 3 ? `t:${plain}` : null;
}

function withoutIssuer(title: string, issuers: readonly string[]): string[] {
  const about = title.indexOf("关于");
  const cut = about > 0 && about <= 40 ? [title.slice(about)] : [];
  return [...cut, ...issuers.filter((i) => title.startsWith(i)).map((i) => title.slice(i.length))];
}

/** What a 印发 or 发布 notice issues: the first name in 《》 or 〈〉 after 关于印发, or what ends like one. */
function issued(title: string): string[] {
  const m = /关于(?:印发|发布|公布|下发|颁布|修订印发|重新印发|转发)\s*[《〈<]\s*(.+?)\s*[》〉>]/u.exec(title);
  if (m) return [m[1]!];
  // Many titles leave the marks out: 关于印发某某管理办法的通知.
  const bare =
    /关于(?:印发|发布|公布|颁布|修订印发|重新印发)([^《〈<]{4,}(?:办法|规定|细则|规则|规程|制度|方案|规范|标准))的(?:通知|公告|通告)$/u.exec(
      title,
    );
  return bare ? [bare[1]!] : [];
}
