import "./old.ts";
import { marksIn } from "../../shared/search/excerpt.ts";
import { approximate, parseQuery, sought } from "../../shared/search/query.ts";
import { dataOf, element, fill } from "./dom.ts";
import { framesOf, type PlacedLine } from "./frames.ts";
import { markText } from "./marking.ts";

/** Shows where the words of a search stand: marked and numbered in the text, framed and numbered on the page image. */
function view(): void {
  const query = (new URLSearchParams(location.search).get("q") ?? "").slice(0, 200);
  const terms = parseQuery(query);
  let phrases = sought(terms);
  if (!phrases.length) return;
  const read = document.getElementById("read");
  const text = read ?? document.getElementById("text");
  if (!text) return;
  // A person may come from what look-alikes found.
  if (!marksIn(text.textContent, phrases).length) phrases = sought(approximate(terms) ?? terms);
  if (read) borrow(read, phrases);
  const hits = markText(text, phrases, read !== null);
  const scan = document.getElementById("scan");
  const frames = scan ? framesOf((dataOf("lines") as PlacedLine[] | null) ?? [], phrases) : [];
  if (scan && frames.length) draw(scan, frames);
  told(query, hits);
  // A person who came with an anchor is left there.
  if (!location.hash) document.getElementById("hit-1")?.scrollIntoView({ block: "center" });
}

/** Where a hit runs over into the next page, shows the words it runs to. */
function borrow(read: HTMLElement, phrases: readonly string[]): void {
  const text = `${read.textContent}\n`;
  const next = read.dataset["next"] ?? "";
  const over = marksIn(text + next, phrases).find(([start, end]) => start < text.trimEnd().length && end > text.length);
  if (over) read.append(element("p", { class: "flat next" }, next.slice(0, over[1] - text.length)));
}

function told(query: string, hits: number): void {
  const place = document.getElementById("hits");
  if (!place || !hits) return;
  const links = Array.from({ length: Math.min(hits, 20) }, (_, i) => element("a", { href: `#hit-${i + 1}` }, String(i + 1)));
  fill(place, `“${query}”在本页有${hits}处：`, ...links.flatMap((link) => [link, "　"]));
}

const svg = (tag: string, attributes: Readonly<Record<string, string | number>>, ...inside: (Node | string)[]): Element => {
  const made = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  made.append(...inside);
  return made;
};

/** Frames as attributes of an SVG in pixels of the upright page: no style, so a strict policy holds. */
function draw(scan: HTMLElement, frames: ReturnType<typeof framesOf>): void {
  const image = scan.querySelector("img")!;
  const [width, height] = [Number(image.getAttribute("width")), Number(image.getAttribute("height"))];
  const unit = width / 1240;
  const groups = frames.map(({ number, boxes }) => {
    const pad = 4 * unit;
    const rects = boxes.flatMap(([x, y, w, h]) => {
      const at = { x: x - pad, y: y - pad, width: w + 2 * pad, height: h + 2 * pad };
      return [svg("rect", { ...at, class: "halo", "stroke-width": 9 * unit }), svg("rect", { ...at, "stroke-width": 5 * unit })];
    });
    const [x, y, w] = boxes[0]!;
    const [cx, cy] = [x + w + pad, y - pad - 6 * unit];
    const label = svg("text", { x: cx, y: cy + 9 * unit, "font-size": 25 * unit }, String(number));
    return svg("g", {}, ...rects, svg("circle", { cx, cy, r: 17 * unit, "stroke-width": 4 * unit }), label);
  });
  image.after(svg("svg", { viewBox: `0 0 ${width} ${height}`, "aria-hidden": "true", focusable: "false" }, ...groups));
  image.alt += `；框出${frames.length}处`;
}

view();
