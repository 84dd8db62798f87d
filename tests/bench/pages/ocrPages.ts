import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createCanvas, GlobalFonts } from "@napi-rs/canvas";
import sharp from "sharp";
import { chineseFont } from "../../../electron/pages/fonts.ts";

/** A scan with what truly stands on it. */
export interface Specimen {
  readonly id: string;
  /** clean, or L1 to L3 by damage. */
  readonly level: string;
  readonly columns: number;
  readonly image: Buffer;
  readonly truth: string;
}

const SCANS = join(import.meta.dirname, "../../../../shared/data/scans");
/** Of the scans kept beside the project, those in two columns. */
const TWO_COLUMNS = ["p04", "p06"];

/** The scans kept beside the project where they are there, else pages made here; at most `limit`. */
export const specimens = (limit: number): Promise<Specimen[]> => (existsSync(SCANS) ? Promise.resolve(kept(limit)) : made(limit));

function kept(limit: number): Specimen[] {
  const files = readdirSync(SCANS).filter((file) => /\.(png|jpg)$/u.test(file));
  return files.slice(0, limit).map((file) => {
    const [page, level] = file.replace(/\..*/u, "").split("_") as [string, string];
    const truth = readFileSync(join(SCANS, `${page}.txt`), "utf8");
    return { id: file, level, columns: TWO_COLUMNS.includes(page) ? 2 : 1, image: readFileSync(join(SCANS, file)), truth };
  });
}

const SENTENCES =
  "为加强行政规范性文件管理，维护社会主义法制统一，根据国家有关规定，结合本区实际，制定本办法。各镇人民政府、街道办事处和区政府各部门应当在职责范围内负责本办法的组织实施。" +
  "行政规范性文件的有效期为五年，有效期届满需要继续实施的，起草部门应当在届满前六个月进行评估。违反上位法规定的，由区人民政府责令改正，逾期不改正的予以撤销，并向社会公布。";

async function made(limit: number): Promise<Specimen[]> {
  const font = chineseFont();
  if (font === null) throw new Error("本机没有中文字体，无法制作测试页。");
  GlobalFonts.registerFromPath(font, "Print");
  const out: Specimen[] = [];
  for (const columns of [1, 2])
    for (const level of ["clean", "L1", "L2", "L3"]) {
      const { picture, truth } = printed(columns);
      out.push({ id: `${columns}-${level}`, level, columns, image: await worn(picture, level), truth });
    }
  return out.slice(0, limit);
}

function printed(columns: number): { picture: Buffer; truth: string } {
  const canvas = createCanvas(2480, 3508);
  const at = canvas.getContext("2d");
  at.fillStyle = "white";
  at.fillRect(0, 0, 2480, 3508);
  at.fillStyle = "black";
  at.font = "44px Print";
  const lines: string[] = [];
  const text = [...SENTENCES.repeat(20)];
  const length = columns === 1 ? 44 : 21;
  for (let column = 0; column < columns; column++)
    for (let i = 0; i < 38; i++) {
      const line = text.splice(0, length).join("");
      lines.push(line);
      at.fillText(line, 260 + column * 1050, 400 + i * 76);
    }
  return { picture: canvas.toBuffer("image/png"), truth: lines.join("\n") };
}

/** Damage as scanners and old paper do it; the grain comes from a fixed sequence so that every run sees the same pages. */
async function worn(picture: Buffer, level: string): Promise<Buffer> {
  const damage = { clean: [0, 0, 95, 300], L1: [0.5, 6, 70, 300], L2: [1.1, 12, 50, 300], L3: [1.8, 16, 40, 200] }[level] ?? [
    0, 0, 95, 300,
  ];
  const [degrees, grain, quality, dpi] = damage as [number, number, number, number];
  const turned = sharp(picture).greyscale().rotate(degrees, { background: "white" });
  const { data, info } = await sharp(await turned.toBuffer())
    .resize({ width: Math.round((2480 * dpi) / 300) })
    .toColourspace("b-w")
    .raw()
    .toBuffer({ resolveWithObject: true });
  let seed = 1;
  for (let i = 0; i < data.length; i++) {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    const light = grain === 0 ? 255 : 225 - 35 * ((i % info.width) / info.width);
    data[i] = Math.max(0, Math.min(255, (data[i]! / 255) * light + (seed / 2 ** 32 - 0.5) * grain * 3.5));
  }
  return sharp(data, { raw: { width: info.width, height: info.height, channels: 1 } })
    .withMetadata({ density: dpi })
    .jpeg({ quality })
    .toBuffer();
}
