/** What may stand in a Chinese document: ideographs, their punctuation, Latin, Greek, figures, signs of units and lists. */
const EXPECTED =
  /[\p{Script=Han}\p{Script=Latin}\p{Script=Greek}\p{Script=Bopomofo}\p{Nd}\p{P}\p{Sm}\p{Sc}\p{So}\p{No}\p{Nl}\p{Zs}\u3000-\u303f\u2e80-\u2fdf]/u;
/** The most frequent characters of official prose; together about a quarter of any such text. */
const COMMON = new Set(
  "的一是在不了有和人这中大为上个国我以要他时来用们到作地于出就分对成会可主发年动同工也能下过民前面所自之关政府公开办法规定文件部门应当理行管区市县条例关第二三月日",
);

/** What is wrong with a text layer, in Chinese as part of a sentence; null for one that reads as Chinese. */
export function judged(text: string): string | null {
  const signs = [...text.replace(/\s/gu, "")];
  const odd = signs.filter((sign) => sign === "\ufffd" || !EXPECTED.test(sign)).length;
  if (odd > signs.length * 0.05) return "有乱码";
  const accented = signs.filter((sign) => /[\u0080-\u024f]/u.test(sign)).length;
  if (accented > signs.length * 0.2) return "编码有误";
  const han = signs.filter((sign) => /\p{Script=Han}/u.test(sign));
  if (han.length >= 80 && han.filter((sign) => COMMON.has(sign)).length < han.length * 0.04) return "编码有误";
  return null;
}
