/**
 * What tells one row of a list from the next: the title without its issuer and without 关于印发…的通知. Never empty while the title is not.
 * 菏泽市定陶区人民政府办公室关于印发2017年定陶区政务公开工作要点的通知 → 2017年定陶区政务公开工作要点.
 */
export function shortTitle(title: string, issuers: readonly string[]): string {
  let short = title.trim();
  for (const issuer of [...issuers].sort((a, b) => b.length - a.length)) {
    if (short.startsWith(issuer)) short = short.slice(issuer.length).replace(/^[\s\u3000、]+/u, "");
  }
  const about = /^[^《〈<]{0,60}?(?=关于|转发|批转)/u.exec(short);
  if (about) short = short.slice(about[0].length);
  const rest = short.replace(/^关于(?=.)/u, "");
  const issued = /^(?:重新|修订)?(?:印发|发布|公布|颁布|下发)(.+?)的(?:通知|公告|通告|决定|命令)$/u.exec(rest);
  const passedOn = /^(转发|批转)(.+?)的(?:通知|公告)$/u.exec(rest);
  const kept = issued ? bare(issued[1]!) : passedOn ? passedOn[1]! + bare(passedOn[2]!) : rest;
  return kept || title;
}

/** 《X》 alone gives up its marks; 《X》等三个办法 keeps them. */
function bare(name: string): string {
  const m = /^[《〈<]([^《》]+)[》〉>]$/u.exec(name);
  return m ? m[1]! : name;
}

/** How a document is cited: 《标题》（文号）, names inside the title in 〈〉. Empty where neither is known. */
export function cite(title: string | null, docNumber: string | null): string {
  if (!title) return docNumber ?? "";
  const inner = title.replace(/[《<]/g, "〈").replace(/[》>]/g, "〉");
  return `《${inner}》${docNumber ? `（${docNumber}）` : ""}`;
}
