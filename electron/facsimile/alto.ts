import type { CopiedIssue, CopiedPage } from "./copy.ts";
import { wordsOf, xml } from "./xml.ts";

/** An issue as ALTO 4 (Library of Congress): every line and word with its box in pixels and how sure the engine was. */
export const altoOf = ({ title, pages }: CopiedIssue): string => `<?xml version="1.0" encoding="UTF-8"?>
<alto xmlns="http://www.loc.gov/standards/alto/ns-v4#" SCHEMAVERSION="4.4">
  <Description>
    <MeasurementUnit>pixel</MeasurementUnit>
    <sourceImageInformation><fileName>${xml(title)}</fileName></sourceImageInformation>
    <Processing ID="P1"><processingSoftware><softwareName>${xml(enginesOf(pages))}</softwareName></processingSoftware></Processing>
  </Description>
  <Layout>
${pages.map(page).join("")}  </Layout>
</alto>
`;

const enginesOf = (pages: readonly CopiedPage[]) => [...new Set(pages.flatMap((p) => p.engine ?? []))].join(", ") || "-";

function page({ seq, width, height, lines }: CopiedPage): string {
  const at = `p${seq}`;
  const block = lines.map((line, i) => {
    const strings = wordsOf(line).map(
      (w, k) =>
        `<String ID="${at}l${i + 1}w${k + 1}" CONTENT="${xml(w.text)}" ${place(w.box)} WC="${Math.max(0, Math.min(1, w.confidence / 100)).toFixed(2)}"/>${w.blank ? "<SP/>" : ""}`,
    );
    return `          <TextLine ID="${at}l${i + 1}" ${place(line.box)}>${strings.join("")}</TextLine>\n`;
  });
  const whole = `HPOS="0" VPOS="0" WIDTH="${width}" HEIGHT="${height}"`;
  const text = lines.length > 0 ? `\n        <TextBlock ID="${at}b1" ${whole}>\n${block.join("")}        </TextBlock>\n      ` : "";
  return `    <Page ID="${at}" PHYSICAL_IMG_NR="${seq}" WIDTH="${width}" HEIGHT="${height}" PROCESSINGREFS="P1">
      <PrintSpace ${whole}>${text}</PrintSpace>
    </Page>
`;
}
const place = ([x, y, w, h]: readonly number[]) =>
  `HPOS="${Math.round(x!)}" VPOS="${Math.round(y!)}" WIDTH="${Math.round(w!)}" HEIGHT="${Math.round(h!)}"`;
