/** Letters and digits that are not mistaken for each other when a form is typed anew: no 0 O 1 I L. */
const alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

/** Four characters that stand for a campaign on paper, made of its id. */
export function campaignCode(id: string): string {
  let sum = 0;
  for (const c of id) sum = (sum * 131 + c.charCodeAt(0)) % 923_521; // 31 to the fourth
  return Array.from({ length: 4 }, (_, i) => alphabet[Math.floor(sum / 31 ** i) % 31]!).join("");
}

/** The last character of a row's number: another one where a character is mistyped or two are swapped. */
function checkOf(text: string): string {
  const sum = [...text].reduce((total, c, i) => total + (i + 2) * (c.charCodeAt(0) % 31), 0);
  return alphabet[sum % 31]!;
}

/** 编号 of one row of an opinion form: campaign, place in the frozen list, check: `7K2M-015-C`. */
export function rowCode(campaign: string, seq: number): string {
  const body = `${campaign}-${String(seq).padStart(3, "0")}`;
  return `${body}-${checkOf(body)}`;
}

/** The campaign and place a 编号 names, in whatever width, case or dash it came back; null where it is none or mistyped. */
export function parseRowCode(text: string): { campaign: string; seq: number } | null {
  const plain = text
    .normalize("NFKC")
    .toUpperCase()
    .replace(/\s/g, "")
    .replace(/[‐-―−﹣_]/gu, "-");
  const m = /^([2-9A-HJKMNP-Z]{4})-?(\d{3,5})-?([2-9A-HJKMNP-Z])$/u.exec(plain);
  if (!m || checkOf(`${m[1]}-${m[2]}`) !== m[3]) return null;
  return { campaign: m[1]!, seq: Number(m[2]) };
}
