import "./old.ts";
import { headlines } from "../../shared/domain/status.ts";
import { codes } from "../../shared/site/headlines.ts";
import { sought } from "../../shared/search/query.ts";
import { element, fill, today } from "./dom.ts";
import { search, type Answer } from "./engine.ts";
import { scriptLoader } from "./load.ts";
import { documentItem, pageItem } from "./results.ts";

const step = 10;

/** Reads the query and filters from the address, so that every result has its own link, and shows what is found. */
async function show(): Promise<void> {
  const asked = new URLSearchParams(location.search);
  const query = (asked.get("q") ?? "").slice(0, 200);
  const box = document.getElementById("q") as HTMLInputElement;
  box.value = query;
  for (const pick of document.querySelectorAll<HTMLInputElement>("input[type=checkbox]"))
    pick.checked = asked.getAll(pick.name).includes(pick.value);
  if (matchMedia("(min-width: 62em)").matches || asked.has("k") || asked.has("s"))
    document.querySelector("details")?.setAttribute("open", "");
  if (!query.trim()) return box.focus();
  document.title = `检索“${query}” - ${document.title.split(" - ").at(-1)}`;
  say(`正在查找“${query}”。`);
  const kinds = asked.getAll("k");
  try {
    const answer = await search(scriptLoader(), {
      query,
      today: today(),
      documents: !kinds.length || kinds.includes("d"),
      pages: !kinds.length || kinds.includes("p"),
      headlines: headlines.filter((name) => asked.getAll("s").includes(codes[name])),
    });
    await results(query, answer);
  } catch {
    say("检索数据没有读到，可能是网络断开，或者网站正在更新。请过一会儿刷新本页。");
  }
}
const say = (words: string) => fill(document.getElementById("sum")!, words);

async function results(query: string, { terms, documents, pages }: Answer): Promise<void> {
  const phrases = sought(terms);
  if (!phrases.length) return say("请写出要找的词。只写“-”开头的词，查不出结果。");
  const place = document.getElementById("results")!;
  const found = await section(place, "规范性文件", "件", documents, (hit) => documentItem(hit, phrases, query));
  const leaves = await section(place, "公报原页", "页", pages, (hit) => pageItem(hit, phrases, query));
  const parts = [found && `规范性文件${found}件`, leaves && `公报原页${leaves}页`].filter(Boolean);
  if (parts.length) say(`“${query}”：${parts.join("，")}。`);
  else say(`没有找到“${query}”。可以少写几个字，或者去掉筛选条件。`);
}

/** One group of results, ten at a time. Answers how many there are, in words; empty where none. */
async function section<H>(
  place: Element,
  title: string,
  unit: string,
  { candidates, hits }: { readonly candidates: number; readonly hits: () => AsyncGenerator<H> },
  item: (hit: H) => Node,
): Promise<string> {
  const all = hits();
  const list = element("ol", { class: unit === "页" ? "docs pages" : "docs" });
  const more = element("button", { type: "button", class: "plain" }, "再显示10条") as HTMLButtonElement;
  let shown = 0;
  let next = await all.next();
  const fillUp = async () => {
    more.disabled = true;
    for (let i = 0; i < step && !next.done; i++) {
      list.append(item(next.value));
      shown++;
      next = await all.next();
    }
    more.hidden = next.done === true;
    more.disabled = false;
  };
  await fillUp();
  if (!shown) return "";
  const count = next.done ? String(shown) : `约${candidates}`;
  more.addEventListener("click", () => {
    const first = list.children.length;
    fillUp().then(
      () => (list.children[first]?.querySelector("a") as HTMLElement | null)?.focus(),
      () => say("后面的结果没有读到，请刷新本页。"),
    );
  });
  place.append(element("section", { class: "part" }, element("h2", {}, `${title}　${count}${unit}`), list, more));
  return count;
}

void show();
