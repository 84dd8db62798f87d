import type { SaxesTagPlain } from "saxes";
import type { Piece } from "./lines.ts";
import { parse } from "./xml.ts";

const local = (name: string): string => name.slice(name.indexOf(":") + 1);

/** Every element of this name: its id, where it points, and the words in it. */
export function referencesOf(xml: string, wanted: string): { id: string; baseLoc: string; text: string }[] {
  const found: { id: string; baseLoc: string; text: string }[] = [];
  let inside = false;
  parse(
    xml,
    ({ name, attributes }) => {
      inside = local(name) === wanted;
      if (inside) found.push({ id: attributes["ID"] ?? "", baseLoc: attributes["BaseLoc"] ?? "", text: "" });
    },
    () => (inside = false),
    (text) => {
      if (inside) found.at(-1)!.text += text.trim();
    },
  );
  return found;
}

/** The text a page places, and the template pages it lies on. */
export function contentOf(xml: string): { pieces: Piece[]; templates: string[] } {
  const templates: string[] = [];
  const pieces = piecesOf(xml, ({ name, attributes }) => {
    if (local(name) === "Template") templates.push(attributes["TemplateID"] ?? "");
  });
  return { pieces, templates };
}

interface TextObject {
  readonly box: readonly number[];
  readonly matrix: readonly number[];
  readonly size: number;
  readonly visible: boolean;
  /** Where the present TextCode begins; one that does not say begins where the last did. */
  x: number;
  y: number;
  steps: readonly number[];
  text: string;
}
const numbers = (text: string | undefined): number[] => (text ?? "").split(/[\s,]+/).filter(Boolean).map(Number); // prettier-ignore

/** The text objects of a page or template, as pieces. Text that is not to be seen is left out. */
export function piecesOf(xml: string, also: (tag: SaxesTagPlain) => void = () => {}): Piece[] {
  const pieces: Piece[] = [];
  let object: TextObject | null = null;
  let inCode = false;
  parse(
    xml,
    (tag) => {
      also(tag);
      const { attributes } = tag;
      if (local(tag.name) === "TextObject") {
        const matrix = numbers(attributes["CTM"]);
        object = {
          box: numbers(attributes["Boundary"]),
          matrix: matrix.length === 6 ? matrix : [1, 0, 0, 1, 0, 0],
          size: Number(attributes["Size"]) || 3.7,
          visible: attributes["Visible"] !== "false",
          x: 0,
          y: 0,
          steps: [],
          text: "",
        };
      } else if (local(tag.name) === "TextCode" && object) {
        inCode = true;
        object.x = Number(attributes["X"] ?? object.x);
        object.y = Number(attributes["Y"] ?? object.y);
        object.steps = stepsOf(attributes["DeltaX"]);
        object.text = "";
      }
    },
    ({ name }) => {
      if (local(name) === "TextCode" && object) {
        inCode = false;
        if (object.visible) pieces.push(...placed(object));
      } else if (local(name) === "TextObject") object = null;
    },
    (text) => {
      if (inCode && object) object.text += text;
    },
  );
  return pieces;
}

/** `3.5 g 4 3.6 7`: steps from glyph to glyph; `g 4 3.6` stands for four of 3.6. */
function stepsOf(text: string | undefined): number[] {
  const words = (text ?? "").split(/[\s,]+/).filter(Boolean);
  const steps: number[] = [];
  for (let i = 0; i < words.length; i++) {
    if (words[i] !== "g") steps.push(Number(words[i]));
    else {
      const times = Math.min(Number(words[i + 1]), 10_000);
      for (let n = 0; n < times; n++) steps.push(Number(words[i + 2]));
      i += 2;
    }
  }
  return steps;
}

/** One TextCode as pieces on the page, cut where a step leaves room for more than a character. Y grows downwards in OFD. */
function placed({
  box: [left = 0, top = 0],
  matrix: [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0],
  size,
  x,
  y,
  steps,
  text,
}: TextObject): Piece[] {
  const high = size * (Math.hypot(c, d) || 1);
  const pieces: { text: string; x: number; y: number; right: number; size: number }[] = [];
  let at = x;
  let cut = true;
  [...text].forEach((sign, i) => {
    const step = steps[i] ?? (/[\u0000-\u024f]/u.test(sign) ? size / 2 : size);
    const [px, py] = [left + a * at + c * y + e, -(top + b * at + d * y + f)];
    const wide = Math.min(Math.abs(step), size) * (Math.hypot(a, b) || 1);
    if (cut) pieces.push({ text: sign, x: px, y: py, right: px + wide, size: high });
    else {
      pieces.at(-1)!.text += sign;
      pieces.at(-1)!.right = px + wide;
    }
    cut = step > size * 1.9;
    at += step;
  });
  return pieces;
}
