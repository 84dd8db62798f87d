/**
 * One document's lines as blocks for typesetting: {kind, text}. Kinds: register, title, number, to, sign, date, note, annex, chapter, body.
 * Title lines are joined with a line break; what follows the note or the date is the annexed text.
 */
export function blocksOf(lines) {
  const blocks = [];
  let signed = false;
  const isNumber = (line) => /^[^，。《]{2,24}\d号$/.test(line);
  let numbered = false;
  const push = (kind, text) => {
    const last = blocks.at(-1);
    if (kind === "title" && last?.kind === "title") last.text += `\n${text}`;
    else blocks.push({ kind, text });
  };
  for (const line of lines) {
    if (line.startsWith("SLDR-")) push("register", line);
    else if (!numbered && isNumber(line)) {
      push("number", line);
      numbered = true;
    } else if (!numbered) {
      push("title", line);
      numbered = !lines.some(isNumber);
    } else if (/^各.*：$/.test(line)) push("to", line);
    else if (/^\d{4}年\d+月\d+日$/.test(line)) {
      push("date", line);
      signed = true;
    } else if (line.startsWith("（此件")) push("note", line);
    else if (/^(示例区(人民政府(办公室)?|农业农村局　　示例区财政局|司法局))$/.test(line)) push("sign", line);
    else if (/^(第.章|章)　/.test(line)) push("chapter", line);
    else if (signed && !/[。；：]$/.test(line) && !/^[一二三四五六七八九]、/.test(line)) push("annex", line);
    else push("body", line);
  }
  return blocks;
}

/** The lines of a shipped .txt or .md document, without blank lines, indents and heading marks. */
export const plainLines = (text) =>
  text
    .split("\n")
    .map((line) => line.replace(/^#+\s*/, "").replace(/^[\s\u3000]+|[\s\u3000]+$/g, ""))
    .filter(Boolean);
