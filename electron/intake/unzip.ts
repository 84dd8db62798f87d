import { unzipSync } from "fflate";
import { Refusal } from "../../shared/refusal.ts";
import { damaged } from "./kind.ts";

/** A part of a document: 64 MB of XML is some thousand pages. A package has some dozen parts, an OFD one a page. */
const MOST_PART = 64 * 1024 * 1024;
const MOST_PARTS = 128 * 1024 * 1024;
const MOST_ENTRIES = 4000;

/** The names in a zip, and the wanted parts unpacked as text. Bombs and damaged packages are refused. */
export function unzip(bytes: Uint8Array, name: string, wanted: RegExp): { names: string[]; parts: Map<string, string> } {
  const names: string[] = [];
  let total = 0;
  const tooLarge = () => new Refusal("too-large", `《${name}》解压后太大，可能不是正常的文件；请核对来源后再收进。`);
  try {
    const files = unzipSync(bytes, {
      filter: (file) => {
        names.push(file.name);
        if (names.length > MOST_ENTRIES) throw tooLarge();
        if (!wanted.test(file.name)) return false;
        total += file.originalSize;
        if (file.originalSize > MOST_PART || total > MOST_PARTS) throw tooLarge();
        return true;
      },
    });
    return { names, parts: new Map(Object.entries(files).map(([path, data]) => [path, textOf(data)])) };
  } catch (error) {
    throw error instanceof Refusal ? error : damaged(name);
  }
}

/** XML comes as UTF-8 or UTF-16; a byte order mark tells. */
function textOf(data: Uint8Array): string {
  const label = data[0] === 0xff && data[1] === 0xfe ? "utf-16le" : data[0] === 0xfe && data[1] === 0xff ? "utf-16be" : "utf-8";
  return new TextDecoder(label).decode(data);
}
