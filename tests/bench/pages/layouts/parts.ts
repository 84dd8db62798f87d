import type { Chance } from "../chance.ts";
import { height, type Paper, width } from "../paper.ts";

/** Sets a page: draws it and writes its truth down in reading order. */
export type Layout = (on: Paper, text: string[], by: Chance, face: string) => void;

/** Paragraphs in a column from `top` to `bottom`; takes from `text` what fits and answers where the next line would stand. */
export function column(on: Paper, text: string[], x: number, room: number, top: number, bottom: number, pitch: number): number {
  let y = top;
  while (text.length > 0 && y < bottom) {
    const lines = on.wrapped(text[0]!, room, true);
    let fits = 0;
    for (; fits < lines.length && y < bottom; fits++, y += pitch) on.line(lines[fits]!, x, y);
    if (fits < lines.length) text[0] = lines.slice(fits).join("");
    else text.shift();
  }
  return y;
}

/** The name of the gazette and the issue over a rule. */
export function head(on: Paper, by: Chance, face: string): void {
  on.font(face, 36);
  const issue = `${by.whole(1998, 2023)}年第${by.whole(1, 12)}期`;
  on.at.fillText("示例区人民政府公报", 250, 190);
  on.at.fillText(issue, 1900, 190);
  on.truth.push(`示例区人民政府公报 ${issue}`);
  on.rule(250, 215, width - 250, 215, 4);
}

/** The page's number. */
export function foot(on: Paper, by: Chance, face: string): void {
  on.font(face, 38);
  on.line(by.one([`—${by.whole(2, 60)}—`, `·${by.whole(2, 60)}·`]), width / 2, height - 190, "center");
}

/** A title in the middle between two edges, in so large a type. */
export function title(on: Paper, text: string, face: string, y: number, size = 76, from = 0, to = width): void {
  on.font(face, size);
  on.line(text, (from + to) / 2, y, "center");
}

export const titled = (by: Chance): string =>
  by.one([
    "关于加强规范性文件管理的若干规定",
    "关于做好农村公路养护工作的通知",
    "关于公布继续有效文件目录的决定",
    "关于印发城市供水管理办法的通知",
    "人事任免",
    "关于调整最低生活保障标准的公告",
  ]);
