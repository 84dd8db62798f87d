import { existsSync } from "node:fs";
import { join } from "node:path";

/** What a font is for. */
export const fontRoles = ["title", "body", "heading", "subheading", "plain"] as const;
export type FontRole = (typeof fontRoles)[number];

interface Chain {
  /** The kind of type the rule asks for, and what it is used for, in words. */
  readonly asked: string;
  readonly used: string;
  /** What Word is told; it looks on the machine that opens the file. */
  readonly word: string;
  /** Families in order of preference, each by the names it is known under. */
  readonly families: readonly (readonly [family: string, called: string])[];
  /** Where only the shipped fallback is there: whether its bold stands in. */
  readonly bold: boolean;
}
/** The family shipped with the program (OFL), so that a page can always be made. */
export const shipped = "Noto Serif SC";
/** Songs of these families are too light for a title or a 黑体, so their bold stands in. */
const songs = [shipped, "Noto Serif CJK SC", "Source Han Serif SC", "SimSun"];

/** Which font is taken for what: those the rule names first, then their like, then what is shipped. */
export const chains: Readonly<Record<FontRole, Chain>> = {
  title: {
    asked: "小标宋",
    used: "标题",
    word: "方正小标宋简体",
    bold: true,
    families: [
      ["FZXiaoBiaoSong-B05S", "方正小标宋"],
      ["方正小标宋简体", "方正小标宋"],
      ["FZXiaoBiaoSong-B05", "方正小标宋"],
      ["STZhongsong", "华文中宋"],
      ["华文中宋", "华文中宋"],
      ["Noto Serif CJK SC", "思源宋体"],
      ["Source Han Serif SC", "思源宋体"],
    ],
  },
  body: {
    asked: "仿宋",
    used: "正文",
    word: "仿宋",
    bold: false,
    families: [
      ["FangSong_GB2312", "仿宋"],
      ["仿宋_GB2312", "仿宋"],
      ["FangSong", "仿宋"],
      ["仿宋", "仿宋"],
      ["STFangsong", "华文仿宋"],
      ["华文仿宋", "华文仿宋"],
      ["FZFangSong-Z02S", "方正仿宋"],
      ["FandolFang R", "仿宋"],
      ["FandolFang", "仿宋"],
      ["Noto Serif CJK SC", "思源宋体"],
    ],
  },
  heading: {
    asked: "黑体",
    used: "一级标题",
    word: "黑体",
    bold: true,
    families: [
      ["SimHei", "黑体"],
      ["黑体", "黑体"],
      ["STHeiti", "华文黑体"],
      ["FZHei-B01S", "方正黑体"],
      ["Noto Sans CJK SC", "思源黑体"],
      ["Source Han Sans SC", "思源黑体"],
      ["WenQuanYi Zen Hei", "文泉驿正黑"],
    ],
  },
  subheading: {
    asked: "楷体",
    used: "二级标题",
    word: "楷体",
    bold: false,
    families: [
      ["KaiTi_GB2312", "楷体"],
      ["楷体_GB2312", "楷体"],
      ["KaiTi", "楷体"],
      ["楷体", "楷体"],
      ["STKaiti", "华文楷体"],
      ["FZKai-Z03S", "方正楷体"],
      ["LXGW WenKai", "霞鹜文楷"],
      ["FandolKai", "楷体"],
      ["Noto Serif CJK SC", "思源宋体"],
    ],
  },
  plain: {
    asked: "宋体",
    used: "页码",
    word: "宋体",
    bold: false,
    families: [
      ["SimSun", "宋体"],
      ["宋体", "宋体"],
      ["STSong", "华文宋体"],
      ["Noto Serif CJK SC", "思源宋体"],
    ],
  },
};

/** What each role is set in on this machine. */
export type Fonts = Readonly<Record<FontRole, { readonly family: string; readonly bold: boolean }>>;

/** The fonts for each role, given which families are not here; and what stands in for another kind of type, in words for the person. */
export function chosenFonts(missing: ReadonlySet<string>): { readonly fonts: Fonts; readonly notes: string[] } {
  const stood = new Map<string, { readonly asked: string; readonly used: string }[]>();
  const chosen = fontRoles.map((role) => {
    const { families, bold, asked, used } = chains[role];
    const [family, called] = families.find(([family]) => !missing.has(family.toLowerCase())) ?? [shipped, "随程序所带的宋体"];
    const heavy = bold && songs.includes(family);
    if (!called.includes(asked)) stood.set(called, [...(stood.get(called) ?? []), { asked, used }]);
    return [role, { family, bold: heavy }] as const;
  });
  const notes = [...stood].map(([called, roles]) => {
    const all = (of: "asked" | "used") => roles.map((role) => role[of]).join("、");
    return `本机没有${all("asked")}，${all("used")}用${called}代替；正式付印前装上字体再生成一次。`;
  });
  return { fonts: Object.fromEntries(chosen) as unknown as Fonts, notes };
}

/** The folder of the shipped fonts, copied there at build: beside the running bundle, or under the source tree. */
export function fontsFolder(): string {
  const places = ["../fonts", "../../out/fonts"].map((path) => join(import.meta.dirname, path));
  const found = places.find((folder) => existsSync(join(folder, "NotoSerifSC_400Regular.ttf")));
  if (!found) throw new Error("the shipped fonts are not built: out/fonts is missing");
  return found;
}
