import { blockHtml, css, paginate, titleHtml } from "./print.mjs";
import { settle } from "./pdf.mjs";

const look = `${css}
.cover{background:#fff}
.cover .band{position:absolute;left:0;right:0;top:0;height:92mm;background:#9c1c1c;color:#fff}
.cover .name{position:absolute;left:0;right:0;top:34mm;text-align:center;font:bold 42pt/1.2 "Noto Serif CJK SC";letter-spacing:.06em}
.cover .pinyin{position:absolute;left:0;right:0;top:62mm;text-align:center;font:13pt/1 "Noto Sans CJK SC";letter-spacing:.28em}
.cover .year{position:absolute;left:0;right:0;top:128mm;text-align:center;font:bold 64pt/1 "Noto Serif CJK SC";color:#9c1c1c}
.cover .issue{position:absolute;left:0;right:0;top:160mm;text-align:center;font:24pt/1.6 "Noto Serif CJK SC"}
.cover .total{font-size:14pt}
.cover .foot{position:absolute;left:27mm;right:27mm;bottom:28mm;padding-top:5mm;border-top:.4mm solid #9c1c1c;text-align:center;font:14pt/1.8 "Noto Serif CJK SC"}
.contents h2{font:bold 24pt/1 "Noto Serif CJK SC";text-align:center;letter-spacing:1em;text-indent:1em;margin:4mm 0 12mm}
.contents h3{font:bold 13pt/1 "Noto Sans CJK SC";color:#9c1c1c;margin:9mm 0 4mm}
.contents .line{display:flex;align-items:flex-end;margin-bottom:3mm;line-height:1.6}
.contents .line span{max-width:125mm;text-wrap:balance;word-break:keep-all}.contents .line i{flex:1;border-bottom:.4mm dotted #555;margin:0 2mm 2mm}
.contents .sub{font-family:"AR PL KaitiM GB"}
.colophon{position:absolute;left:27mm;right:27mm;bottom:40mm;border:solid #9c1c1c;border-width:.4mm 0;padding:8mm 0;font-size:11.5pt}
.colophon h2{font:bold 16pt/1 "Noto Serif CJK SC";text-align:center;margin:0 0 7mm;color:#9c1c1c}
.colophon dl{display:grid;grid-template-columns:8em 1fr;margin:0 12mm;row-gap:1.2mm}.colophon dd{margin:0}
.colophon p{margin:6mm 12mm 0}
`;

const cover = `<section class="page cover"><div class="band"><div class="name">示例区人民政府公报</div><div class="pinyin">SHILI QU RENMIN ZHENGFU GONGBAO</div></div>
<div class="year">2025</div><div class="issue">第1期<div class="total">（总第87期）</div></div><div class="foot">示例区人民政府办公室　主办<br>2025年3月31日</div></section>`;

const contents = (items) => {
  const columns = [...new Set(items.map((item) => item.column))];
  const line = (item) =>
    `<div class="line"><span>${titleHtml(item.title)}${item.docNumber ? `<br><span class="sub">（${item.docNumber}）</span>` : ""}</span><i></i><b>${item.pages[0]}</b></div>`;
  const part = (column) =>
    `<h3>${column}</h3>${items
      .filter((item) => item.column === column)
      .map(line)
      .join("")}`;
  return `<section class="page contents even"><div class="flow"><h2>目录</h2>${columns.map(part).join("")}</div><div class="no">— 2 —</div></section>`;
};

const colophon = `<section class="page"><div class="colophon"><h2>示例区人民政府公报</h2><dl>
<dt>主管主办</dt><dd>示例区人民政府办公室</dd><dt>编辑出版</dt><dd>示例区人民政府公报编辑室</dd><dt>期　　号</dt><dd>2025年第1期（总第87期）</dd>
<dt>出版日期</dt><dd>2025年3月31日</dd><dt>刊　　期</dt><dd>季刊</dd><dt>地　　址</dt><dd>示例市示例区青禾路1号</dd>
<dt>发送范围</dt><dd>各镇人民政府、街道办事处，区政府各部门，区档案馆、图书馆，各村（居）民委员会</dd></dl>
<p>《示例区人民政府公报》刊登的行政规范性文件文本为标准文本，与正式文件具有同等效力。</p><p>内部资料　免费交流</p></div></section>`;

/** The gazette of 2025, no. 1, born digital; sets `pages` of each item ({title, docNumber, column, blocks}). */
export async function gazette2025(browser, items) {
  const page = await browser.newPage();
  await page.setContent(`<style>${look}</style>`);
  const blocks = items.flatMap(({ column, blocks }, i) => [
    ...(column === items[i - 1]?.column ? [] : [{ kind: "column", text: column }]),
    ...blocks.map((block, at) => (at === 0 ? { ...block, item: i } : block)),
  ]);
  const ranges = await paginate(page, blocks.map(blockHtml).join(""), { first: 3, head: ["示例区人民政府公报", "2025年第1期"] });
  for (const [i, item] of items.entries()) item.pages = ranges[i];
  await page.evaluate(
    ({ before, after }) => {
      document.body.insertAdjacentHTML("afterbegin", before);
      document.body.insertAdjacentHTML("beforeend", after);
    },
    { before: cover + contents(items), after: colophon },
  );
  const printed = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: false });
  await page.close();
  return settle(printed, { title: "示例区人民政府公报2025年第1期", date: "20250331090000+08'00'" });
}

/** One document as a PDF with a text layer, on A4. */
export async function documentPdf(browser, blocks, { title, date }) {
  const page = await browser.newPage();
  await page.setContent(
    `<style>${css}\nbody{font-size:14pt}.flow{top:37mm;height:225mm}p.title{font-size:20pt}p.annex{font-size:18pt}</style>`,
  );
  await paginate(page, blocks.map(blockHtml).join(""), { first: 1, head: [] });
  const printed = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: false });
  await page.close();
  return settle(printed, { title, date });
}
