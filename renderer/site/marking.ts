import { marksIn } from "../../shared/search/excerpt.ts";
import { element } from "./dom.ts";

/** Marks canonical phrases in the text under an element, also across its paragraphs; each hit gets the anchor hit-1, hit-2 … Answers how many. */
export function markText(root: Element, phrases: readonly string[], numbered: boolean): number {
  const nodes: { node: Text; start: number }[] = [];
  let text = "";
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    nodes.push({ node: node as Text, start: text.length });
    text += (node as Text).data;
  }
  const marks = marksIn(text, phrases);
  // From the end, so that splitting a node moves nothing that is still to be marked.
  for (let i = marks.length - 1; i >= 0; i--) {
    const [start, end] = marks[i]!;
    const parts = nodes.filter(({ node, start: at }) => at < end && at + node.data.length > start);
    parts.forEach(({ node, start: at }, n) => {
      const [from, to] = [Math.max(0, start - at), Math.min(node.data.length, end - at)];
      const inside = node.splitText(from);
      inside.splitText(to - from);
      const mark = element("mark", n === 0 ? { id: `hit-${i + 1}` } : {});
      inside.replaceWith(mark);
      mark.append(inside);
      if (numbered && n === parts.length - 1) mark.after(element("sup", {}, String(i + 1)));
    });
  }
  return marks.length;
}
