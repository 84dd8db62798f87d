import { unseen } from "../../../shared/site/nodes.ts";

/** Markup of XML that is already safe to write. */
export class Xml {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}
type Inside = Xml | string | null | undefined | false | readonly Inside[];

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
// What XML 1.0 cannot hold at all, and halves of characters.
const unfit =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/** What nearly no text has, looked for once. */
const odd = /[&<>"\u0000-\u001f\u007f\u200b-\u206f\ufeff\ufffe\uffff\ud800-\udfff]/;
const escaped = (text: string) =>
  !odd.test(text)
    ? text
    : text
        .replace(unseen, "")
        .replace(unfit, "")
        .replace(/[&<>"]/g, (c) => entities[c]!);

/** An element; text is escaped, attributes of null are left out. */
export function el(name: string, attributes: Readonly<Record<string, string | null | undefined>>, ...inside: readonly Inside[]): Xml {
  const set = Object.entries(attributes)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([key, value]) => ` ${key}="${escaped(value!)}"`)
    .join("");
  const text = inside.map(written).join("");
  return new Xml(text ? `<${name}${set}>${text}</${name}>` : `<${name}${set}/>`);
}
function written(inside: Inside): string {
  if (inside === null || inside === undefined || inside === false) return "";
  if (inside instanceof Xml) return `\n${inside.text}`;
  return typeof inside === "string" ? escaped(inside) : inside.map(written).join("");
}

/** A whole file. */
export const xmlFile = (root: Xml): string => `<?xml version="1.0" encoding="UTF-8"?>\n${root.text}\n`;
