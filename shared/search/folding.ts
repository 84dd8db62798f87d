import { traditional } from "./traditional.ts";

/** Circles that are written for a zero in 二〇一八, beside 零 itself. */
const zeros = "〇○◯";

let table: Uint16Array | null = null;
function folds(): Uint16Array {
  if (table) return table;
  table = new Uint16Array(65536);
  for (let i = 0; i < traditional.length; i += 2) table[traditional.charCodeAt(i)] = traditional.charCodeAt(i + 1);
  for (const zero of zeros) table[zero.charCodeAt(0)] = "零".charCodeAt(0);
  return table;
}

/** Traditional characters as the common ones and 〇 and ○ as 零, unit for unit: the text keeps its length. */
export function folded(text: string): string {
  const to = folds();
  let out = "";
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = to[text.charCodeAt(i)]!;
    if (!unit) continue;
    out += text.slice(from, i) + String.fromCharCode(unit);
    from = i + 1;
  }
  return from ? out + text.slice(from) : text;
}
