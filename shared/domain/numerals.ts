const ones = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

/** A number from 1 to 9999 in Chinese numerals as 条 are counted: 十, 二十三, 一百零一, 一百一十. */
export function hanOf(n: number): string {
  let out = "";
  let gap = false;
  for (const [value, unit] of [
    [1000, "千"],
    [100, "百"],
    [10, "十"],
    [1, ""],
  ] as const) {
    const digit = Math.floor(n / value) % 10;
    if (digit === 0) {
      gap = out !== "";
      continue;
    }
    out += `${gap ? "零" : ""}${value === 10 && digit === 1 && out === "" ? "" : ones[digit]}${unit}`;
    gap = false;
  }
  return out;
}
