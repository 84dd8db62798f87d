import { contrast } from "./contrast.ts";

/** What the main navigation of the website may lead to, in order. */
export const siteEntries = ["home", "search", "catalogue", "documents", "issues", "cleanups", "reuse", "verify"] as const;
export type SiteEntry = (typeof siteEntries)[number];
export const siteEntryWords: Readonly<Record<SiteEntry, string>> = {
  home: "首页",
  search: "全文检索",
  catalogue: "现行有效目录",
  documents: "规范性文件",
  issues: "政府公报",
  cleanups: "清理结果",
  reuse: "数据和标注",
  verify: "校验说明",
};
/** As many entries as stand in two rows on a phone. */
export const mostEntries = 6;

/** A picture set before the name. */
export interface Logo {
  readonly type: "png" | "jpg";
  /** Base64. */
  readonly data: string;
}
/** What an office may give its website: names, colours, fonts, footer, address. Empty texts say: none, or the program's own. */
export interface SiteLook {
  /** Under the name on every page. */
  readonly subtitle: string;
  readonly logo: Logo | null;
  /** #rrggbb, at least 7:1 on white. */
  readonly brand: string;
  readonly link: string;
  /** Font families for text, for the interface, and for （一）. */
  readonly song: string;
  readonly hei: string;
  readonly kai: string;
  /** 主办单位. */
  readonly host: string;
  readonly contact: string;
  /** 网站标识码: ten digits. */
  readonly siteCode: string;
  /** ICP备案号. */
  readonly icp: string;
  /** 公安备案号. */
  readonly police: string;
  /** Further lines of the footer. */
  readonly footer: readonly string[];
  readonly entries: readonly SiteEntry[];
  /** Where it will be published: http://…/. Without it nothing that needs a full address is written. */
  readonly address: string;
  /** Whether every document and every issue also goes out as PDF. */
  readonly pdf: boolean;
}
export const usualLook: SiteLook = {
  subtitle: "公报与规范性文件",
  logo: null,
  brand: "#a3121b",
  link: "#0b4a94",
  song: "",
  hei: "",
  kai: "",
  host: "",
  contact: "",
  siteCode: "",
  icp: "",
  police: "",
  footer: [],
  entries: ["home", "search", "catalogue", "documents", "issues", "verify"],
  address: "",
  pdf: false,
};
export const usualStandardText = "公报登载的文本与其他版本不一致的，以公报登载的文本为准。";

const least = 7;
const fonts = /^[\p{L}\p{N} ,"'-]*$/u;

/** What is wrong with a look, by field, each in one sentence; empty where it may be used. */
export function faultsOf(look: SiteLook): Partial<Record<keyof SiteLook, string>> {
  const faults: Partial<Record<keyof SiteLook, string>> = {};
  for (const name of ["brand", "link"] as const) {
    if (!/^#[0-9a-f]{6}$/i.test(look[name])) faults[name] = "颜色写作#加六位，如#a3121b。";
    else if (contrast(look[name], "#ffffff") < least)
      faults[name] = `与白底的对比只有${contrast(look[name], "#ffffff").toFixed(1)}，不到7，看不清。换深一点的颜色。`;
  }
  for (const name of ["song", "hei", "kai"] as const) if (!fonts.test(look[name])) faults[name] = "字体只写名称，几个之间用英文逗号隔开。";
  if (look.siteCode && !/^\d{10}$/.test(look.siteCode)) faults.siteCode = "网站标识码是十位数字。";
  if (look.address && !isAddress(look.address)) faults.address = "网址写作https://开头、/结尾，如https://www.example.gov.cn/gongbao/。";
  if (look.entries.length > mostEntries) faults.entries = `导航最多${mostEntries}项，现在有${look.entries.length}项。`;
  else if (look.entries.length === 0) faults.entries = "导航至少要有一项。";
  return faults;
}
const isAddress = (text: string) => /^https?:\/\/[a-z0-9.-]+(?::\d+)?\/(?:[\w.~-]+\/)*$/i.test(text);
