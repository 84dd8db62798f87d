import { datePattern } from "./dates.ts";

const organEnd =
  "(?:政府|办公室|办公厅|办|局|总局|委员会|管委会|常委会|工委|委|厅|部|院|署|行|中心|办事处|领导小组|指挥部|协会|联合会|公司|大队|支队|总队|法院|检察院|社|站|所|馆|会)";
const wholeOrgan = new RegExp(`^[\\p{Script=Han}·]{1,38}${organEnd}$`, "u");
const notOrgan = /^(?:附件|抄送|主题词|关于|各|以上|上述|此)|通知|意见|办法|规定|方案|条例|说明|如下|[的了]|第.+[章条节]/u;

/** Words that gambling and link spam leaves in titles of government pages. None of them has a place in an organ's name or a title. */
export const spam =
  /bet\s*\d{2,}|\bbet\b|博彩|亚洲版|官网|投注|老虎机|六合彩|百家乐|时时彩|娱乐(?:城|平台|官网|网址)|彩票(?:网|平台|app)|棋牌(?:游戏|平台|app)|真人荷官|下载\s*app|app\s*下载|https?:|www\.|\.(?:com|net|cc|vip)\b/iu;

/** True where a name has what no organ's name has: Latin letters, digits, a web address, or spam. */
export const foreignToOrgan = (name: string): boolean => /[A-Za-zＡ-Ｚａ-ｚ0-9０-９]/u.test(name) || spam.test(name);

/** True for a name an organ could have, as it stands under a document. */
export const looksLikeOrgan = (name: string): boolean => wholeOrgan.test(name) && !notOrgan.test(name) && !spam.test(name);

/** The organs a signature line or a title's front names: one, or several with blanks or 、 between. Empty where any part is none. */
export function organsIn(text: string): string[] {
  const plain = text.replace(/[（(](?:盖?章|印章|代章|公章)[）)]/gu, "").trim();
  const closed = plain.replace(/[\s\u3000]+/g, "");
  const parts = plain.split(/[\s\u3000、，,]+/).filter(Boolean);
  // Subtle: 菏 泽 市 … is one name, letter-spaced; 财政部 税务总局 are two.
  if (parts.some((p) => p.length < 2 || !looksLikeOrgan(p))) return looksLikeOrgan(closed) ? [closed] : [];
  return parts;
}

/** A person who signs: 省长 ×××, 主任：×××. */
export const looksLikeSigner = (text: string): boolean =>
  /^(?:代)?(?:总理|省长|市长|区长|县长|镇长|乡长|主任|局长|部长|主席|州长|署长|行长)[：:\s\u3000]+\p{Script=Han}[\p{Script=Han}\s\u3000·]{1,10}$/u.test(
    text,
  );

/** The organ before 关于 in a title, as written; empty where there is none. */
export function titleFront(title: string): string {
  const at = title.search(/关于|印发|转发|批转|公布|发布/u);
  const front = at > 0 ? title.slice(0, at) : "";
  return /[《〈<]/.test(front) || front.length > 60 ? "" : front.trim();
}

/** The organ a 题注 names before 通过, 公布 or 发布: orders, sessions and meetings taken off. */
export function organsOfCaption(words: string): string[] {
  const lines = words.trim().split(/[\s\u3000]+/u);
  if (lines.length > 1 && lines.every((l) => looksLikeOrgan(l) && !/^第/u.test(l))) return lines;
  const plain = words
    .replace(new RegExp(datePattern, "gu"), "")
    .replace(/^[\s\u3000（(，,]+|[\s\u3000]+/gu, "")
    .replace(/^(?:经|已经|由|根据)/u, "")
    .replace(/令?第[\d一二三四五六七八九十百〇]+号令?$/u, "")
    .replace(/令$/u, "")
    .replace(/(?:公告|常务会议|第[一二三四五六七八九十百\d]+(?:次|届).*|全体会议.*|部务会议.*)$/u, (m, at: number, all: string) =>
      /^第.+届/u.test(m) && /人民代表大会/u.test(all) ? m.replace(/^第[^届]+届/u, "").replace(/第.+次.*$/u, "") : "",
    )
    .replace(/^中华人民共和国(?=国务院|.{1,12}(?:部|委员会|总局|署)$)/u, "");
  const parts = plain.split(/[、，,]/).filter(Boolean);
  return parts.length > 0 && parts.every((p) => looksLikeOrgan(p)) ? parts : [];
}
