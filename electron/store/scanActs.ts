import type { Done } from "../../shared/contract/common.ts";
import { moved, croppedTo, halves, sizeOf, turnedBy, type Cut, type Scan, type Turn } from "../../shared/domain/scans.ts";
import type { Box } from "../../shared/domain/pages.ts";
import { Refusal } from "../../shared/refusal.ts";
import type { ScanPage } from "../pages/page.ts";
import type { Act, Acts } from "./acts.ts";
import type { Context } from "./context.ts";
import type { Decisions } from "./decisions.ts";
import type { Issues } from "./issues.ts";
import type { PageRecord, Pages } from "./pages.ts";
import { cutName, orderName, scanName, type Replacement } from "./scans.ts";

/** What a PDF's own text layer is recorded as. */
const layerName = "PDF文字层";
/** A crop or a half smaller than this, in pixels, is a slip of the hand. */
const leastSide = 50;

/** What is done to the pictures of pages and to their order. The scans themselves never change; each is one act and can be undone. */
export function scanActs(ctx: Context, acts: Acts, issues: Issues, pages: Pages, decisions: Decisions) {
  const named = (page: PageRecord) => `${issues.get(page.issueId).label}第${page.seq}页`;
  const several = (list: readonly PageRecord[]) => `${named(list[0]!)}${list.length > 1 ? `等${list.length}页` : ""}`;

  function run(verb: string, input: unknown, words: string, body: (act: Act) => void): Done {
    const done = acts.run({ verb, input, words }, (act) => {
      body(act);
      return { act: act.id };
    });
    ctx.changed("issues");
    ctx.changed("pages");
    return done;
  }
  /** A picture is turned or cut. Text that came with the file is told among the pixels of the new picture; what was read off the old one is not. */
  function cut(page: PageRecord, to: Cut, act: Act): void {
    decisions.add(page.id, cutName, { is: to }, act.id);
    carryLayer(page, page.id, { ...page.scan, ...to });
    act.touch(page.id);
  }
  function carryLayer(page: PageRecord, onto: string, to: Scan): void {
    const { engine, lines, confidence } = pages.read(page);
    if (engine !== layerName) return;
    const { width, height } = sizeOf(to);
    const inside = ([x, y, w, h]: Box) => x + w / 2 >= 0 && x + w / 2 < width && y + h / 2 >= 0 && y + h / 2 < height;
    const here = lines.flatMap(({ text, box, words }) => {
      const there = moved(box, page.scan, to);
      return inside(there) ? [{ text, box: there, words: words.map((w) => ({ ...w, box: moved(w.box, page.scan, to) })) }] : [];
    });
    pages.keep(onto, [{ engine, lines: here, confidence, seconds: 0 }], to);
  }

  function turn({ pageIds, by }: { pageIds: readonly string[]; by: Turn }): Done {
    const list = pageIds.map((id) => pages.get(id));
    const way = by === 1 ? "右转" : by === 3 ? "左转" : "倒转";
    return run("pages/turn", { pageIds, by }, `${way}${several(list)}`, (act) => {
      for (const page of list) cut(page, turnedBy(page.scan, by), act);
    });
  }
  function crop({ pageId, box }: { pageId: string; box: Box | null }): Done {
    const page = pages.get(pageId);
    if (box && (box[2] < leastSide || box[3] < leastSide)) throw new Refusal("invalid", "裁出来的部分太小，请把范围拉大一些。");
    const words = box ? `裁剪${named(page)}` : `还原${named(page)}的整幅图像`;
    return run("pages/crop", { pageId, box }, words, (act) => cut(page, croppedTo(page.scan, box), act));
  }
  /** Makes two pages of a double one; the second stands after the first. `first` says which half is read first. */
  function split({ pageId, at, first }: { pageId: string; at: number; first: "left" | "right" }): Done {
    const page = pages.get(pageId);
    const [left, right] = halves(page.scan, at);
    if (left.crop![2] < leastSide || right.crop![2] < leastSide) throw new Refusal("invalid", "分出来的一半太窄，请把分界移到中缝。");
    const [one, two] = first === "left" ? [left, right] : [right, left];
    return run("pages/split", { pageId, at, first }, `把${named(page)}分成两页`, (act) => {
      const scanned: ScanPage = {
        index: page.scan.index,
        width: page.scan.width,
        height: page.scan.height,
        dpi: page.scan.dpi,
        text: null,
        warnings: page.warnings,
        ...(page.look && { look: { ...page.look, fold: null } }),
      };
      const [id] = pages.add(page.issueId, { hash: page.scan.hash, name: page.name }, [scanned], act.id);
      decisions.add(id!, cutName, { is: two }, act.id);
      const second = { ...page.scan, ...two };
      carryLayer(page, id!, second);
      cut(page, one, act);
      const order = pages.order.all(page.issueId).filter((other) => other !== id);
      order.splice(order.indexOf(page.id) + 1, 0, id!);
      decisions.add(page.issueId, orderName, { is: order }, act.id);
      act.touch(page.issueId);
      act.touch(id!);
    });
  }
  /** Puts pages, in the order given, before another; null puts them last. */
  function move({ issueId, pageIds, before }: { issueId: string; pageIds: readonly string[]; before: string | null }): Done {
    const list = pageIds.map((id) => pages.get(id));
    if (list.some((page) => page.issueId !== issueId)) throw new Refusal("invalid", "只能在同一期里移动页。");
    const listed = pages.of(issueId).map((page) => page.id);
    const rest = listed.filter((id) => !pageIds.includes(id));
    const at = before === null ? rest.length : rest.indexOf(before);
    if (at < 0) throw new Refusal("not-found", "要移到的位置已经变动，请再移一次。");
    const withdrawn = pages.order.all(issueId).filter((id) => !listed.includes(id));
    const order = [...rest.slice(0, at), ...pageIds, ...rest.slice(at), ...withdrawn];
    return run("pages/move", { issueId, pageIds, before }, `移动${several(list)}`, (act) => {
      decisions.add(issueId, orderName, { is: order }, act.id);
      act.touch(issueId);
    });
  }
  /** Another scan of the same sheet takes a page's place, which ends a wish for one; what persons corrected stays. */
  function replace(pageId: string, hash: string, name: string, scanned: readonly ScanPage[]): Done {
    const page = pages.get(pageId);
    const [only, more] = scanned;
    if (!only || more) throw new Refusal("invalid", `“${name}”有${scanned.length}页，换一页要用只有一页的文件，请先把这一页单独存成文件。`);
    const { index, width, height, dpi, warnings, look = null } = only;
    const is: Replacement = { hash, index, width, height, dpi, warnings, look };
    return run("pages/replace", { pageId, original: hash, name }, `换上${named(page)}的扫描件“${name}”`, (act) => {
      decisions.add(page.id, scanName, { is }, act.id);
      decisions.add(page.id, cutName, null, act.id);
      decisions.add(page.id, "rescan", null, act.id);
      act.touch(page.id);
    });
  }
  return { turn, crop, split, move, replace };
}
export type ScanActs = ReturnType<typeof scanActs>;
