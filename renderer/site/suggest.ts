import "./old.ts";
import type { DocumentRow } from "../../shared/site/search.ts";
import { element, fill } from "./dom.ts";
import { scriptLoader } from "./load.ts";
import { openTitles, type FindTitles } from "./titles.ts";

const most = 8;

/** Shows titles under the search box while a person types. Arrow keys go through them, Escape closes; an input method's keys are its own. */
function attach(box: HTMLInputElement): void {
  const list = element("ul", { class: "typing", "aria-label": "标题和文号相符的文件" });
  list.hidden = true;
  box.closest(".row")!.after(list);
  let titles: Promise<FindTitles> | null = null;
  const quietly = (work: Promise<unknown>) => {
    work.catch(() => {
      titles = null;
    });
  };
  const ready = () => (titles ??= openTitles(scriptLoader()));
  const show = async () => {
    const words = box.value;
    const rows = words.trim().length > 1 ? await (await ready())(words, most) : [];
    if (box.value !== words) return;
    const item = ([, title, docNumber, , href]: DocumentRow) =>
      element("li", {}, element("a", { href }, title || "（没有标题）", " ", element("span", { class: "w note" }, docNumber)));
    fill(list, ...rows.map(item));
    list.hidden = !rows.length;
  };
  const keys = (event: KeyboardEvent) => {
    if (event.isComposing || list.hidden) return;
    if (event.key === "Escape") {
      list.hidden = true;
      box.focus();
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const places: HTMLElement[] = [box, ...list.querySelectorAll("a")];
      const at = places.indexOf(document.activeElement as HTMLElement);
      places[(at + (event.key === "ArrowDown" ? 1 : places.length - 1)) % places.length]!.focus();
    }
  };
  box.addEventListener("focus", () => quietly(ready()));
  box.addEventListener("input", () => quietly(show()));
  box.addEventListener("keydown", keys);
  list.addEventListener("keydown", keys);
  document.addEventListener("click", (event) => {
    if (!list.contains(event.target as Node)) list.hidden = true;
  });
}

const box = document.getElementById("q");
if (box instanceof HTMLInputElement) attach(box);
