import WordExtractor from "word-extractor";
import { Refusal } from "../../shared/refusal.ts";
import { locked } from "./kind.ts";
import type { Read } from "./read.ts";

/** An old Word document (.doc, old .wps). Its automatic numbers are not in its text and cannot be read. */
export async function readDoc(bytes: Uint8Array, name: string): Promise<Read> {
  const buffer = Buffer.from(bytes);
  if (buffer.includes(Buffer.from("EncryptedPackage", "utf16le"))) throw locked(name);
  try {
    const document = await new WordExtractor().extract(buffer);
    const plain = (text: string) => text.replaceAll("\u0007", "\t").replaceAll("\u000b", "\n").trim();
    const beside = [document.getFootnotes(), document.getEndnotes(), document.getTextboxes()].map(plain).filter(Boolean);
    return {
      text: [plain(document.getBody()), ...beside].join("\n"),
      notes: [
        "旧版doc文件：自动编号（第一条、一、等）不在文字里，读不出来；如有缺失，请另存为docx后再收进。",
        ...(beside.length > 0 ? ["脚注、尾注或文本框里的文字写在文末，位置见原件。"] : []),
      ],
    };
  } catch {
    throw new Refusal("unreadable", `《${name}》读不了，可能已损坏、有密码，或不是Word文件；请另存为docx后再收进。`);
  }
}
