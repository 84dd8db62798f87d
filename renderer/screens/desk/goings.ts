import {
  Building2,
  CalendarDays,
  ClipboardCheck,
  ClipboardList,
  Eye,
  Files,
  Globe,
  Grid3x3,
  Hash,
  LayoutDashboard,
  ListChecks,
  MessageSquareText,
  Newspaper,
  Ruler,
  ScanText,
  Search,
  Settings,
  Tag,
  type LucideIcon,
} from "lucide-react";
import type { Act } from "../../parts/acts.ts";
import { acceptanceAt, campaignAt, documentAt, issueAt, ledgerAt, pageAt, pathOf, searchFor, settingsAt } from "../../places.ts";

/** Every place one can go to by name, with the other words people look for it by. */
const places: readonly (readonly [id: string, words: string, icon: LucideIcon, path: string, also?: string, keys?: string])[] = [
  ["overview", "总览", LayoutDashboard, pathOf({ at: "overview" }), "年度报告数字到期提醒函起草单位提示应登未登未标注"],
  ["documents", "文件", Files, documentAt(null)],
  ["register", "登记簿", ClipboardList, ledgerAt("register"), "台账登记号作废缺号"],
  ["filing", "备案台账", ClipboardCheck, ledgerAt("filing"), "回执报送"],
  ["interpretation", "解读台账", MessageSquareText, ledgerAt("interpretation")],
  ["review", "公开审查台账", Eye, ledgerAt("review"), "公开属性复核"],
  ["campaigns", "清理", ListChecks, campaignAt(null), "开始清理意见表附表催办"],
  ["marking", "标注清单", Tag, campaignAt(null, "marking"), "网页已废止已失效"],
  ["issues", "公报", Newspaper, issueAt(null)],
  ["gaps", "缺期一览", Grid3x3, pathOf({ at: "gaps" }), "公报缺页"],
  ["acceptance", "验收", ClipboardCheck, acceptanceAt(null), "抽样抽检验收单退回错字率"],
  ["proof", "校对", ScanText, pageAt(null)],
  ["search", "检索", Search, searchFor(""), "", "Ctrl F"],
  ["website", "网站", Globe, pathOf({ at: "website" }), "写出核对"],
  ["settings", "设置", Settings, settingsAt("library"), "资料库名称操作人识别引擎"],
  ["rules", "期限规则", Ruler, settingsAt("rules"), "设置有效期备案期限待核实"],
  ["calendar", "工作日历", CalendarDays, settingsAt("calendar"), "设置放假安排调休"],
  ["issuers", "机关名录", Building2, settingsAt("issuers"), "设置机关代字承接"],
  ["names", "登记号、名称和清单", Hash, settingsAt("names"), "设置模板法制机构主题分类备案材料"],
];

/** The acts that go there. */
export const goings = (go: (path: string) => void): Act[] =>
  places.map(([id, words, icon, path, also, keys]) => ({
    id,
    words,
    icon,
    hint: "转到",
    ...(also ? { also } : {}),
    ...(keys ? { keys } : {}),
    run: () => go(path),
  }));
