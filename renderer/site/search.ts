import "./old.ts";
import { headlines } from "../../shared/domain/status.ts";
import { sought, type Term } from "../../shared/search/query.ts";
import { codes } from "../../shared/site/headlines.ts";
import { element, fill, today } from "./dom.ts";
import { search, step, type Answer, type Group, type Wanted } from "./engine.ts";
import { scriptLoader } from "./load.ts";
import { about, reasons, type Piece } from "./missing.ts";
import { documentItem, pageItem } from "./results.ts";

const loader = scriptLoader();

/** Reads the query and filters from the address, so that every result has its own link, and shows what is found. */
async function show(): Promise<void> {
  const asked = new URLSearchParams(location.search);
  const query = (asked.get("q") ?? "").slice(0, 200);
  const box = document.getElementById("q") as HTMLInputElement;
  box.value = query;
  for (const pick of document.querySelectorAll<HTMLInputElement>("input[type=checkbox]"))
    pick.checked = asked.getAll(pick.name).includes(pick.value);
  const selects = [...document.querySelectorAll("select")];
  for (const select of selects) select.value = asked.get(select.name) ?? "";
  // What is not chosen stays out of the address.
  document.getElementById("form")?.addEventListener("submit", () => {
    for (const select of selects) select.disabled = !select.value;
  });
  addEventListener("pageshow", () => {
    for (const select of selects) select.disabled = false;
  });
  const chosen = ["k", "s", "o", "from", "to"].flatMap((name) => asked.getAll(name)).filter(Boolean).length;
  // Beside the results on a wide screen; before them on a narrow one, where they would push them away.
  if (matchMedia("(min-width: 62em)").matches) document.querySelector("details")?.setAttribute("open", "");
  if (chosen) fill(document.querySelector("summary")!, `筛选（选了${chosen}项）`);
  if (!query.trim()) return box.focus();
  document.title = `检索“${query}” - ${document.title.split(" - ").at(-1)}`;
  say(`正在查找“${query}”。`);
  const kinds = asked.getAll("k");
  const year = (name: string) => Number(asked.get(name)) || null;
  try {
    const wanted: Wanted = {
      query,
      today: today(),
      documents: !kinds.length || kinds.includes("d"),
      pages: !kinds.length || kinds.includes("p"),
      headlines: headlines.filter((name) => asked.getAll("s").includes(codes[name])),
      issuers: asked.getAll("o").filter(Boolean),
      years: [year("from"), year("to")],
    };
    await results(wanted, await search(loader, wanted), chosen > 0);
  } catch {
    say("检索数据没有读到，可能是网络断开，或者网站正在更新。请过一会儿刷新本页。");
  }
}
const say = (words: string) => fill(document.getElementById("sum")!, words);

async function results(wanted: Wanted, answer: Answer, filtered: boolean): Promise<void> {
  const { query } = wanted;
  if (!sought(answer.terms).length) return say("请写出要找的词。只写“-”开头的词，查不出结果。");
  const place = document.getElementById("results")!;
  const parts = await groups(place, query, answer, "");
  if (parts.length) say(`“${query}”：${parts.join("，")}。`);
  else {
    const why = await reasons(loader, wanted, filtered);
    fill(document.getElementById("sum")!, `没有找到“${query}”。`, ...why.flat().map(linked));
  }
  if (answer.near) await near(place, query, answer.near, parts.length === 0);
}

const linked = ({ words, query }: Piece): Node | string =>
  query === undefined ? words : element("a", { href: `search.html?q=${encodeURIComponent(query)}` }, words);

/** What look-alikes find beyond the query: asked for at once where the query found nothing, else offered. */
async function near(place: Element, query: string, ask: NonNullable<Answer["near"]>, now: boolean): Promise<void> {
  const status = element("p", { class: "hint", role: "status" });
  const look = async () => {
    const found = await groups(place, query, await ask(), "近似：");
    // Where nothing was found at all, why is said above.
    if (!found.length && now) return;
    fill(status, found.length ? "近似：个别字不同，多为扫描识别之误，对照原页核对。" : "没有近似的写法。");
    status.remove();
    (place.querySelector("section.near") ?? place).prepend(status);
  };
  if (now) return look();
  const button = element("button", { type: "button", class: "plain" }, "再找近似的写法");
  button.addEventListener("click", () => {
    button.remove();
    look().catch(() => say("近似的结果没有读到，请刷新本页。"));
  });
  place.append(button);
}

/** The groups of results; how many each has, in words. */
async function groups(
  place: Element,
  query: string,
  found: Pick<Answer, "documents" | "pages"> & { readonly terms: readonly Term[] },
  mark: string,
): Promise<string[]> {
  const phrases = sought(found.terms);
  const documents = await section(place, `${mark}规范性文件`, "件", found.documents, (hit) => documentItem(hit, phrases, query));
  const pages = await section(place, `${mark}公报原页`, "页", found.pages, (hit) => pageItem(hit, phrases, query));
  return [documents && `规范性文件${documents}件`, pages && `公报原页${pages}页`].filter(Boolean);
}

/** One group of results, ten at a time. Answers how many there are, in words; empty where none. */
async function section<H>(
  place: Element,
  title: string,
  unit: string,
  { count, rest, hits }: Group<H>,
  item: (hit: H) => Node,
): Promise<string> {
  const all = hits();
  const list = element("ol", { class: unit === "页" ? "docs pages" : "docs" });
  const more = element("button", { type: "button", class: "plain" }, `再显示${step}条`) as HTMLButtonElement;
  const head = element("h2");
  let shown = 0;
  const fillUp = async () => {
    more.disabled = true;
    for (let i = 0; i < step; i++) {
      const next = await all.next();
      if (next.done) break;
      list.append(item(next.value));
      shown++;
    }
    more.hidden = rest() === 0;
    more.disabled = false;
    fill(head, `${title}　${about(count())}${unit}`);
  };
  await fillUp();
  if (!shown) return "";
  more.addEventListener("click", () => {
    const first = list.children.length;
    fillUp().then(
      () => (list.children[first]?.querySelector("a") as HTMLElement | null)?.focus(),
      () => say("后面的结果没有读到，请刷新本页。"),
    );
  });
  const near = title.startsWith("近似");
  place.append(element("section", { class: near ? "part near" : "part" }, head, list, more));
  return about(count());
}

void show();
