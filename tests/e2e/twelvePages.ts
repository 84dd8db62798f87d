import { join } from "node:path";
import sharp from "sharp";
import { sheet } from "../unit/ocr/print.ts";

/**
 * Twelve pages of an invented issue as it came from the press: cover, contents, ten pages with four items, one of which goes on overleaf. A worn
 * 五 looks like 王 in two places.
 */
const [wide, pitch, across] = [1240, 62, 25];

type Printed = readonly (string | { readonly mid: string })[];
const mid = (text: string) => ({ mid: text });
const title = (...lines: string[]) => lines.map(mid);

const text =
  "为进一步加强全区有关工作切实保障群众出行和生产生活需要根据上级要求结合本区实际现就有关事项提出如下意见各级各部门要高度重视加强领导明确责任认真组织实施确保各项措施落到实处";
/** Lines of prose, the first indented; the last is short. */
function prose(count: number, from: number): string[] {
  const body = [...text.repeat(8)].slice(from % 60);
  const rows = Array.from({ length: count }, (_, i) =>
    i === 0 ? `　　${body.slice(0, across - 2).join("")}` : body.slice(i * across - 2, (i + 1) * across - 2).join(""),
  );
  rows[count - 1] = `${[...rows[count - 1]!].slice(0, 9).join("")}。`;
  return rows;
}

const contents: Printed = [
  mid("目　录"),
  "区政府文件",
  "示例区人民政府关于加强农村公路养护工作的意见………1",
  "示例区人民政府关于公布行政收费项目的通知…………5",
  "区政府办公室文件",
  "示例区人民政府办公室关于做好防汛工作的通知………3",
  "示例区人民政府办公室关于调整领导分工的通知………8",
  "示例区人民政府办公室关于春季造林的通知……………9",
];
const pages: readonly Printed[] = [
  [mid("示例区人民政府公报"), mid("2003年第2期"), mid("示例区人民政府办公室主办")],
  contents,
  [
    ...title("示例区人民政府关于加强", "农村公路养护工作的意见"),
    mid("示政发〔2003〕11号"),
    "各镇人民政府、街道办事处，区政府各部门：",
    ...prose(5, 3),
    "　　一、落实养护资金",
    ...prose(5, 20),
  ],
  ["　　二、明确养护责任", ...prose(9, 11), "　　养护资金每公里按三千王百元的标准筹集。"],
  [
    "　　四、严格检查考核",
    ...prose(4, 31),
    mid("二○○三年四月十六日"),
    ...title("示例区人民政府办公室", "关于做好防汛工作的通知"),
    mid("示政办发〔2003〕14号"),
    "各镇人民政府、街道办事处：",
    ...prose(4, 40),
  ],
  ["　　一、落实防汛责任", ...prose(8, 7), "（下转第10页）"],
  [...title("示例区人民政府", "关于公布行政收费项目的通知"), mid("示政发〔2003〕12号"), "各镇人民政府、街道办事处：", ...prose(9, 15)],
  [...prose(10, 22), "　　收费以三千王百元为限，由区财政局收取。"],
  [...prose(6, 33), "　　本通知自二○○三年五月一日起施行。", mid("二○○三年四月二十日")],
  [
    ...title("示例区人民政府办公室", "关于调整领导分工的通知"),
    mid("示政办发〔2003〕15号"),
    "各镇人民政府、街道办事处：",
    ...prose(6, 44),
    mid("二○○三年四月二十二日"),
  ],
  [...prose(10, 51)],
  ["（上接第4页）", "　　二、储备防汛物资", ...prose(5, 13), mid("二○○三年四月十八日")],
];

/** Writes the twelve pages as PNG files at 150 dpi and answers their paths. */
export function twelvePages(folder: string): Promise<string[]> {
  return Promise.all(
    pages.map(async (printed, i) => {
      const { width, height, channels, data } = sheet(wide, 1200, (at) => {
        if (i > 1) at.fillText("示例区人民政府公报　2003年第2期", 140, 90);
        for (const [k, row] of printed.entries()) {
          const words = typeof row === "string" ? row : row.mid;
          const x = typeof row === "string" ? 80 : (wide - [...words].length * 44) / 2;
          at.fillText(words, x, 190 + k * pitch);
        }
        if (i > 1) at.fillText(`- ${i - 1} -`, wide / 2 - 60, 1170);
      });
      const file = join(folder, `${String(i + 1).padStart(2, "0")}.png`);
      await sharp(data, { raw: { width, height, channels } }).withMetadata({ density: 150 }).png({ compressionLevel: 2 }).toFile(file);
      return file;
    }),
  );
}
