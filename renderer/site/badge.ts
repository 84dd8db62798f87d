import "./old.ts";
import sheet from "./badge.css?inline";
import { badgeKeys, callback, shardOf, type BadgeEntry } from "../../shared/site/badge.ts";
import { bannerOn } from "../../shared/site/banner.ts";
import type { Piece } from "../../shared/site/nodes.ts";
import { build, element, today } from "./dom.ts";

type Held = Readonly<Record<string, BadgeEntry | null>>;
type Receive = ((piece: number, held: Held) => void) & { waiting: Map<number, ((held: Held) => void)[]> };

/**
 * Included by a page elsewhere: shows the status of its document where the script stands, or in an element marked
 * data-gazette-status. Where it knows nothing, or anything fails, the page stays as it was.
 */
function show(script: HTMLScriptElement): void {
  const { number, index } = script.dataset;
  // What was said is looked for; only a page that says nothing is known by its address.
  const keys = badgeKeys(number ?? null, index ?? null, number || index ? null : location.href);
  const root = new URL("../", script.src);
  for (const key of keys) {
    void piece(root, shardOf(key)).then(
      (held) => {
        const entry = Object.prototype.hasOwnProperty.call(held, key) ? held[key] : null;
        if (entry) place(script, root, entry);
      },
      () => {},
    );
  }
}

function place(script: HTMLScriptElement, root: URL, { page, events }: BadgeEntry): void {
  const { headline, box } = bannerOn(events, today());
  if (headline === "未公布" || shown.has(script)) return;
  shown.add(script);
  const full = new URL(page, root).href;
  const host = element("div", { class: "gazette-status" });
  const inside = host.attachShadow({ mode: "open" });
  dress(inside);
  inside.append(build(linked(box, root)), element("p", { class: "from" }, "状态来自", element("a", { href: full }, "规范性文件库")));
  const marked = document.querySelector("[data-gazette-status]");
  if (marked) marked.append(host);
  else if (document.body.contains(script)) script.before(host);
  else document.body.prepend(host);
}
const shown = new WeakSet<HTMLScriptElement>();

/** Styles of its own, in the way a strict policy allows; else as an element. */
function dress(inside: ShadowRoot): void {
  try {
    const own = new CSSStyleSheet();
    own.replaceSync(sheet);
    inside.adoptedStyleSheets = [own];
  } catch {
    inside.append(element("style", {}, sheet));
  }
}

/** The box with its links leading into the site. */
function linked(node: Piece, root: URL): Piece {
  if (typeof node === "string") return node;
  const { href } = node.attributes;
  const attributes = href === undefined ? node.attributes : { ...node.attributes, href: new URL(href, root).href };
  return { ...node, attributes, inside: node.inside.map((n) => linked(n, root)) };
}

function piece(root: URL, number: number): Promise<Held> {
  const place = globalThis as unknown as Record<typeof callback, Receive | undefined>;
  const waiting: Receive["waiting"] = place[callback]?.waiting ?? new Map();
  place[callback] ??= Object.assign((n: number, held: Held) => waiting.get(n)?.forEach((done) => done(held)), { waiting });
  return new Promise((done, fail) => {
    waiting.set(number, [...(waiting.get(number) ?? []), done]);
    const script = document.createElement("script");
    // Asked for anew every hour.
    script.src = `${new URL(`status/${number.toString(16).padStart(2, "0")}.js`, root).href}?h=${Math.floor(Date.now() / 3_600_000)}`;
    script.onload = () => script.remove();
    script.onerror = () => {
      script.remove();
      fail(new Error(script.src));
    };
    document.head.append(script);
  });
}

const self = document.currentScript;
if (self instanceof HTMLScriptElement) {
  const start = () => {
    try {
      show(self);
    } catch {
      // The page is somebody else's: nothing of ours may disturb it.
    }
  };
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
}
