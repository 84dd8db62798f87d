/** Characters that print, scanning and typing take for one another: within a group any may stand for any. */
const groups =
  "己已巳/末未/日曰/人入/土士/干千于/于子手/大太犬/天夫/田由甲申/戊戌戍/刀力/午牛/今令/折拆析/候侯/拔拨/竞竟/辨辩辫/治冶/准淮/贷货/免兔/徽微/往住/待侍/享亨/幕墓慕/栽裁载/问间/旦且/自目/贝见/埋理/环坏怀/扬杨场/清请情晴/科料/县具/借措惜/村材/木本/几儿/元无/万方/玉王主/任住在/代伐/休体/例列/便使/倍培陪/债责/农衣/永水/形刑型/北此/区医/广厂/历厉/反友/受爱/古占/吏史更/员贡/周同/惟维唯/围国/困因/地他/坐座/夏复/字宇/官宫/害容/密蜜/层屋/巨臣/市布/师帅/帐账/府俯/度废/延廷/建健/归旧/征证/徒徙/得待/息恩/户卢/投没/设没/护沪/授受/提堤/收攻/早旱/明朋/晚挽/最量/服股/朗郎/札礼/杜社/板扳/构购沟/枝技/检捡/楼搂/概慨/各名/政改/施旅/0o/1li".split(
    "/",
  );

/** How many spellings of one phrase are looked for; a long phrase of much-mistaken characters has thousands. */
const most = 48;

let table: Map<string, string> | null = null;
function likeness(): Map<string, string> {
  if (table) return table;
  table = new Map();
  for (const group of groups) for (const c of group) table.set(c, (table.get(c) ?? "") + group.replace(c, ""));
  return table;
}

/** The spellings of a canonical phrase with one of its characters, then with two, taken for a look-alike; the first `most` of them. */
export function lookAlikes(phrase: string): string[] {
  const like = likeness();
  const changed = (text: string, from: number): { text: string; at: number }[] =>
    [...text].flatMap((c, at) =>
      at < from ? [] : [...(like.get(c) ?? "")].map((other) => ({ text: text.slice(0, at) + other + text.slice(at + 1), at })),
    );
  const plain = /^[\u0000-\uffff]*$/.test(phrase) && !/[\ud800-\udfff]/.test(phrase);
  const once = plain ? changed(phrase, 0) : [];
  const twice = once.length * once.length > most * 8 ? [] : once.flatMap(({ text, at }) => changed(text, at + 1));
  return [...new Set([...once, ...twice].map((c) => c.text))].slice(0, most);
}
