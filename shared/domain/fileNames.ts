const forbidden = /[\\/:*?"<>|\p{Cc}\p{Cf}]/gu;
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu;

/**
 * A name under which a file can be saved on Windows and Linux alike: signs no system takes become full-width or go, at most 80 characters
 * before the ending, never empty, never a device of Windows.
 */
export function safeName(name: string): string {
  const wide: Readonly<Record<string, string>> = {
    ":": "：",
    "?": "？",
    '"': "”",
    "/": "／",
    "\\": "＼",
    "*": "＊",
    "<": "〈",
    ">": "〉",
    "|": "｜",
  };
  const clean = name.replace(forbidden, (c) => wide[c] ?? "").trim();
  const at = clean.lastIndexOf(".");
  const [stem, ending] = at > 0 && clean.length - at <= 6 ? [clean.slice(0, at), clean.slice(at)] : [clean, ""];
  const short = [...stem]
    .slice(0, 80)
    .join("")
    .replace(/^\.+|[.\s]+$/gu, "");
  return `${short === "" || reserved.test(short) ? `文件${short}` : short}${ending}`;
}
