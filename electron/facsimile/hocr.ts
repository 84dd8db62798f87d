import type { CopiedIssue, CopiedPage } from "./copy.ts";
import { wordsOf, xml } from "./xml.ts";

/** An issue as hOCR 1.2: XHTML whose lines and words carry their boxes in pixels. */
export const hocrOf = ({ title, pages }: CopiedIssue): string => `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" lang="zh-CN">
<head>
<title>${xml(title)}</title>
<meta name="ocr-system" content="${xml([...new Set(pages.flatMap((p) => p.engine ?? []))].join(", ") || "-")}"/>
<meta name="ocr-capabilities" content="ocr_page ocr_line ocrx_word"/>
</head>
<body>
${pages.map(page).join("")}</body>
</html>
`;

function page({ seq, width, height, file, lines, scan }: CopiedPage): string {
  const rows = lines.map((line, i) => {
    const words = wordsOf(line).map(
      (w, k) =>
        `<span class="ocrx_word" id="word_${seq}_${i + 1}_${k + 1}" title="bbox ${box(w.box)}; x_wconf ${Math.round(w.confidence)}">${xml(w.text)}</span>${w.blank ? " " : ""}`,
    );
    return `<span class="ocr_line" id="line_${seq}_${i + 1}" title="bbox ${box(line.box)}">${words.join("")}</span><br/>\n`;
  });
  const image = file.replaceAll('"', "").replaceAll(";", "，");
  const about = `image &quot;${xml(image)}&quot;; bbox 0 0 ${width} ${height}; ppageno ${seq - 1}${scan.dpi ? `; scan_res ${scan.dpi} ${scan.dpi}` : ""}`;
  return `<div class="ocr_page" id="page_${seq}" title="${about}">\n${rows.join("")}</div>\n`;
}
const box = ([x, y, w, h]: readonly number[]) => [x!, y!, x! + w!, y! + h!].map(Math.round).join(" ");
