/** Characters that print and recognition mix up; those of one group look alike. Seen on old gazettes, and in the names of this county. */
const groups =
  "陶淘掏萄 菏荷何河 人入八 士土 未末 日曰目 己已巳 今令 大太犬 千干于 二三一 治冶 拔拨 侯候 戊戌戍 毫亳 暑署 辨辩 即既 王五 失矢 天夫 午牛 元无 问间 特持 折拆 析祈 场扬 历厉 西酉 刊刑 设没 委季 处外 贷货 赔陪 微徵 兔免 汇江 曹曾 市巾 县具 区匹 镇填 乡多 府俯 局居 厅斤 育盲";
const groupOf = new Map<string, string>();
for (const group of groups.split(" ")) for (const c of group) groupOf.set(c, group);

/** True where two characters look alike enough to be mixed up in print. */
export const looksLike = (a: string, b: string): boolean => a !== b && (groupOf.get(a)?.includes(b) ?? false);
