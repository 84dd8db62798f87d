import type { Chance } from "./chance.ts";
import { height, type Paper, width } from "./paper.ts";

/** Sets a page: draws it and writes its truth down in reading order. */
type Layout = (on: Paper, text: string[], by: Chance, face: string) => void;

/** Paragraphs in a column from `top` to `bottom`; takes from `text` what fits. */
function column(on: Paper, text: string[], x: number, room: number, top: number, bottom: number, pitch: number): void {
  let y = top;
  while (text.length > 0 && y < bottom) {
    const lines = on.wrapped(text[0]!, room, true);
    let fits = 0;
    for (; fits < lines.length && y < bottom; fits++, y += pitch) on.line(lines[fits]!, x, y);
    if (fits < lines.length) {
      text[0] = lines.slice(fits).join("");
      return;
    }
    text.shift();
  }
}

function head(on: Paper, by: Chance, face: string): void {
  on.font(face, 36);
  const issue = `${by.whole(1998, 2023)}年第${by.whole(1, 12)}期`;
  on.at.fillText("示例区人民政府公报", 250, 190);
  on.at.fillText(issue, 1900, 190);
  on.truth.push(`示例区人民政府公报 ${issue}`);
  on.rule(250, 215, width - 250, 215, 4);
}
function foot(on: Paper, by: Chance, face: string): void {
  on.font(face, 38);
  on.line(by.one([`—${by.whole(2, 60)}—`, `·${by.whole(2, 60)}·`]), width / 2, height - 190, "center");
}
function title(on: Paper, text: string, face: string, y: number): void {
  on.font(face, 76);
  on.line(text, width / 2, y, "center");
}
const titled = (by: Chance) =>
  by.one(["关于加强规范性文件管理的若干规定", "关于做好农村公路养护工作的通知", "关于公布继续有效文件目录的决定"]);

const columns =
  (count: number, size: number, titles: number): Layout =>
  (on, text, by, face) => {
    head(on, by, face);
    const gap = count === 2 ? 90 : 70;
    const room = (width - 500 - gap * (count - 1)) / count;
    const [first, last] = [280, height - 330];
    const pitch = Math.round(size * by.between(1.55, 1.8));
    const band = (last - first) / Math.max(1, titles);
    for (let i = 0; i < Math.max(1, titles); i++) {
      const top = first + band * i;
      if (titles > 0) title(on, titled(by), face, top + 120);
      on.font(face, size);
      const start = top + (titles > 0 ? 280 : 60);
      for (let k = 0; k < count; k++) column(on, text, 250 + k * (room + gap), room, start, top + band - (titles > 1 ? 90 : 0), pitch);
    }
    foot(on, by, face);
  };

const prose: Layout = (on, text, by, face) => {
  head(on, by, face);
  title(on, titled(by), face, 420);
  on.font(face, 46);
  column(on, text, 260, width - 520, 580, height - 330, Math.round(by.between(72, 84)));
  foot(on, by, face);
};

/** A notice with a red head, a number and a round seal over its date. */
const redHead: Layout = (on, text, by, face) => {
  on.at.fillStyle = "rgb(205,30,35)";
  on.font(face, 130);
  on.line("示例区人民政府文件", width / 2, 420, "center");
  on.rule(260, 640, width - 260, 640, 7);
  on.at.fillStyle = "black";
  on.font(face, 46);
  on.line(`示政发〔${by.whole(2001, 2023)}〕${by.whole(1, 60)}号`, width / 2, 590, "center");
  title(on, titled(by), face, 800);
  on.font(face, 46);
  column(on, text, 260, width - 520, 960, 2550, 78);
  on.line("示例区人民政府", 1900, 2780, "center");
  on.line(`${by.whole(2001, 2023)}年${by.whole(1, 12)}月${by.whole(1, 28)}日`, 1900, 2860, "center");
  on.at.strokeStyle = "rgba(210,40,45,0.85)";
  on.at.lineWidth = 12;
  on.at.beginPath();
  on.at.arc(1900, 2800, 235, 0, Math.PI * 2);
  on.at.stroke();
  foot(on, by, face);
};

/** Prose above a ruled table; cells of several lines are read whole, one after another, row by row. */
const table: Layout = (on, text, by, face) => {
  head(on, by, face);
  on.font(face, 44);
  column(on, text, 260, width - 520, 330, 1100, 76);
  title(on, "附表：继续有效的文件目录", face, 1330);
  on.font(face, 40);
  const edges = [260, 420, 1280, 1760, width - 260];
  const rows = [["序号", "文件名称", "文号", "实施部门"]];
  for (let i = 1; i <= 14; i++)
    rows.push([
      String(i),
      `关于${by.one(["印发", "修改", "公布"])}${text[i % Math.max(1, text.length)]?.slice(0, by.whole(6, 26)) ?? "农村公路养护办法"}的通知`,
      `示政发〔${by.whole(1999, 2022)}〕${by.whole(1, 90)}号`,
      by.one(["区财政局", "区司法局", "区自然资源和规划局", "区住房和城乡建设局"]),
    ]);
  let y = 1400;
  for (const row of rows) {
    const cells = row.map((cell, i) => on.wrapped(cell, edges[i + 1]! - edges[i]! - 40));
    const lines = Math.max(...cells.map((c) => c.length));
    const tall = lines * 58 + 30;
    if (y + tall > height - 330) break;
    on.rule(edges[0]!, y, edges.at(-1)!, y);
    for (const [i, cell] of cells.entries())
      for (const [k, line] of cell.entries()) on.at.fillText(line, edges[i]! + 20, y + 58 + ((lines - cell.length) * 58) / 2 + k * 58);
    on.truth.push(cells.map((cell) => cell.join("")).join(" "));
    for (const x of edges) on.rule(x, y, x, y + tall);
    y += tall;
  }
  on.rule(edges[0]!, y, edges.at(-1)!, y);
  foot(on, by, face);
};

/** A table of contents: titles of one or two lines, leaders, page numbers at the right. */
const contents: Layout = (on, text, by, face) => {
  head(on, by, face);
  title(on, "目　录", face, 420);
  on.font(face, 44);
  let y = 580;
  let page = 1;
  for (const paragraph of text.slice(0, 40)) {
    if (y > height - 420) break;
    const lines = on.wrapped(`示例区人民政府关于${paragraph.slice(0, by.whole(6, 46))}的通知`, 1560);
    for (const [i, line] of lines.entries()) {
      on.at.fillText(line, 260, y);
      if (i === lines.length - 1) {
        const from = 260 + on.at.measureText(line).width + 20;
        for (let x = from; x < 2050; x += 22) on.at.fillRect(x, y - 14, 5, 5);
        on.at.fillText(`（${page}）`, 2070, y);
        on.truth.push(`${line} （${page}）`);
      } else on.truth.push(line);
      y += 74;
    }
    page += by.whole(1, 4);
    y += 16;
  }
  foot(on, by, face);
};

/** By name: how many columns, and how it is set. */
export const layouts: Readonly<Record<string, { readonly columns: number; readonly set: Layout }>> = {
  prose: { columns: 1, set: prose },
  redHead: { columns: 1, set: redHead },
  table: { columns: 1, set: table },
  contents: { columns: 1, set: contents },
  two: { columns: 2, set: columns(2, 42, 1) },
  twoPlain: { columns: 2, set: columns(2, 38, 0) },
  mixed: { columns: 2, set: columns(2, 42, 2) },
  three: { columns: 3, set: columns(3, 36, 1) },
};
