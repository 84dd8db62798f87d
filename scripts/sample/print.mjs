/** The look shared by everything printed: A4 pages as boxes, each with a flow area, and the kinds of text.mjs. */
export const css = `
@page{size:210mm 297mm;margin:0}
*{box-sizing:border-box}
body{margin:0;font-family:"Noto Serif CJK SC",serif;font-size:12pt;line-height:1.66;color:#000;font-kerning:none;text-autospace:no-autospace}
.page{position:relative;width:210mm;height:297mm;overflow:hidden;break-after:page;background:#fff}
.page:last-child{break-after:auto}
.flow{position:absolute;left:27mm;right:27mm;top:30mm;height:238mm;overflow:hidden}
.head{position:absolute;left:27mm;right:27mm;top:18mm;padding-bottom:1.5mm;border-bottom:0.35mm solid #000;display:flex;justify-content:space-between;font:10.5pt/1.4 "AR PL KaitiM GB",serif}
.no{position:absolute;left:27mm;right:27mm;bottom:17mm;font-size:11pt;text-align:right}
.page.even .no{text-align:left}
p{margin:0;text-align:justify;text-indent:2em;line-break:strict}
p.rest{text-indent:0}p.cut{text-align-last:justify}
p.register{text-indent:0;font-size:11pt}
p.title{text-wrap:balance;word-break:keep-all;text-indent:0;text-align:center;font:bold 18pt/1.45 "Noto Serif CJK SC",serif;margin:7mm 0 3mm}
p.number{text-indent:0;text-align:center;font:12.5pt/1.6 "AR PL KaitiM GB",serif;margin-bottom:4mm}
p.to{text-indent:0}
p.sign,p.date{text-indent:0;text-align:right;padding-right:2em}p.sign{margin-top:5mm}
p.note{margin-top:2mm}
p.annex{text-indent:0;text-align:center;font:bold 16pt/1.45 "Noto Serif CJK SC",serif;margin:8mm 0 3mm}
p.chapter,p.h1{font-family:"Noto Sans CJK SC",sans-serif}
p.chapter{text-indent:0;text-align:center;margin:3mm 0 1mm}
p.column{text-indent:0;text-align:center;font:bold 15pt/1 "Noto Sans CJK SC",sans-serif;letter-spacing:.4em;padding:3mm 0;margin:6mm 0 2mm;border:solid #9c1c1c;border-width:.4mm 0;color:#9c1c1c}
p.column:first-child{margin-top:0}p.title:first-child{margin-top:2mm}
`;

const escape = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
/** A title with the places where its lines may end: after the organ, 关于印发, 》 and the like, never inside a name. */
export const titleHtml = (text) =>
  escape(text)
    .replace(/\n/g, "<br>")
    .replace(/人民政府办公室|关于(印发|延长|修改)|规范性文件|》/g, "$&<wbr>");
/** A block as one paragraph; the half-width digits and the brackets stay as written. */
export const blockHtml = ({ kind, text, item }) => {
  const shown = kind === "body" && /^[一二三四五六七八九]、[^。；：]{2,24}$/.test(text) ? "h1" : kind;
  return `<p class="${shown}"${item === undefined ? "" : ` data-item="${item}"`}>${titleHtml(text)}</p>`;
};

/**
 * Fills pages with these blocks; runs in the browser. A paragraph that does not fit is cut at a line, headings stay with
 * what follows, a signature with the paragraph before it. `first` is the number of the first page, `head` the running head's two ends. Answers the page of each item: [from, to].
 */
export async function paginate(page, html, { first, head }) {
  return page.evaluate(
    ({ html, first, head }) => {
      const blocks = [...Object.assign(document.createElement("div"), { innerHTML: html }).children];
      const sticky = (p) => /^(register|title|number|to|annex|chapter|h1|column|sign)$/.test(p.className);
      const ranges = {};
      let number = first - 1;
      let flow;
      const open = () => {
        number++;
        const box = document.createElement("section");
        box.className = `page ${number % 2 ? "odd" : "even"}`;
        const ends = number % 2 ? head : [...head].reverse();
        box.innerHTML = `${head.length ? `<div class="head"><span>${ends.join("</span><span>")}</span></div>` : ""}<div class="flow"></div><div class="no">— ${number} —</div>`;
        document.body.append(box);
        flow = box.querySelector(".flow");
      };
      const fits = () => flow.scrollHeight <= flow.clientHeight + 1;
      const cut = (p) => {
        const text = p.textContent;
        const rest = p.cloneNode(true);
        let [low, high] = [0, text.length];
        while (low < high) {
          const middle = (low + high + 1) >> 1;
          p.textContent = text.slice(0, middle);
          if (fits()) low = middle;
          else high = middle - 1;
        }
        while (low > 0 && /[，。、；：！？）》〉”’]/.test(text[low] ?? "")) low--;
        while (low > 0 && /[（《〈“‘]/.test(text[low - 1])) low--;
        if (low < 30 || text.length - low < 5) {
          p.textContent = text;
          return null;
        }
        p.textContent = text.slice(0, low);
        p.classList.add("cut");
        rest.textContent = text.slice(low);
        rest.classList.add("rest");
        return rest;
      };
      open();
      let item;
      while (blocks.length) {
        const p = blocks.shift();
        flow.append(p);
        if (!fits()) {
          const rest = p.matches(".body") ? cut(p) : null;
          if (rest) blocks.unshift(rest);
          else {
            if (flow.children.length === 1) throw new Error(`does not fit a page: ${p.textContent.slice(0, 40)}`);
            p.remove();
            blocks.unshift(p);
            while (flow.children.length > 1 && (sticky(flow.lastElementChild) || blocks[0].className === "sign"))
              blocks.unshift(flow.removeChild(flow.lastElementChild));
          }
          open();
          continue;
        }
        item = p.dataset.item ?? item;
        if (item !== undefined) ranges[item] = [ranges[item]?.[0] ?? number, number];
      }
      for (const p of document.querySelectorAll("[data-item]")) {
        const at = Number(p.closest(".page").querySelector(".no").textContent.replace(/\D/g, ""));
        ranges[p.dataset.item][0] = at;
      }
      return ranges;
    },
    { html, first, head },
  );
}
