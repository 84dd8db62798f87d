import { height, type Paper, width } from "../paper.ts";
import { column, foot, head, type Layout, title, titled } from "./parts.ts";

export const prose: Layout = (on, text, by, face) => {
  head(on, by, face);
  title(on, titled(by), face, 420);
  on.font(face, 46);
  column(on, text, 260, width - 520, 580, height - 330, Math.round(by.between(72, 84)));
  foot(on, by, face);
};

/** A notice with a red head, a number and a round seal over its date. */
export const redHead: Layout = (on, text, by, face) => {
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
  seal(on, 1900, 2800);
  foot(on, by, face);
};

function seal(on: Paper, x: number, y: number): void {
  on.at.strokeStyle = "rgba(210,40,45,0.85)";
  on.at.lineWidth = 12;
  on.at.beginPath();
  on.at.arc(x, y, 235, 0, Math.PI * 2);
  on.at.stroke();
}

/** A table of contents: titles of one or two lines, leaders, page numbers at the right; in parts under names where `parts`. */
export const contents =
  (parts: boolean): Layout =>
  (on, text, by, face) => {
    head(on, by, face);
    title(on, "目　录", face, 420);
    let y = 580;
    let page = 1;
    for (const [i, paragraph] of text.slice(0, 40).entries()) {
      if (y > height - 560) break;
      if (parts && i % 6 === 0) {
        title(on, `【${by.one(["区政府文件", "区政府办公室文件", "部门规范性文件", "人事任免", "大事记"])}】`, face, y + 20, 50);
        y += 120;
      }
      on.font(face, 44);
      const lines = on.wrapped(`示例区人民政府关于${paragraph.slice(0, by.whole(6, 46))}的通知`, 1560);
      for (const [k, line] of lines.entries()) {
        on.at.fillText(line, 260, y);
        if (k === lines.length - 1) {
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

/** Prose above, and below it a text set from top to bottom, which is not read. */
export const halfVertical: Layout = (on, text, by, face) => {
  head(on, by, face);
  title(on, titled(by), face, 420);
  on.font(face, 44);
  const end = column(on, text, 260, width - 520, 560, by.between(1200, 1700), 76);
  const down = text.join("").replace(/[（）《》〔〕“”—…]/gu, "");
  const rows = Math.floor((height - 420 - end) / 52);
  for (let x = width - 320, k = 0; x > 300; x -= 84, k++)
    for (let j = 0; j < rows; j++) on.at.fillText(down[k * rows + j] ?? "", x, end + 100 + j * 52);
  foot(on, by, face);
};
