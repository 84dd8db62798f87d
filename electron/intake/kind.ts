import { Refusal } from "../../shared/refusal.ts";

/** The kinds of file that hold a document's text. */
export type Kind = "txt" | "md" | "html" | "docx" | "doc" | "pdf" | "ofd";

/** 200 MB: no document is that large; scans come in another way. */
const MOST_BYTES = 200 * 1024 * 1024;
/** Of a file that is nothing but text. The longest statute has a fortieth of it. */
const MOST_TEXT_BYTES = 20 * 1024 * 1024;

const starts = (bytes: Uint8Array, ...signature: number[]) => signature.every((byte, i) => bytes[i] === byte);
const latin = (bytes: Uint8Array, from: number, to: number) => Buffer.from(bytes.subarray(from, to)).toString("latin1");
const ending = (name: string) => /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? "";

/** Refuses a file that is larger than any document, before it is read: by its size and its name. */
export function refuseTooLarge(size: number, name: string): void {
  if (size > MOST_BYTES) throw new Refusal("too-large", `《${name}》超过200兆字节；请拆分或压缩图片后再收进。`);
  if (/^(?:txt|md|markdown|html?|shtml)$/.test(ending(name)) && size > MOST_TEXT_BYTES) throw tooLong(name);
}
const tooLong = (name: string) => new Refusal("too-large", `《${name}》超过20兆字节，不会是一份文件的文字；请拆成几份再收进。`);

/** What a file is, by its first bytes and then by its name; what holds no readable text is refused with what to do. */
export function kindOf(bytes: Uint8Array, name: string): Kind {
  if (bytes.length === 0) throw new Refusal("unreadable", `《${name}》是空文件；请重新取得文件后再收进。`);
  refuseTooLarge(bytes.length, name);
  const head = latin(bytes, 0, 4096);
  if (head.slice(0, 1024).includes("%PDF-")) return "pdf";
  if (starts(bytes, 0x50, 0x4b, 0x03, 0x04) || starts(bytes, 0x50, 0x4b, 0x05, 0x06)) return isOfd(bytes) ? "ofd" : "docx";
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return "doc";
  if (head.startsWith("{\\rtf")) throw new Refusal("unreadable", `《${name}》是RTF文件，读不了；请在Word或WPS里另存为docx后再收进。`);
  if (isImage(bytes)) throw new Refusal("unreadable", `《${name}》是图片，里面没有文字；请作为公报扫描件收进。`);
  if (starts(bytes, 0x4d, 0x5a) || starts(bytes, 0x7f, 0x45, 0x4c, 0x46))
    throw new Refusal("unreadable", `《${name}》是程序，不是文件；请检查是不是选错了。`);
  const named = ending(name);
  if (/^(?:ofd|wps|et|dps|xls|xlsx|ppt|pptx|rar|7z|zip|ceb|caj)$/.test(named)) throw refusedByName(name, named);
  if (bytes.length > MOST_TEXT_BYTES) throw tooLong(name);
  if (isPage(head)) return "html";
  if (/^MIME-Version:|multipart\/related/i.test(head))
    throw new Refusal("unreadable", `《${name}》是整页保存的网页（MHT），读不了；请在浏览器里另存为“仅网页”后再收进。`);
  if (named === "html" || named === "htm" || named === "shtml") return "html";
  if (named === "md" || named === "markdown") return "md";
  return "txt";
}

/** Subtle: the names in a zip stand in it as they are, so that nothing need be unpacked to see what it is. */
const isOfd = (bytes: Uint8Array): boolean => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return buffer.includes("OFD.xml") && !buffer.includes("word/document");
};

const isPage = (head: string): boolean =>
  /^\s*(?:<!--[^]*?-->\s*)*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html|head|body)\b/i.test(
    head.replace(/^\u00ef\u00bb\u00bf/, "").replaceAll("\0", ""),
  );

function isImage(bytes: Uint8Array): boolean {
  return (
    starts(bytes, 0xff, 0xd8, 0xff) ||
    starts(bytes, 0x89, 0x50, 0x4e, 0x47) ||
    starts(bytes, 0x49, 0x49, 0x2a, 0) ||
    starts(bytes, 0x4d, 0x4d, 0, 0x2a) ||
    latin(bytes, 0, 4) === "GIF8" ||
    (starts(bytes, 0x42, 0x4d) && bytes[6] === 0 && bytes[7] === 0)
  );
}

/** A kind that is known and not read, by the ending of its name. */
export function refusedByName(name: string, named: string): Refusal {
  if (named === "ofd") return damaged(name);
  if (/^(?:rar|7z|zip)$/.test(named)) return new Refusal("unreadable", `《${name}》是压缩包；请解压后把里面的文件收进。`);
  return new Refusal("unreadable", `《${name}》不是能读取的文件；请另存为docx、pdf或txt后再收进。`);
}

export const damaged = (name: string) => new Refusal("unreadable", `《${name}》已损坏或不完整，读不了；请重新取得完整的文件后再收进。`);
export const locked = (name: string) => new Refusal("unreadable", `《${name}》有密码保护，读不了；请先解除密码再收进。`);
