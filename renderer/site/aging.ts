import "./old.ts";
import "./style/site.css";
import { bannerOn } from "../../shared/site/banner.ts";
import { badge, bracketed, countAt, headlineAt } from "../../shared/site/headlines.ts";
import type { SiteEvent } from "../../shared/site/timeline.ts";
import { build, dataOf, fill, today } from "./dom.ts";

/** Renews what a page says of legal status for the reader's own day: the marks of lists, and the banner of a document. */
function age(): void {
  const day = today();
  let left = 0;
  for (const place of document.querySelectorAll<HTMLElement>("[data-spans]")) {
    const now = headlineAt(place.dataset["spans"] ?? "", day);
    const words = place.textContent?.replace(/[【】]/g, "");
    if (words === now) continue;
    fill(place, place.dataset["words"] ? now : build(badge(now)));
    left++;
  }
  for (const place of document.querySelectorAll<HTMLElement>("[data-count]"))
    fill(place, String(countAt(place.dataset["count"] ?? "", day)));
  const note = document.getElementById("aged");
  if (note && left) {
    note.textContent = `目录列出以后，有${left}件文件的状态因日期而改变，已在各行标明。`;
    note.hidden = false;
  }
  const events = dataOf("events") as SiteEvent[] | null;
  if (events) banner(events, day);
}

function banner(events: readonly SiteEvent[], day: string): void {
  const told = bannerOn(events, day);
  const prefix = bracketed(told.headline);
  const old = document.getElementById("prefix")?.textContent ?? "";
  put("banner", build(told.box));
  put("prefix", prefix);
  put("runword", prefix || told.headline);
  put("runsay", told.short);
  if (old !== prefix) document.title = prefix + document.title.slice(document.title.startsWith(old) ? old.length : 0);
}
function put(id: string, what: Node | string): void {
  const place = document.getElementById(id);
  if (place) fill(place, what);
}

age();
