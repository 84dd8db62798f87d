import { existsSync } from "node:fs";
import { join } from "node:path";
import { GlobalFonts } from "@napi-rs/canvas";

/** Chinese fonts of 统信UOS, 麒麟, other Linux, Windows and macOS, the first that is there is taken. */
const SERIF = [
  "/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc",
  "/usr/share/fonts/google-noto-serif-cjk-vf-fonts/NotoSerifCJK-VF.ttc",
  "/usr/share/fonts/truetype/arphic/uming.ttc",
  windows("simsun.ttc"),
  "/System/Library/Fonts/Supplemental/Songti.ttc",
];
const SANS = [
  "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc",
  "/usr/share/fonts/google-noto-sans-cjk-vf-fonts/NotoSansCJK-VF.ttc",
  "/usr/share/fonts/truetype/wqy/wqy-microhei.ttc",
  "/usr/share/fonts/truetype/wqy/wqy-zenhei.ttc",
  "/usr/share/fonts/truetype/droid/DroidSansFallbackFull.ttf",
  windows("msyh.ttc"),
  windows("simhei.ttf"),
  "/System/Library/Fonts/PingFang.ttc",
  "/System/Library/Fonts/STHeiti Light.ttc",
];

function windows(file: string): string {
  return join(process.env["SystemRoot"] ?? "C:\\Windows", "Fonts", file);
}

let found: string | null | undefined;

/** Makes a Chinese font of this machine stand in for fonts a PDF names and does not carry; its file, or null where there is none. */
export function chineseFont(): string | null {
  if (found !== undefined) return found;
  const serif = [...SERIF, ...SANS].find(existsSync);
  const sans = [...SANS, ...SERIF].find(existsSync);
  if (serif) GlobalFonts.registerFromPath(serif, "serif");
  if (sans) GlobalFonts.registerFromPath(sans, "sans-serif");
  found = serif ?? null;
  return found;
}
