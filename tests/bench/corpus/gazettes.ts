import { createHash } from "node:crypto";
import type { Library } from "../../../electron/library.ts";
import { issueLabel, type IssueName } from "../../../shared/domain/issues.ts";
import type { Line } from "../../../shared/domain/pages.ts";
import { seeded } from "./documents.ts";

const [width, height] = [1600, 2200];
const prose = "为进一步加强全区农村公路养护管理工作切实保障人民群众出行和生产生活需要根据上级要求结合本区实际现提出如下意见";

/** The lines of one page: a head, prose with a 文号 and an amount now and then, a folio. */
function linesOf(issue: string, folio: number, random: ReturnType<typeof seeded>): Line[] {
  const line = (text: string, y: number): Line => ({
    text,
    box: [120, y, 1300, 40],
    words: [...text].map((c, i) => ({ text: c, box: [120 + i * 40, y, 40, 40], confidence: 80 + random.below(20) })),
  });
  const body = Array.from({ length: 28 }, (_, i) => {
    const at = random.below(20);
    if (i === 4) return line(`示政发〔2003〕${1 + random.below(60)}号`, 180 + i * 64);
    if (i === 15) return line(`养护资金每公里按${1 + random.below(90)}00元的标准筹集`, 180 + i * 64);
    return line(prose.slice(at, at + 28), 180 + i * 64);
  });
  return [line(`示例区人民政府公报　${issue}`, 60), ...body, line(`- ${folio} -`, 2120)];
}
/** Takes one issue of so many pages in, written as the program writes them and read, without their pictures. Answers its id. */
export function addGazette({ store, choose }: Library, name: IssueName, pages: number): string {
  const person = choose("测量", "测量");
  const random = seeded(name.year * 100 + name.no.length + Number(name.no || 0));
  const look = () => ({
    print: random.below(65_536).toString(16).padStart(4, "0").repeat(16),
    colour: "grey" as const,
    skew: 0,
    blank: false,
    upsideDown: false,
    fold: null,
  });
  const file = `${name.year}-${name.no}.pdf`;
  const hash = createHash("sha256").update(file).digest("hex");
  store.originals.add(hash, file, 1);
  const scanned = Array.from({ length: pages }, (_, index) => {
    const lines = linesOf(issueLabel(name), index + 1, random);
    return { index, width, height, dpi: 200, text: { engine: "PDF文字层", lines, confidence: 90, seconds: 0 }, warnings: [], look: look() };
  });
  const id = store.pages.openIssue(name, "示例区人民政府公报", null, person);
  store.pages.addPages(id, hash, file, scanned, person);
  return id;
}
