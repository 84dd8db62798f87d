import {
  ClipboardList,
  Files,
  Globe,
  LayoutDashboard,
  ListChecks,
  Newspaper,
  ScanText,
  Search,
  Settings,
  type LucideIcon,
} from "lucide-react";
import type { LibraryState } from "../../../shared/contract/library.ts";
import { campaignAt, documentAt, issueAt, ledgerAt, pageAt, pathOf, searchFor, settingsAt, type Place } from "../../places.ts";
import { count } from "../../words/words.ts";
import { Views } from "./Views.tsx";

type Counts = NonNullable<LibraryState["open"]>["counts"];

/** Every place there is, and no other. */
export function Side({ at, counts }: { readonly at: Place["at"]; readonly counts: Counts }) {
  const line = (to: Place["at"], path: string, Icon: LucideIcon, name: string, note = "", className = "") => (
    <a href={`#${path}`} aria-current={at === to ? "page" : undefined} className={className}>
      <Icon className="icon" aria-hidden="true" />
      <span>{name}</span>
      {note ? <span className="count">{note}</span> : null}
    </a>
  );
  return (
    <nav className="side" aria-label="主导航">
      {line("overview", pathOf({ at: "overview" }), LayoutDashboard, "总览")}
      {line("documents", documentAt(null), Files, "文件", count(counts.documents))}
      {line("ledgers", ledgerAt("register"), ClipboardList, "台账")}
      {line("campaigns", campaignAt(null), ListChecks, "清理")}
      {line("issues", issueAt(null), Newspaper, "公报", `${count(counts.issues)}期`)}
      {line("proof", pageAt(null), ScanText, "校对", count(counts.unproofed))}
      {line("search", searchFor(""), Search, "检索")}
      {line("website", pathOf({ at: "website" }), Globe, "网站")}
      <Views at={at} />
      {line("settings", settingsAt("library"), Settings, "设置", "", "end")}
    </nav>
  );
}
