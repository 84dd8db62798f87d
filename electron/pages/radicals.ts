/** CJK Radicals Supplement to ideographs, where Unicode gives no compatibility mapping; printers write them for whole characters. */
const SUPPLEMENT = new Map(
  [
    ..."⺁厂⺄乙⺇几⺈刀⺎尢⺒巳⺓幺⺕彐⺠民⺢氺⺩王⺮竹⺯糸⺶羊⺷羊⻁虎⻄西⻅见⻆角⻇角⻉贝⻋车⻑长⻒长⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻟食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫齐⻬齐⻭齿⻮齿⻯龙⻰龙⻱龟⻲龟⻳龟",
  ].reduce<[string, string][]>((pairs, sign, i, all) => (i % 2 === 0 ? [...pairs, [sign, all[i + 1]!]] : pairs), []),
);

/** Radicals standing for characters (⾃ for 自, ⻓ for 长) replaced one for one; everything else, full-width forms too, stays as it is. */
export const withoutRadicals = (text: string): string =>
  text.replace(/[\u2e80-\u2fdf]/gu, (sign) => SUPPLEMENT.get(sign) ?? sign.normalize("NFKC"));
