import { createCanvas, GlobalFonts, type SKRSContext2D } from "@napi-rs/canvas";
import { chineseFont } from "../../../electron/pages/fonts.ts";

/** Faces of type, by what they are called here: 宋 黑 楷, some by two hands. */
const known: Readonly<Record<string, string>> = {
  Song: '"Noto Serif CJK SC"',
  Hei: '"Noto Sans CJK SC"',
  Kai: '"AR PL KaitiM GB"',
  Sungti: '"AR PL SungtiL GB"',
};

/** The faces this machine has and those in the folder that GAZETTE_FONTS names, at least one, or an error that says what is missing. */
export function faces(): readonly string[] {
  const font = chineseFont();
  if (font === null) throw new Error("本机没有中文字体，无法制作测试页。");
  const { GAZETTE_FONTS: more } = process.env;
  if (more) GlobalFonts.loadFontsFromDir(more);
  const families = GlobalFonts.families.map(({ family }) => family.replace(/ (?:JP|SC)$/u, ""));
  const here = Object.keys(known).filter((name) => families.some((family) => known[name]!.includes(family)));
  if (here.length > 0) return here;
  GlobalFonts.registerFromPath(font, "Song");
  return ["Song"];
}

export const width = 2480;
export const height = 3508;

/** A white A4 sheet at 300 dpi; what is set on it is drawn and written down as a line of the truth. */
export function paper() {
  const canvas = createCanvas(width, height);
  const at: SKRSContext2D = canvas.getContext("2d");
  at.fillStyle = "white";
  at.fillRect(0, 0, width, height);
  at.fillStyle = "black";
  const truth: string[] = [];
  const font = (face: string, size: number) => void (at.font = `${size}px ${known[face] ?? face}`);
  return {
    at,
    truth,
    font,
    /** One line with its baseline at `y`; `at` centres it where told. */
    line(text: string, x: number, y: number, align: "left" | "center" | "right" = "left") {
      at.textAlign = align;
      at.fillText(text, x, y);
      at.textAlign = "left";
      truth.push(text);
    },
    rule(x0: number, y0: number, x1: number, y1: number, thick = 3) {
      at.fillRect(x0, y0, Math.max(thick, x1 - x0), Math.max(thick, y1 - y0));
    },
    /** `text` cut into lines no wider than `room`, the first indented by two characters where told. */
    wrapped(text: string, room: number, indent = false): string[] {
      const out: string[] = [];
      let line = indent ? "　　" : "";
      for (const c of text) {
        if (at.measureText(line + c).width > room && !/[，。、；：）》”]/u.test(c)) {
          out.push(line);
          line = "";
        }
        line += c;
      }
      return line.trim() ? [...out, line] : out;
    },
    png: () => canvas.toBuffer("image/png"),
  };
}
export type Paper = ReturnType<typeof paper>;
