import { deflateSync, inflateSync } from "node:zlib";

const bytes = (text) => Buffer.from(text, "latin1");

/** A PDF from its objects (number → latin1 body), with a fresh cross-reference table and trailer. */
function assemble(objects, root, info) {
  const parts = [bytes("%PDF-1.4\n%\xe2\xe3\xcf\xd3\n")];
  const places = [];
  let at = parts[0].length;
  for (const [number, body] of [...objects].sort((a, b) => a[0] - b[0])) {
    const part = bytes(`${number} 0 obj\n${body}\nendobj\n`);
    places[number] = at;
    at += part.length;
    parts.push(part);
  }
  const size = Math.max(...objects.keys()) + 1;
  const entry = (i) => (places[i] === undefined ? "0000000000 65535 f \n" : `${String(places[i]).padStart(10, "0")} 00000 n \n`);
  const table = Array.from({ length: size }, (_, i) => entry(i)).join("");
  parts.push(
    bytes(
      `xref\n0 ${size}\n${table}trailer\n<</Size ${size} /Root ${root} 0 R${info ? ` /Info ${info} 0 R` : ""}>>\nstartxref\n${at}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

/** Radicals (⽣ U+2F63) stand for the same glyph as ideographs (生); in the text layer the ideograph is meant. */
const unified = (hex) => {
  const code = Number.parseInt(hex, 16);
  if (hex.length !== 4 || code < 0x2e80 || code > 0x2fdf) return hex;
  return String.fromCharCode(code).normalize("NFKC").charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
};

/** Each line of a ToUnicode map with its target folded; a range is written out as single characters. */
function foldMap(map) {
  const hex = (n) => n.toString(16).toUpperCase().padStart(4, "0");
  return map
    .replace(/\d+ beginbfrange\n([\s\S]*?)endbfrange/g, (_, body) => {
      const lines = [...body.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g)].flatMap(([, from, to, target]) => {
        const [a, b, t] = [from, to, target].map((h) => Number.parseInt(h, 16));
        return Array.from({ length: b - a + 1 }, (_, i) => `<${hex(a + i).slice(-from.length)}> <${unified(hex(t + i))}>\n`);
      });
      return inHundreds(lines);
    })
    .replace(/^(<\w+>) <(\w+)>$/gm, (_, from, target) => `${from} <${unified(target)}>`);
}
const inHundreds = (lines) => {
  const blocks = [];
  for (let i = 0; i < lines.length; i += 100) {
    const some = lines.slice(i, i + 100);
    blocks.push(`${some.length} beginbfchar\n${some.join("")}endbfchar`);
  }
  return blocks.join("\n");
};

/** A PDF printed by Chromium, made repeatable: fixed dates, ideographs instead of radicals in the text layer, one title. */
export function settle(printed, { title, date }) {
  const source = Buffer.from(printed).toString("latin1");
  const objects = new Map();
  const found = /(?:^|\n)(\d+) 0 obj\r?\n?([\s\S]*?)\r?\nendobj/g;
  for (let m; (m = found.exec(source));) {
    const [, number, body] = m;
    const length = /^<<[\s\S]*?\/Length (\d+)[\s\S]*?>> ?stream\n/.exec(body);
    if (!length) {
      objects.set(Number(number), body);
      continue;
    }
    // Subtle: stream bytes may contain "endobj"; the stated length says where the stream ends.
    const start = m.index + m[0].indexOf(body) + length[0].length;
    const data = source.slice(start, start + Number(length[1]));
    found.lastIndex = source.indexOf("endobj", start + data.length) + 6;
    objects.set(Number(number), stream(length[0], data));
  }
  const trailer = source.slice(source.lastIndexOf("trailer"));
  const [root, info] = ["Root", "Info"].map((name) => Number(new RegExp(`/${name} (\\d+)`).exec(trailer)[1]));
  const wide = Buffer.from(`\ufeff${title}`, "utf16le").swap16().toString("hex").toUpperCase();
  objects.set(info, `<</Title <${wide}> /CreationDate (D:${date}) /ModDate (D:${date})>>`);
  return assemble(objects, root, info);
}

function stream(dictionary, data) {
  if (dictionary.includes("/FlateDecode") && !dictionary.includes("/Subtype /Image")) {
    const plain = inflateSync(bytes(data)).toString("latin1");
    if (plain.includes("begincmap")) {
      const packed = deflateSync(bytes(foldMap(plain)), { level: 9 }).toString("latin1");
      return `${dictionary.replace(/\/Length \d+/, `/Length ${packed.length}`)}${packed}\nendstream`;
    }
  }
  return `${dictionary}${data}\nendstream`;
}

/** A PDF whose pages are JPEG pictures ({jpeg, width, height, grey}) at this resolution, as a scanner writes it. */
export function pictures(pages, dpi) {
  const objects = new Map([[1, "<</Type /Catalog /Pages 2 0 R>>"]]);
  const kids = [];
  for (const [i, { jpeg, width, height, grey }] of pages.entries()) {
    const [page, content, image] = [3 + i * 3, 4 + i * 3, 5 + i * 3];
    const [w, h] = [width, height].map((pixels) => ((pixels / dpi) * 72).toFixed(2));
    const draw = `q ${w} 0 0 ${h} 0 0 cm /Im0 Do Q`;
    kids.push(`${page} 0 R`);
    objects.set(
      page,
      `<</Type /Page /Parent 2 0 R /MediaBox [0 0 ${w} ${h}] /Resources <</XObject <</Im0 ${image} 0 R>>>> /Contents ${content} 0 R>>`,
    );
    objects.set(content, `<</Length ${draw.length}>>\nstream\n${draw}\nendstream`);
    objects.set(
      image,
      `<</Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /${grey ? "DeviceGray" : "DeviceRGB"} /BitsPerComponent 8 /Filter /DCTDecode /Length ${jpeg.length}>>\nstream\n${jpeg.toString("latin1")}\nendstream`,
    );
  }
  objects.set(2, `<</Type /Pages /Count ${pages.length} /Kids [${kids.join(" ")}]>>`);
  return assemble(objects, 1, 0);
}
