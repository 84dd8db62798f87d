import { pictures } from "./pdf.mjs";
import { asScanned } from "./scan.mjs";
import { advertising, columns, last } from "./texts2003.mjs";

const dpi = 240;
const css = `
*{box-sizing:border-box}body{margin:0;font:11pt/1.62 "Noto Serif CJK SC",serif;font-kerning:none;text-autospace:no-autospace;color:#000}
.page{position:relative;width:184mm;height:260mm;overflow:hidden;background:#fff}
.head{position:absolute;left:17mm;right:17mm;top:12mm;padding-bottom:1mm;border-bottom:.3mm solid #000;display:flex;justify-content:space-between;font:10.5pt/1.4 "AR PL KaitiM GB"}
.no{position:absolute;left:17mm;right:17mm;bottom:11mm;text-align:center;font-size:10.5pt;line-height:1}
.body{position:absolute;left:17mm;right:17mm;top:22mm;height:218mm}
.frame{position:absolute;left:17mm;width:150mm;top:22mm;height:218mm;overflow:hidden}
.columns{width:150mm;height:218mm;columns:2;column-gap:8mm;column-fill:auto}
p,h1,h2,h3,h4{margin:0}p{text-align:justify;text-indent:2em;line-break:strict}
.to{text-indent:0}.h{font-family:"Noto Sans CJK SC"}.sign{text-indent:0;text-align:right;padding-right:1em}
.h,h3,.number,.to{break-after:avoid}.sign{break-before:avoid}.number{text-indent:0;text-align:center;font-family:"AR PL KaitiM GB";font-size:11.5pt;margin-bottom:2mm}
h1{font:bold 18pt/1.4 "Noto Serif CJK SC";text-align:center;margin:7mm 0 5mm}h2{font:bold 15pt/1.4 "Noto Serif CJK SC";text-align:center;margin:13mm 0 4mm}
h3{font:bold 13.5pt/1.4 "Noto Serif CJK SC";text-align:center;margin:5mm 0 1.5mm;break-inside:avoid}h4{font:11pt/1.5 "Noto Sans CJK SC";text-align:center;margin:4mm 0 2mm}
.red{color:#c8161d;text-align:center;font:bold 33pt/1.2 "Noto Serif CJK SC";letter-spacing:.06em;margin-top:6mm}
.rule{border-top:.7mm solid #c8161d;margin-top:2mm}.first .number{margin-top:7mm;font-size:13pt}.first{font-size:12.5pt;line-height:1.8}
.signed{position:relative;margin-top:6mm}.signed .sign{padding-right:3em}.seal{position:absolute;right:8mm;top:-13mm;width:40mm;height:40mm;mix-blend-mode:multiply}
table{border-collapse:collapse;width:100%;font-size:10.5pt;line-height:1.5}td,th{border:.25mm solid #000;padding:1mm 2mm;text-align:center;font-weight:normal}th{font-family:"Noto Sans CJK SC"}
.small{font-size:9.5pt;text-indent:0;margin-top:1.5mm}.imprint{position:absolute;left:0;right:0;bottom:0;border-top:.3mm solid #000;padding-top:2mm;text-indent:0;text-align:center;font-size:10pt}
`;

/** The round red seal: a star, and the organ's name along the upper ring, drawn sign by sign. */
function seal(name) {
  const point = (i, r) => [50 + r * Math.sin((i * Math.PI) / 5), 50 - r * Math.cos((i * Math.PI) / 5)].map((n) => n.toFixed(2)).join(",");
  const star = Array.from({ length: 10 }, (_, i) => point(i, i % 2 ? 6.2 : 16)).join(" ");
  const step = 210 / (name.length - 1);
  const sign = (c, i) => `<text x="50" y="18.5" transform="rotate(${(i * step - 105).toFixed(2)} 50 50)">${c}</text>`;
  return `<svg class="seal" viewBox="0 0 100 100"><circle cx="50" cy="50" r="47" fill="none" stroke="#cf1f26" stroke-width="2.6"/><polygon points="${star}" fill="#cf1f26"/><g fill="#cf1f26" font-family="Noto Serif CJK SC" font-weight="bold" font-size="11.5" text-anchor="middle">${[...name].map(sign).join("")}</g></svg>`;
}

const head = (number) => {
  const ends = ["示例区人民政府公报", "2003年第2期"];
  return `<div class="head"><span>${(number % 2 ? ends : ends.reverse()).join("</span><span>")}</span></div>`;
};
const foot = (number) => `<div class="no">· ${number} ·</div>`;
const inColumns = (number) =>
  `<section class="page">${head(number)}<div class="frame"><div class="columns" style="transform:translateX(${(2 - number) * 158}mm)">${columns.join("")}</div></div>${foot(number)}</section>`;

const first = `<section class="page first">${head(1)}<div class="body"><div class="red">示例区人民政府文件</div><p class="number">${advertising.number}</p><div class="rule"></div>${advertising.first
  .join("")
  .replace("<!--seal-->", seal("示例区人民政府"))}</div>${foot(1)}</section>`;
const fourth = `<section class="page">${head(4)}<div class="body">${last.join("")}</div>${foot(4)}</section>`;

/** The printed lines in sight, in reading order; a table row is one line, its cells joined by a blank. Runs in the browser. */
function printedLines() {
  const lines = [];
  const sight = (document.querySelector(".frame") ?? document.querySelector(".page")).getBoundingClientRect();
  let [line, block, y, cell] = ["", null, 0, null];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node.parentElement.closest("svg")) continue;
    for (let i = 0; i < node.length; i++) {
      const range = new Range();
      range.setStart(node, i);
      range.setEnd(node, i + 1);
      const box = range.getBoundingClientRect();
      const framed = node.parentElement.closest(".frame");
      if (framed && (box.left < sight.left - 2 || box.right > sight.right + 2)) continue;
      const owner = node.parentElement.closest("tr,p,h1,h2,h3,h4,.head,.red,.no");
      const part = node.parentElement.closest("td,th,span");
      const middle = (box.top + box.bottom) / 2;
      if (owner !== block || (Math.abs(middle - y) > 5 && owner.tagName !== "TR")) {
        if (line) lines.push(line);
        line = "";
      } else if (part !== cell) line += " ";
      line += node.data[i];
      [block, y, cell] = [owner, middle, part];
    }
  }
  return [...lines, line];
}

const scans = [
  { skew: 0.45, ink: 52, paper: 236, shade: 0.1, seed: 11, colour: true, quality: 55 },
  { skew: -0.6, ink: 58, paper: 230, shade: 0.14, seed: 12, quality: 52 },
  { skew: 0.35, ink: 48, paper: 234, shade: 0.1, seed: 13, quality: 52 },
  { skew: -0.75, ink: 62, paper: 228, shade: 0.16, seed: 14, quality: 52 },
];

/** The gazette of 2003, no. 2, as a scan: {pdf, truth, jpegs}; truth is the printed lines of each page. */
export async function gazette2003(browser) {
  const page = await browser.newPage({ viewport: { width: 695, height: 983 }, deviceScaleFactor: 300 / 96 });
  const [truth, pages] = [[], []];
  for (const [i, html] of [first, inColumns(2), inColumns(3), fourth].entries()) {
    await page.setContent(`<style>${css}</style>${html}`);
    truth.push({ seq: i + 1, lines: await page.evaluate(printedLines) });
    const png = await page.locator(".page").screenshot();
    pages.push(await asScanned(png, { dpi, ...scans[i] }));
  }
  await page.close();
  return { pdf: pictures(pages, dpi), truth, jpegs: pages.map((p) => p.jpeg) };
}
