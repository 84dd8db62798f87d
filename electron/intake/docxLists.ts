import type { Level, List } from "./numbering.ts";
import { parse } from "./xml.ts";

type Draft = { -readonly [K in keyof Level]: Level[K] };
interface Definition {
  levels: Map<number, Draft>;
  /** The list style this definition stands for, or points to. */
  styleLink: string;
  numStyleLink: string;
}

/** numbering.xml: every list by its id. */
export function listsOf(xml: string): Map<string, List> {
  const definitions = new Map<string, Definition>();
  const uses: { id: string; abstractId: string; restarts: Map<number, number>; levels: Map<number, Draft> }[] = [];
  let definition: Definition | null = null;
  let use: (typeof uses)[number] | null = null;
  let override = 0;
  let level: Draft | null = null;
  if (!xml) return new Map();
  parse(
    xml,
    ({ name, attributes }) => {
      const value = attributes["w:val"] ?? "";
      if (name === "w:abstractNum")
        definitions.set(String(attributes["w:abstractNumId"]), (definition = { levels: new Map(), styleLink: "", numStyleLink: "" }));
      else if (name === "w:num")
        uses.push((use = { id: String(attributes["w:numId"]), abstractId: "", restarts: new Map(), levels: new Map() }));
      else if (name === "w:abstractNumId" && use) use.abstractId = value;
      else if (name === "w:styleLink" && definition) definition.styleLink = value;
      else if (name === "w:numStyleLink" && definition) definition.numStyleLink = value;
      else if (name === "w:lvlOverride") override = Number(attributes["w:ilvl"]);
      else if (name === "w:startOverride" && use) use.restarts.set(override, Number(value));
      else if (name === "w:lvl") {
        level = { start: 1, format: "decimal", text: "", suffix: "tab", legal: false };
        (use ?? definition)?.levels.set(Number(attributes["w:ilvl"]), level);
      } else if (level) {
        if (name === "w:start") level.start = Number(value);
        else if (name === "w:numFmt") level.format = value;
        else if (name === "w:lvlText") level.text = value;
        else if (name === "w:suff") level.suffix = value;
        else if (name === "w:isLgl") level.legal = !/^(?:0|false|off)$/.test(value);
      }
    },
    ({ name }) => {
      if (name === "w:lvl") level = null;
      else if (name === "w:abstractNum") definition = null;
      else if (name === "w:num") use = null;
    },
    () => {},
  );
  const levelsOf = (abstractId: string): Map<number, Draft> => {
    const found = definitions.get(abstractId);
    if (!found?.numStyleLink) return found?.levels ?? new Map();
    return [...definitions.values()].find((d) => d.styleLink === found.numStyleLink)?.levels ?? found.levels;
  };
  return new Map(
    uses.map(({ id, abstractId, restarts, levels }) => [
      id,
      { abstractId, restarts, levels: new Map([...levelsOf(abstractId), ...levels]) },
    ]),
  );
}

/** styles.xml: the paragraph styles that number by themselves, their own or through the style they are based on. */
export function stylesOf(xml: string): Map<string, { id: string; depth: number }> {
  const own = new Map<string, { id: string | null; depth: number | null; base: string }>();
  let style: { id: string | null; depth: number | null; base: string } | null = null;
  if (xml) {
    parse(
      xml,
      ({ name, attributes }) => {
        const value = attributes["w:val"] ?? "";
        if (name === "w:style") own.set(String(attributes["w:styleId"]), (style = { id: null, depth: null, base: "" }));
        else if (!style) return;
        else if (name === "w:basedOn") style.base = value;
        else if (name === "w:numId") style.id = value;
        else if (name === "w:ilvl") style.depth = Number(value);
      },
      ({ name }) => {
        if (name === "w:style") style = null;
      },
      () => {},
    );
  }
  const result = new Map<string, { id: string; depth: number }>();
  for (const name of own.keys()) {
    let id: string | null = null;
    let depth: number | null = null;
    let at: string | undefined = name;
    for (let steps = 0; at && steps < 20; steps++) {
      id ??= own.get(at)?.id ?? null;
      depth ??= own.get(at)?.depth ?? null;
      at = own.get(at)?.base;
    }
    if (id) result.set(name, { id, depth: depth ?? 0 });
  }
  return result;
}
